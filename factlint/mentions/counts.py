"""Numbers told before the items that they announce: two men (Jon Dahl and Per Moe)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.amounts import AMOUNT, amount_in
from factlint.text.expressions import expression

MOST = 30
WINDOW = 80
AMOUNTS = expression(rf"(?i:{AMOUNT.replace('@', 'N')})")
# Words between the number and the mark: adjectives, the noun, and what it is of.
NOUN = expression(
    r"(?: (?!(?:of|in|from|by|for|with|at|on|to|and|or|than|as|who|that|is|are|was|were)\b)"
    r"[^\W\d_][\w’'-]*){0,4}? (?P<noun>[^\W\d_][\w’'-]*(?:s|men)|people|men|children)"
    r"(?P<of> of(?: the| its| his| her| their)?(?: [^\W\d_][\w’'-]*){1,3})?$"
)
OF_MORE = expression(
    rf"(?i:{AMOUNT.replace('@', 'N')} (?:out )?of (?P<all>(?:the|all|its|his|her) )?(?:\w+ )?$)"
)
VAGUE = expression(
    r"(?i:\b(?:least|than|about|around|over|nearly|almost|some|roughly|approximately|to|up|top"
    r"|among|includ\w+|of|no|number|article|chapter|game|week|day|section|part)(?: the)? $)"
)
# What is not told one by one: three goals (two by the captain) are of two players.
UNCOUNTED = (
    "goals points runs tries votes seats games matches wins losses defeats victories times years "
    "months weeks days hours minutes seconds decades centuries dollars euros pounds miles feet "
    "kilometers kilometres meters metres degrees deaths cases injuries arrests medals titles "
    "prizes awards nominations words letters lines pages percent copies shares sets rounds laps "
    "overs wickets tickets trips visits attacks strikes shots ways sources reports stories thirds "
    "quarters fifths tenths"
)
NOT_TOLD = frozenset(UNCOUNTED.split())
_SMALL = r"(?:of|the|de|da|del|du|van|von|der|al|bin|la|le|for|on|in|and the)"
_WORD = r"[^\W\d_a-z](?:[\w’'&/-]|\.(?=\w))*(?:(?<=\b[A-Z])\.)?"
_NAME = rf"(?:(?:[Tt]he|an?) )?{_WORD}(?:(?: {_SMALL}){{0,2}} {_WORD}){{0,5}}"
_BARE = r"[^\W\d_]+"
_END = r"(?=\s*(?:[.;)\]—–!?]|$|\s-\s))(?!\.\w)"
ROWS = tuple(
    expression(rf"(?P<items>{item}(?:, {item})*),? (?:and|&|or) {item}{_END}")
    for item in (_NAME, _BARE)
)
JOINED = expression(  # names with "and" in them
    r"(?i:\b(?:newfoundland and l|trinidad and t|bosnia and h|antigua and b|kitts and n|turks and c"
    r"|vincent and the|tyne and w|brighton and h|dumfries and g|perth and k|argyll and b|fish and c"
    r"|jammu and k|serbia and m|salt and p|rock and r|black and w|marks and s|science and|arts and"
    r"|research and|food and|law and|health and|trade and))"
)
LAST = expression(r",? (?:and|&|or) ")
# Nouns whose items are told with nothing beside them, and those that have their states and lands.
PLAIN = (
    "states countries nations provinces counties continents planets republics kingdoms territories "
    "parties religions languages teams companies banks airlines colors colours senses seasons "
    "rivers oceans boroughs cantons emirates things"
)
SIMPLE = frozenset(PLAIN.split())
SITES = frozenset(
    ("cities", "towns", "villages", "suburbs", "places", "sites", "locations", "airports",
     "communities", "ports", "stops", "stations", "schools", "hospitals", "venues", "capitals",
     "residents", "natives")
)  # fmt: skip


ANNOUNCED = expression(
    r"(?i:\b(?:are|were|has|have|had|following|these|into|named?|names|chose|picked|gave|gives?"
    r"|made|makes?|offers?|set|sets|lists?|makes) (?:(?:the|these|its|our|his|her|their) )?"
    rf"{AMOUNT.replace('@', 'N')}(?: [a-z-]+){{0,2}}? (?P<noun>[a-z]+s):)$"
)


class Announced(NamedTuple):
    """A number and how many items follow; `span` reaches from it to the last item.

    `simple` says that each item is one thing, with nothing told beside it; `sure` that it is so
    for certain.
    """

    number: int
    items: int
    figure: Span
    span: Span
    simple: bool
    sure: bool


def announced_at(text: str, mark: int, block: Span) -> Announced | None:
    """The number announced before the mark at that place, with its items right behind."""
    start = max(block.start, mark - WINDOW)
    numbers = list(AMOUNTS.finditer(text, start, mark))
    if not numbers:
        return None
    noun = NOUN.match(text, numbers[-1].end(), mark)
    if noun is None or noun["noun"].lower() in NOT_TOLD:
        return None
    wider = OF_MORE.search(text, start, numbers[-1].start())
    number, whole = amount_in(wider or numbers[-1], "N"), amount_in(numbers[-1], "N")
    if wider and not wider["all"]:  # six of seven states: either may be told
        return None
    if number is None or number.unit or not 2 <= number.value <= MOST or number.value % 1:
        return None
    if VAGUE.search(text, start, number.span.start):
        return None
    begun = mark + 1
    while text[begun : begun + 1] in (" ", "—", "–", "-", "("):
        begun += 1
    for row in ROWS:
        match = row.match(text, begun, block.end)
        if match:
            items = LAST.sub(", ", match[0]).split(", ")
            if wider and whole and len(items) == whole.value:
                return None
            span = Span(number.span.start, match.end())
            simple = row is ROWS[1] or _is_simple(noun["noun"].lower(), items)
            if len(set(map(str.lower, items))) < len(items) or JOINED.search(match[0]):
                return None  # an item that stands there twice is another fault
            sure = row is ROWS[0] and simple
            return Announced(int(number.value), len(items), number.span, span, simple, sure)
    return None


def _is_simple(noun: str, items: Sequence[str]) -> bool:
    """Whether no item can be what is told beside another: the state of a town, a man's post."""
    if noun in SIMPLE:
        return True
    return noun not in SITES and all(" " in item and " of " not in item for item in items)


def announced_before(text: str, block: Span) -> tuple[int, Span] | None:
    """The number that a paragraph announces in its last words, and where it stands."""
    match = ANNOUNCED.search(text, max(block.start, block.end - WINDOW), block.end)
    number = amount_in(match, "N") if match else None
    if match is None or number is None or number.unit or not 2 <= number.value <= MOST:
        return None
    if match["noun"].lower() in NOT_TOLD:
        return None
    return int(number.value), number.span
