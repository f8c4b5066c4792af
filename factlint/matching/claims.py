"""Holds a claim against the list: only what every reading of it contradicts is contradicted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from factlint.reference.dates import parse_date
from factlint.reference.entity import ORGANISATION, PERSON, PLACE, Entity, Statement
from factlint.reference.protocol import Reference
from factlint.text.fold import fold

FORMER = "former country"
COUNTRIES = frozenset({"country", "territory"})
DIVISIONS = frozenset({"division", "state", "region", "county"})
LIES_IN = ("P131", "P17", "P361")  # division, country, part of
LATELY = 370  # days in which a change of members is spoken of as if it had come, or not yet
STEPS = 6  # from a village to its country
KINDS = {
    "place": frozenset({PLACE}),
    "country": frozenset({PLACE}),
    "division": frozenset({PLACE}),
    "demonym": frozenset({PLACE}),
    "nationality": frozenset({PLACE}),
    "person": frozenset({PERSON}),
    "organisation": frozenset({ORGANISATION}),
    "group": frozenset({PLACE, ORGANISATION}),
}


class Contradiction(NamedTuple):
    """What the list says instead: about whom, by which statements, and how they read.

    `lapsed` are statements with the value that is claimed, which hold at another time.
    """

    subject: Entity
    property: str
    right: tuple[Statement, ...]
    labels: tuple[str, ...]
    lapsed: tuple[Statement, ...] = ()


class Ledger:
    """Answers for one list and one day."""

    def __init__(self, reference: Reference, day: date) -> None:
        self.reference = reference
        self.day = day

    def against(
        self, subjects: Sequence[Entity], value: str | Sequence[Entity], properties: Sequence[str]
    ) -> Contradiction | None:
        """What contradicts that one of `subjects` has `value`: entities one name may mean, or text.

        None where one reading holds, or where the list does not know.
        """
        found = None
        for subject in subjects:
            known = [
                (one, key)
                for key in properties
                for one in statements_of(subject, key)
                if self._is_comparable(one.value, value)
            ]
            valid = [(one, key) for one, key in known if holds(one, self.day)]
            if not valid or any(self._means(one.value, value) for one, _ in valid):
                return None
            if found is None:
                key = valid[0][1]
                right = tuple(one for one, own in valid if own == key)
                lapsed = tuple(one for one, _ in known if self._means(one.value, value))
                labels = tuple(self._label(one.value) for one in right)
                found = Contradiction(subject, key, right, labels, lapsed)
        return found

    def counted(
        self, subjects: Sequence[Entity], number: float, properties: Sequence[str]
    ) -> Contradiction | None:
        """What contradicts that `subjects` have so many values; a change is known a year early."""
        found = None
        days = [self.day + timedelta(days=days) for days in (0, -LATELY, LATELY)]
        for subject in subjects:
            stated = [one for key in properties for one in statements_of(subject, key)]
            counts = [sum(holds(one, day) for one in stated) for day in days]
            if not stated or number in counts:
                return None
            if found is None:
                right = str(counts[0])
                found = Contradiction(subject, properties[0], (Statement(right),), (right,))
        return found

    def _is_comparable(self, stated: str, value: str | Sequence[Entity]) -> bool:
        """Whether a statement's value is a thing of the kind that is claimed: a bloc has organs."""
        if isinstance(value, str):
            return True
        entity = self.reference.get(stated)
        return entity is None or any(entity.kind == one.kind for one in value)

    def _means(self, stated: str, value: str | Sequence[Entity]) -> bool:
        """Whether a statement's value may be the claimed one, or lies in it, or around it."""
        if isinstance(value, str):  # a date is in its year; one known as an interval may be
            return stated == value or "/" in stated or stated.startswith(f"{value}-")
        entity = self.reference.get(stated)
        if entity is None:
            return True  # nobody knows what it is
        return any(self._is_one(entity, one) for one in value)

    def _is_one(self, entity: Entity, other: Entity) -> bool:
        if entity.id == other.id or _share_name(entity, other):
            return True
        return entity.id in self._around(other) or other.id in self._around(entity)

    def _around(self, place: Entity) -> frozenset[str]:
        """The ids of what a place lies in, as far as the list knows."""
        found: set[str] = set()
        reached = [place]
        for _ in range(STEPS):
            ids = {one for entity in reached for one in _lies_in(entity)} - found
            found |= ids
            reached = [entity for one in ids if (entity := self.reference.get(one))]
        return frozenset(found)

    def _label(self, value: str) -> str:
        entity = self.reference.get(value)
        return printed(entity) if entity else value


def statements_of(entity: Entity, key: str) -> tuple[Statement, ...]:
    """What the list says of an entity under a property, fields of its own included."""
    if key in entity.statements:
        return entity.statements[key]
    fields = {"P17": entity.country, "P27": entity.country, "P102": entity.party}
    if fields.get(key):
        return (Statement(fields[key]),)
    when = {"P569": entity.born, "P570": entity.died}.get(key)
    return (Statement(when.iso),) if when else ()


def holds(statement: Statement, day: date) -> bool:
    """Whether a statement may hold on a day, as far as its dates are known."""
    start = parse_date(statement.start[:10]) if statement.start else None
    end = parse_date(statement.end[-10:]) if statement.end else None
    return (start is None or start.first <= day) and (end is None or day <= end.last)


def of_kind(entities: Sequence[Entity], kind: str) -> tuple[Entity, ...]:
    """The entities of the kind that a slot asks for; a country with the places of its name."""
    found = tuple(one for one in entities if one.kind in KINDS[kind])
    if kind == "country" and not any(is_country(one) for one in found):
        return ()
    if kind == "division" and all(DIVISIONS.isdisjoint(_types(one)) for one in found):
        return ()
    if kind == "nationality" and not all(is_country(one) for one in found):
        return ()
    return found


def is_country(entity: Entity) -> bool:
    """Whether a place is a country or a territory."""
    return not COUNTRIES.isdisjoint(_types(entity))


def is_former(entity: Entity) -> bool:
    """Whether a place is a country of the past."""
    return FORMER in _types(entity)


def printed(entity: Entity) -> str:
    """The label as it stands inside a sentence: the Netherlands."""
    with_article = f"the {entity.label}"
    forms = {name.form for name in entity.names}
    return with_article if with_article in forms else entity.label


def _types(entity: Entity) -> set[str]:
    return {one.value for one in entity.statements.get("type", ())}


def _lies_in(entity: Entity) -> Iterator[str]:
    if entity.kind == PLACE:
        yield from (entity.country,) if entity.country else ()
        for key in LIES_IN:
            yield from (one.value for one in entity.statements.get(key, ()))


def _share_name(entity: Entity, other: Entity) -> bool:
    """Whether two records bear one name, and so may be one place under two ids."""
    forms = {fold(name.form) for name in other.names if name.kind != "demonym"}
    return any(fold(name.form) in forms for name in entity.names if name.kind != "demonym")
