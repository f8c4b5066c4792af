"""The names of months and weekdays, in full and shortened."""

from __future__ import annotations

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SHORT_MONTHS = (
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
)  # fmt: skip
SHORT_WEEKDAYS = (
    "mon", "tues", "tue", "weds", "wed", "thurs", "thur", "thu", "fri", "sat", "sun",
)  # fmt: skip
MONTH_WORDS = frozenset(MONTHS + SHORT_MONTHS)
WEEKDAY_WORDS = frozenset(WEEKDAYS + SHORT_WEEKDAYS)
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # days of each month


def number_of(names: tuple[str, ...], written: str) -> int:
    """Where the name that `written` is, or begins, stands among `names`."""
    start = written.lower()[:3]
    return next(number for number, name in enumerate(names) if name.startswith(start))
