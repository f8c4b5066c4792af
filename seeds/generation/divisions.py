"""First-level divisions (states, provinces, regions) and legislatures of countries."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from generation.countries import with_article
from generation.records import Record, joined

NAME = re.compile(r"(?P<label>[^;()]+?)(?: \((?P<also>(?:[^()]|\([^()]*\))*)\))?(?:; |$)")
# Copy hardly ever names these without their type, and the bare names mean something else.
ALWAYS_TYPED = {"ei": {"county"}, "rs": {"region"}, "up": {"region"}, "od": {"state"}}
OBLASTS = {"rs", "up"}


def divisions(
    table: list[dict[str, str]],
    countries: Mapping[str, str],
    ids: Mapping[str, Mapping[str, str]],
    taken: set[str],
) -> Iterator[Record]:
    """One record for each division; a name that is taken is told apart by its type or country."""
    rows = [(row, match) for row in table for match in NAME.finditer(row["names"])]
    uses = Counter(match["label"] for _, match in rows)
    for row, match in rows:
        name, country = match["label"], countries[row["code"]]
        label = name
        if uses[name] > 1:
            label = f"{name}, {country}"
        elif name in taken or row["type"] in ALWAYS_TYPED.get(row["code"], ()):
            label = f"County {name}" if row["code"] == "ei" else f"{name} {row['type']}"
        bare = name if label.endswith(f", {country}") else ""
        oblast = f"{name} oblast; {name} Oblast" if row["code"] in OBLASTS and label != name else ""
        yield {
            "label": label,
            "also": joined([bare, *oblast.split("; "), *(match["also"] or "").split("; ")]),
            "description": f"{row['type']} of {with_article(country)}",
            "country": ids["country"].get(country) or country,
            "type": "division",
        }


def legislatures(
    table: list[dict[str, str]], countries: Mapping[str, str], ids: Mapping[str, Mapping[str, str]]
) -> Iterator[Record]:
    """One record for each parliament or chamber of the table."""
    for row in table:
        country = countries[row["code"]]
        yield {
            "label": row["label"],
            "also": row["also"],
            "description": f"{row['what']} of {with_article(country)}",
            "country": ids["country"].get(country) or country,
        }
