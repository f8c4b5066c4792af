"""A weekday that its date does not fall on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.calendar import WEEKDAY_WORDS, WEEKDAYS
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.numerals import has_digit
from factlint.text.words import Prose

if TYPE_CHECKING:
    from factlint.text.written_dates import WrittenDate

SHORTEST = 3
NEAR, LONGEST = 26, 60  # characters from a weekday to the digits of its date, and to its end
FIRST_YEAR = 1930  # before, copy may count in another calendar
NEAR_DAYS = 45  # within these, a date without a year is the one next to the article's day
OTHER_YEAR = expression(
    r"\b(?:[12]\d{3}|(?:last|next|previous|following|that) (?:year|\w+ber)|years?|anniversary"
    r"|decades?|century|centuries)\b"
)
JOINED = expression(
    r"\b(?:mon|tues?|weds?|wednes|thurs?|thur|fri|sat|satur|sun)(?:day)?s?\.?"
    r"(?:,? (?:and|or|to|through|until|till) |\s?[-–—/&,]\s?)$",
    re.IGNORECASE,
)
MORE_DAYS = expression(r"\s?(?:and|or|to|through|until|[-–—/&])\s?\d")
SURE, LIKELY = 0.95, 0.8


class Weekday(Check):
    """Finds dates whose weekday is another one: Tuesday, Dec. 17, 2025.

    A date without a year is judged by the article's day, where that is given and near, and no other
    year is spoken of in the sentence.
    """

    values: ClassVar[tuple[str, ...]] = ("the date", "its weekday", "the weekday given")

    @property
    def waking_words(self) -> frozenset[str]:
        """The names of days, in full and shortened."""
        return WEEKDAY_WORDS

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every weekday that is wrong."""
        prose = article.prose
        for at in sorted(_dated(prose)):
            from factlint.text.blocks import block_at
            from factlint.text.written_dates import find_dates

            place = Span(at, min(at + LONGEST, block_at(blocks, at).end))
            written = next(find_dates(prose.text, place), None)
            hit = _hit(article, written) if written and written.weekday is not None else None
            if hit and not article.quotations.touch(hit.span):
                yield hit


def _dated(prose: Prose) -> Iterator[int]:
    """Where a digit stands near behind a weekday, as it does in a date."""
    for name in WEEKDAY_WORDS & prose.vocabulary:
        for at in prose.places(name):
            if has_digit(prose.text, at + SHORTEST, at + NEAR):
                yield at


def _hit(article: Article, written: WrittenDate) -> Hit | None:
    from factlint.text.written_dates import like

    day = _day(article, written)
    name = written.name
    if day is None or name is None or day.weekday() == written.weekday:
        return None
    if _is_one_of_several(article.text, written):
        return None
    span, text = written.span, article.text
    right = like(name.of(text), WEEKDAYS[day.weekday()])
    numbers = (day.weekday(), written.weekday or 0)
    renamed = right + text[name.end : span.end]
    return Hit(
        span,
        (text[name.end : span.end].lstrip(" ,."), *(_full(number) for number in numbers)),
        (renamed, *_moved(text, written, day)),
        SURE if written.year else LIKELY,
    )


def _full(weekday: int) -> str:
    return WEEKDAYS[weekday].capitalize()


def _day(article: Article, written: WrittenDate) -> date | None:
    """The day that is meant, where that is certain."""
    if written.year is not None:
        return written.on(written.year) if written.year >= FIRST_YEAR else None
    if article.assumed or OTHER_YEAR.search(article.sentence(written.span).of(article.text)):
        return None
    near = [written.on(article.day.year + years) for years in (-1, 0, 1)]
    return next((day for day in near if day and abs((day - article.day).days) <= NEAR_DAYS), None)


def _is_one_of_several(text: str, written: WrittenDate) -> bool:
    """Whether other weekdays or days stand beside this one: Friday and Saturday, May 1 and 2."""
    before = text[max(0, written.span.start - 22) : written.span.start]
    return bool(JOINED.search(before) or MORE_DAYS.match(text, written.number.end))


def _moved(text: str, written: WrittenDate, day: date) -> tuple[str, ...]:
    """The date with the nearest day of that month that falls on the weekday."""
    assert written.weekday is not None
    by = (written.weekday - day.weekday() + 3) % 7 - 3
    moved = day + timedelta(days=by)
    if moved.month != day.month or written.ordinal:
        return ()
    span, number = written.span, written.number
    return (text[span.start : number.start] + str(moved.day) + text[number.end : span.end],)
