"""How many live in the largest cities of each country, for cities that the list has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from generation.records import Record

POPULATION = "P1082"
AREA = re.compile(
    r"(?P<number>\d[\d.,]*)(?P<million> million)? (?P<city>[^\d(]+?)(?= \(|,? \d|, \d|$)"
)
YEAR = re.compile(r"\((\d{4})\)$")


def populations(
    places: Iterable[Record], labels: Mapping[str, str], factbook: Mapping[str, Mapping[str, str]]
) -> Iterator[Record]:
    """One statement for each large urban area that bears the name of one city of its country."""
    named: dict[tuple[str, str], set[str]] = {}
    for place in places:
        forms = [place["label"], *(also.split(": ")[-1] for also in place["also"].split("; "))]
        for form in forms:
            named.setdefault((place["country"], _plain(form)), set()).add(place["label"])
    for code, row in factbook.items():
        for year, number, city in _areas(row.get("urban_areas") or ""):
            found = named.get((labels.get(code, ""), _plain(city)), set())
            if len(found) == 1:
                yield {
                    "subject": min(found), "property": POPULATION, "value": str(number),
                    "start": year, "end": year,
                }  # fmt: skip


def _areas(text: str) -> Iterator[tuple[str, int, str]]:
    """Year, inhabitants and name of each area; each row of them ends with its year."""
    for part in text.split(";"):
        year = YEAR.search(part.strip())
        for match in AREA.finditer(part) if year else ():
            worth = float(match["number"].replace(",", ""))
            number = round(worth * 1_000_000) if match["million"] else int(worth)
            yield year[1] if year else "", number, match["city"].strip(" ,")


def _plain(name: str) -> str:
    """A name in small letters without accents: the Factbook writes plain ones, some in capitals."""
    bare = unicodedata.normalize("NFKD", name)
    return "".join(char for char in bare if not unicodedata.combining(char)).casefold()
