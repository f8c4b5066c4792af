"""A rule: a check with its settings, an id, a level and a sentence."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from operator import itemgetter
from typing import NamedTuple

from factlint.base.finding import Level, Safety
from factlint.checks.base import Check


class Rule(NamedTuple):
    """What one YAML file says; `bad` and `good` are lines that it must and must not flag.

    `style` is the Vale style that it came with, or the folder of its pack.
    """

    id: str
    check: Check
    message: str
    """The sentence of a finding. `%s` takes what the kind gives, in its order; `%[2]s` the second
    of it; `%%` is a percent sign."""
    path: str = ""
    level: Level = Level.WARNING
    """How grave a finding is at most; one that is less certain is told at a lower level."""
    scope: tuple[str, ...] = ("text",)
    """Which parts of an article the rule looks at; one of several must fit."""
    link: str = ""
    """An address that tells more."""
    description: str = ""
    """What the rule finds, in one sentence."""
    why: str = ""
    """Why it matters, for `factlint explain`."""
    limit: int = 0
    """The most findings in one file; 0 sets no limit."""
    fix: Safety = Safety.UNSAFE
    """Whether `--fix` may write its suggestion (safe), only `--unsafe-fixes` (unsafe), or none
    (display)."""
    bad: tuple[str, ...] = ()
    """Lines that the rule must flag, for `factlint rules test`."""
    good: tuple[str, ...] = ()
    """Lines that it must not flag."""
    style: str = ""


# As functions, for thousands of rules at a time.
ID = itemgetter(Rule._fields.index("id"))
STYLE = itemgetter(Rule._fields.index("style"))
CHECK = itemgetter(Rule._fields.index("check"))
