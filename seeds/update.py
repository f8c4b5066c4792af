"""Show what a fresh `factlint refs pull` changes in the lists kept by hand (see README.md here)."""

from __future__ import annotations

import csv
import difflib
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from generation.records import COLUMNS, kind_of, read_table

from factlint.reference.entity import Entity, Tenure, When
from factlint.reference.store import Store

LIST = Path(__file__).resolve().parent / "list"
Row = dict[str, str]
Tables = Mapping[Path, list[Row]]
OVER = {"value", "unknown"}


class Listed(NamedTuple):
    """The list as far as an update asks: ids by reference, references by id, days, all terms."""

    people: Mapping[str, str]
    offices: Mapping[str, str]
    names: Mapping[str, str]
    as_of: Mapping[str, str]
    terms: list[Row]


def updates(folder: Path, store: Store) -> Iterator[tuple[Path, list[str], list[str]]]:
    """Each file kept by hand that changes: its lines now, and its lines after."""
    kept = {path: read_table(path) for path in sorted(folder.glob("kept/*.tsv"))}
    listed = known(folder, {path: read_table(path) for path in sorted(folder.glob("*/*.tsv"))})
    for path, rows in kept.items():
        kind = kind_of(path)
        if kind == "people":
            after = [person(row, store.get(row["id"])) for row in rows]
        elif kind == "tenures":
            after = tenures(rows, listed, store, listed.as_of.get(path.name, ""))
        else:
            continue
        if after != rows:
            yield path, lines(kind, rows), lines(kind, after)


def known(folder: Path, tables: Tables) -> Listed:
    """Ids and labels of people and offices; a label of several records leads nowhere."""
    found: dict[str, dict[str, str]] = {"people": {}, "offices": {}}
    names: dict[str, str] = {}
    for path, rows in tables.items():
        for row in rows if kind_of(path) in found else ():
            if row["id"]:
                references = found[kind_of(path)]
                other = references.get(row["label"], row["id"]) != row["id"]
                references[row["label"]] = "" if other else row["id"]
                references[row["id"]] = row["id"]
                names.setdefault(row["id"], row["label"])
    for references in found.values():
        for label, one in references.items():
            if not one:
                names = {key: (key if name == label else name) for key, name in names.items()}
    with (folder.parent / "MANIFEST.tsv").open(encoding="utf-8", newline="") as stream:
        manifest = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        as_of = {Path(row["file"]).name: row["as_of"] for row in manifest if "kept/" in row["file"]}
    terms = [row for path, rows in tables.items() if kind_of(path) == "tenures" for row in rows]
    return Listed(found["people"], found["offices"], names, as_of, terms)


def person(row: Row, pulled: Entity | None) -> Row:
    """A person with a death that the list lacks."""
    if pulled is None or pulled.kind != "person" or row["died"]:
        return row
    return {**row, "died": told(pulled.died)}


def tenures(rows: list[Row], listed: Listed, store: Store, as_of: str) -> list[Row]:
    """Terms that ended, and those begun since the day of the file, of people and offices listed."""
    after = [ended(row, listed, store) for row in rows]
    for one in sorted(concerned(rows, listed, store)):
        pulled = store.get(one)
        for tenure in pulled.tenures if pulled else ():
            start, office = told(tenure.start), listed.names.get(tenure.office, "")
            if office and as_of and start > as_of:
                row = {"person": listed.names[one], "office": office, "start": start}
                over = tenure.ending in OVER
                new = {**row, **(closed(tenure) if over else {"end": "", "ending": "none"})}
                if not any(same(new, old, listed) for old in listed.terms):
                    listed.terms.append(new)
                    after.append(new)
    return after


def concerned(rows: list[Row], listed: Listed, store: Store) -> set[str]:
    """Ids of the people of a file, and of those listed who hold its offices as of the pull."""
    people = {listed.people.get(row["person"], "") for row in rows} - {""}
    offices = {listed.offices.get(row["office"], "") for row in rows} - {""}
    day = date.fromisoformat(store.as_of)
    holders = {holder.id for office in offices for holder in store.holding(office, day)}
    return people | holders & listed.names.keys()


def ended(row: Row, listed: Listed, store: Store) -> Row:
    """A term that goes on in the list, with the end of the last one that the pull knows."""
    pulled = store.get(listed.people.get(row["person"], "")) if row["ending"] == "none" else None
    office = listed.offices.get(row["office"], "")
    terms = [one for one in pulled.tenures if one.office == office] if pulled and office else []
    last = max(terms, key=lambda one: told(one.start), default=None)
    if last is None or last.ending not in OVER or told(last.start) < row["start"]:
        return row
    return {**row, **closed(last)}


def closed(tenure: Tenure) -> Row:
    """The end of a term in the columns of the list."""
    end = told(tenure.end)
    return {"end": end, "ending": "value" if end else "unknown"}


def newcomers(folder: Path, store: Store) -> Iterator[str]:
    """Who holds an office of the list as of the pull, and stands nowhere in the list."""
    tables = {path: read_table(path) for path in sorted(folder.glob("*/*.tsv"))}
    listed = known(folder, tables)
    rows = (row for path in tables if kind_of(path) == "offices" for row in tables[path])
    offices = {row["id"]: row["label"] for row in rows if row["id"] and row["holders"] == "one"}
    for one, label in sorted(offices.items(), key=lambda office: office[1]):
        for holder in store.holding(one, date.fromisoformat(store.as_of)):
            started = [told(term.start) for term in holder.tenures if term.office == one]
            if holder.id not in listed.names:
                since = max(started, default="")
                yield f"# not in the list: {holder.label} ({holder.id}), {label} since {since}\n"


def same(one: Row, other: Row, listed: Listed) -> bool:
    """Whether two rows are one person's one term, as far as their starts tell."""
    begun = one["start"].startswith(other["start"]) or other["start"].startswith(one["start"])
    return begun and all(
        ids.get(one[column], one[column]) == ids.get(other[column], other[column])
        for column, ids in (("person", listed.people), ("office", listed.offices))
    )


def told(when: When | None) -> str:
    """A date as the list writes it; none where the pull only knows a span of years."""
    return when.iso if when and "/" not in when.iso else ""


def lines(kind: str, rows: Iterable[Row]) -> list[str]:
    """Rows as the lines of their file, in order."""
    columns = COLUMNS[kind]
    found = {"\t".join(row[column] for column in columns) for row in rows}
    return [f"{line}\n" for line in ["\t".join(columns), *sorted(found)]]


def main(arguments: list[str]) -> None:
    """Print the update as a diff; with --write, make it."""
    stores = [argument for argument in arguments if argument != "--write"]
    if len(stores) != 1:
        raise SystemExit("usage: python seeds/update.py PULLED [--write]")
    store = Store.open(stores[0])
    sys.stdout.writelines(newcomers(LIST, store))
    for path, before, after in updates(LIST, store):
        name = f"list/kept/{path.name}"
        sys.stdout.writelines(difflib.unified_diff(before, after, name, name, n=0))
        if "--write" in arguments:
            path.write_text("".join(after), "utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
