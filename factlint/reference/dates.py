"""Dates as lists write them: YYYY, YYYY-MM or YYYY-MM-DD."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factlint.reference.entity import When

DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def parse_date(text: str) -> When | None:
    """The interval that a written date means; None if there is no such date."""
    match = DATE.fullmatch(text)
    if not match:
        return None
    year, month, day = match.groups()
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if day:
        return When(first, first)
    if not month:
        return When(first, date(first.year, 12, 31))
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return When(first, following - timedelta(days=1))
