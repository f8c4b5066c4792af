"""What a report may say of a rule."""

from __future__ import annotations

from typing import NamedTuple

from factlint.base.finding import Level


class RuleHelp(NamedTuple):
    """What a report may say of a rule."""

    id: str
    level: Level = Level.WARNING
    description: str = ""
    why: str = ""
    link: str = ""
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
