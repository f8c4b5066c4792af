"""Heads of state and government, and ambassadors, with the dates the Factbook has."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from generation.countries import with_article
from generation.records import Record, joined

Facts = Mapping[str, Mapping[str, str]]
SINCE = re.compile(r"\([^()]*?since (\d{1,2} \w{3,9} \d{4}|\w+ \d{4}|\d{4})")
AMBASSADOR = re.compile(
    r"Ambassador (?:Dr\. |Sir )?(?P<name>[^\W\d_][^();|]+?) \((?:since )?(?P<date>\d+ \w+ \d{4})\)"
)
NICKNAME = re.compile(r"\([A-Z]\w+\) ")
# What copy puts before the name, where it is more than the title in lower case.
CLASSES = {
    "Chairman of the Cabinet of Ministers": "chairman of the cabinet of ministers; prime minister",
    "Chairwoman of the Council of Ministers": "chairwoman of the council of ministers; "
    "chairperson of the council of ministers; prime minister",
    "Chief Adviser": "chief adviser; interim leader",
    "Crown Prince": "crown prince; crown princess",
    "Emir": "emir; amir",
    "Emperor": "emperor; empress",
    "Governor-General": "governor-general; governor general",
    "Grand Duke": "grand duke; grand duchess",
    "King": "king; queen; monarch",
    "Prince": "prince; princess",
    "Sultan": "sultan; king",
    "Supreme Leader": "supreme leader; leader",
    "Taoiseach": "taoiseach; prime minister",
}
OTHER_LABELS = {
    "King": ("Queen", "Monarch"),
    "Governor-General": ("Governor General",),
    "Taoiseach": ("Prime Minister",),
}
SHARED = {"Member of the Presidency"}
MINISTER = "foreign minister; minister of foreign affairs; minister for foreign affairs"
# Their foreign ministers are called secretaries.
OTHER_MINISTERS = {"sm", "uk", "us", "vt"}
ALONE = {"Pope", "Taoiseach"}


class Leader(NamedTuple):
    """One line of the table of leaders, with its office and the dates it was held."""

    row: Mapping[str, str]
    country: str
    office: str
    held: tuple[tuple[str, str], ...]


def plain(text: str) -> str:
    """Lower case, without accents, apostrophes and hyphens."""
    letters = unicodedata.normalize("NFKD", text).replace("ø", "o").replace("Ø", "O")
    return "".join(c for c in letters.lower() if not unicodedata.combining(c) and c not in "'’-‘")


def iso(text: str) -> str:
    """A Factbook date as precisely as it is given."""
    for form, width in (("%d %B %Y", 10), ("%d %b %Y", 10), ("%B %Y", 7), ("%Y", 4)):
        try:
            return datetime.strptime(text.title(), form).date().isoformat()[:width]
        except ValueError:
            continue
    raise SystemExit(f"not a date: {text!r}")


def since(row: Mapping[str, str], facts: Mapping[str, str]) -> str:
    """The date that follows the person's name in the Factbook's fields."""
    seen = row["seen"] or row["person"].split()[-1]
    for field in ("chief_of_state", "head_of_government"):
        text = facts.get(field) or ""
        start = plain(text).find(plain(seen))
        if start >= 0:
            match = SINCE.search(text, max(0, start - 5))
            return iso(match[1]) if match else ""
    raise SystemExit(f"{row['code']}: the Factbook does not name {row['person']} ({seen})")


def held(row: Mapping[str, str], facts: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """When the office was held: as the table says, else from the Factbook's date on."""
    if row["held"]:
        spans = [span.partition("/") for span in row["held"].split(", ")]
        return tuple((start, end) for start, _, end in spans)
    return ((since(row, facts), ""),)


def leaders(
    table: list[dict[str, str]], labels: Mapping[str, str], factbook: Facts
) -> Iterator[Leader]:
    """The table of leaders, each line checked against the Factbook."""
    for row in table:
        country = labels[row["code"]]
        title = row["title"]
        office = title if title in ALONE else f"{title} of {with_article(country)}"
        yield Leader(row, country, office, held(row, factbook[row["code"]]))


def person_records(found: list[Leader], ids: Mapping[str, Mapping[str, str]]) -> Iterator[Record]:
    """One record for each person, described by the first office in the table."""
    seen: dict[str, list[Leader]] = {}
    for leader in found:
        seen.setdefault(leader.row["person"], []).append(leader)
    for person, several in seen.items():
        shown = max(several, key=lambda one: (not one.held[-1][1], bool(one.row["also"])))
        yield {
            "label": person,
            "id": ids["person"].get(person, ""),
            "also": joined(form for one in several for form in one.row["also"].split("; ") if form),
            "description": described(shown),
            "country": ids["country"].get(shown.country) or shown.country,
            "born": next((one.row["born"] for one in several if one.row["born"]), ""),
            "sex": {"m": "male", "f": "female"}[shown.row["sex"]],
        }


def described(leader: Leader) -> str:
    """An office as a description: the title in lower case."""
    title = leader.row["title"].lower()
    return title if title == "pope" else f"{title} of {with_article(leader.country)}"


def office_records(found: list[Leader], ids: Mapping[str, Mapping[str, str]]) -> Iterator[Record]:
    """One record for each office."""
    for leader in found:
        title = leader.row["title"]
        others = [
            f"{other} of {with_article(leader.country)}" for other in OTHER_LABELS.get(title, ())
        ]
        yield {
            "label": leader.office,
            "id": ids["office"].get(leader.office, ""),
            "also": joined(others),
            "jurisdiction": ids["country"].get(leader.country) or leader.country,
            "classes": CLASSES.get(title, title.lower()),
            "holders": "many" if title in SHARED else "one",
        }


def tenure_records(found: list[Leader]) -> Iterator[Record]:
    """One record for each time the office was held."""
    for leader in found:
        for start, end in leader.held:
            yield tenure(leader.row["person"], leader.office, start, end)


def tenure(person: str, office: str, start: str, end: str = "") -> Record:
    """One tenure; without an end it goes on."""
    ending = "value" if end else "none"
    return {"person": person, "office": office, "start": start, "end": end, "ending": ending}


def foreign_ministers(
    table: list[dict[str, str]], factbook: Facts, ids: Mapping[str, Mapping[str, str]]
) -> Iterator[Record]:
    """The office of foreign minister in each member of the United Nations that has one."""
    for row in table:
        members = (factbook.get(row["code"], {}).get("member_of") or "").split(", ")
        if row["type"] != "country" or "UN" not in members or row["code"] in OTHER_MINISTERS:
            continue
        label = f"Minister of Foreign Affairs of {with_article(row['label'])}"
        yield {
            "label": label,
            "id": ids["office"].get(label, ""),
            "also": label.replace("Minister of Foreign Affairs", "Foreign Minister"),
            "jurisdiction": ids["country"].get(row["label"]) or row["label"],
            "classes": MINISTER,
            "holders": "one",
        }


def proper_case(name: str) -> str:
    """The Factbook's capitals (VAN-DÚNEM) as names are written (Van-Dúnem)."""
    return " ".join(proper_word(word) for word in name.split()).replace("’", "'")


def proper_word(word: str) -> str:
    """One word of a name; only words that are all capitals change."""
    letters = [c for c in word if c.isalpha()]
    if len(letters) < 2 or not all(c.isupper() for c in letters):
        return word
    word = re.sub(r"[^\W\d_]+", lambda part: part[0].capitalize(), word)
    return re.sub(r"^Mc([a-z])", lambda part: "Mc" + part[1].upper(), word)


def ambassadors(
    table: list[dict[str, str]],
    labels: Mapping[str, str],
    factbook: Facts,
    ids: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[Record, Record, Record]]:
    """Person, office and tenure of each ambassador to the United States."""
    names = {row["code"]: row for row in table}
    for code, facts in sorted(factbook.items()):
        match = AMBASSADOR.match(NICKNAME.sub("", facts.get("ambassador_to_us") or ""))
        own = names.get(code, {"person": "", "also": ""})
        if not match or own["person"] == "-":
            continue
        country = labels[code]
        place = ids["country"].get(country) or country
        office = f"Ambassador of {with_article(country)} to the United States"
        label = own["person"] or proper_case(match["name"])
        person = {
            "label": label,
            "also": own["also"],
            "description": f"ambassador of {with_article(country)} to the United States",
            "country": place,
        }
        post = {
            "label": office,
            "jurisdiction": place,
            "classes": "ambassador; ambassador to the united states",
            "holders": "one",
        }
        yield person, post, tenure(label, office, iso(match["date"]))
