"""The test server's query service: knows the questions that factlint asks, and no others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from factlint.reference.wikidata import sparql
from tests.wikidata.world import World

ENTITY = "http://www.wikidata.org/entity/"
Row = dict[str, str]
ID = r"(Q\d+)"
PAGE = re.compile(r"(.*)LIMIT (\d+)\nOFFSET (\d+)\n", re.DOTALL)


def answer(world: World, query: str) -> list[Row] | None:
    """Rows of ids, of the page that is asked for; None for a question that is not understood."""
    page = PAGE.fullmatch(query)
    rows = _whole(world, page[1] if page else query)
    if rows is None or page is None:
        return rows
    start = int(page[3])
    return rows[start : start + int(page[2])]


def _whole(world: World, query: str) -> list[Row] | None:
    for text, solve in QUESTIONS.items():
        parts = (re.escape(part) for part in (sparql.PREFIXES + text).split("%s"))
        slot = r"((?:wd:Q\d+ ?)+)" if solve is _holders else ID
        if match := re.fullmatch(slot.join(parts), query):
            return solve(world, match[1])
    return None


def bindings(rows: Iterable[Row]) -> dict:
    """The rows as SPARQL's JSON."""
    found = [
        {name: {"type": "uri", "value": ENTITY + value} for name, value in row.items()}
        for row in rows
    ]
    names = sorted({name for row in found for name in row})
    return {"head": {"vars": names}, "results": {"bindings": found}}


def _holders(world: World, values: str) -> list[Row]:
    asked = re.findall(ID, values)
    people = {office: {*world.truthy(office, "P1308")} for office in asked}
    for one in world.documents:
        for office in people.keys() & world.stated(one, "P39"):
            people[office].add(one)
    return [{"position": office, "item": one} for office in asked for one in sorted(people[office])]


def _in_use(world: World, offices: Iterable[str]) -> set[str]:
    used = {office for one in world.documents for office in world.truthy(one, "P39")}
    return {one for one in offices if one in used or world.truthy(one, "P1308")}


def _of_country(world: World, country: str) -> list[Row]:
    named = world.naming(country, "P1001", "P17")
    return _items(_in_use(world, named) | {*world.truthy(country, "P1906", "P1313")})


def _of_organisation(world: World, body: str) -> list[Row]:
    named = world.naming(body, "P2389", "P361")
    led = world.truthy(body, "P2388", "P1906", "P1313")
    return _items(_in_use(world, [*named, *led]))


def _seats(world: World, body: str) -> list[Row]:
    seats = [*world.naming(body, "P361"), *world.truthy(body, "P527", "P2670")]
    every = {one for seat in seats for one in world.kinds_of(seat)}
    return _items(_in_use(world, every))


def _instances(world: World, entity_class: str) -> list[Row]:
    kinds = world.kinds_of(entity_class)
    return _items(one for one in world.documents if kinds & {*world.truthy(one, "P31")})


def _items(found: Iterable[str]) -> list[Row]:
    return [{"item": one} for one in sorted(found)]


QUESTIONS: dict[str, Callable[[World, str], list[Row]]] = {
    sparql.HOLDERS: _holders,
    sparql.OFFICES_OF_COUNTRY: _of_country,
    sparql.OFFICES_OF_ORGANISATION: _of_organisation,
    sparql.SEATS_OF_LEGISLATURE: _seats,
    sparql.INSTANCES: _instances,
}
