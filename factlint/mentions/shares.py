"""Shares and votes told with the whole that they are of: 12 of the 15 members, 52 percent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.amounts import AMOUNT, Amount, amount_in
from factlint.text.expressions import expression

# Nouns of which one holds many: 30 of the five families.
GROUPS = (
    "famil|couple|pair|team|group|class|compan|part|dozen|score|hundred|thousand|countr|state|cit"
    "|town|village|school|club|crew|band|squad|household|side|year|day|week|month|hour|decade"
    "|season|centur|nation|firm|bank|hospital|universit|organi|round|list|game|match|set"
    "|lit(?:er|re)|met(?:er|re)|mile|kilo|km|foot|feet|inch|gallon|pound|ton|acre|cent"
)
_THE = r"(?:the|its|their|his|her|our|all)(?: \w+[’']s)?"
_OF = rf"(?:(?:[a-z-]+ )?out of(?: {_THE})?|of {_THE})"
OF_WHOLE = expression(
    rf"(?i:(?P<before>\b\w+ )?{AMOUNT.replace('@', 'A')} {_OF} (?:\w+ )?"
    rf"{AMOUNT.replace('@', 'B')}(?!-)(?P<behind>(?: [\w’'-]+){{0,3}}))"
)
NO_WHOLE = expression(rf"(?i:\b(?:{GROUPS})|[’']|\b(?:or|to|and|by|x)\b|-year)")
_VOTE = r"(?P<vote>\b(?P<for>\d{1,3})(?:-|–| to |-to-)(?P<against>\d{1,3})\b(?![-–]\d))"
_VOTED = r"\b(?:vot\w+|ruled|decided|decision|ruling)\b"
BODIES = (
    expression(
        rf"(?i:{AMOUNT.replace('@', 'N')}-(?:member|seat|person|judge|justice|strong)\b"
        rf"[^.;:,]{{0,80}}?{_VOTED}[^.;:\d]{{0,40}}?{_VOTE})"
    ),
    expression(
        rf"(?i:{_VOTE} of (?:{_THE} )?{AMOUNT.replace('@', 'N')} (?:seats|votes|ballots)\b)"
    ),
)
SHARE = expression(rf"(?i:{AMOUNT.replace('@', 'S')})")
# What is left when all others have been told: the shares before it and its own are the whole.
REST = expression(
    r"(?i: (?:of \w+ )?(?:(?:were|was|are|is|remain|remained|said they were|had|have|did|do) )?"
    r"(?:still )?(?:undecided|unsure|not sure|no opinion|not know|don[’']t know|abstain\w*"
    r"|not answer|for others|for other candidates|neither|not say)\b)"
)
OTHERWISE = expression(
    r"(?i:\b(?:up|down|from|last|than|compared|while|among|including|whom|which|earlier|previous"
    r"|margin|turnout|counted|men|women|democrats|republicans|independents)\b)"
)


class Whole(NamedTuple):
    """A sum of shares and the whole that they are of; `span` is where they stand."""

    parts: float
    whole: float
    span: Span


def find_shares(text: str, sentence: Span) -> Iterator[Whole]:
    """Shares and votes told within a sentence with the whole of them."""
    yield from _of_whole(text, sentence)
    for match in (match for body in BODIES for match in body.finditer(text, *sentence)):
        size = amount_in(match, "N")
        if size:
            votes = int(match["for"]) + int(match["against"])
            yield Whole(votes, size.value, Span(*match.span("vote")))
    yield from _percentages(text, sentence)


def _of_whole(text: str, sentence: Span) -> Iterator[Whole]:
    for match in OF_WHOLE.finditer(text, *sentence):
        part, whole = amount_in(match, "A"), amount_in(match, "B")
        if part is None or whole is None or part.unit or whole.unit:
            continue
        if NO_WHOLE.search(match["behind"]) or _is_year(text, part) or _is_year(text, whole):
            continue
        if not (match["before"] or "")[:1].isupper() or sentence.start == match.start():
            yield Whole(part.value, whole.value, Span(part.span.start, whole.span.end))


def _is_year(text: str, amount: Amount) -> bool:
    return 1500 <= amount.value < 2100 and "," not in amount.span.of(text)


def _percentages(text: str, sentence: Span) -> Iterator[Whole]:
    """All percentages of a sentence, where the last is what was left of the whole."""
    shares = [amount_in(match, "S") for match in SHARE.finditer(text, *sentence)]
    told = [share for share in shares if share and share.unit == "percent"]
    if len(told) < 3 or len(told) != len(shares):
        return
    start, end = told[0].span.start, told[-1].span.end
    if REST.match(text, end) and not OTHERWISE.search(text, sentence.start, end):
        slack = sum(share.slack for share in told)
        yield Whole(sum(share.value for share in told) - slack, 100.0, Span(start, end))
