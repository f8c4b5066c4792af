"""A period whose end lies before its beginning: from 2019 to 2016."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.calendar import MONTH_WORDS
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.numerals import years_at

if TYPE_CHECKING:
    from factlint.mentions.periods import Period
    from factlint.text.words import Prose

AROUND = 80  # characters to each side of a moment within which its period is told
NEAR = 36  # characters within which both ends of a period begin
LONGEST = 200  # years; beyond, one of the numbers is hardly a year
# Words behind which two years are no period, or one told backwards.
NO_PERIOD = expression(
    r"\b(?:back|backwards?|reverse|counting|compar\w+|differ\w+|versus|vs|jump\w*|travel\w*|leap\w*"
    r"|hops?|skips?|switch\w*|flit\w*|alternat\w+|journey\w*|gap|transport\w*"
    r"|takes? (?:us|you|the|its)|contrast\w*|parallel\w*|similar\w*|links?|choice|choose|chose)\b"
    r"[^.;]{0,50}$"
)
# Words behind which two numbers with a dash between them are a vote, a score or a name.
SCORED = expression(
    r"\b(?:voted?|votes|won|lost|beat|score\w*)\b[^.;]{0,50}$"
    r"|\b(?:page|pp|nos?|model|ISO|room|flight|route|code|part)\.?\s$"
)
# Words behind which "from" and "to" tell an amount, or one date given up for another.
CHANGED = expression(
    r"\b(?:fell|fall\w*|dropp?\w*|declin\w+|decreas\w+|reduc\w+|cut|down|shr[aiu]nk\w*|dwindl\w+"
    r"|slipp\w+|plung\w+|trimm\w+|moved?|moving|chang\w+|shift\w*|brought|bring|advanced?"
    r"|resched\w+|correct\w+)\b(?![^;]*\b(?:period|years)\sfrom\s$)[^.;]{0,50}$"
)
SURE, LIKELY = 0.95, 0.8


class RangeOrder(Check):
    """Finds periods told from their end to their beginning: from 2019 to 2016, 1918–1914.

    Days without a year are compared only within one month; numbers that may count something, and
    periods that the sentence goes through backwards, are left alone.
    """

    values: ClassVar[tuple[str, ...]] = ("the period", "its first moment", "its last moment")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every period that runs backwards."""
        prose = article.prose
        found: dict[Span, Period] = {}
        for at in sorted((*_falling_years(prose), *_falling_days(prose))):
            from factlint.mentions.periods import find_periods
            from factlint.text.blocks import around, is_cut

            place = around(blocks, at, AROUND)
            for period in find_periods(prose.text, place):
                if not is_cut(blocks, place, period.span):
                    found[period.span] = period
        for period in found.values():
            from factlint.text.blocks import block_at

            block = block_at(blocks, period.span.start)
            if _is_wrong(prose.text, period, block) and not article.quotations.touch(period.span):
                yield _hit(prose.text, period)


def _falling_years(prose: Prose) -> Iterator[int]:
    """Where a year stands close behind one that is no earlier."""
    places = [(at, year) for at, year in years_at(prose) if "1500" <= year < "2100"]
    for (at, year), (behind, earlier) in pairwise(places):
        if behind - at <= NEAR and earlier <= year:
            yield at


def _falling_days(prose: Prose) -> Iterator[int]:
    """Where a month is named twice at close places."""
    for month in MONTH_WORDS & prose.vocabulary:
        for at, behind in pairwise(prose.places(month)):
            if behind - at <= NEAR:
                yield at


def _is_wrong(text: str, period: Period, block: Span) -> bool:
    """Whether the moments are the ends of a period for certain, and the last is no later one."""
    from factlint.mentions.periods import is_reversed

    first, last, begun, separator = period
    if not is_reversed(period):
        return False
    if first.year and first.year - last.year > LONGEST:
        return False
    if separator == "and" and begun != "between":
        return False
    if separator == "to" and not begun and text[first.span.start - 1 : first.span.start] != "(":
        return False
    start = max(block.start, first.span.start - 80)
    if NO_PERIOD.search(text, start, first.span.start):
        return False
    others = {"": SCORED, "from": CHANGED}.get(begun)
    return others is None or not others.search(text, start, first.span.start)


def _hit(text: str, period: Period) -> Hit:
    first, last = (moment.span.of(text) for moment in period[:2])
    between = text[period.first.span.end : period.last.span.start]
    told = bool(period.first.year and period.last.year)
    return Hit(
        period.span,
        (period.span.of(text), first, last),
        (last + between + first,),
        SURE if told and period.begun != "between" else LIKELY,
    )
