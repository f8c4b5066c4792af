"""Reads from an office's name which title its holder bears, and where he serves.

A name is a title, perhaps after an adjective ("German", "Federal"), perhaps with a portfolio ("of
Foreign Affairs"), a body ("of the Senate") and a country ("of Germany"). Where a list says no
title classes of an office, they are read so:

- "President of the United States" gives president of Q30;
- "Minister of Foreign Affairs of Libya" gives foreign minister and minister of foreign affairs;
- "president of Abruzzo" in Italy gives president of Abruzzo and nothing of Italy;
- "President of the Senate" gives president of the Senate: the title counts with its body only.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from factlint.text.fold import fold

HEAD = re.compile(r"\s+(?:of|for|to|in|representing|responsible for|on)\s+|\s*[,(]\s*")
TAIL = re.compile(r"(?:^|\s)(?:of|for|in) (?:the )?")
ARTICLE = re.compile(r"^(?:the|its|his)\s+")
STATE = re.compile(
    r"^(?:the )?(?:(?!of\b|and\b|for\b)\w+ ){0,3}(?:republic|kingdom|state|commonwealth"
    r"|principality|sultanate|emirate|grand duchy|union) of (?:the )?"
)
ORDINAL = re.compile(r"\b(?:the )?\d+(?:st|nd|rd|th) ")
WIDE = frozenset({"federal", "union", "national", "state"})  # "Federal Chancellor": a chancellor
# Titles whose "of" belongs to them.
WHOLE = re.compile(
    r"(?:(?:[\w ]+ )?(?:secretary of state|minister of state|head of state|head of government"
    r"|chief of staff|head of mission|member of parliament|leader of the opposition"
    r"|chief of (?:the )?defence staff|chief of (?:the )?(?:general|army|naval|air) staff"
    r"|chairman of the joint chiefs of staff|master of the rolls))\b"
)
PORTFOLIO = re.compile(r"(?:^|.* )(?:minister|secretary|secretary of state|cabinet secretary)$")
SHORT_PORTFOLIO = {
    "foreign affairs": ("foreign",), "external affairs": ("foreign", "external affairs"),
    "foreign relations": ("foreign",), "foreign and commonwealth affairs": ("foreign",),
    "internal affairs": ("interior",), "interior": ("interior",), "home": ("home", "interior"),
    "home affairs": ("home", "interior"), "national defence": ("defence", "defense"),
    "national defense": ("defence", "defense"), "defence": ("defence", "defense"),
    "defense": ("defence", "defense"), "armed forces": ("defence", "defense"),
    "finances": ("finance",), "treasury": ("treasury", "finance"), "public health": ("health",),
    "economic affairs": ("economy",), "labour": ("labour", "labor"),
    "labor": ("labour", "labor"), "national education": ("education",),
}  # fmt: skip
ALSO = {
    "prime minister": ("premier",), "monarch": ("king", "queen"), "federal minister": ("minister",),
    "chairman": ("chair",), "chairperson": ("chair", "chairman", "chairwoman"),
    "chairwoman": ("chair",), "national security advisor": ("national security adviser",),
    "minister president": ("premier",), "head of state": ("leader",), "deputy": ("lawmaker",),
    "member of parliament": ("lawmaker",),
}  # fmt: skip

CHAMBERS = frozenset(
    {"house of representatives", "house of commons", "national assembly", "parliament", "house"}
)

Locate = Callable[[str], str]  # folded name of a country, or adjective for it: its id, else ""


class OfficeReading(NamedTuple):
    """One title: its class, where it counts, and how well it fits (0 the best).

    It counts at an id (`place`), or at whatever bears a folded `name`.
    """

    title: str
    place: str = ""
    name: str = ""
    rank: int = 0


class _Parts(NamedTuple):
    head: str  # "federal minister"
    rest: str  # "foreign affairs of libya"
    joint: str  # "of", "for", ","


def read_office(name: str, jurisdiction: str, locate: Locate) -> Iterator[OfficeReading]:
    """What the name of an office says; `jurisdiction` is the id that the list gives, if it does."""
    parts = _parts(name)
    head, place = _without_place(parts.head, locate)
    if place and jurisdiction and place != jurisdiction:
        yield OfficeReading(head, place)
        return
    own = place or jurisdiction
    rest, tail = _without_tail(parts.rest, own, locate)
    own = own or tail
    if not rest:
        yield from _titles(head, own)
    elif PORTFOLIO.match(head) and not (parts.joint == "of" and head.endswith("of state")):
        yield from _portfolios(head, rest, own)
        if own:
            yield OfficeReading(head, own, rank=5)
    else:
        whole = f"{head} {parts.joint} {rest}".replace(" the ", " ") if parts.joint else head
        yield OfficeReading(whole, own)
        if parts.joint == "to":
            yield OfficeReading(head, own, rank=5)
        else:
            yield from _of_body(head, rest, own, locate)


def _parts(name: str) -> _Parts:
    """Title and rest, divided at the first "of", comma or bracket that is not the title's own."""
    plain = _folded(name)
    whole = WHOLE.match(plain)
    begin = whole.end() if whole else 0
    match = HEAD.search(plain, begin)
    if not match:
        return _Parts(fold(plain), "", "")
    rest = ORDINAL.sub("", plain[match.end() :])
    joint = match.group().strip(" ,(")
    return _Parts(fold(plain[: match.start()]), ARTICLE.sub("", fold(rest.rstrip(")"))), joint)


def _folded(name: str) -> str:
    """The name in small letters with its commas and brackets."""
    pieces = re.split(r"([,()])", name)
    return " ".join(piece if piece in ",()" else fold(piece) for piece in pieces).strip()


def _without_place(head: str, locate: Locate) -> tuple[str, str]:
    """The title without the adjective or country before it, and that country's id."""
    words = head.split()
    place = ""
    for size in (3, 2, 1):
        if len(words) > size and (place := locate(" ".join(words[:size]).removeprefix("the "))):
            words = words[size:]
            break
    if len(words) > 1 and words[0] in WIDE and words[1] != "secretary":
        words = words[1:]
    return " ".join(words), place


def _without_tail(rest: str, own: str, locate: Locate) -> tuple[str, str]:
    """The rest without the country at its end, and its id; where `own` is given, only that one."""
    for begin in (0, *(match.end() for match in TAIL.finditer(rest))):
        name = rest[begin:]
        place = locate(name) or locate(STATE.sub("", name))
        if place and place == (own or place):
            kept = re.sub(r"\s*(?:of|for|in)(?: the)?\s*$", "", rest[:begin])
            return kept.strip(), place
    return rest, ""


def _of_body(head: str, rest: str, own: str, locate: Locate) -> Iterator[OfficeReading]:
    """Titles with a body or lesser place: "senate president"; alone only where that is asked."""
    body, place = _without_place(rest, locate)
    if place in ("", own):
        yield OfficeReading(f"{body} {head}", own, rank=1)
        if head == "speaker" and body in CHAMBERS:
            yield OfficeReading(head, own, rank=4)
    yield from (reading._replace(place="", name=rest) for reading in _titles(head, ""))


def _titles(head: str, place: str) -> Iterator[OfficeReading]:
    yield OfficeReading(head, place)
    for also in ALSO.get(head, ()):
        yield OfficeReading(also, place, rank=2)


def _portfolios(head: str, rest: str, place: str) -> Iterator[OfficeReading]:
    """A minister's titles: "minister of foreign affairs" and "foreign minister"."""
    bare = ARTICLE.sub("", rest)
    for joint in ("of", "for"):
        yield OfficeReading(f"{head} {joint} {bare}", place)
    kind = "secretary" if head.endswith("state") else head
    first = re.split(r" and (?=\w)|, | european ", bare)[0]
    for rank, portfolio in enumerate(dict.fromkeys((bare, first))):
        for short in SHORT_PORTFOLIO.get(portfolio, (portfolio,)):
            yield OfficeReading(_before_last(short, kind), place, rank=rank + 1)


def _before_last(portfolio: str, head: str) -> str:
    """The portfolio before the head's last word: "deputy foreign minister"."""
    *lead, last = head.split()
    return " ".join((*lead, portfolio, last))
