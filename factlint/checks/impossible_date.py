"""A day or an hour that does not exist: June 31, 10:75 a.m."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.calendar import LONGEST, MONTH_WORDS
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.words import WORD, Prose

if TYPE_CHECKING:
    from factlint.text.written_dates import WrittenDate

LATE_DAYS = frozenset(
    number + ending
    for number in ("29", "30", "31", *map(str, range(32, 40)))
    for ending in ("", "st", "nd", "rd", "th")
)
LONGEST_HOUR = len("12pm")
HOUR = expression(
    r"(?<![\d:.,/$£€-])(?P<hour>\d{1,2})(?::(?P<minute>\d\d))?[\s\u00a0]?(?i:[ap]\.m\.|[ap]m\b)"
)
DATED = expression(r"\b(?:on|by|until|till|from|since|before|after|through|dated|effective)\s$")
ENDS = expression(r"\s*(?:[.,;:!?)”\"—–]|$|\s(?:at|in|to|and|or|when|after|before|for|by|with)\b)")
GREGORIAN = 1800


class ImpossibleDate(Check):
    """Finds days that their month does not have, and hours that no clock shows.

    A 29th of February is judged by its year. Where no year and no weekday is told, the number
    behind a month counts as a day only after “on”, “until” and the like, or as an ordinal.
    """

    values: ClassVar[tuple[str, ...]] = ("the date or hour",)

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every day or hour that is none."""
        for span in sorted((*_days(article, blocks), *_hours(article.prose))):
            if not article.quotations.touch(span):
                yield Hit(span, (span.of(article.text),), (), 0.95)


def _days(article: Article, blocks: Sequence[Block]) -> Iterator[Span]:
    text = article.prose.text
    reached = 0
    for at, word in article.prose.numerals:
        if at < reached or word not in LATE_DAYS or not _is_near_month(text, at):
            continue
        from factlint.text.blocks import block_at
        from factlint.text.written_dates import find_dates

        block = block_at(blocks, at)
        reached = block.end
        for written in find_dates(text, block):
            if _is_impossible(written) and _is_date(text, written):
                yield written.span


def _is_near_month(text: str, at: int) -> bool:
    words = WORD.findall(text[max(0, at - 14) : at + 20].lower())
    return not MONTH_WORDS.isdisjoint(words)


def _is_impossible(written: WrittenDate) -> bool:
    if written.day > LONGEST[written.month - 1]:
        return written.year is None or written.year >= GREGORIAN
    leapless = written.year is not None and written.on(written.year) is None
    return leapless and written.day > 0


def _is_date(text: str, written: WrittenDate) -> bool:
    """Whether the number is a day for certain, and no count of something."""
    if written.year is not None or written.weekday is not None or written.ordinal:
        return True
    span = written.span
    before = DATED.search(text[max(0, span.start - 12) : span.start].lower())
    return bool(before and ENDS.match(text, span.end))


def _hours(prose: Prose) -> Iterator[Span]:
    for at, word in prose.numerals:
        match = HOUR.match(prose.text, at) if len(word) <= LONGEST_HOUR else None
        if match and (int(match["hour"]) > 12 or int(match["minute"] or 0) > 59):
            yield Span(*match.span())
