"""The dates of the starter list are possible, and one-holder offices have one holder at a time."""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from tests.seeds.listed import SEEDS, Row, by_reference, of_kind, told

DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
A_BREAK = timedelta(days=20)


class Held(NamedTuple):
    """An office held by somebody from one day to another."""

    start: date
    end: date
    person: str
    place: str


def first_day(text: str) -> date:
    year, month, day = [*map(int, text.split("-")), 1, 1][:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    day = parts[2] if len(parts) > 2 else calendar.monthrange(year, month)[1]
    return date(year, month, day)


def is_date(text: str) -> bool:
    try:
        return bool(DATE.fullmatch(text)) and bool(first_day(text))
    except ValueError:
        return False


def test_dates_exist() -> None:
    told(
        f"{row.place}: {column} {row[column]!r}"
        for row in of_kind("people", "tenures", "statements")
        for column in {"born", "died", "start", "end"} & set(row.cells)
        if row[column] and not is_date(row[column])
    )


def test_nobody_dies_before_being_born_or_lives_for_ever() -> None:
    told(
        f"{row.place}: {row['label']} {row['born']}–{row['died']}"
        for row in of_kind("people")
        if row["born"] and row["died"]
        if not 10 <= first_day(row["died"]).year - first_day(row["born"]).year <= 115
    )


def test_tenures_run_forwards_and_say_how_they_end() -> None:
    told(
        f"{row.place}: {row['start']} {row['end']} {row['ending']}"
        for row in of_kind("tenures")
        if row["ending"] not in {"value", "none", "unknown"}
        or bool(row["end"]) != (row["ending"] == "value")
        or (row["start"] and row["end"] and first_day(row["start"]) > last_day(row["end"]))
    )


def test_offices_are_held_in_a_lifetime() -> None:
    people = {row["id"] or row["label"]: row for row in of_kind("people")}
    for row in of_kind("people"):
        people.setdefault(row["label"], row)

    def wrong(tenure: Row) -> bool:
        person = people[tenure["person"]]
        born, died = person["born"], person["died"]
        return bool(
            (born and tenure["start"] and tenure["start"][:4] < born[:4])
            or (died and tenure["start"] and tenure["start"][:4] > died[:4])
            or (died and tenure["ending"] == "none")
            or (died and tenure["end"] and first_day(tenure["end"]) > last_day(died))
        )

    told(f"{row.place}: {row['person']}" for row in of_kind("tenures") if wrong(row))


def test_one_holder_at_a_time() -> None:
    offices, people = by_reference("offices"), by_reference("people")
    single = {offices[row["label"]] for row in of_kind("offices") if row["holders"] == "one"}
    held: dict[str, list[Held]] = defaultdict(list)
    for row in of_kind("tenures"):
        office = offices.get(row["office"], "")
        if office in single and row["start"] and row["ending"] != "unknown":
            end = first_day(row["end"]) if row["end"] else date.max
            person = people.get(row["person"], row["person"])
            held[office].append(Held(last_day(row["start"]), end, person, row.place))
    told(
        f"{office}: {one.person} ({one.place}) and {two.person} ({two.place}) at once"
        for office, tenures in sorted(held.items())
        for one, two in overlaps(sorted(tenures))
    )


def test_nobody_leaves_an_office_for_some_days() -> None:
    """A source that ends one term and begins the next with a meeting leaves days between them."""
    held: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in of_kind("tenures"):
        if row["start"]:
            held[row["person"], row["office"]].append(row)
    told(
        f"{two.place}: {two['person']} is back as {two['office']} after {away.days} days"
        for terms in held.values()
        for one, two in pairwise(sorted(terms, key=lambda row: row["start"]))
        if one["end"] and (away := first_day(two["start"]) - last_day(one["end"])) < A_BREAK
    )


def overlaps(tenures: list[Held]) -> Iterable[tuple[Held, Held]]:
    for index, one in enumerate(tenures):
        for two in tenures[index + 1 :]:
            if one.end > two.start + timedelta(days=1):
                yield one, two


def test_files_of_tenures_say_as_of_when_they_hold() -> None:
    manifest = (SEEDS / "MANIFEST.tsv").read_text("utf-8").splitlines()[1:]
    told(
        line.split("\t")[0]
        for line in manifest
        if "tenures" in line.split("\t")[0] and not is_date(line.split("\t")[2])
    )
