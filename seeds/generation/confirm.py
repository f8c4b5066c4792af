"""Confirm Wikidata ids: a dump's name must agree, and the office, country or birth date with it."""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from generation.records import Record

COUNTRY, HUMAN, POSITION = "Q6256", "Q5", "Q4164871"
Found = dict[tuple[str, str], str]


class Item(NamedTuple):
    """What of a dump's item is compared; never taken over."""

    id: str
    names: frozenset[str]
    kinds: frozenset[str]
    places: frozenset[str]
    offices: frozenset[str]
    born: frozenset[str]


def items(path: Path) -> Iterator[Item]:
    """The items of a gzipped dump, one a line."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            yield item(json.loads(line))


def item(entity: Mapping[str, Any]) -> Item:
    """One item: its English names and the values of the statements that confirm."""
    claims = entity["claims"]

    def values(name: str) -> Iterator[Any]:
        for statement in claims.get(name, ()):
            if "datavalue" in statement["mainsnak"]:
                yield statement["mainsnak"]["datavalue"]["value"]

    def ids(name: str) -> frozenset[str]:
        return frozenset(value["id"] for value in values(name))

    label = entity["labels"].get("en", {}).get("value", "")
    aliases = {alias["value"] for alias in entity["aliases"].get("en", ())}
    born = frozenset(value["time"][1:11] for value in values("P569") if value["precision"] >= 9)
    names = frozenset(name.casefold() for name in {label, *aliases})
    return Item(entity["id"], names, ids("P31"), ids("P1001"), ids("P39"), born)


def confirm(path: Path, records: Mapping[str, list[Record]]) -> Found:
    """The ids of these offices and people, where exactly one item agrees."""
    known = list(items(path))
    offices = unique(
        (("office", record["label"]), one.id)
        for record, one in pairs(records["offices"], known, POSITION)
        if record["jurisdiction"] in one.places
    )
    held = defaultdict(set)
    for tenure in records["tenures"]:
        held[tenure["person"]].add(offices.get(("office", tenure["office"]), "-"))
    people = unique(
        (("person", record["label"]), one.id)
        for record, one in pairs(records["people"], known, HUMAN)
        if agrees(record, one, held[record["label"]])
    )
    return offices | people


def agrees(record: Record, one: Item, offices: set[str]) -> bool:
    """Whether the birth date, or else an office, is the same; dates must not contradict."""
    born = record.get("born", "")
    if born and one.born:
        return any(day.startswith(born) for day in one.born)
    return bool(offices & one.offices)


def pairs(
    records: Iterable[Record], known: Iterable[Item], kind: str
) -> Iterator[tuple[Record, Item]]:
    """Records and items of one name."""
    named: dict[str, list[Item]] = defaultdict(list)
    for one in known:
        if kind in one.kinds:
            for name in one.names:
                named[name].append(one)
    for record in records:
        for one in named.get(record["label"].casefold(), ()):
            yield record, one


def unique(found: Iterable[tuple[tuple[str, str], str]]) -> Found:
    """What has exactly one id, which nothing else has."""
    ids: dict[tuple[str, str], set[str]] = defaultdict(set)
    owners: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for key, one in found:
        ids[key].add(one)
        owners[one].add(key)
    single = {key: next(iter(several)) for key, several in ids.items() if len(several) == 1}
    return {key: one for key, one in single.items() if len(owners[one]) == 1}
