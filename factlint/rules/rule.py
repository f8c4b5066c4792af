"""A rule: a check with its settings, an id, a level and a sentence."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from typing import NamedTuple

from factlint.base.finding import Level, Safety
from factlint.checks.base import Check


class Rule(NamedTuple):
    """What one YAML file says; `bad` and `good` are lines that it must and must not flag.

    `style` is the Vale style that it came with.
    """

    id: str
    check: Check
    message: str
    path: str = ""
    level: Level = Level.WARNING
    scope: tuple[str, ...] = ("text",)
    link: str = ""
    description: str = ""
    why: str = ""
    limit: int = 0
    fix: Safety = Safety.UNSAFE
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    style: str = ""
