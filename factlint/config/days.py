"""Dates as users write them: YYYY-MM-DD, with a sentence for each way to get it wrong."""

from __future__ import annotations

import re
from datetime import date

FORM = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def parse_day(text: str) -> date:
    """The day that `text` names; raises ValueError that says what is wrong with it."""
    match = FORM.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"“{text}” is not a date; write YYYY-MM-DD, such as 2025-12-16")
    year, month, day = (int(number) for number in match.groups())
    if not 1 <= month <= 12:
        raise ValueError(f"there is no {text}: a year has months 01 to 12")
    if year < 1:
        raise ValueError(f"there is no {text}: years begin with 0001")
    last = _days_in(year, month)
    if not 1 <= day <= last:
        name = date(2000, month, 1).strftime("%B")
        raise ValueError(f"there is no {text}: {name} {year} has {last} days")
    return date(year, month, day)


def _days_in(year: int, month: int) -> int:
    from calendar import monthrange

    return monthrange(year, month)[1]
