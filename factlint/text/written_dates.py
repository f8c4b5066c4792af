"""Dates as prose writes them: Tuesday, Dec. 16, 2025; 16 December; the 31st of June."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.calendar import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, number_of
from factlint.text.expressions import expression

_MONTH = "|".join(MONTHS + SHORT_MONTHS)
_DAY = "|".join(WEEKDAYS + SHORT_WEEKDAYS)
_NUMBER = r"(?P<{0}>\d{{1,2}})(?P<{0}th>st|nd|rd|th)?"
_YEAR = r"(?:(?:,?\s|\sof\s)(?P<{0}>[12]\d{{3}})(?![\d,.-]*\d))?"
DATE = expression(
    rf"(?<![\w-])(?:(?=[A-Z])(?P<weekday>(?i:{_DAY}))\b\.?,?\s(?:the\s)?)?"
    rf"(?:(?P<month>(?i:{_MONTH}))\b\.?\s{_NUMBER.format('day')}"
    rf"(?![\w:]|[.,]\d|[-–—/]\d|\spercent){_YEAR.format('year')}"
    rf"|{_NUMBER.format('first')}(?:\s|-|\sof\s)"
    rf"(?P<of>(?i:{_MONTH}))\b(?:\.(?=,?\s[12]\d{{3}}))?{_YEAR.format('since')})"
)


class WrittenDate(NamedTuple):
    """A date in the text: `year` and `weekday` (Monday is 0) where they are told.

    `name` is where the weekday stands and `number` where the day of the month does; `ordinal` that
    the day is written as 31st.
    """

    span: Span
    month: int
    day: int
    number: Span
    year: int | None = None
    weekday: int | None = None
    name: Span | None = None
    ordinal: bool = False

    def on(self, year: int) -> date | None:
        """The day itself in `year`, which may not have it."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def find_dates(text: str, span: Span) -> Iterator[WrittenDate]:
    """Dates with a month's name and a day within `span`."""
    for match in DATE.finditer(text, *span):
        month, day, year = ("month", "day", "year") if match["month"] else ("of", "first", "since")
        if not match[month][0].isupper():
            continue  # a march, and what one may do
        weekday = match["weekday"]
        yield WrittenDate(
            Span(*match.span()),
            number_of(MONTHS, match[month]) + 1,
            int(match[day]),
            Span(*match.span(day)),
            int(match[year]) if match[year] else None,
            number_of(WEEKDAYS, weekday) if weekday else None,
            Span(*match.span("weekday")) if weekday else None,
            bool(match[f"{day}th"]),
        )


def like(written: str, name: str) -> str:
    """A weekday's name, as long or short as another is written."""
    if written.lower() in WEEKDAYS:
        return name.upper() if written.isupper() else name.capitalize()
    return name[:3].upper() if written.isupper() else name[:3].capitalize()
