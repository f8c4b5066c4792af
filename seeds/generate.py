"""Regenerate the generated part of the list from public-domain tables (see README.md here)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generation import cities, congress, groups, leaders
from generation.countries import capitals, countries
from generation.divisions import divisions, legislatures
from generation.kept import Kept
from generation.records import Record, kind_of, read_table, write_manifest, write_records

HERE = Path(__file__).resolve().parent
TABLES = HERE / "tables"
LIST = HERE / "list"
FACTBOOK = "World Factbook, January 2026"
LEGISLATORS = "unitedstates/congress-legislators, 15 June 2026"
# The Factbook's latest date is a start on this day; it names later holders of nothing.
FACTBOOK_DAY = "2026-01-17"
LEGISLATORS_DAY = "2026-06-15"
Sources = dict[str, Any]


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


class Confirmed(dict[str, dict[str, str]]):
    """Wikidata ids that were confirmed, by kind of record and label."""

    def __init__(self) -> None:
        super().__init__({"country": {}, "place": {}, "office": {}, "person": {}})
        for row in read_table(TABLES / "confirmed.tsv"):
            self[row["kind"]][row["label"]] = row["id"]


class Writer:
    """Writes files of the list and remembers what the manifest must say of them."""

    def __init__(self) -> None:
        self.kept = Kept(LIST / "kept")
        self.manifest: list[Record] = []

    def write(self, name: str, records: Iterable[Record], about: Record) -> None:
        """Write one generated file; `about` is its source, its date and how it was confirmed."""
        path = LIST / "generated" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        count = write_records(path, self.kept.left(kind_of(path), records))
        self.manifest.append({"file": f"generated/{name}", "records": str(count), **about})


def about(source: str, how: str, as_of: str = "") -> Record:
    """A line of the manifest, without file and count."""
    licence = "CC0-1.0" if source == LEGISLATORS else "public domain"
    return {"as_of": as_of, "licence": licence, "source": source, "how": how}


def write_places(writer: Writer, sources: Sources, ids: Confirmed) -> None:
    """Countries, territories and their capitals."""
    table = read_table(TABLES / "countries.tsv")
    names = read_table(TABLES / "capitals.tsv")
    writer.write(
        "places-countries.tsv",
        countries(table, sources["factbook"], ids["country"]),
        about(FACTBOOK, "long form, demonyms, capital: Factbook; news label, other names: by hand"),
    )
    writer.write(
        "places-capitals.tsv",
        capitals(table, names, ids),
        about(FACTBOOK, "capital: Factbook; spelling and other names: by hand"),
    )


def write_divisions(writer: Writer, ids: Confirmed) -> None:
    """First-level divisions, named apart from the countries and cities of the list."""
    labels = {row["code"]: row["label"] for row in read_table(TABLES / "countries.tsv")}
    files = ["generated/places-countries.tsv", "generated/places-capitals.tsv", "kept/places.tsv"]
    taken = {row["label"] for file in files for row in read_table(LIST / file)}
    writer.write(
        "places-divisions.tsv",
        divisions(read_table(TABLES / "divisions.tsv"), labels, ids, taken),
        about(FACTBOOK, "from the Factbook's administrative divisions; spelling of news by hand"),
    )


def write_legislatures(writer: Writer, ids: Confirmed) -> None:
    """Parliaments under the names news uses."""
    labels = {row["code"]: row["label"] for row in read_table(TABLES / "countries.tsv")}
    writer.write(
        "organisations-legislatures.tsv",
        legislatures(read_table(TABLES / "legislatures.tsv"), labels, ids),
        about(FACTBOOK, "legislatures as the Factbook has them; names of news by hand"),
    )


def write_groups(writer: Writer, sources: Sources) -> None:
    """Which countries belong to which bloc since when."""
    countries = read_table(TABLES / "countries.tsv")
    labels = {row["code"]: row["label"] for row in countries if row["type"] == "country"}
    members = groups.memberships(
        read_table(TABLES / "groups.tsv"),
        read_table(TABLES / "memberships.tsv"),
        labels,
        sources["factbook"],
    )
    how = "members: Factbook; since when, and who left: by hand"
    writer.write("statements-groups.tsv", members, about(FACTBOOK, how, FACTBOOK_DAY))


def write_cities(writer: Writer, sources: Sources) -> None:
    """How many live in the large cities of the list."""
    countries = read_table(TABLES / "countries.tsv")
    labels = {row["code"]: row["label"] for row in countries}
    by_id = {row["id"]: row["label"] for row in read_table(LIST / "generated/places-countries.tsv")}
    files = ("generated/places-capitals.tsv", "kept/places.tsv")
    places = [row for file in files for row in read_table(LIST / file)]
    named = ({**row, "country": by_id.get(row["country"], row["country"])} for row in places)
    how = "urban areas with the name of a city of that country in the list"
    found = cities.populations(named, labels, sources["factbook"])
    writer.write("statements-cities.tsv", found, about(FACTBOOK, how))


def write_leaders(writer: Writer, sources: Sources, ids: Confirmed) -> None:
    """Heads of state and government, and ambassadors to the United States."""
    labels = {row["code"]: row["label"] for row in read_table(TABLES / "countries.tsv")}
    found = list(leaders.leaders(read_table(TABLES / "leaders.tsv"), labels, sources["factbook"]))
    how = "holder and date: Factbook; earlier terms, spelling, sex, birth year: by hand"
    what = about(FACTBOOK, how, FACTBOOK_DAY)
    writer.write("people-leaders.tsv", leaders.person_records(found, ids), what)
    writer.write("offices-leaders.tsv", leaders.office_records(found, ids), what)
    writer.write("tenures-leaders.tsv", leaders.tenure_records(found), what)
    ministers = leaders.foreign_ministers(
        read_table(TABLES / "countries.tsv"), sources["factbook"], ids
    )
    members = about(FACTBOOK, "one for each member of the United Nations that the Factbook names")
    writer.write("offices-foreign-ministers.tsv", ministers, members)
    posted = list(
        leaders.ambassadors(
            read_table(TABLES / "ambassadors.tsv"), labels, sources["factbook"], ids
        )
    )
    what = about(FACTBOOK, "holder and date: Factbook; some spellings by hand", FACTBOOK_DAY)
    writer.write("people-ambassadors.tsv", (person for person, _, _ in posted), what)
    writer.write("offices-ambassadors.tsv", (office for _, office, _ in posted), what)
    writer.write("tenures-ambassadors.tsv", (tenure for _, _, tenure in posted), what)


def write_congress(writer: Writer, sources: Sources, ids: Confirmed) -> None:
    """Members of Congress, presidents and vice presidents of the United States."""
    states = {row["code"]: row for row in read_table(TABLES / "states.tsv")}
    names = {row["qid"]: row for row in read_table(TABLES / "members.tsv")}
    executives = {row["born"]: row for row in read_table(TABLES / "executive.tsv")}
    found = congress.members(sources["legislators"], names)
    what = about(LEGISLATORS, "as the source has them, ids included", LEGISLATORS_DAY)
    writer.write("people-us-congress.tsv", congress.member_records(found, states), what)
    writer.write("offices-us-congress.tsv", congress.congress_offices(found, states, ids), what)
    writer.write("tenures-us-congress.tsv", congress.member_tenures(found, states), what)
    how = "terms, birth dates: the source; news name, date of death: by hand"
    what = about(LEGISLATORS, how, LEGISLATORS_DAY)
    parties = about(LEGISLATORS, "parties that the terms name")
    writer.write("organisations-us-parties.tsv", congress.historic_parties(), parties)
    rows = sources["executive"]
    writer.write("people-us-executive.tsv", congress.executive_records(rows, executives, ids), what)
    writer.write("offices-us-executive.tsv", congress.executive_offices(ids), what)
    terms = list(congress.executive_tenures(rows, executives))
    writer.write("tenures-us-executive.tsv", terms, what)
    counted = about(LEGISLATORS, "presidents counted in the order of their terms", LEGISLATORS_DAY)
    writer.write("statements-us-presidents.tsv", groups.presidents(terms), counted)


def generate(folder: Path) -> None:
    """Write every generated file and its line in the manifest."""
    sources: Sources = {
        "factbook": {row["code"]: row for row in read_lines(folder / "factbook.jsonl")},
        "legislators": read_lines(folder / "us_legislators_current.jsonl"),
        "executive": read_lines(folder / "us_executive.jsonl"),
    }
    writer, ids = Writer(), Confirmed()
    write_places(writer, sources, ids)
    write_divisions(writer, ids)
    write_legislatures(writer, ids)
    write_groups(writer, sources)
    write_cities(writer, sources)
    write_leaders(writer, sources, ids)
    write_congress(writer, sources, ids)
    write_manifest(HERE / "MANIFEST.tsv", writer.manifest)


def confirm_ids(dump: Path) -> None:
    """Add the ids that a Wikidata dump confirms to the table of confirmed ids."""
    from generation.confirm import confirm

    paths = sorted(LIST.rglob("*.tsv"))
    tables = {path: read_table(path) for path in paths}
    records: dict[str, list[Record]] = {"people": [], "offices": [], "tenures": []}
    for path, rows in tables.items():
        if kind_of(path) == "tenures" or path.stem.endswith(("-leaders", "-executive")):
            records.get(kind_of(path), []).extend(rows)
    used = {row["id"]: row["label"] for rows in tables.values() for row in rows if row.get("id")}
    known = read_table(TABLES / "confirmed.tsv")
    lines = {"\t".join(row.values()) for row in known}
    for (kind, label), one in confirm(dump, records).items():
        if used.get(one, label) == label:
            lines.add(f"{kind}\t{label}\t{one}")
    text = "\n".join(["kind\tlabel\tid", *sorted(lines)]) + "\n"
    (TABLES / "confirmed.tsv").write_text(text, "utf-8", newline="\n")


def main(arguments: list[str]) -> None:
    """Generate from a folder of sources; with a dump as second argument, confirm ids first."""
    if len(arguments) not in (1, 2):
        raise SystemExit("usage: python seeds/generate.py SOURCES [DUMP.jsonl.gz]")
    generate(Path(arguments[0]))
    if len(arguments) == 2:
        confirm_ids(Path(arguments[1]))
        generate(Path(arguments[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
