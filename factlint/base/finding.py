"""What a check knows (Hit) and what a rule says of it (Finding); plain values only."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from enum import IntEnum
from typing import NamedTuple

from factlint.base.span import Span


class Level(IntEnum):
    """How sure and how grave; the fail level and the least level shown compare by it."""

    SUGGESTION = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The level as it stands in YAML and in reports."""
        return self.name.lower()


LEVELS = {level.word: level for level in Level}


class Safety(IntEnum):
    """Whether a suggestion may be written without being read first."""

    DISPLAY = 0
    UNSAFE = 1
    SAFE = 2


class Evidence(NamedTuple):
    """One fact of the reference list that speaks for a finding; dates are ISO, empty if unknown."""

    entity: str
    label: str
    property: str = ""
    value: str = ""
    start: str = ""
    end: str = ""
    url: str = ""
    as_of: str = ""


class Note(NamedTuple):
    """A reason in words, with the place it speaks of where there is one."""

    text: str
    span: Span | None = None


class Hit(NamedTuple):
    """What a check found: a place in `Document.text` and what is known about it.

    `values` fill the `%s` of the rule's message in order. `suggestions` replace exactly the span,
    best first; an empty string deletes it. `cap` is the highest level this hit may reach.
    """

    span: Span
    values: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    confidence: float = 1.0
    cap: Level = Level.ERROR
    notes: tuple[Note, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Finding(NamedTuple):
    """What a rule says about a place in a source file.

    `start` and `end` are 0-based code points of the decoded source, `end` exclusive; `line` and
    `column` are 1-based. Notes' spans are in the source too.
    """

    path: str
    start: int
    end: int
    rule: str
    level: Level
    text: str
    message: str
    suggestions: tuple[str, ...]
    confidence: float
    line: int
    column: int
    end_line: int
    end_column: int
    evidence: tuple[Evidence, ...] = ()
    notes: tuple[Note, ...] = ()
    link: str = ""
    safety: Safety = Safety.UNSAFE
