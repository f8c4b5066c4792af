"""What changed between two lists: new holders of offices first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factlint.reference.entity import Entity, Tenure
from factlint.reference.store import Store

HOLDERS, ENDED, DEATHS, LABELS, NAMES, NEW, GONE = SECTIONS = (
    "new holders of offices", "offices that ended", "deaths", "other labels", "other names",
    "new entities", "entities that are gone",
)  # fmt: skip


class Change(NamedTuple):
    """One change; `was` and `now` are empty where there was, or is, nothing."""

    section: str
    entity: Entity
    was: str = ""
    now: str = ""
    office: str = ""


def differences(old: Store, new: Store) -> dict[str, list[Change]]:
    """All changes by section, in the order of `SECTIONS`."""
    found: dict[str, list[Change]] = {section: [] for section in SECTIONS}
    for entity in new.entities():
        before = old.get(entity.id)
        for change in _changed(before, entity) if before else _added(entity):
            found[change.section].append(change)
    found[GONE] += (Change(GONE, one) for one in old.entities() if new.get(one.id) is None)
    for section in (HOLDERS, ENDED):
        found[section].sort(key=lambda one: (one.office, one.now or one.was, one.entity.id))
    return {section: changes for section, changes in found.items() if changes}


def _added(entity: Entity) -> Iterator[Change]:
    yield Change(NEW, entity)
    for tenure in entity.tenures:
        if tenure.dated and tenure.ending in ("absent", "none"):
            yield Change(HOLDERS, entity, "", _start(tenure), tenure.office)


def _changed(before: Entity, entity: Entity) -> Iterator[Change]:
    known = {_key(tenure): tenure for tenure in before.tenures}
    for tenure in entity.tenures:
        was = known.get(_key(tenure))
        going_on = tenure.ending in ("absent", "none")
        if was is None and going_on and tenure.dated:
            yield Change(HOLDERS, entity, "", _start(tenure), tenure.office)
        elif not going_on and (was is None or was.ending in ("absent", "none")):
            end = tenure.end.iso if tenure.end else ""
            yield Change(ENDED, entity, _start(tenure), end, tenure.office)
    if entity.died and not before.died:
        yield Change(DEATHS, entity, "", entity.died.iso)
    if entity.label != before.label:
        yield Change(LABELS, entity, before.label, entity.label)
    names = {name.form for name in before.names}, {name.form for name in entity.names}
    gone, come = (sorted(names[0] - names[1]), sorted(names[1] - names[0]))
    if entity.label == before.label and (gone or come):
        yield Change(NAMES, entity, ", ".join(gone), ", ".join(come))


def _key(tenure: Tenure) -> tuple[str, int]:
    return tenure.office, tenure.start.first.year if tenure.start else 0


def _start(tenure: Tenure) -> str:
    return tenure.start.iso if tenure.start else ""
