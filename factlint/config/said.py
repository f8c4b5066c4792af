"""What only settings that somebody wrote bring: overrides, settings of rules, places of keys."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from factlint.config.settings import Named, RuleLevel


class RuleSettings(NamedTuple):
    """Settings of one rule: a tree of keys and values that the rule's kind reads."""

    rule: Named
    table: Any


class Said(NamedTuple):
    """A key of the settings, and where it stands."""

    key: str
    path: str
    line: int


class Override(NamedTuple):
    """What is different for files that match one of the patterns in `files`."""

    files: tuple[str, ...]
    select: tuple[Named, ...] = ()
    ignore: tuple[Named, ...] = ()
    levels: tuple[RuleLevel, ...] = ()
    settings: tuple[RuleSettings, ...] = ()
    day: date | None = None
    said: tuple[Said, ...] = ()
    packs: tuple[Named, ...] = ()
