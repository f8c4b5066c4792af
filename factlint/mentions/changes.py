"""Changes told with both ends and their size: up 10 percent, from 100 to 110."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.amounts import AMOUNT, Amount, amount_in
from factlint.text.expressions import expression

RISING = (
    "rose risen rise rises rising increase increases increased increasing grew grown grow grows "
    "growing growth climb climbed climbs climbing jump jumped jumps jumping gain gained gains soar "
    "soared soars soaring surge surged surges surging up higher more hike hiked hikes raise raised "
    "raises raising leap leapt leaped swelled swell expanded expand expansion"
)
FALLING = (
    "fell fall fallen falls falling drop dropped drops dropping decline declined declines down "
    "declining decrease decreased decreases decreasing lower lowered less fewer slid slide slides "
    "slip slipped slips plunge plunged plunges plunging tumble tumbled tumbles sank shrank shrink "
    "shrinks shrunk cut cuts cutting reduce reduced reduces reducing reduction dip dipped dips "
    "slump slumped slumps plummet plummeted plummets loss"
)
UP, DOWN = frozenset(RISING.split()), frozenset(FALLING.split())
TIMES = {
    "double": 2.0, "doubled": 2.0, "doubles": 2.0, "doubling": 2.0, "triple": 3.0, "tripled": 3.0,
    "triples": 3.0, "tripling": 3.0, "trebled": 3.0, "quadruple": 4.0, "quadrupled": 4.0,
    "quadrupling": 4.0, "quintupled": 5.0, "halved": 0.5, "halve": 0.5, "halves": 0.5,
    "halving": 0.5,
}  # fmt: skip
ABOUT = frozenset(("about", "around", "roughly", "approximately", "some", "estimated"))
UNDER = ("nearly", "almost", "close to", "just under", "under", "less than", "up to", "as much as")
OVER = ("more than", "over", "at least", "well over", "just over")
_HEDGES = (
    r"(?:(?:about|around|roughly|some|nearly|almost|just|under|over|more than|only|an estimated"
    r"|a record|approximately|less than|as (?:few|many|much|little) as|below|above) ){0,2}"
)
_APART = r"[^\d.;:()$£€¥%\"“”]{0,40}?"
_FROM = rf"from {_HEDGES}{AMOUNT.replace('@', 'A')}"
_TO = rf"to {_HEDGES}{AMOUNT.replace('@', 'B')}"
ENDS = (
    expression(rf"(?i:\b{_FROM}{_APART},? {_TO})"),
    expression(rf"(?i:\b{_TO}{_APART},? {_FROM})"),
)
_POINTS = r"(?P<points>[ -](?:percentage[ -])?points?\b)?"
_SIZE = AMOUNT.replace("@", "C") + _POINTS
SIZE = expression(rf"(?i:{_SIZE})")
_TURN = r"(?:up|down|(?:ris|fall|grow|drop|climb|declin|increas|decreas)\w+|an? \w+ of)"
WITHIN = expression(
    rf"(?i:{AMOUNT.replace('@', 'B')}{_APART}, {_TURN} (?:by )?{_HEDGES}{_SIZE} {_FROM})"
)
# What may stand between a change and its ends: words, and the year in which it came about.
BETWEEN = expression(r"(?:[^\d.;()$£€¥%\"“”]|\b(?:19|20)\d\d\b){0,50}[,—–-]? ?$")
# Ends that may be those of a range: 30 percent more among children from 5 to 10.
RANGED = expression(
    r"(?i:\b(?:children|kids|adults|people|persons|men|women|boys|girls|students|pupils|those|aged?"
    r"|ages|customers|households|families|patients|voters|drivers|users|sizes?|models?) $)"
)
BEHIND = expression(r"[^\d.;()$£€¥%\"“”]{0,30}?(?:,|\s?[—–(-]) ?[^\d.;,()$£€¥%\"“”]{0,30}$")
# A size that is none of the whole change: 5 percent a year, 10 percent of the vote.
OTHER_SIZE = expression(
    r" (?:of|a|per|each|every|annual\w*|yearly|in real terms|basis|or|to|and|from its|target"
    r"|compound\w*|on average)\b(?! (?:drop|rise|fall|increase|decrease|decline|jump)\b)"
)
FRACTIONS = {
    "half": 1 / 2, "a third": 1 / 3, "two thirds": 2 / 3, "a quarter": 1 / 4,
    "three quarters": 3 / 4, "a fifth": 1 / 5,
}  # fmt: skip
FRACTION = expression(
    r"\b(?P<way>by|in) (?P<hedge>(?:about|around|roughly|some|nearly|almost|more than|over|just"
    r" over|just under|at least) )?(?P<share>half|a third|two[- ]thirds|a quarter|three[- ]quarters"
    r"|a fifth)\b(?!-| of)"
)
WORDS = expression(r"[^\W\d_]+")


class Change(NamedTuple):
    """Both ends, and the size told: `size` as an amount, or `times` as a factor.

    `turn` is 1 for a rise, -1 for a fall and 0 where neither is said; `points` says that the size
    is one of percentage points; `hedge` is "about", "under", "over" or empty; `ends` where both
    ends stand and `claim` where the size does.
    """

    first: Amount
    last: Amount
    ends: Span
    claim: Span
    size: Amount | None = None
    times: float = 0.0
    turn: int = 0
    points: bool = False
    hedge: str = ""


def find_changes(text: str, sentence: Span) -> Iterator[Change]:
    """Changes that a sentence tells with both ends and a size.

    A size in figures counts only where it is the only one, and so are the ends.
    """
    within = [_ends(text, match) for match in WITHIN.finditer(text, *sentence)]
    pairs = [_ends(text, match) for end in ENDS for match in end.finditer(text, *sentence)]
    if len(within) == 1 and within[0] and not any(pairs):
        yield from _sized_within(text, within[0])
    for pair in pairs:
        if pair:
            yield from _multiplied(text, pair, sentence)
            yield from _shared(text, pair, sentence)
    change = pairs[0] if len(pairs) == 1 else None
    if change is None:
        return
    sizes = [
        match
        for match in SIZE.finditer(text, *sentence)
        if not change.ends.overlaps(Span(*match.span()))
    ]
    found = [each for match in sizes if (each := _sized(text, change, match))]
    if len(found) == 1:
        yield found[0]


def _ends(text: str, match: re.Match[str]) -> Change | None:
    """A change with nothing but its ends; None where they are years or hours."""
    first, last = amount_in(match, "A"), amount_in(match, "B")
    if first is None or last is None or _is_time(text, first) or _is_time(text, last):
        return None
    if RANGED.search(text, max(0, match.start() - 14), match.start()):
        return None
    return Change(first, last, Span(*match.span()), Span(0, 0))


def _sized_within(text: str, change: Change) -> Iterator[Change]:
    """The change whose size stands between its ends: to 110, up 10 percent from 100."""
    inner = Span(change.last.span.end, change.first.span.start)
    match = SIZE.search(text, inner.start, inner.end)
    size = amount_in(match, "C") if match else None
    if match and size and (size.unit == "percent" or match["points"]):
        claim = Span(size.span.start, match.end())
        before = text[max(inner.start, claim.start - 40) : claim.start]
        yield change._replace(
            size=size,
            claim=claim,
            turn=_turn(before, ""),
            points=bool(match["points"]),
            hedge=_hedge(before),
        )


def _is_time(text: str, amount: Amount) -> bool:
    """Whether a number is a year or an hour."""
    year = not amount.unit and 1500 <= amount.value < 2100 and "," not in amount.span.of(text)
    behind = text[amount.span.end : amount.span.end + 5].lower()
    return year or behind.startswith((" a.m", " p.m", " am", " pm", " year", "-year"))


def _sized(text: str, change: Change, match: re.Match[str]) -> Change | None:
    """The change with a size, where that stands beside its ends and is of the change."""
    size = amount_in(match, "C")
    if size is None or OTHER_SIZE.match(text, match.end()):
        return None
    claim = Span(size.span.start, match.end())
    around = _between(text, change.ends, claim)
    if around is None:
        return None
    before = text[max(0, claim.start - 40) : claim.start]
    turn = _turn(before, text[claim.end : claim.end + 30])
    bare = around.startswith(", or ") or before.endswith(", or ")
    if not turn and not bare:
        return None
    points = bool(match["points"])
    if not (points or size.unit) and not _is_plain(text, change, size, before):
        return None
    return change._replace(size=size, claim=claim, turn=turn, points=points, hedge=_hedge(before))


def _is_plain(text: str, change: Change, size: Amount, before: str) -> bool:
    """Whether a bare number is a size for certain: from 20 to 30, a rise of 10."""
    bare = not change.first.unit and not change.last.unit
    return bare and before.endswith((" of ", " by ")) and not _is_time(text, size)


def _between(text: str, ends: Span, claim: Span) -> str | None:
    """What stands between the ends and the size; None where that is more than a few words."""
    if claim.end <= ends.start:
        between = text[claim.end : ends.start]
        return between if BETWEEN.fullmatch(between) else None
    between = text[ends.end : claim.start]
    return between if BEHIND.fullmatch(between) else None


def _turn(before: str, behind: str) -> int:
    """1 for a rise, -1 for a fall, 0 where no word near the size says which."""
    words = [word.lower() for word in WORDS.findall(before)][-4:]
    words = words[::-1] + [word.lower() for word in WORDS.findall(behind)][:1]
    return next((1 if word in UP else -1 for word in words if word in UP or word in DOWN), 0)


def _hedge(before: str) -> str:
    before = before.lower().rstrip()
    if before.endswith(UNDER):
        return "under"
    if before.endswith(OVER):
        return "over"
    return "about" if before.rpartition(" ")[2] in ABOUT else ""


def _shared(text: str, change: Change, sentence: Span) -> Iterator[Change]:
    """The change with “by half”, “by a third” or the like right before its ends."""
    start = max(sentence.start, change.ends.start - 60)
    for match in FRACTION.finditer(text, start, change.ends.start):
        if not BETWEEN.fullmatch(text[match.end() : change.ends.start]):
            continue
        turn = -1 if match["way"] == "in" else _turn(text[start : match.start()], "")
        if turn:
            share, hedge = FRACTIONS[match["share"].replace("-", " ")], _hedge(match["hedge"] or "")
            claim = Span(*match.span("share"))
            yield change._replace(times=1 + turn * share, claim=claim, hedge=hedge)


def _multiplied(text: str, change: Change, sentence: Span) -> Iterator[Change]:
    """The change with “doubled” or the like right before its ends."""
    start = max(sentence.start, change.ends.start - 60)
    for word in WORDS.finditer(text, start, change.ends.start):
        times = TIMES.get(word[0].lower())
        between = text[word.end() : change.ends.start]
        if times and BETWEEN.fullmatch(between) and len(between) < 45:
            hedge = _hedge(text[max(0, word.start() - 20) : word.start()])
            yield change._replace(times=times, claim=Span(*word.span()), hedge=hedge)
