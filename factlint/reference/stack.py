"""Several lists that answer as one: the upper one wins, and nobody stands in it twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from factlint.reference.entity import OFFICE, PERSON, Entity, Tenure
from factlint.reference.merge import contradict, is_bare, is_public, joined, merged, same
from factlint.reference.offices import as_listed
from factlint.reference.protocol import HOUSE, Commonness, Forbidden, ListInfo, Reference
from factlint.reference.store import Store
from factlint.text.fold import fold

MOST = 200  # entities in an answer
MOST_NAMES = 20  # names of an entity under which another list is asked for it


class Stack:
    """Lists over one another, upper one first."""

    def __init__(self, lists: Sequence[Reference]) -> None:
        self._lists = tuple(lists)
        self._house = tuple(
            all(info.kind == HOUSE for info in each.lists()) for each in self._lists
        )
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

    def entities(self) -> Iterator[Entity]:
        """Every entity of stores over one another, each once."""
        for at, each in enumerate(self._lists):
            assert isinstance(each, Store)
            for entity in each.entities():
                records = self._records(entity.id)
                top = min(records, default=at)
                if top != at:
                    records = self._records(records[top].id)
                if at not in records or records[at].id != entity.id:
                    yield as_listed(entity)  # a namesake of what stands above
                elif top == at:
                    yield self._one({at: as_listed(record) for at, record in records.items()})

    def forbidden(self, name: str) -> tuple[Forbidden, ...]:
        """Entities for which a house never writes this name, whole."""
        found = (one for each in self._lists for one in each.forbidden(name))
        wholes = ((self.get(one.entity.id) or one.entity, one.form) for one in found)
        return tuple(Forbidden(entity, form) for entity, form in wholes if form in entity.refused)

    def forbidden_forms(self) -> tuple[str, ...]:
        """Every form that a house never writes."""
        return tuple(form for each in self._lists for form in each.forbidden_forms())

    def _get(self, entity_id: str) -> Entity | None:
        records = self._records(entity_id)
        return self._one(records) if records else None

    def _named(self, name: str) -> tuple[Entity, ...]:
        key = fold(name)
        found = self._together(each.named(name) for each in self._lists)
        return tuple(one for one in found if any(fold(own.form) == key for own in one.names))

    def _like(self, name: str) -> tuple[Entity, ...]:
        return self._together(each.like(name) for each in self._lists)

    def _offices(self, titles: tuple[str, ...], places: tuple[str, ...]) -> tuple[Entity, ...]:
        ids = (self._ids(place) if place else ("",) for place in places)
        return self._together(each.offices(titles, known) for known in ids for each in self._lists)

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
        found = dict.fromkeys((entity_id, *(one.id for one in self._records(entity_id).values())))
        for each in self._lists:
            for identity in tuple(found):
                found.update(dict.fromkeys(_known_as(each, identity)))
        return tuple(found)

    def _records(self, entity_id: str) -> dict[int, Entity]:
        """The records of one entity by the number of their list, upper list's first.

        One record may lead to the next: by an id that only one list knows, or by another name.
        """
        found: dict[int, Entity] = {}
        ids = {one: None for each in self._lists for one in _known_as(each, entity_id)}
        self._gather(found, tuple(ids))
        reached = 0
        while reached < len(found):
            known = tuple(found.values())[reached]
            reached += 1
            ids = {one: None for each in self._lists for one in _known_as(each, known.id)}
            self._gather(found, tuple(ids), known)
        return dict(sorted(found.items()))

    def _gather(
        self, found: dict[int, Entity], ids: Sequence[str], known: Entity | None = None
    ) -> None:
        """Add to `found` the records that other lists have under `ids`, or of `known`."""
        for at, each in enumerate(self._lists):
            if at in found:
                continue
            direct = (each.get(identity) for identity in ids)
            record = next((one for one in direct if one and self._is_one(known, one)), None)
            if record is None and known:
                record = self._of_name(at, known, found)
            if record:
                found[at] = record
                known = known or record

    def _is_one(self, known: Entity | None, other: Entity) -> bool:
        """Whether a record found by its id is the known one's; own ids are no proof."""
        return known is None or is_public(other.id) or self._same(known, other)

    def _same(self, one: Entity, other: Entity) -> bool:
        """Whether two records mean one entity, each office under one id."""
        return same(self._translated(one), self._translated(other))

    def _translated(self, record: Entity) -> Entity:
        if record.kind != PERSON or not record.tenures:
            return record
        held = (tenure._replace(office=self._office(tenure.office)) for tenure in record.tenures)
        return record._replace(tenures=tuple(held))

    def _of_name(self, at: int, known: Entity, found: Mapping[int, Entity]) -> Entity | None:
        """The record that list number `at` has of an entity under one of its names."""
        namesakes = {one.id: one for one in _namesakes(self._lists[at], known)}
        others = [
            one
            for one in namesakes.values()
            if not any(contradict(one, record) for record in found.values())
        ]
        record = next((one for one in others if self._same(known, one)), None)
        if record or known.kind != PERSON:
            return record
        # An editor who gives nothing but a name means the only one who bears it.
        people = [one for one in others if one.kind == PERSON]
        bare = self._house[at] or any(self._house[number] for number in found)
        if not bare or len(people) != 1 or not (is_bare(known) or is_bare(people[0])):
            return None
        return people[0] if self._is_only(known, at) else None

    def _is_only(self, known: Entity, other: int) -> bool:
        """Whether no list but number `other` has two people of this name."""
        return all(
            sum(one.kind == PERSON for one in each.named(known.label)) <= 1
            for at, each in enumerate(self._lists)
            if at != other
        )

    def _together(self, answers: Iterable[Iterable[Entity]]) -> tuple[Entity, ...]:
        """The entities of several answers, each once and whole."""
        found: dict[str, Entity] = {}
        for answer in answers:
            for entity in answer:
                if len(found) < MOST:
                    whole = self.get(entity.id)
                    known = whole if whole and not contradict(whole, entity) else entity
                    found.setdefault(known.id, known)
        return tuple(found.values())

    def _one(self, records: Mapping[int, Entity]) -> Entity:
        (first, whole), *lower = records.items()
        house = self._house[first]
        for record in (record for _, record in lower):
            whole = merged(whole, record, house)
        if not lower:
            return self._translated(whole)
        identity = next((now for each in self._lists if (now := _now(each, whole.id))), whole.id)
        return whole._replace(id=identity, tenures=self._tenures(records.values()))

    def _tenures(self, records: Iterable[Entity]) -> tuple[Tenure, ...]:
        """Tenures of all records, under one id for each office."""
        return joined(
            tenure._replace(office=self._office(tenure.office))
            for record in records
            for tenure in record.tenures
        )

    def _office(self, office: str) -> str:
        return min(self._ids(office), key=lambda one: (not is_public(one), one))


def _namesakes(reference: Reference, known: Entity) -> Iterator[Entity]:
    """What a list has under an entity's names, and under an office's title."""
    for name in known.names[:MOST_NAMES]:
        yield from reference.named(name.form)
    if known.kind == OFFICE and known.classes and known.jurisdiction:
        yield from reference.offices(known.classes[:1], (known.jurisdiction,))


def _known_as(reference: Reference, entity_id: str) -> tuple[str, ...]:
    return reference.known_as(entity_id) if isinstance(reference, Store) else (entity_id,)


def _now(reference: Reference, entity_id: str) -> str:
    """The id that leads on from this one; empty where none does."""
    now = _known_as(reference, entity_id)[0]
    return now if now != entity_id else ""
