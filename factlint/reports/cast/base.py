"""What a cast tells, as plain values, and the family of its forms: a module with `write`."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Iterable
from datetime import date
from enum import Enum
from typing import NamedTuple, Protocol, TextIO, cast

from factlint.base.errors import UsageError
from factlint.base.nearest import did_you_mean
from factlint.base.plugins import load_plugin, plugin_names

FORMS = "factlint.reports.cast"


class Sure(Enum):
    """What speaks for an entry's entity."""

    EXACT = "exact"  # it bears exactly the name, and nobody else on the list does
    TITLE = "title"  # the title points to it
    SEVERAL = "several"  # others on the list bear the name too
    SPELLING = "spelling"  # the name is written in another accepted way
    NEAR = "near"  # the name looks like its own misspelled
    UNLISTED = "unlisted"  # there is none


class Sort(Enum):
    """What a remark is about."""

    SHARED_SURNAME = "shared-surname"
    NEVER_INTRODUCED = "never-introduced"
    TWO_SPELLINGS = "two-spellings"


class Place(NamedTuple):
    """Where a name stands in the source, as printed; `title` is the title at it."""

    text: str
    start: int
    end: int
    line: int
    column: int
    title: str = ""


class Spelling(NamedTuple):
    """One way in which a name is printed, how often, and what should stand there if it is wrong."""

    text: str
    times: int
    right: str = ""


class Bearer(NamedTuple):
    """An entity of the list."""

    id: str
    label: str
    description: str = ""
    url: str = ""


class Entry(NamedTuple):
    """Somebody or something in the article.

    `kind` is person, place, organisation or other; of what the list does not know it is a guess
    by the words alone. `mentions` stand in order of the text, `first` is the first full one.
    `namesakes` are others on the list that bear the name; `confidence` is that of the likeliest
    reading where a name is only near.
    """

    name: str
    kind: str
    sure: Sure
    first: Place
    mentions: tuple[Place, ...]
    spellings: tuple[Spelling, ...]
    titles: tuple[Spelling, ...] = ()
    entity: Bearer | None = None
    namesakes: tuple[Bearer, ...] = ()
    confidence: float | None = None


class Remark(NamedTuple):
    """Something to look at: a word, the names it concerns, and where it stands alone."""

    sort: Sort
    word: str
    names: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


class CastList(NamedTuple):
    """Who is in one article; `skipped` says why it was not read."""

    path: str
    day: date = date.min
    assumed: bool = False
    entries: tuple[Entry, ...] = ()
    remarks: tuple[Remark, ...] = ()
    skipped: str = ""


class Form(Protocol):
    """What a module of this package offers."""

    def write(self, casts: Iterable[CastList], stream: TextIO, colour: bool) -> None:
        """Tell `casts` on `stream` as they come."""


def load_form(name: str) -> Form:
    """The form called `name`; raises UsageError where there is none."""
    names = plugin_names(FORMS)
    if name in names:
        return cast(Form, load_plugin(FORMS, name))
    hint = did_you_mean(name, names) or f"formats: {', '.join(names)}"
    raise UsageError(f"a cast has no format “{name}”", hint=hint)
