"""Dates as users write them."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.config.days import parse_day


@pytest.mark.parametrize(
    ("text", "day"),
    [("2025-12-16", date(2025, 12, 16)), (" 2024-02-29 ", date(2024, 2, 29))],
)
def test_a_day(text: str, day: date) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2025-02-30", "February 2025 has 28 days"),
        ("2024-02-30", "February 2024 has 29 days"),
        ("2025-13-01", "months 01 to 12"),
        ("2025-04-00", "April 2025 has 30 days"),
        ("0000-01-01", "0001"),
        ("16.12.2025", "YYYY-MM-DD"),
        ("2025-1-1", "YYYY-MM-DD"),
        ("", "YYYY-MM-DD"),
    ],
)
def test_what_is_wrong_with_it(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_day(text)
