"""Dates as metadata writes them."""

from datetime import date

import pytest

from factlint.text.dates import read_date

DAY = date(2025, 12, 16)


@pytest.mark.parametrize(
    "text",
    [
        "2025-12-16", "2025/12/16", "2025.12.16", "20251216", "2025-12-16T09:30:00Z",
        "2025-12-16 09:30:00 +0100", "20251216T093000Z", "16 December 2025", "16 Dec 2025",
        "16 Dec. 2025, 9 a.m.", "16th of December 2025", "Tuesday, 16 December 2025",
        "Tue, 16 Dec 2025 09:30:00 GMT", "December 16, 2025", "Dec. 16, 2025", "Dec 16 2025",
        "Tuesday, December 16th, 2025", " 2025-12-16 ",
    ],
)  # fmt: skip
def test_read(text):
    assert read_date(text) == DAY


def test_september_has_a_short_form_of_four_letters():
    assert read_date("Sept. 9, 2024") == date(2024, 9, 9)


@pytest.mark.parametrize(
    "text",
    ["", "3/4/2025", "12-16-2025", "2025", "2025-02-30", "December 2025", "16 Foo 2025", "today"],
)
def test_not_read(text):
    assert read_date(text) is None
