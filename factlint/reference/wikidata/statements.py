"""Wikidata's statements, read with their ranks, qualifiers and gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factlint.reference.entity import Statement, Tenure, When
from factlint.reference.wikidata.times import parse_when

Json = Mapping[str, Any]

POSITION_HELD, START, END = "P39", "P580", "P582"
REPLACES, REPLACED_BY = "P1365", "P1366"
# Where an office's holder serves, likeliest first: area, what it is "of", its body, the district.
PLACES = ("P1001", "P642", "P2389", "P768")
ENTITY, TIME, QUANTITY, MONOLINGUAL = "wikibase-entityid", "time", "quantity", "monolingualtext"
LONGEST_TEXT = 400
PREFIXES = {"item": "Q", "property": "P"}


def mapping(value: object) -> Json:
    """The value where it is a map; PHP writes an empty one as []."""
    return value if isinstance(value, dict) else {}


def clean(text: str) -> str:
    """A text on one line without what no name holds; empty where it is longer than any name."""
    if len(text) > LONGEST_TEXT:
        return ""
    plain = text if text.isascii() else text.encode("utf-8", "ignore").decode()
    return " ".join(plain.replace("\0", " ").split())


def statements(claims: Json, key: str) -> list[Json]:
    """Statements of a property that are not deprecated, preferred ones first."""
    found = claims.get(key)
    if not isinstance(found, list):
        return []
    kept = [one for one in found if isinstance(one, dict) and one.get("rank") != "deprecated"]
    return sorted(kept, key=lambda one: one.get("rank") != "preferred")


def value_of(snak: Json) -> tuple[str, Any]:
    """Type and value of a snak; empty where it has none (somevalue, novalue)."""
    if snak.get("snaktype") != "value":
        return "", None
    data = mapping(snak.get("datavalue"))
    return str(data.get("type", "")), data.get("value")


def entity_id(value: object) -> str:
    """The id in an entity value; documents from before 2017 give its number only."""
    parts = mapping(value)
    if isinstance(parts.get("id"), str):
        return str(parts["id"])
    prefix = PREFIXES.get(str(parts.get("entity-type")), "")
    return f"{prefix}{parts['numeric-id']}" if prefix and "numeric-id" in parts else ""


def ids(claims: Json, key: str) -> list[str]:
    """Ids that the statements of a property name, preferred ones first."""
    return list(_ids(mapping(one.get("mainsnak")) for one in statements(claims, key)))


def first_id(claims: Json, key: str) -> str:
    """The best of these ids, empty if there is none."""
    return next(iter(ids(claims, key)), "")


def first_when(claims: Json, key: str) -> When | None:
    """The date of the best statement that has one."""
    for one in statements(claims, key):
        kind, value = value_of(mapping(one.get("mainsnak")))
        when = parse_when(mapping(value)) if kind == TIME else None
        if when:
            return when
    return None


def tenures(claims: Json) -> Iterator[Tenure]:
    """The offices held, with the dates that qualify them."""
    for one in statements(claims, POSITION_HELD):
        kind, value = value_of(mapping(one.get("mainsnak")))
        office = entity_id(value) if kind == ENTITY else ""
        if not office:
            continue
        qualifiers = mapping(one.get("qualifiers"))
        _, start = _qualified_when(qualifiers, START)
        ending, end = _qualified_when(qualifiers, END)
        if ending == "absent" and qualifiers.get(REPLACED_BY):
            ending = "unknown"
        places = (place for key in PLACES for place in _ids(_snaks(qualifiers, key)))
        before, after = (next(_ids(_snaks(qualifiers, key)), "") for key in (REPLACES, REPLACED_BY))
        rank = "preferred" if one.get("rank") == "preferred" else ""
        area = next(places, "")
        yield Tenure(office, start, end, ending, area, "", rank, before, after)  # type: ignore[arg-type]


def others(claims: Json, known: frozenset[str]) -> dict[str, tuple[Statement, ...]]:
    """Every other property whose values are ids, dates, numbers or names, best first."""
    found = {}
    for key in claims:
        if key not in known:
            values = tuple(_statements(claims, key))
            if values:
                found[key] = values
    return found


def _statements(claims: Json, key: str) -> Iterator[Statement]:
    for one in statements(claims, key):
        text = _text(*value_of(mapping(one.get("mainsnak"))))
        if text:
            qualifiers = mapping(one.get("qualifiers"))
            dates = (_qualified_when(qualifiers, side)[1] for side in (START, END))
            yield Statement(text, *(when.iso if when else "" for when in dates))


def _text(kind: str, value: object) -> str:
    if kind == ENTITY:
        return entity_id(value)
    if kind == TIME:
        when = parse_when(mapping(value))
        return when.iso if when else ""
    if kind == QUANTITY:
        return str(mapping(value).get("amount", "")).removeprefix("+")
    return clean(str(mapping(value).get("text", ""))) if kind == MONOLINGUAL else ""


def _qualified_when(qualifiers: Json, key: str) -> tuple[str, When | None]:
    """How a date is given (value, unknown, none, absent) and the date."""
    for snak in _snaks(qualifiers, key):
        kind, value = value_of(snak)
        if kind == TIME:
            when = parse_when(mapping(value))
            return ("value", when) if when else ("unknown", None)
        return ("none" if snak.get("snaktype") == "novalue" else "unknown"), None
    return "absent", None


def _snaks(qualifiers: Json, key: str) -> list[Json]:
    found = qualifiers.get(key)
    return [snak for snak in found if isinstance(snak, dict)] if isinstance(found, list) else []


def _ids(snaks: Iterable[Json]) -> Iterator[str]:
    for snak in snaks:
        kind, value = value_of(snak)
        found = entity_id(value) if kind == ENTITY else ""
        if found:
            yield found
