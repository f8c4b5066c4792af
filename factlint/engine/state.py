"""The state of all that a result depends on beside the draft: settings, rules, lists, factlint."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlint.checks.base import Check
from factlint.config.settings import Config
from factlint.reference.seeds import open_starter
from factlint.rules.rule import CHECK
from factlint.rules.stamps import stamps

if TYPE_CHECKING:
    from factlint.reference.protocol import Reference
    from factlint.rules.load import LoadedRules

OWN = "factlint."  # modules of ours


def state_of(config: Config, loaded: LoadedRules, reference: Reference) -> str:
    """A text that changes with whatever may change a result; empty where that cannot be told."""
    kinds: set[type[Check]] = set(map(type, map(CHECK, loaded.rules)))
    if not all(map(_is_told_by_its_rules, kinds)):
        return ""
    parts: list[object] = [config._replace(said=(), level=None, baseline=""), loaded.states]
    parts += _of_factlint()
    for path in sorted({open_starter().path, *(info.path for info in reference.lists())}):
        if not os.path.isfile(path):
            return ""  # kept in memory
        parts += (path, *_stamp(path))
    return repr(parts)


def _is_told_by_its_rules(kind: type[Check]) -> bool:
    """Whether a kind is ours, reads no files of its own, and needs nothing that may be missing."""
    may_be_idle = kind.notice is not Check.notice
    return kind.__module__.startswith(OWN) and not kind.paths and not may_be_idle


def _of_factlint() -> Iterator[object]:
    """What changes with every installation; in a checkout, with every module."""
    package = os.path.dirname(os.path.dirname(__file__))
    yield package
    yield from _stamp(__file__)
    if os.path.isfile(os.path.join(os.path.dirname(package), "pyproject.toml")):
        yield from stamps(package, (".py",))[1]


def _stamp(path: str) -> tuple[int, int]:
    state = os.stat(path)
    return state.st_mtime_ns, state.st_size
