"""Wikidata's time values as intervals: precisions, Julian days, impossible dates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from factlint.reference.entity import When

JULIAN = "Q1985786"
SHIFT = timedelta(days=14)  # how far a Julian day may be off, either way
DAY, MONTH, YEAR, DECADE, CENTURY, MILLENNIUM = 11, 10, 9, 8, 7, 6
TIME = re.compile(r"\+?0*(\d{1,4})-(\d\d)-(\d\d)(?:T|$)")


def parse_when(value: Mapping[str, object]) -> When | None:
    """The interval that a time value means; None for BCE, far future and what is no date."""
    match = TIME.match(str(value.get("time", "")))
    precision = value.get("precision", DAY)
    if not match or not isinstance(precision, int):
        return None
    year, month, day = (int(number) for number in match.groups())
    if not year or month > 12:
        return None
    if precision >= DAY and month and day:
        return _day(year, month, day, JULIAN in str(value.get("calendarmodel", "")))
    if precision >= MONTH and month:
        return When(date(year, month, 1), _month_end(year, month))
    return _years(year, precision)


def _day(year: int, month: int, day: int, julian: bool) -> When:
    try:
        first = last = date(year, month, day)
    except ValueError:  # 30 February and the like stand in real statements
        return When(date(year, month, 1), _month_end(year, month))
    if not julian:
        return When(first, last)
    return When(max(date.min, first - min(SHIFT, first - date.min)), _later(last))


def _later(day: date) -> date:
    return day + min(SHIFT, date.max - day)


def _month_end(year: int, month: int) -> date:
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)


def _years(year: int, precision: int) -> When | None:
    if precision >= YEAR:
        return When(date(year, 1, 1), date(year, 12, 31))
    if precision == DECADE:
        first = year // 10 * 10
        return When(date(max(first, 1), 1, 1), date(first + 9, 12, 31))
    if precision in (CENTURY, MILLENNIUM):
        span = 100 if precision == CENTURY else 1000
        first = (year - 1) // span * span + 1
        return When(date(first, 1, 1), date(min(first + span - 1, 9999), 12, 31))
    return None
