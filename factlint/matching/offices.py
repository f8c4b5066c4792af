"""Offices that titles in the text name, and who held them on the day."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from factlint.mentions.mention import TitleReading
from factlint.reference.entity import ORGANISATION, PERSON, PLACE, Entity, Tenure
from factlint.reference.protocol import Reference

NOT_IN_OFFICE = frozenset(
    {"past", "elect", "candidate", "then", "late", "deputy", "shadow", "honorary"}
)


class Holding(NamedTuple):
    """Somebody in an office on a day, with the tenure that says so."""

    person: Entity
    office: Entity
    tenure: Tenure


class Offices:
    """Answers for one list and one day, remembered by title."""

    def __init__(self, reference: Reference, day: date) -> None:
        self.reference = reference
        self.day = day
        self._holders = lru_cache(maxsize=4096)(self._hold)
        self.places = lru_cache(maxsize=4096)(self._locate)  # ids of places and bodies of a name

    def of(self, title: TitleReading, homes: tuple[str, ...] = ()) -> Sequence[Entity]:
        """Offices that a title may name, likeliest first; none where no jurisdiction is known.

        `homes` are ids of the places that are meant where the title itself names none.
        """
        if not title.places:
            return self.reference.offices(title.classes, homes)
        places = tuple(place for name in title.places for place in self.places(name))
        return self.reference.offices(title.classes, places)

    def holders(self, office: Entity) -> tuple[Holding, ...]:
        """Who held an office on the day."""
        return self._holders(office.id)

    def in_office(self, title: TitleReading, homes: tuple[str, ...] = ()) -> tuple[Holding, ...]:
        """Who bore a title on the day, unless its modifiers say that nobody did.

        Where the title's own place has no such office, the `homes` are asked.
        """
        if title.effects & NOT_IN_OFFICE or not title.classes:
            return ()
        offices = self.of(title) or self.reference.offices(title.classes, homes)
        return tuple(holding for office in offices for holding in self.holders(office))

    def borne_by(
        self, person: Entity, title: TitleReading, homes: frozenset[str]
    ) -> Holding | None:
        """The office in which a person bore a title on the day.

        What one person holds at a time must be of one of the `homes`, or of a body there.
        """
        if title.effects & NOT_IN_OFFICE:
            return None
        for tenure in person.tenures:
            office = self.reference.get(tenure.office) if supports(tenure, self.day) else None
            if office is None or not set(title.classes) & set(office.classes):
                continue
            if office.holders != "one" or self._is_at(office, homes):
                return Holding(person, office, tenure)
        return None

    def _is_at(self, office: Entity, homes: frozenset[str]) -> bool:
        place = self.reference.get(office.jurisdiction) if office.jurisdiction else None
        return place is not None and not homes.isdisjoint((place.id, place.country))

    def _locate(self, name: str) -> tuple[str, ...]:
        entities = self.reference.named(name)
        return tuple(e.id for e in entities if e.kind in (PLACE, ORGANISATION))

    def _hold(self, office: str) -> tuple[Holding, ...]:
        entity = self.reference.get(office)
        if entity is None:
            return ()
        people = (p for p in self.reference.holding(office, self.day) if p.kind == PERSON)
        return tuple(
            Holding(person, entity, tenure)
            for person in people
            for tenure in person.tenures
            if tenure.office == office and supports(tenure, self.day)
        )


def excludes(tenure: Tenure, day: date) -> bool:
    """Whether a tenure was surely not on a day; one that ended, nobody knows when, may have been.

    An unknown end contradicts nothing and supports nothing.
    """
    later = tenure.start is not None and tenure.start.first > day
    return later or (tenure.end is not None and tenure.end.last < day)


def supports(tenure: Tenure, day: date) -> bool:
    """Whether a tenure speaks for its holder on a day."""
    return tenure.ending != "unknown" and not excludes(tenure, day)
