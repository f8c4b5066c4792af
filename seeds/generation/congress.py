"""Members of the US Congress, presidents and vice presidents, with all their terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from generation.countries import with_article
from generation.leaders import tenure
from generation.records import Record, joined

Row = Mapping[str, Any]
Ids = Mapping[str, Mapping[str, str]]
SEATS = {"sen": "senator", "rep": "representative", "del": "delegate"}
CLASSES = {
    "senator": "senator",
    "representative": "representative; congressman; congresswoman",
    "delegate": "delegate; representative; congressman; congresswoman",
}
# Their members of the House have no vote, and are called delegates.
DELEGATES = {"AS", "DC", "GU", "MP", "PR", "VI"}
EXECUTIVE = {
    "prez": "President of the United States",
    "viceprez": "Vice President of the United States",
}
PARTIES = {
    "Democrat": "Democratic Party",
    "Democratic-Republican": "Democratic-Republican Party",
    "Federalist": "Federalist Party",
    "Republican": "Republican Party",
    "Whig": "Whig Party",
}
HISTORIC = ("Democratic-Republican Party", "Federalist Party", "Whig Party")
SPEAKER = "Speaker of the United States House of Representatives"
# Posts with one holder, complete enough in the source to be of use: office, classes.
LEADERSHIP = {
    "Speaker of the House": (SPEAKER, "speaker of the house; house speaker; speaker"),
    "House Majority Leader": ("House Majority Leader", "house majority leader; majority leader"),
    "House Minority Leader": ("House Minority Leader", "house minority leader; minority leader"),
    "House Majority Whip": ("House Majority Whip", "house majority whip; majority whip"),
    "House Minority Whip": ("House Minority Whip", "house minority whip; minority whip"),
    "Senate Majority Leader": ("Senate Majority Leader", "senate majority leader; majority leader"),
    "Senate Minority Leader": ("Senate Minority Leader", "senate minority leader; minority leader"),
    "Senate Majority Whip": ("Senate Majority Whip", "senate majority whip; majority whip"),
    "Senate Minority Whip": ("Senate Minority Whip", "senate minority whip; minority whip"),
    "President Pro Tempore of the Senate": (
        "President pro tempore of the United States Senate",
        "president pro tempore; president pro tem; senate president pro tempore",
    ),
}
# The source starts these too early: somebody else held the post.
LEADERSHIP_STARTS = {("Patty Murray", "President Pro Tempore of the Senate"): "2023-01-03"}
# The source starts these with their Congress, or later: they came in by a special election, and
# Lisa Murkowski by appointment.
TERM_STARTS = {
    ("Q170581", "1987-01-06"): "1987-06-02",
    ("Q516515", "1981-01-05"): "1981-05-19",
    ("Q1282411", "1975-01-14"): "1976-11-02",
    ("Q246049", "1993-05-10"): "1994-05-10",
    ("Q1545391", "1997-01-07"): "1998-02-03",
    ("Q965289", "1987-01-06"): "1988-11-08",
    ("Q22360", "2003-01-07"): "2002-12-20",
}
# Ilhan Omar and Russ Fulcher: other sources give other years of birth.
DOUBTED_BIRTHS = {"Q26436159", "Q7381134"}
# Bryan Steil, Darin LaHood, Mike Levin, Tim Kennedy: others give other days of the same year.
DOUBTED_BIRTHDAYS = {"Q58494431", "Q5222780", "Q55424854", "Q7807373"}
TOUCHING = 15  # days between two terms: a Congress may meet that long after the day it begins


class Term(NamedTuple):
    """One term in an office."""

    office: str
    start: str
    end: str


def merged(terms: Iterable[Term]) -> Iterator[Term]:
    """Terms in the same office that follow each other, as one."""
    latest: dict[str, Term] = {}
    for term in sorted(terms, key=lambda one: (one.office, one.start)):
        before = latest.get(term.office)
        goes_on = before and before.end and touch(before.end, term.start)
        if before and not goes_on:
            yield before
        start = before.start if before and goes_on else term.start
        latest[term.office] = term._replace(start=start)
    yield from latest.values()


def touch(end: str, start: str) -> bool:
    """Whether a term that ends on one day goes on with one that starts on another."""
    return (date.fromisoformat(start) - date.fromisoformat(end)).days <= TOUCHING


def news_name(name: Mapping[str, str], article: str | None) -> str:
    """The name under which the person is known: the title of the article about them."""
    known = re.sub(r" \(.*\)$", "", article or "")
    return known or f"{name['first']} {name['last']}"


def other_names(name: Mapping[str, str], label: str) -> str:
    """Full and short forms of the name, as the source has them."""
    first = re.sub(r" *\(.*?\)", "", name["first"])
    middle, last = name.get("middle", ""), name["last"]
    suffix = f" {name['suffix']}" if name.get("suffix") else ""
    full = re.sub(r' ".*?"', "", name.get("official_full", "")).replace(",", "")
    nicknames = [*re.findall(r"\((\w+)\)", name["first"]), name.get("nickname", "")]
    forms = [f"{nickname} {last}" for nickname in nicknames if nickname]
    forms += [full, f"{first} {last}", f"{first} {middle} {last}{suffix}" if middle else ""]
    if middle and not middle.endswith("."):
        forms.append(f"{first} {middle[0]}. {last}{suffix}")
    if suffix:
        forms.append(f"{label.removesuffix(suffix)}{suffix}")
    return joined(form for form in forms if form and form != label)


def seat(term: Mapping[str, str], states: Mapping[str, Record]) -> tuple[str, str]:
    """The office that a term was served in, and its title."""
    kind = "del" if term["state"] in DELEGATES else term["type"]
    place = with_article(states[term["state"]]["label"])
    return f"U.S. {SEATS[kind]} from {place}", SEATS[kind]


class Member(NamedTuple):
    """A member of Congress under the name of the list."""

    label: str
    row: Row


def members(rows: Iterable[Row], names: Mapping[str, Record]) -> list[Member]:
    """The members with the names news uses; the table of names comes before the source."""
    found = []
    for row in rows:
        own = names.get(row["qid"] or "", {})
        found.append(Member(own.get("label") or news_name(row["name"], row["wikipedia"]), row))
    return found


def reference(member: Member) -> str:
    """How other records refer to a member: by id, since members may share a name."""
    return member.row["qid"] or member.label


def member_records(found: list[Member], states: Mapping[str, Record]) -> Iterator[Record]:
    """One record for each member."""
    for label, row in found:
        last = row["terms"][-1]
        yield {
            "label": label,
            "id": row["qid"] or "",
            "also": other_names(row["name"], label),
            "description": seat(last, states)[0],
            "country": "United States",
            "born": birth(row),
            "sex": {"M": "male", "F": "female"}[row["gender"]],
            "party": PARTIES.get(last["party"], ""),
        }


def birth(row: Row) -> str:
    """The date of birth as far as no other source gives another."""
    if row["qid"] in DOUBTED_BIRTHS:
        return ""
    return str(row["born"])[: 4 if row["qid"] in DOUBTED_BIRTHDAYS else None]


def member_terms(row: Row, label: str, states: Mapping[str, Record]) -> Iterator[Term]:
    """The terms in both chambers and the posts of leadership."""
    for term in row["terms"]:
        start = TERM_STARTS.get((row["qid"], term["start"]), term["start"])
        yield Term(seat(term, states)[0], start, term["end"])
    for post in row.get("leadership", []):
        if post["title"] in LEADERSHIP:
            start = LEADERSHIP_STARTS.get((label, post["title"]), post["start"])
            yield Term(LEADERSHIP[post["title"]][0], start, post.get("end") or "")


def member_tenures(found: list[Member], states: Mapping[str, Record]) -> Iterator[Record]:
    """When each office was held."""
    for member in found:
        terms = member_terms(member.row, member.label, states)
        for term in merged(terms):
            yield tenure(reference(member), term.office, term.start, term.end)


def congress_offices(
    found: list[Member], states: Mapping[str, Record], ids: Ids
) -> Iterator[Record]:
    """The seats of each state and the posts of leadership."""
    for _, row in found:
        for term in row["terms"]:
            office, title = seat(term, states)
            place = states[term["state"]]["label"]
            yield {
                "label": office,
                "also": office.replace("U.S.", "United States"),
                "jurisdiction": ids["place"].get(place) or ids["country"].get(place) or place,
                "classes": CLASSES[title],
                "holders": "many",
            }
    for office, classes in LEADERSHIP.values():
        yield {
            "label": office,
            "id": ids["office"].get(office, ""),
            "jurisdiction": "United States",
            "classes": classes,
            "holders": "one",
        }


def executive_records(rows: list[Row], names: Mapping[str, Record], ids: Ids) -> Iterator[Record]:
    """One record for each president and vice president."""
    for row in rows:
        own = names[row["born"]]
        offices = {term["type"] for term in row["terms"]}
        current = row["terms"][-1]["end"] > "2026"
        what = "president" if "prez" in offices else "vice president"
        yield {
            "label": own["label"],
            "id": row["qid"] or ids["person"].get(own["label"], ""),
            "also": own["also"],
            "description": f"{'' if current else 'former '}US {what}",
            "country": "United States",
            "born": row["born"],
            "died": own["died"],
            "sex": {"M": "male", "F": "female"}[row["gender"]],
            "party": PARTIES.get(row["terms"][-1]["party"], ""),
        }


def executive_tenures(rows: list[Row], names: Mapping[str, Record]) -> Iterator[Record]:
    """When each was president and vice president."""
    for row in rows:
        terms = [Term(EXECUTIVE[one["type"]], one["start"], one["end"]) for one in row["terms"]]
        for term in merged(terms):
            yield tenure(names[row["born"]]["label"], term.office, term.start, term.end)


def executive_offices(ids: Ids) -> Iterator[Record]:
    """The two offices."""
    for office in EXECUTIVE.values():
        title = office.removesuffix(" of the United States").lower()
        yield {
            "label": office,
            "id": ids["office"].get(office, ""),
            "also": f"U.S. {title}; US {title}; American {title}",
            "jurisdiction": "United States",
            "classes": title,
            "holders": "one",
        }


def historic_parties() -> Iterator[Record]:
    """The parties of early presidents."""
    for party in HISTORIC:
        yield {
            "label": party,
            "also": "Whigs" if party == "Whig Party" else "",
            "description": "former US party",
            "country": "United States",
        }
