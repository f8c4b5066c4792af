"""Offices while a list is built: their titles, their jurisdictions, and how many hold them."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from factlint.reference.entity import ORGANISATION, PLACE, Entity, Statement
from factlint.reference.office_names import Locate, OfficeReading, read_office
from factlint.reference.record import encode
from factlint.reference.schema import KINDS
from factlint.text.fold import fold

WORKED_OUT = "worked out"  # kept beside the statements of an office: which fields a build found
HANDOVER = 60  # days for which two tenures may overlap while the office has one holder at a time
FEW = 0.2  # share of overlaps that stale records make
SINGLE = """
president; prime minister; premier; chancellor; governor; mayor; pope; king; queen; monarch; emperor
speaker; secretary of state; secretary general; chief minister; vice president; governor general
foreign minister; finance minister; defence minister; interior minister
"""
SINGLES = frozenset(re.split(r"[;\n] *", SINGLE.strip()))
MANY = re.compile(
    r"(?:member|senator|representative|state deputy|deputy|legislator|councillor|lawmaker|judge"
    r"|minister without portfolio|.* (?:member|senator|representative|legislator)|teachta dala)\b"
    r"(?! prime| minister| speaker| governor| premier| president| chair| head| chief)"
)
MAJORITY = 0.8  # share of holders who must have served in one country
MOST_PLACES = 4  # homonyms to which a lesser place's name may lead
UNIT = re.compile(
    r"^(?:(?:autonomous )?(?:province|state|region|city|county|prefecture|district|municipality"
    r"|community|oblast|territory) of )|(?: (?:province|state|region|county|oblast|territory))$"
)
FIND = """
SELECT entity.id FROM name JOIN entity ON entity.number = name.entity
WHERE name.key = ? AND entity.kind IN (?, ?) ORDER BY name.rank LIMIT ?
"""
HELD = "SELECT office, person, start, end FROM tenure ORDER BY office, start, end, person"
SERVED = """
CREATE TEMP TABLE served AS SELECT DISTINCT person, office FROM tenure;
CREATE INDEX temp.by_person ON served (person, office);
"""
ELSEWHERE = """
SELECT DISTINCT held.person, record.office FROM tenure AS held
JOIN served AS record ON record.person = held.person WHERE held.office = ?
"""
UPDATE = "UPDATE entity SET kind = ?, record = ? WHERE number = ?"
Held = tuple[str, int, int, int]


class Offices:
    """Takes the offices of a list, and writes what is asked of them when all names are sorted."""

    def __init__(self, locate: Locate) -> None:
        self._locate = locate
        self._known: dict[str, tuple[int, Entity]] = {}

    def add(self, number: int, office: Entity) -> None:
        """Remember an office with its number in the store."""
        self._known[office.id] = (number, office)

    def write(self, connection: sqlite3.Connection) -> None:
        """Fill the tables of offices; the entities get their classes, jurisdiction and holders."""
        holders = dict(_holders(connection))
        connection.executescript(SERVED)
        for number, office in self._known.values():
            readings = list(self._readings(office))
            place = office.jurisdiction or next((r.place for r in readings if r.place), "")
            if not place and not any(reading.name for reading in readings):
                place = self._of_holders(connection, office.id)
            classes = office.classes or tuple(dict.fromkeys(reading.title for reading in readings))
            many = office.holders or _judged(classes, holders.get(office.id))
            full = office._replace(
                jurisdiction=place,
                classes=classes,
                holders=many,
                statements={**office.statements, **_worked_out(office)},
            )
            row = encode(full, number)
            connection.execute(UPDATE, (row.kind, row.record, number))
            connection.execute("INSERT OR REPLACE INTO office VALUES (?, ?)", (office.id, place))
            connection.executemany(
                "INSERT OR IGNORE INTO office_class VALUES (?, ?, ?, ?)",
                _class_rows(connection, number, readings, place),
            )

    def _of_holders(self, connection: sqlite3.Connection, office: str) -> str:
        """Where most of an office's holders held other offices, where its own name is silent."""
        served: dict[int, set[str]] = {}
        for person, other in connection.execute(ELSEWHERE, (office,)):
            _, known = self._known.get(other, (0, None))
            if known and known.jurisdiction:
                served.setdefault(person, set()).add(known.jurisdiction)
        votes = Counter(place for places in served.values() for place in places)
        place, count = max(votes.items(), key=itemgetter(1), default=("", 0))
        return place if count >= max(2, MAJORITY * len(served)) else ""

    def _readings(self, office: Entity) -> Iterator[OfficeReading]:
        """The titles that an office's list gives, else those that its names say."""
        if office.classes:
            for rank, title in enumerate(office.classes):
                yield OfficeReading(fold(title), office.jurisdiction, rank=rank)
            return
        for at, name in enumerate(office.names):
            for reading in read_office(name.form, office.jurisdiction, self._locate):
                yield reading._replace(rank=reading.rank + 10 * bool(at))


def _worked_out(office: Entity) -> dict[str, tuple[Statement, ...]]:
    """What a list does not say of an office itself."""
    fields = [name for name in ("jurisdiction", "classes", "holders") if not getattr(office, name)]
    return {WORKED_OUT: tuple(Statement(name) for name in fields)} if fields else {}


def as_listed(entity: Entity) -> Entity:
    """An office of a store without what was worked out for it there; anything else as it is."""
    worked_out = entity.statements.get(WORKED_OUT, ())
    if not worked_out:
        return entity
    kept = {key: values for key, values in entity.statements.items() if key != WORKED_OUT}
    empty: dict[str, Any] = {one.value: () if one.value == "classes" else "" for one in worked_out}
    return entity._replace(statements=kept, **empty)


def _class_rows(
    connection: sqlite3.Connection, number: int, readings: Iterable[OfficeReading], place: str
) -> Iterator[tuple[str, str, int, int]]:
    for title, own, name, rank in readings:
        if not name:
            yield title, own or place, rank, number
            continue
        for found in _named(connection, name):
            yield title, found, rank, number


def _named(connection: sqlite3.Connection, name: str) -> list[str]:
    """Ids of places and bodies with this name, or with what it is called without its rank."""
    for form in dict.fromkeys((name, UNIT.sub("", name))):
        kinds = (KINDS.index(PLACE), KINDS.index(ORGANISATION))
        rows = connection.execute(FIND, (form, *kinds, MOST_PLACES)).fetchall()
        if rows:
            return [identity for (identity,) in rows]
    return []


def _holders(connection: sqlite3.Connection) -> Iterator[tuple[str, tuple[int, float]]]:
    """For each office the number of changes, and the share at which two served together."""
    rows: Iterator[Held] = iter(connection.execute(HELD).fetchall())
    for office, group in groupby(rows, key=itemgetter(0)):
        changes = overlaps = 0
        before: Held | None = None
        for held in group:
            if before and held[1] != before[1]:
                changes += 1
                overlaps += before[3] > held[2] + HANDOVER
            before = held
        yield office, (changes, overlaps / changes if changes else 0.0)


def _judged(classes: Iterable[str], evidence: tuple[int, float] | None) -> str:
    """One holder at a time, or many, by the title and by the tenures that are known."""
    titles = list(classes)
    if any(MANY.match(title) for title in titles[:1]):
        return "many"
    changes, share = evidence or (0, 0.0)
    if not SINGLES.isdisjoint(titles):
        return "one" if share <= FEW or changes < 3 else "many"
    if not changes:
        return ""
    if share == 0:
        return "one"
    return "many" if share > FEW else ""
