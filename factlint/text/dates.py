"""Dates as metadata writes them."""

from __future__ import annotations

import re
from datetime import date

MONTHS = "january february march april may june july august september october november december"
FORMS = (
    r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d)",
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)",
    r"(?:[A-Za-z]+\.?,?\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<name>[A-Za-z]{3,9})\.?,?"
    r"\s+(?P<year>\d{4})(?!\d)",
    r"(?:[A-Za-z]+\.?,?\s+)?(?P<name>[A-Za-z]{3,9})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?"
    r"\s+(?P<year>\d{4})(?!\d)",
)


def read_date(text: str) -> date | None:
    """The date that `text` begins with: ISO, 16 December 2025, Dec. 16, 2025; else None.

    Numbers whose order is a matter of country (3/4/2025) are not read.
    """
    for form in FORMS:
        match = re.match(form, text.strip())
        if match:
            parts = match.groupdict()
            month = _month(parts["name"]) if "name" in parts else int(parts["month"])
            return _date(int(parts["year"]), month, int(parts["day"]))
    return None


def _month(name: str) -> int:
    word = name.lower()
    for number, month in enumerate(MONTHS.split(), start=1):
        if month.startswith("sep" if word == "sept" else word):
            return number
    return 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
