"""A list of any size as dump lines: names recombined from the lexicon, offices, dates.

`python -m tests.benchmarks.synthetic 2500000 FILE` writes one; the same number, the same file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from functools import partial
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from factlint.reference.tables import read_lexicon_table

KINDS = {"person": 0.57, "place": 0.11, "organisation": 0.16, "office": 0.05, "other": 0.11}
CLASSES = {"person": "Q5", "place": "Q515", "organisation": "Q43229", "office": "Q4164871"}
COUNTRIES = 195
COINED = 0.3  # share of surnames made of the halves of two, so that words grow with the list
TITLES = (
    "president", "prime minister", "governor", "mayor", "member of the council",
    "minister of health",
)  # fmt: skip
SUFFIXES = ("Group", "Institute", "Party", "University", "Holdings", "Museum", "Club")
CALENDAR = "http://www.wikidata.org/entity/Q1985727"
Json = dict[str, Any]


class Parts:
    """Name parts of the lexicon, drawn as often as they occur."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        given = [row.cells for row in read_lexicon_table("given_names")]
        family = [row.cells for row in read_lexicon_table("surnames")]
        self.given = self._drawn([row["name"].title() for row in given], _counts(given))
        self.family = self._drawn([row["name"].title() for row in family], _counts(family))

    def _drawn(self, names: list[str], counts: list[int]) -> Any:
        sums = list(accumulate(counts))
        return lambda: self._chance.choices(names, cum_weights=sums)[0]

    def surname(self) -> str:
        """A surname, now and then made of two."""
        name = self.family()
        if self._chance.random() >= COINED:
            return name
        other = self.family()
        return name[: len(name) // 2 + 1] + other[len(other) // 2 :].lower()


def _counts(rows: list[Any]) -> list[int]:
    return [int(row["count"]) for row in rows]


def documents(count: int, seed: int = 1) -> Iterator[Json]:
    """So many entity documents; offices stand between people, as in a dump."""
    chance = Random(seed)
    parts = Parts(chance)
    kinds = partial(chance.choices, list(KINDS), list(KINDS.values()))
    for number in range(1, count + 1):
        if number <= COUNTRIES:
            yield _document(number, f"{parts.surname()}land", "Q6256")
            continue
        kind = kinds()[0]
        yield _of_kind(kind, number, count, parts, chance)


def _of_kind(kind: str, number: int, count: int, parts: Parts, chance: Random) -> Json:
    if kind == "person":
        return _person(number, count, parts, chance)
    if kind == "office":
        document = _document(number, f"{chance.choice(TITLES)} of {parts.surname()}", CLASSES[kind])
        document["claims"]["P1001"] = [_statement(_item(chance.randint(1, COUNTRIES)))]
        return document
    label = parts.surname()
    if kind == "organisation":
        label = f"{label} {chance.choice(SUFFIXES)}"
    document = _document(number, label, CLASSES.get(kind, "Q35120"))
    document["claims"]["P17"] = [_statement(_item(chance.randint(1, COUNTRIES)))]
    return document


def _person(number: int, count: int, parts: Parts, chance: Random) -> Json:
    given, family = parts.given(), parts.surname()
    middle = f" {parts.given()}" if chance.random() < 0.15 else ""
    document = _document(number, f"{given}{middle} {family}", "Q5")
    if middle:
        document["aliases"] = {"en": [{"language": "en", "value": f"{given} {family}"}]}
    claims = document["claims"]
    claims["P21"] = [_statement(_item(chance.choice((6581097, 6581072))))]
    born = chance.randint(1900, 1995)
    claims["P569"] = [_statement(_time(born, chance))]
    held = []
    for _ in range(chance.choice((0, 1, 1, 2, 3))):
        start = born + chance.randint(25, 60)
        statement = _statement(_item(chance.randint(COUNTRIES + 1, count)), "P39")
        statement["qualifiers"] = {"P580": [_snak(_time(start, chance))]}
        if chance.random() < 0.8:
            end = _time(start + chance.randint(1, 8), chance)
            statement["qualifiers"]["P582"] = [_snak(end)]
        held.append(statement)
    if held:
        claims["P39"] = held
    return document


def _document(number: int, label: str, of_class: str) -> Json:
    return {
        "type": "item", "id": f"Q{number}",
        "labels": {"en": {"language": "en", "value": label}}, "descriptions": {}, "aliases": {},
        "claims": {"P31": [_statement(_item(int(of_class[1:])))]}, "sitelinks": {},
    }  # fmt: skip


def _item(number: int) -> Json:
    value = {"entity-type": "item", "numeric-id": number, "id": f"Q{number}"}
    return {"value": value, "type": "wikibase-entityid"}


def _time(year: int, chance: Random) -> Json:
    text = f"+{year}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}T00:00:00Z"
    value = {"time": text, "timezone": 0, "before": 0, "after": 0, "precision": 11,
             "calendarmodel": CALENDAR}  # fmt: skip
    return {"value": value, "type": "time"}


def _snak(datavalue: Json) -> Json:
    return {"snaktype": "value", "datavalue": datavalue, "datatype": "wikibase-item"}


def _statement(datavalue: Json, key: str = "P31") -> Json:
    snak = {**_snak(datavalue), "property": key}
    return {"mainsnak": snak, "type": "statement", "rank": "normal"}


def write_lines(path: Path, count: int) -> Path:
    """The documents as dump lines."""
    with path.open("w", encoding="utf-8") as file:
        for document in documents(count):
            file.write(json.dumps(document, separators=(",", ":"), ensure_ascii=False) + "\n")
    return path


if __name__ == "__main__":
    write_lines(Path(sys.argv[2]), int(sys.argv[1]))
