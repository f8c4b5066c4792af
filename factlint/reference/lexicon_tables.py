"""Writes the lexicon into a store: small tables in one value each, word lists as SQL tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from factlint.reference.small_tables import PREFIX, pack
from factlint.reference.tables import Row, read_lexicon_table, several
from factlint.text.fold import fold

Locate = Callable[[str], str]
SEXES = {"m": "male", "f": "female"}
YES = frozenset({"yes", "true", "1", "y"})
WORD_TABLES = (
    ("words", "INSERT OR REPLACE INTO word VALUES (?, ?)", ("level",)),
    ("given_names", "INSERT OR REPLACE INTO given_name VALUES (?, ?, ?)", ("sex", "count")),
    ("surnames", "INSERT OR REPLACE INTO surname VALUES (?, ?)", ("count",)),
)


def write_lexicon(connection: sqlite3.Connection, seeds: Path, locate: Locate) -> None:
    """Put the lexicon below `seeds` into a store; `locate` gives a place's id by folded name."""
    packed = ((PREFIX + name, pack(table)) for name, table in _small_tables(seeds, locate).items())
    connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", packed)
    for name, statement, columns in WORD_TABLES:
        rows = (_word_row(row, columns) for row in read_lexicon_table(name, seeds))
        connection.executemany(statement, (row for row in rows if row[0]))


def _word_row(row: Row, columns: Iterable[str]) -> tuple[object, ...]:
    word = fold(row.cells.get("word") or row.cells.get("name", ""))
    return word, *(_value(row, column) for column in columns)


def _value(row: Row, column: str) -> str | int:
    cell = row.cells.get(column, "")
    if column == "sex":
        return SEXES.get(cell, cell)
    if not cell.isdigit():
        raise row.error(f"{column} “{cell}” is no number")
    return int(cell)


def _small_tables(seeds: Path, locate: Locate) -> dict[str, Mapping[str, object]]:
    titles, nicknames = _titles(seeds), _nicknames(seeds)
    return {
        "titles": titles,
        "title_ends": dict.fromkeys((form.rsplit(" ", 1)[-1] for form in titles), True),
        "modifiers": _pairs(seeds, "modifiers", "form", "effect"),
        "demonyms": _demonyms(seeds, locate),
        "particles": _pairs(seeds, "particles", "form", "place"),
        "capitalised": _pairs(seeds, "capitalised", "form", "kind"),
        "house_places": _house_places(seeds, locate),
        "nicknames": nicknames,
        "nickname_groups": _both_ways(nicknames),
    }


def _pairs(seeds: Path, table: str, key: str, value: str) -> dict[str, str]:
    rows = (row.cells for row in read_lexicon_table(table, seeds))
    return {fold(cells.get(key, "")): cells.get(value, "") for cells in rows}


def _nicknames(seeds: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in read_lexicon_table("nicknames", seeds):
        fulls = map(fold, several(row.cells.get("full", "")))
        found.setdefault(fold(row.cells.get("short", "")), []).extend(fulls)
    return found


def _both_ways(nicknames: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Each given name, short or full, with those that stand for it."""
    found: dict[str, list[str]] = {}
    for short, fulls in nicknames.items():
        for full in fulls:
            found.setdefault(short, []).append(full)
            found.setdefault(full, []).append(short)
    return {name: list(dict.fromkeys(others)) for name, others in found.items()}


def _titles(seeds: Path) -> dict[str, list[object]]:
    """Folded form: form, classes, kind, jurisdiction; forms that fold alike share their classes."""
    found: dict[str, list[object]] = {}
    for row in read_lexicon_table("titles", seeds):
        cells = row.cells
        form = cells.get("form", "")
        classes = several(cells.get("classes") or cells.get("class", ""))
        known = found.setdefault(
            fold(form), [form, [], cells.get("kind", ""), cells.get("jurisdiction", "")]
        )
        listed = known[1]
        assert isinstance(listed, list)
        listed.extend(one for one in map(fold, classes) if one not in listed)
    return found


def _demonyms(seeds: Path, locate: Locate) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for row in read_lexicon_table("demonyms", seeds):
        form, country, identity, kind = (
            row.cells.get(column, "") for column in ("form", "country", "id", "kind")
        )
        entry = [form, country, identity or locate(fold(country)), kind]
        found.setdefault(fold(form), []).append(entry)
    return found


def _house_places(seeds: Path, locate: Locate) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for row in read_lexicon_table("house_places", seeds):
        form, preferred, identity, since, kind, ambiguous, phrases = (
            row.cells.get(column, "")
            for column in ("form", "preferred", "id", "since", "kind", "ambiguous", "phrases")
        )
        found[fold(form)] = [
            form, preferred, identity or locate(fold(preferred)), since, kind,
            ambiguous.casefold() in YES, several(phrases),
        ]  # fmt: skip
    return found
