"""Who and what exists: entities with their names, dates and offices."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

PERSON = "person"
PLACE = "place"
ORGANISATION = "organisation"
OFFICE = "office"
WORK = "work"  # a book, a film, a song: its name is known as it stands, and nothing is near it
OTHER = "other"


class Name(NamedTuple):
    """One name of an entity.

    `kind`: label, alias, accepted, short, native, birth, former, foreign, demonym; of forms that
    are refused: never, unsure. `start` and `end` are the ISO dates or years between which it was
    the usual one; empty where unknown.
    """

    form: str
    kind: str = "alias"
    start: str = ""
    end: str = ""


class When(NamedTuple):
    """A date as an interval, as wide as its precision."""

    first: date
    last: date

    @property
    def iso(self) -> str:
        """The date as precisely as it is known: YYYY-MM-DD, YYYY-MM, YYYY, or YYYY/YYYY."""
        if self.first == self.last:
            return self.first.isoformat()
        if self.first.year != self.last.year:
            return f"{self.first.year:04d}/{self.last.year:04d}"
        if self.first.month == self.last.month:
            return self.first.isoformat()[:7]
        return f"{self.first.year:04d}"


class Tenure(NamedTuple):
    """An office held. `ending`: value (see `end`), unknown (ended), none (goes on), absent.

    `jurisdiction`, `predecessor` and `successor` are ids, `as_of` the ISO date up to which the
    list vouches for it, `rank` what the source makes of it ("preferred", else empty).
    """

    office: str
    start: When | None = None
    end: When | None = None
    ending: Literal["value", "unknown", "none", "absent"] = "absent"
    jurisdiction: str = ""
    as_of: str = ""
    rank: str = ""
    predecessor: str = ""
    successor: str = ""

    @property
    def dated(self) -> bool:
        """Whether it says when it was; an undated one is no evidence."""
        if self.ending == "unknown":
            return False
        return bool(self.start or self.end or self.ending == "none")

    def covers(self, day: date) -> bool:
        """Whether it may include a day, as far as its dates are known."""
        if not self.dated:
            return False
        begun = self.start is None or self.start.first <= day
        return begun and (self.end is None or day <= self.end.last)


class Statement(NamedTuple):
    """Any other statement kept for checks: value (id, number or text) and the dates it held."""

    value: str
    start: str = ""
    end: str = ""


class Entity(NamedTuple):
    """One entity of the list. `country`, `party`, `jurisdiction` are ids; dates may be missing.

    `holders` says of an office whether it has one holder at a time ("one"), several ("many"), or
    that it is not known (""). `classes` are an office's title classes ("president", "senator").
    `prominence` counts what the source offers: sitelinks, else statements and offices. `refused`
    are forms that are no names of it: of kind "never" those that a house forbids, of kind "unsure"
    aliases a letter from the label that no second source bears out.
    """

    id: str
    label: str
    kind: str
    names: tuple[Name, ...] = ()
    description: str = ""
    prominence: int = 0
    born: When | None = None
    died: When | None = None
    sex: str = ""
    country: str = ""
    party: str = ""
    tenures: tuple[Tenure, ...] = ()
    jurisdiction: str = ""
    classes: tuple[str, ...] = ()
    holders: str = ""
    statements: Mapping[str, tuple[Statement, ...]] = {}
    source: str = ""
    as_of: str = ""
    refused: tuple[Name, ...] = ()

    @property
    def url(self) -> str:
        """Where to read the record; empty for ids of a list's own."""
        known = self.id[:1] == "Q" and self.id[1:].isdigit()
        return f"https://www.wikidata.org/wiki/{self.id}" if known else ""
