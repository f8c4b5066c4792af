"""What a run is told: rules, lists, date, excludes and levels, as plain values."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from datetime import date
from typing import Any, NamedTuple

from factlint.base.errors import ConfigError, FactlintError, UsageError
from factlint.base.finding import Level

HOUSE_STYLES = ("ap-like", "british")  # packs of the shipped rules that run where they are named


class Named(NamedTuple):
    """A rule id or a family of rules (`names`), with its place where a file says it."""

    id: str
    path: str = ""
    line: int = 0
    column: int = 0

    def covers(self, rule: str) -> bool:
        """Whether `rule` is meant: by its whole id or by its family."""
        return rule == self.id or rule.startswith(self.id + ".")

    def fault(self, message: str, hint: str = "") -> FactlintError:
        """An error at the place where this was said."""
        if self.path:
            return ConfigError(
                message, path=self.path, line=self.line, column=self.column, hint=hint
            )
        return UsageError(message, hint=hint)


class RuleLevel(NamedTuple):
    """The ceiling that a user sets for a rule or family; None switches it off."""

    rule: Named
    level: Level | None


class Config(NamedTuple):
    """All settings; the defaults are what holds without a `factlint.yaml`.

    `select` empty means all default rules; `packs` are house styles and folders of rules (whole
    paths) that run too. Of two levels for one rule the narrower counts, then the later. `reference`
    paths without a `+` replace the default list; `pinned` tells which of them are published lists.
    `level` is the least level shown; without one it is warning, or the fail level where that is
    lower. `thresholds` are the least confidences that differ from the usual ones. `formats` says by
    suffix how files are read. `contact` is who pulls from Wikidata, `baseline` the file of findings
    that are let be. `folder` is where patterns start. `said` tells which keys stand where.
    """

    select: tuple[Named, ...] = ()
    ignore: tuple[Named, ...] = ()
    packs: tuple[Named, ...] = ()
    levels: tuple[RuleLevel, ...] = ()
    settings: tuple[Any, ...] = ()  # of RuleSettings, which most runs need not load
    overrides: tuple[Any, ...] = ()  # of Override
    reference: tuple[str, ...] = ()
    pinned: tuple[Any, ...] = ()  # of Pinned
    day: date | None = None
    exclude: tuple[str, ...] = ()
    formats: tuple[tuple[str, str], ...] = ()
    level: Level | None = None
    fail_level: Level = Level.ERROR
    thresholds: tuple[tuple[Level, float], ...] = ()
    contact: str = ""
    baseline: str = ""
    vale: Any = None  # ValeSettings, where styles of Vale's run
    folder: str = ""
    path: str = ""
    said: tuple[Any, ...] = ()  # of Said

    def format_of(self, path: str) -> str | None:
        """The format that the settings name for files like `path`."""
        small = path.lower()
        return next((name for suffix, name in self.formats if small.endswith(suffix)), None)

    @property
    def shown(self) -> Level:
        """The least level that reports show."""
        return self.level or min(Level.WARNING, self.fail_level)
