"""Periods told by their two ends: from June 2016 to May 2019, 1914–1918."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.calendar import MONTHS, SHORT_MONTHS, number_of
from factlint.text.expressions import expression

_MONTH = "|".join(MONTHS + SHORT_MONTHS)
_YEAR = r"(?:1[5-9]|20)\d\d"
_THEN = rf"(?:,?\s(?={_YEAR}))?"
_MOMENT = (
    rf"(?:(?P<month@>(?i:{_MONTH}))\b\.?\s(?:(?P<day@>\d{{1,2}})(?:st|nd|rd|th)?\b{_THEN})?"
    rf"|(?P<number@>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<of@>(?i:{_MONTH}))\b\.?{_THEN})?"
    rf"(?P<year@>{_YEAR})?"
)
# What may stand behind a year that is no number of something else: "from 2019 to 2016 tonnes".
_AFTER = (
    r"(?!\s?(?:B\.?C|A\.?D\b|[-–—/]\s?\d)|[\w%°]|[.,]\d)"
    r"(?=\s*(?:[.,;:!?)\]”\"—–]|$)|\s(?:in|at|on|the|a|and|or|as|when|he|she|they|it|by|for|with"
    r"|before|after|was|were|is|who|which|that|while|but|under|during|inclusive|seasons?|period"
    r"|years?)\b)"
)
_BEFORE = r"(?<![\w$£€¥#/.–—-])(?:(?P<from>[Ff]rom|[Bb]etween)\s)?"
_SEPARATOR = r"(?P<separator>\s?[-–]\s?|—|,?\s(?:to|until|till|through|thru|and)\s)"
PERIOD = expression(
    _BEFORE
    + rf"(?P<first>{_MOMENT})(?<!\s)".replace("@", "1")
    + _SEPARATOR
    + rf"(?P<last>{_MOMENT})(?<!\s)".replace("@", "2")
    + _AFTER
)


class Moment(NamedTuple):
    """A year, a month or a day as it is written; 0 for what is not told."""

    year: int
    month: int
    day: int
    span: Span


class Period(NamedTuple):
    """Two moments; `begun` is the word before the first: from, between, or none."""

    first: Moment
    last: Moment
    begun: str
    separator: str

    @property
    def span(self) -> Span:
        """From the first moment to the last."""
        return Span(self.first.span.start, self.last.span.end)


def find_periods(text: str, span: Span) -> Iterator[Period]:
    """Periods between two moments within `span`."""
    for match in PERIOD.finditer(text, *span):
        first, last = _moment(match, 1, "first"), _moment(match, 2, "last")
        if first and last:
            yield Period(first, last, (match["from"] or "").lower(), match["separator"].strip(" ,"))


def _moment(match: re.Match[str], number: int, group: str) -> Moment | None:
    month = match[f"month{number}"] or match[f"of{number}"]
    day = match[f"day{number}"] or match[f"number{number}"]
    year = match[f"year{number}"]
    if year is None and (month is None or day is None):
        return None
    if month and not month[0].isupper():
        return None
    at = number_of(MONTHS, month) + 1 if month else 0
    return Moment(int(year or 0), at, int(day or 0), Span(*match.span(group)))


def is_reversed(period: Period) -> bool:
    """Whether the last moment lies before the first, as precisely as both are told."""
    first, last = period.first, period.last
    if not last.year and not first.year:
        return first.month == last.month and first.day > last.day
    if not last.year:
        return False
    if not first.year:  # from June 30 to June 12, 2019
        return bool(last.day) and first.month == last.month and first.day > last.day
    for one, other in zip(first[:3], last[:3], strict=True):
        if not one or not other or one < other:
            return False
        if one > other:
            return True
    return False
