"""An entity as one row of the store, and back."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Literal, NamedTuple

from factlint.reference.entity import PERSON, Entity, Name, Statement, Tenure, When
from factlint.reference.schema import KINDS

Ending = Literal["value", "unknown", "none", "absent"]
ENDINGS: tuple[Ending, ...] = ("absent", "value", "unknown", "none")
TENURE: list[Any] = ["", "", "", 0, "", "", "", "", ""]  # cells of a tenure where nothing is known
PlaceOf = Callable[[str], str]
CountryOf = Callable[[tuple[Tenure, ...]], str]
# Cells of a record where nothing is known; such ones at its end are not written.
NOTHING: list[Any] = ["", (), "", "", "", "", "", (), "", (), "", {}, "", "", ()]
DAY = 10  # letters of an ISO date
parse = json.JSONDecoder().raw_decode


class Row(NamedTuple):
    """One row of the table `entity`."""

    number: int
    id: str
    label: str
    kind: int
    prominence: int
    record: str


def _nowhere(office: str) -> str:
    return ""


def encode(entity: Entity, number: int) -> Row:
    """The row of an entity."""
    fields: list[object] = [
        entity.description,
        [_name_cells(name) for name in entity.names if name[:2] != (entity.label, "label")],
        _written(entity.born),
        _written(entity.died),
        entity.sex,
        entity.country,
        entity.party,
        [_trimmed(_tenure_cells(tenure)) for tenure in entity.tenures],
        entity.jurisdiction,
        entity.classes,
        entity.holders,
        {key: [_trimmed(one) for one in values] for key, values in entity.statements.items()},
        entity.source,
        entity.as_of,
        [_trimmed(name) for name in entity.refused],
    ]
    record = json.dumps(_trimmed(fields), ensure_ascii=False, separators=(",", ":"))
    kind = KINDS.index(entity.kind)
    return Row(number, entity.id, entity.label, kind, entity.prominence, record)


def decode(
    row: tuple[Any, ...],
    as_of: str = "",
    place_of: PlaceOf = _nowhere,
    country_of: CountryOf | None = None,
) -> Entity:
    """The entity of a row.

    `as_of` is the list's, for tenures that have none of their own; `place_of` an office's
    jurisdiction, where the tenure says none; `country_of` the country of a person who held
    offices, where the record says none.
    """
    _, identity, label, kind, prominence, record = row
    cells = parse(record)[0]
    (
        description, names, born, died, sex, country, party, tenures, jurisdiction, classes,
        holders, statements, source, own, refused,
    ) = cells + NOTHING[len(cells) :]  # fmt: skip
    first = (Name(label, "label"),)
    held = tuple([_tenure(tenure, as_of, place_of) for tenure in tenures]) if tenures else ()
    if held and country_of and not country and KINDS[kind] == PERSON:
        country = country_of(held)
    return Entity(
        identity, label, KINDS[kind], first + tuple(map(_name, names)) if names else first,
        description, prominence, _read(born), _read(died), sex, country, party, held,
        jurisdiction, tuple(classes), holders, _statements(statements) if statements else {},
        source, own or as_of, tuple([Name(*one) for one in refused]) if refused else (),
    )  # fmt: skip


def _name_cells(name: Name) -> object:
    return name.form if name == Name(name.form) else _trimmed(name)


def _name(cells: str | list[str]) -> Name:
    return Name(cells) if isinstance(cells, str) else Name(*cells)


def _statements(found: dict[str, list[list[str]]]) -> dict[str, tuple[Statement, ...]]:
    return {key: tuple([Statement(*one) for one in values]) for key, values in found.items()}


def _tenure_cells(tenure: Tenure) -> tuple[object, ...]:
    ending = ENDINGS.index(tenure.ending)
    start, end = _written(tenure.start), _written(tenure.end)
    return (tenure.office, start, end, ending, *tenure[4:])


def _tenure(cells: list[Any], as_of: str, place_of: PlaceOf) -> Tenure:
    office, start, end, ending, place, own, rank, before, after = cells + TENURE[len(cells) :]
    return Tenure(
        office, _read(start), _read(end), ENDINGS[ending], place or place_of(office), own or as_of,
        rank, before, after,
    )  # fmt: skip


def _trimmed(cells: Iterable[object]) -> list[object]:
    """The cells without empty ones at the end; the first one stays."""
    kept = list(cells)
    while len(kept) > 1 and not kept[-1]:
        kept.pop()
    return kept


def _written(when: When | None) -> str:
    if when is None:
        return ""
    first = when.first.isoformat()
    return first if when.first == when.last else f"{first}/{when.last.isoformat()}"


def _read(text: str | None) -> When | None:
    if not text:
        return None
    if len(text) == DAY:
        day = date.fromisoformat(text)
        return When(day, day)
    return When(date.fromisoformat(text[:DAY]), date.fromisoformat(text[DAY + 1 :]))
