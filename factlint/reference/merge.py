"""When two records of different lists are one entity, and what the one record of both says."""

from __future__ import annotations

from factlint.reference.entity import OFFICE, PERSON, Entity
from factlint.text.fold import fold


def same(one: Entity, other: Entity) -> bool:
    """Whether two records mean one entity: by id, else by name with birth year or office."""
    if one.id == other.id:
        return True
    if one.kind != other.kind or (is_public(one.id) and is_public(other.id)):
        return False
    if one.kind == OFFICE and _one_seat(one, other):
        return True
    if fold(one.label) not in {fold(name.form) for name in other.names}:
        return False
    if one.kind != PERSON:
        return not (one.country and other.country) or one.country == other.country
    if one.born and other.born:
        return one.born.first.year == other.born.first.year
    return not _offices(one).isdisjoint(_offices(other))


def merged(upper: Entity, lower: Entity) -> Entity:
    """One record: the upper list's, with what only the lower one knows.

    Names keep the upper list's kinds (former, foreign); a label from below is an alias.
    """
    fields = {field: getattr(upper, field) or getattr(lower, field) for field in Entity._fields}
    forms = {upper.label, *(name.form for name in upper.names)}
    below = (
        name._replace(kind="alias") if name.kind == "label" else name
        for name in lower.names
        if name.form not in forms
    )
    fields["id"] = upper.id if is_public(upper.id) or not is_public(lower.id) else lower.id
    fields["names"] = (*upper.names, *below)
    fields["prominence"] = max(upper.prominence, lower.prominence)
    fields["statements"] = {**lower.statements, **upper.statements}
    return Entity(**fields)


def _one_seat(one: Entity, other: Entity) -> bool:
    """Whether two offices have one holder at a time, one title and one jurisdiction."""
    if not (one.holders == other.holders == "one" and one.jurisdiction == other.jurisdiction):
        return False
    titles = [fold(office.classes[0]) for office in (one, other) if office.classes]
    return bool(one.jurisdiction) and len(titles) == 2 and titles[0] == titles[1]


def is_public(identity: str) -> bool:
    """Whether an id is Wikidata's rather than a list's own."""
    return identity[:1] == "Q" and identity[1:].isdigit()


def _offices(entity: Entity) -> set[str]:
    return {tenure.office for tenure in entity.tenures}
