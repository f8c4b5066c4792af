"""Messages are filled in as Go's Sprintf does it."""

from __future__ import annotations

import pytest

from factlint.rules.message import format_message, values_wanted


@pytest.mark.parametrize(
    ("message", "values", "sentence"),
    [
        ("plain", ("a",), "plain"),
        ("‘%s’", ("a",), "‘a’"),
        ("%s for %s", ("a", "b"), "a for b"),
        ("%[2]s for %[1]s", ("a", "b"), "b for a"),
        ("%[2]s, then %s", ("a", "b", "c"), "b, then c"),
        ("%d of 100%%", ("7",), "7 of 100%"),
        ("%s and %s", ("a",), "a and "),
        ("%s", ("a", "b"), "a"),
        ("%s", ("50% off",), "50% off"),
        ("%s", ("a %s b",), "a %s b"),
        ("two\nlines", (), "two lines"),
        ("%[0]s", ("a",), ""),
    ],
)
def test_values_are_put_in(message: str, values: tuple[str, ...], sentence: str) -> None:
    assert format_message(message, values) == sentence


@pytest.mark.parametrize(
    ("message", "wanted"), [("x", 0), ("%s", 1), ("%s %d", 2), ("%[3]s", 3), ("%%", 0)]
)
def test_how_many_values_a_message_asks_for(message: str, wanted: int) -> None:
    assert values_wanted(message) == wanted
