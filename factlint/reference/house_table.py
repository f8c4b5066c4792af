"""House lists as tables (CSV, TSV), also as OpenRefine writes them with a column of QIDs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from factlint.base.errors import ListError
from factlint.reference.house_entry import FIELDS, NAME, SEVERAL, Entry, field_of, read_entry
from factlint.text.yaml_tree import Place, Scalar

QUOTE = '"'
SEPARATORS = (";", "|")  # between several names in one cell
ALIKE = 0.8  # likeness to a known column from which an unknown one is taken for mistyped


class Record(NamedTuple):
    """One record of a table."""

    cells: tuple[Scalar, ...]


def read_entries(path: str, text: str) -> Iterator[Entry]:
    """The entries of a table; columns that are none of a house list are passed over."""
    separator = _separator(path, text)
    records = _records(path, text, separator)
    head = next(records, None)
    if head is None:
        return
    fields = [_field(cell) for cell in head.cells]
    if NAME not in fields:
        raise head.cells[0].place.fault(
            "no column is called “name”", "the first line names the columns: " + ", ".join(FIELDS)
        )
    for record in records:
        if not any(cell.text for cell in record.cells):
            continue
        if len(record.cells) > len(fields):
            raise record.cells[len(fields)].place.fault(
                f"{len(record.cells)} cells for {len(fields)} columns",
                "put a value with a separator in it in quotation marks",
            )
        yield read_entry(_by_field(fields, record.cells, separator), record.cells[0].place)


def _field(cell: Scalar) -> str:
    field = field_of(cell.text)
    if not field and cell.text:
        alike = get_close_matches(cell.text.casefold(), FIELDS, n=1, cutoff=ALIKE)
        if alike:
            raise cell.place.fault(f"unknown column “{cell.text}”", f"did you mean “{alike[0]}”?")
    return field


def _by_field(
    fields: Sequence[str], cells: Sequence[Scalar], separator: str
) -> dict[str, tuple[Scalar, ...]]:
    found: dict[str, tuple[Scalar, ...]] = {}
    for field, cell in zip(fields, cells, strict=False):
        if field in SEVERAL:
            found[field] = found.get(field, ()) + tuple(_several(cell, separator))
        elif field and cell.text and field not in found:
            found[field] = (cell,)
    return found


def _several(cell: Scalar, separator: str) -> Iterator[Scalar]:
    between = next(one for one in SEPARATORS if one != separator)
    for part in cell.text.split(between):
        if part.strip():
            yield cell._replace(text=" ".join(part.split()))


def _separator(path: str, text: str) -> str:
    """What stands between the cells of the first line."""
    head = text.split("\n", 1)[0]
    if path.lower().endswith(".tsv") or "\t" in head:
        return "\t"
    return ";" if ";" in head and "," not in head else ","


def _records(path: str, text: str, separator: str) -> Iterator[Record]:
    """Records with the place of each cell; quoted cells may hold separators and line ends."""
    cells: list[Scalar] = []
    at, line, start = 0, 1, 0  # offset, number of the line, and where that line begins
    while at < len(text):
        place = Place(path, line, at - start + 1, ListError)
        if text[at] == QUOTE:
            value, at = _quoted(text, at, place)
            line += value.count("\n")
            start = text.rfind("\n", 0, at) + 1
        else:
            end = _cell_end(text, at, separator)
            value, at = text[at:end], end
        cells.append(Scalar(" ".join(value.split()), place))
        if at < len(text) and text[at] == separator:
            at += 1
            if at < len(text):
                continue
            cells.append(Scalar("", place))
        elif at < len(text) and text[at] not in "\r\n":
            raise Place(path, line, at - start + 1, ListError).fault(
                "text behind a closing quotation mark", "double a quotation mark inside a value"
            )
        yield Record(tuple(cells))
        cells = []
        at += 2 if text.startswith("\r\n", at) else 1
        line, start = line + 1, at
    if cells:
        yield Record(tuple(cells))


def _cell_end(text: str, at: int, separator: str) -> int:
    while at < len(text) and text[at] not in (separator, "\r", "\n"):
        at += 1
    return at


def _quoted(text: str, at: int, place: Place) -> tuple[str, int]:
    """The value of a quoted cell, and where it ends."""
    parts = []
    start = at + 1
    while (end := text.find(QUOTE, start)) >= 0:
        parts.append(text[start:end])
        if not text.startswith(QUOTE, end + 1):
            return QUOTE.join(parts), end + 1
        start = end + 2
    raise place.fault("a quotation mark that is never closed", "close it, or double it")
