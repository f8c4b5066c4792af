"""When two records of different lists are one entity, and what the one record of both says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factlint.reference.doubt import NEVER, accepted, sorted_out
from factlint.reference.entity import OFFICE, PERSON, Entity, Name, Tenure
from factlint.text.fold import fold


def same(one: Entity, other: Entity) -> bool:
    """Whether two records mean one entity: by id, else by name with birth year or office."""
    if one.id == other.id and is_public(one.id):
        return True
    if one.kind != other.kind or (is_public(one.id) and is_public(other.id)):
        return False
    if one.kind == OFFICE and _one_seat(one, other):
        return True
    if not (_bears_label(one, other) or _bears_label(other, one)):
        return False
    if one.kind != PERSON:
        return not (one.country and other.country) or one.country == other.country
    if one.born and other.born:
        return one.born.first.year == other.born.first.year
    return one.id == other.id or not _offices(one).isdisjoint(_offices(other))


def contradict(one: Entity, other: Entity) -> bool:
    """Whether two records cannot mean one entity: by their ids, or by the years of birth."""
    if one.born and other.born and one.born.first.year != other.born.first.year:
        return True
    return one.id != other.id and is_public(one.id) and is_public(other.id)


def merged(upper: Entity, lower: Entity, house: bool = False) -> Entity:
    """One record: the upper list's, with what only the lower one knows.

    Names keep the upper list's kinds (former, foreign); a label from below is an alias. What the
    upper list refuses stays refused. A `house` list corrects: a name from below that is a letter
    from its label is none, unless it lists it.
    """
    fields = {field: getattr(upper, field) or getattr(lower, field) for field in Entity._fields}
    below = tuple(_from_below(upper, lower))
    doubted: tuple[Name, ...] = ()
    if house:
        below, doubted = sorted_out(upper.label, below)
    fields["id"] = upper.id if is_public(upper.id) or not is_public(lower.id) else lower.id
    fields["names"] = (*upper.names, *below)
    fields["refused"] = _refused((*upper.refused, *lower.refused, *doubted), fields["names"])
    fields["prominence"] = max(upper.prominence, lower.prominence)
    fields["statements"] = {**lower.statements, **upper.statements}
    return Entity(**fields)


def _from_below(upper: Entity, lower: Entity) -> Iterator[Name]:
    """Names of the lower list that the upper one neither has nor forbids."""
    forms = {upper.label, *(name.form for name in upper.names)}
    forms.update(name.form for name in upper.refused if name.kind == NEVER)
    for name in lower.names:
        if name.form not in forms:
            yield name._replace(kind="alias") if name.kind == "label" else name


def _refused(refused: Iterable[Name], names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Each form once; none that is a name, unless it is the upper list that forbids it."""
    forms = {name.form for name in names}
    found: dict[str, Name] = {}
    for name in accepted(refused, names):
        if name.form not in forms:
            found.setdefault(name.form, name)
    return tuple(found.values())


def joined(tenures: Iterable[Tenure]) -> tuple[Tenure, ...]:
    """Tenures of several lists, upper one's first, their offices under one id each.

    One office begun in one year is one tenure: the upper list's, unless that one says no end and a
    lower one does. A tenure that says only its end ends the one that goes on.
    """
    found: dict[tuple[str, int], Tenure] = {}
    ended: dict[str, Tenure] = {}
    for tenure in tenures:
        if tenure.start is None and tenure.ending in ("value", "unknown"):
            ended.setdefault(tenure.office, tenure)
            continue
        key = (tenure.office, tenure.start.first.year if tenure.start else 0)
        known = found.get(key)
        if known is None or (known.ending == "absent" and tenure.ending != "absent"):
            found[key] = tenure
    for office, tenure in ended.items():
        open_ones = [key for key, one in found.items() if key[0] == office and _ends(tenure, one)]
        if open_ones:
            latest = max(open_ones)
            found[latest] = found[latest]._replace(end=tenure.end, ending=tenure.ending)
        else:
            found[office, 0] = tenure
    return tuple(found.values())


def _ends(tenure: Tenure, going_on: Tenure) -> bool:
    """Whether an end may be that of a tenure which has a beginning and none itself."""
    if going_on.start is None or going_on.ending not in ("absent", "none"):
        return False
    return tenure.end is None or going_on.start.first <= tenure.end.last


def _one_seat(one: Entity, other: Entity) -> bool:
    """Whether two offices have one holder at a time, one title and one jurisdiction."""
    if not (one.holders == other.holders == "one" and one.jurisdiction == other.jurisdiction):
        return False
    titles = [fold(office.classes[0]) for office in (one, other) if office.classes]
    return bool(one.jurisdiction) and len(titles) == 2 and titles[0] == titles[1]


def is_public(identity: str) -> bool:
    """Whether an id is Wikidata's rather than a list's own."""
    return identity[:1] == "Q" and identity[1:].isdigit()


def is_bare(entity: Entity) -> bool:
    """Whether a person's record says nothing by which a namesake could be told apart."""
    known = entity.born or entity.tenures or is_public(entity.id)
    return entity.kind == PERSON and not known


def _bears_label(one: Entity, other: Entity) -> bool:
    label = fold(other.label)
    return any(fold(name.form) == label for name in one.names)


def _offices(entity: Entity) -> set[str]:
    return {tenure.office for tenure in entity.tenures}
