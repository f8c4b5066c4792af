"""One rule file read and cast, but not yet a rule: plain values that can be cached."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from factlint.base.errors import RuleError, UsageError
from factlint.base.finding import Safety
from factlint.base.plugins import load_plugin
from factlint.checks.base import Check
from factlint.text.action import Action

Plain: TypeAlias = Any  # texts, numbers, tuples, dicts
CHECKS = "factlint.checks"
SAFETIES = {safety.name.lower(): safety for safety in Safety}


class Draft(NamedTuple):
    """What one rule file says, cast by type; `settings` are those of the check."""

    path: str
    id: str
    extends: str
    header: dict[str, Plain]
    settings: dict[str, Plain]


def check_class(extends: str) -> type[Check] | None:
    """The class behind `extends`, which a package may bring; None if there is no such kind.

    Raises RuleError if what a package brings is no kind.
    """
    name = extends.strip().lower()
    try:
        if name in ("", "base") or not name.replace("-", "_").isidentifier():
            return None
        found = load_plugin(CHECKS, name)
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith(CHECKS):
            raise
        return None
    except UsageError as error:
        raise RuleError(error.message, hint=error.hint) from None
    kinds = (found,) if isinstance(found, type) else _defined_in(found)
    kind = next((kind for kind in kinds if issubclass(kind, Check)), None)
    if kind is None:
        raise RuleError(f"“{name}” is no kind of check", hint="a kind is a subclass of Check")
    return kind


def _defined_in(module: object) -> Iterator[type]:
    """The classes that a module defines and does not merely import."""
    name = getattr(module, "__name__", "")
    for thing in vars(module).values():
        if isinstance(thing, type) and thing.__module__ == name:
            yield thing


def thaw(value: Plain, wanted: str) -> object:
    """The real value of what a draft holds for the annotation `wanted`."""
    if wanted.startswith("Action"):
        return Action(*value)
    return MappingProxyType(value) if isinstance(value, dict) else value
