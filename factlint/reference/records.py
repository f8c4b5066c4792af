"""Records of a list kept as tables (people, places, organisations, offices, tenures) as entities.

A file's name begins with what it holds. Records of one entity in several files are merged: names
and tenures are united, other fields taken from the file read last, so that kept files win.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from zlib import crc32

from factlint.base.errors import ListError
from factlint.base.nearest import did_you_mean
from factlint.reference.dates import parse_date
from factlint.reference.entity import (
    OFFICE,
    ORGANISATION,
    PERSON,
    PLACE,
    Entity,
    Name,
    Statement,
    Tenure,
    When,
)
from factlint.reference.merge import contradict, merged
from factlint.reference.tables import Row, read_table, several

KINDS = {"people": PERSON, "places": PLACE, "organisations": ORGANISATION, "offices": OFFICE}
TENURES, STATEMENTS = "tenures", "statements"
NAME_KINDS = frozenset(
    {"alias", "short", "native", "birth", "former", "foreign", "demonym", "official", "pen"}
)
ALSO = re.compile(
    r"(?:(?P<kind>[a-z]+): )?(?P<form>.+?)(?: \((?P<start>[\d-]*?)-(?P<end>\d{4})?\))?"
)
CAPITAL, TYPE = "P36", "type"
COUNTRY_TYPES = frozenset({"country", "territory"})
Dates = Mapping[str, str]  # file below the list's folder: its as-of date


class Records:
    """Takes tables in order, and gives the entities when all are read."""

    def __init__(self, folder: Path, as_of: Dates, strict: bool = True) -> None:
        self._folder = folder
        self._as_of = as_of
        self._strict = strict
        self._entities: dict[str, Entity] = {}
        self._rows: dict[str, Row] = {}
        self._tenures: list[Row] = []
        self._statements: list[Row] = []
        self._by_label: dict[tuple[str, str], list[str]] = {}

    def read(self, path: Path) -> None:
        """Take the records of one table; files that are no part of a list are passed over."""
        kind = KINDS.get(path.stem.split("-")[0])
        if kind:
            for row in read_table(path):
                self._merge(_entity(row, kind), row)
        elif path.stem.split("-")[0] == TENURES:
            self._tenures.extend(read_table(path))
        elif path.stem.split("-")[0] == STATEMENTS:
            self._statements.extend(read_table(path))

    def entities(self) -> Iterator[Entity]:
        """The entities, with ids for labels where they refer to one another."""
        held: dict[str, list[Tenure]] = {}
        for row in self._tenures:
            try:
                person = self._found(row, "person", (PERSON,))
                held.setdefault(person, []).append(self._tenure(row))
            except ListError:
                if self._strict:
                    raise
        said = self._said()
        for entity in self._entities.values():
            tenures = tuple(dict.fromkeys(held.get(entity.id, ())))
            whole = self._resolved(entity._replace(tenures=tenures))
            yield _with(whole, said.get(entity.id, {}))

    def _merge(self, entity: Entity, row: Row) -> None:
        entity = entity._replace(source=self._file(row), as_of=self._as_of.get(self._file(row), ""))
        labels = self._by_label.setdefault((entity.kind, entity.label), [])
        known = self._entities.get(entity.id)
        if known and contradict(known, entity) and entity.id == own_id(entity.kind, entity.label):
            known = None  # a namesake
            entity = entity._replace(id=own_id(entity.kind, f"{entity.label} {_born(entity)}"))
            known = self._entities.get(entity.id)
        known = known or self._same(entity, labels)
        if known:
            entity = merged(entity, known)
            if known.id != entity.id:
                del self._entities[known.id]
                labels.remove(known.id)
        if entity.id not in labels:
            labels.append(entity.id)
        self._entities[entity.id] = entity
        self._rows[entity.id] = row

    def _same(self, entity: Entity, labels: list[str]) -> Entity | None:
        """The record of this label, where only one of the two has an id of its own."""
        own = own_id(entity.kind, entity.label)
        for identity in labels:
            other = self._entities[identity]
            if own in (identity, entity.id) and not contradict(other, entity):
                return other
        return None

    def _resolved(self, entity: Entity) -> Entity:
        row = self._rows[entity.id]
        entity = entity._replace(
            country=self._reference(row, "country", entity.country),
            party=self._reference(row, "party", entity.party, must=False),
            jurisdiction=self._reference(row, "jurisdiction", entity.jurisdiction),
        )
        capital = entity.statements.get(CAPITAL)
        if not capital:
            return entity
        found = (self._reference(row, "capital", one.value) for one in capital)
        capitals = tuple(Statement(value) for value in found)
        return entity._replace(statements={**entity.statements, CAPITAL: capitals})

    def _said(self) -> dict[str, dict[str, list[Statement]]]:
        """What the tables of statements say, by subject and property."""
        said: dict[str, dict[str, list[Statement]]] = {}
        for row in self._statements:
            try:
                statement = self._statement(row)
                subjects = self._subjects(row)
            except ListError:
                if self._strict:
                    raise
                continue
            for subject in subjects if statement.value else ():
                known = said.setdefault(subject, {})
                known.setdefault(row.cells.get("property", ""), []).append(statement)
        return said

    def _statement(self, row: Row) -> Statement:
        value = row.cells.get("value", "")
        if not value[:1].isdigit():
            value = self._reference(row, "value", value)
        for side in ("start", "end"):
            _when(row, side)
        return Statement(value, row.cells.get("start", ""), row.cells.get("end", ""))

    def _subjects(self, row: Row) -> list[str]:
        """The ids of what a statement speaks of: a place and a body may bear one name."""
        subject = row.cells.get("subject", "")
        kinds = [one for one in (PERSON, PLACE, ORGANISATION) if (one, subject) in self._by_label]
        return [self._found(row, "subject", (kind,)) for kind in kinds or (PERSON,)]

    def _tenure(self, row: Row) -> Tenure:
        start, end = _when(row, "start"), _when(row, "end")
        ending = row.cells.get("ending") or ("value" if end else "absent")
        if ending not in ("value", "none", "unknown", "absent"):
            raise row.error(f"no such ending: “{ending}”", "value, none or unknown")
        office = self._found(row, "office", (OFFICE,))
        return Tenure(office, start, end, ending, "", self._as_of.get(self._file(row), ""))  # type: ignore[arg-type]

    def _reference(self, row: Row, column: str, value: str, must: bool = True) -> str:
        if not value or value in self._entities:
            return value
        for kind in (PLACE, ORGANISATION):
            found = self._by_label.get((kind, value))
            if found:
                return found[0]
        if must and not re.fullmatch(r"[QS]\d+", value):
            if not self._strict:
                return ""
            raise row.error(
                f"{column} “{value}” is no place or organisation of this list", self._hint(value)
            )
        return value

    def _found(self, row: Row, column: str, kinds: Iterable[str]) -> str:
        """The id of the person or office that a cell names."""
        value = row.cells.get(column, "")
        if value in self._entities:
            return value
        found = [one for kind in kinds for one in self._by_label.get((kind, value), ())]
        if len(found) == 1:
            return found[0]
        if found:
            raise row.error(
                f"{column} “{value}” may be several: {', '.join(found)}", "write its id"
            )
        raise row.error(f"{column} “{value}” is not in this list", self._hint(value))

    def _hint(self, value: str) -> str:
        return did_you_mean(value, {label for _, label in self._by_label})

    def _file(self, row: Row) -> str:
        return row.path.relative_to(self._folder).as_posix()


def _with(entity: Entity, said: Mapping[str, Sequence[Statement]]) -> Entity:
    """The entity with more statements, behind those of its own."""
    if not said:
        return entity
    known = entity.statements
    more = {key: (*known.get(key, ()), *values) for key, values in said.items()}
    return entity._replace(statements={**known, **more})


def is_country(entity: Entity) -> bool:
    """Whether a list has an entity as a country or a territory."""
    return any(one.value in COUNTRY_TYPES for one in entity.statements.get(TYPE, ()))


def own_id(kind: str, label: str) -> str:
    """The id of a record that has none from outside."""
    return f"S{crc32(f'{kind}:{label}'.encode())}"


def _born(entity: Entity) -> str:
    return str(entity.born.first.year) if entity.born else ""


def _entity(row: Row, kind: str) -> Entity:
    cells = row.cells
    label = cells.get("label", "")
    if not label:
        raise row.error("a record without a label")
    statements = {TYPE: cells.get("type", ""), CAPITAL: cells.get("capital", "")}
    names = (Name(label, "label"), *(_name(row, also) for also in several(cells.get("also", ""))))
    return Entity(
        id=cells.get("id") or own_id(kind, label), label=label, kind=kind,
        names=tuple(dict.fromkeys(names)), description=cells.get("description", ""),
        prominence=sum(bool(cell) for cell in cells.values()),
        born=_when(row, "born"), died=_when(row, "died"), sex=cells.get("sex", ""),
        country=cells.get("country", ""), party=cells.get("party", ""),
        jurisdiction=cells.get("jurisdiction", ""),
        classes=tuple(several(cells.get("classes", ""))), holders=cells.get("holders", ""),
        statements={
            key: tuple(Statement(value) for value in several(cell))
            for key, cell in statements.items() if cell
        },
    )  # fmt: skip


def _name(row: Row, also: str) -> Name:
    match = ALSO.fullmatch(also)
    if not match:
        raise row.error(f"no name: “{also}”")
    kind, form, start, end = match.groups(default="")
    if kind and kind not in NAME_KINDS:
        raise row.error(f"no such kind of name: “{kind}”", did_you_mean(kind, NAME_KINDS))
    return Name(form, kind or "alias", start, end)


def _when(row: Row, column: str) -> When | None:
    text = row.cells.get(column, "")
    if not text:
        return None
    when = parse_date(text)
    if when is None:
        raise row.error(f"{column} “{text}” is no date", "YYYY, YYYY-MM or YYYY-MM-DD")
    return when
