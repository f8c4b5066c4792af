"""Several lists that answer as one: the upper one wins, and nobody stands in it twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from factlint.reference.entity import OFFICE, Entity, Tenure
from factlint.reference.merge import is_public, merged, same
from factlint.reference.protocol import Commonness, ListInfo, Reference

MOST = 200  # entities in an answer


class Stack:
    """Lists over one another, upper one first."""

    def __init__(self, lists: Sequence[Reference]) -> None:
        self._lists = tuple(lists)
        self.get = lru_cache(maxsize=8192)(self._get)
        self.named = lru_cache(maxsize=65536)(self._named)
        self.like = lru_cache(maxsize=8192)(self._like)
        self.offices = lru_cache(maxsize=8192)(self._offices)
        self.holding = lru_cache(maxsize=8192)(self._holding)
        self.commonness = lru_cache(maxsize=65536)(self._commonness)
        self._ids = lru_cache(maxsize=8192)(self._known_as)

    def lists(self) -> Sequence[ListInfo]:
        """The lists of the stack, upper one first."""
        return tuple(info for each in self._lists for info in each.lists())

    def _get(self, entity_id: str) -> Entity | None:
        records = self._records(entity_id)
        return self._one(records) if records else None

    def _named(self, name: str) -> tuple[Entity, ...]:
        return self._together(each.named(name) for each in self._lists)

    def _like(self, name: str) -> tuple[Entity, ...]:
        return self._together(each.like(name) for each in self._lists)

    def _offices(self, title: str, jurisdiction: str) -> tuple[Entity, ...]:
        places = self._ids(jurisdiction) if jurisdiction else ("",)
        return self._together(
            each.offices(title, place) for each in self._lists for place in places
        )

    def _holding(self, office: str, on: date) -> tuple[Entity, ...]:
        ids = set(self._ids(office))
        people = self._together(each.holding(one, on) for each in self._lists for one in ids)
        return tuple(
            person
            for person in people
            if any(held.office in ids and held.covers(on) for held in person.tenures)
        )

    def _commonness(self, word: str) -> Commonness:
        """The larger count of each: the lists overlap."""
        counts = [each.commonness(word) for each in self._lists]
        return Commonness(max(c.given for c in counts), max(c.family for c in counts))

    def _known_as(self, entity_id: str) -> tuple[str, ...]:
        """Every id that the lists have for one entity."""
        return tuple(dict.fromkeys((entity_id, *(one.id for one in self._records(entity_id)))))

    def _records(self, entity_id: str) -> list[Entity]:
        """The records of one entity, upper list's first."""
        direct = [each.get(entity_id) for each in self._lists]
        known = next((record for record in direct if record), None)
        if known is None:
            return []
        found = (
            record or next((one for one in _namesakes(each, known) if same(known, one)), None)
            for each, record in zip(self._lists, direct, strict=True)
        )
        return [record for record in found if record]

    def _together(self, answers: Iterable[Iterable[Entity]]) -> tuple[Entity, ...]:
        """The entities of several answers, each once and whole."""
        found: dict[str, Entity] = {}
        for answer in answers:
            for entity in answer:
                if len(found) < MOST:
                    whole = self.get(entity.id) or entity
                    found.setdefault(whole.id, whole)
        return tuple(found.values())

    def _one(self, records: Sequence[Entity]) -> Entity:
        whole = records[0]
        for lower in records[1:]:
            whole = merged(whole, lower)
        return whole._replace(tenures=self._tenures(records)) if len(records) > 1 else whole

    def _tenures(self, records: Sequence[Entity]) -> tuple[Tenure, ...]:
        """Tenures of all records; one office begun in one year is one tenure.

        It is the upper list's, unless that one says no end and a lower one does.
        """
        found: dict[tuple[str, int], Tenure] = {}
        for record in records:
            for tenure in record.tenures:
                office = min(self._ids(tenure.office), key=lambda one: (not is_public(one), one))
                year = tenure.start.first.year if tenure.start else 0
                known = found.get((office, year))
                if known is None or (known.ending == "absent" and tenure.ending != "absent"):
                    found[office, year] = tenure._replace(office=office)
        return tuple(found.values())


def _namesakes(reference: Reference, known: Entity) -> Iterator[Entity]:
    """What a list has under an entity's label, and under an office's title."""
    yield from reference.named(known.label)
    if known.kind == OFFICE and known.classes and known.jurisdiction:
        yield from reference.offices(known.classes[0], known.jurisdiction)
