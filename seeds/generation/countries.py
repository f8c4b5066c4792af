"""Countries, territories and capitals: the names news uses beside what the Factbook has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generation.records import Record, joined

REGIONS = {
    "africa": "Africa",
    "antarctica": "Antarctica",
    "australia-oceania": "Oceania",
    "central-america-n-caribbean": "Central America and the Caribbean",
    "central-asia": "Central Asia",
    "east-n-southeast-asia": "East and Southeast Asia",
    "europe": "Europe",
    "middle-east": "the Middle East",
    "north-america": "North America",
    "oceans": "the world ocean",
    "south-america": "South America",
    "south-asia": "South Asia",
}
# Where news places them otherwise than the Factbook.
REGION_OF = {
    "aj": "the Caucasus",
    "am": "the Caucasus",
    "gg": "the Caucasus",
    "pp": "Oceania",
    "rs": "Europe and Asia",
}
# The Factbook gives these the demonym of the country they belong to.
DEMONYM_OF_ANOTHER = {"mc", "hk", "sb"}
NOUN = re.compile(r"([A-Z][\w' .-]+?)(?:\(s\)| \(singular and plural\))?")
ADJECTIVE = re.compile(r"[A-Z][\w' -]+")
ARTICLE = re.compile(
    r"(Bahamas|British|Cayman|Central African|Comoros|Cook|Czech|Democratic|Dominican|Falkland"
    r"|Faroe|Gambia|Isle of|Maldives|Marshall|Netherlands|Northern Mariana|Philippines|Pitcairn"
    r"|Republic|Seychelles|Solomon|Turks|U\.S\.|United)(?!\w)"
)


def with_article(country: str) -> str:
    """The name as it stands inside a sentence: the Netherlands, but France."""
    return f"the {country}" if ARTICLE.match(country) else country


def demonyms(row: Mapping[str, str]) -> Iterator[str]:
    """Noun and adjective, where the Factbook gives a plain one."""
    if row.get("code") in DEMONYM_OF_ANOTHER:
        return
    for field, form in (("noun", NOUN), ("adjective", ADJECTIVE)):
        match = form.fullmatch(row.get(field) or "")
        if match and match[0] != "NA":
            for word in match[1 if field == "noun" else 0].split(" or "):
                yield f"demonym: {word}"


def long_form(row: Mapping[str, str]) -> str:
    """The official name, where the field holds nothing else."""
    form = (row.get("long") or "").removeprefix("The ")
    return "" if re.search(r"[;(,]", form) else form


def countries(
    table: list[dict[str, str]], factbook: Mapping[str, Mapping[str, str]], ids: Mapping[str, str]
) -> Iterator[Record]:
    """One record for each country and territory of the table."""
    for row in table:
        source = factbook.get(row["code"], {})
        names = [long_form(source), *row["also"].split("; ")]
        people = (word for word in demonyms(source) if word.split(": ")[1] not in names)
        found = [*names, *people]
        region = REGION_OF.get(row["code"]) or REGIONS.get(source.get("region", "middle-east"), "")
        yield {
            "label": row["label"],
            "id": ids.get(row["label"], ""),
            "also": joined(form for form in found if form.split(": ")[-1] != row["label"]),
            "description": f"{row['type']} in {region}",
            "country": ids.get(row["country"]) or row["country"],
            "type": row["type"],
            "capital": row["capital"],
        }


def capitals(
    table: list[dict[str, str]],
    names: list[dict[str, str]],
    ids: Mapping[str, Mapping[str, str]],
) -> Iterator[Record]:
    """One record for each capital; its other names come from the table of city names."""
    also = {row["label"]: row["also"] for row in names}
    for row in table:
        for capital in filter(None, row["capital"].split("; ")):
            plain = capital.split(", ")[0]
            others = also.get(capital, "").split("; ")
            yield {
                "label": capital,
                "id": ids["place"].get(capital, ""),
                "also": joined([plain if plain != capital else "", *others]),
                "description": f"capital of {with_article(row['label'])}",
                "country": ids["country"].get(row["label"]) or row["label"],
                "type": "capital",
            }
