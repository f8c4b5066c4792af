"""Former and foreign names of places, and where they stay right."""

from __future__ import annotations

from datetime import date

import pytest

from factlint import Linter


def outdated(linter: Linter, text: str, day: date) -> list[tuple[str, str]]:
    found = linter.check_text(text, date=day)
    return [(f.text, f.suggestions[0]) for f in found if f.rule == "style.place-names"]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The train to Kiev was late.", ("Kiev", "Kyiv")),
        ("Kiev Mayor Vitali Klitschko spoke.", ("Kiev", "Kyiv")),
        ("Swaziland’s king came.", ("Swaziland", "Eswatini")),
        ("A court in Torino, Italy, sentenced him.", ("Torino", "Turin")),
    ],
)
def test_a_name_that_desks_gave_up(linter: Linter, text: str, pair: tuple[str, str]):
    assert outdated(linter, text, date(2024, 5, 1)) == [pair]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The train to Kiev was late.", date(2015, 5, 1)),  # before desks changed
        ("He fell at Kiev in 1941.", date(2024, 5, 1)),
        ("“I come from Kiev,” he said.", date(2024, 5, 1)),
        ("Dynamo Kiev won; we ate chicken Kiev.", date(2024, 5, 1)),
        ("Turkey and Türkiye, Burma and Myanmar are both right.", date(2024, 5, 1)),
        ("Odessa, Texas, is far from the sea.", date(2024, 5, 1)),
        ("Torino drew with Sevilla and leads in Italy.", date(2024, 5, 1)),  # clubs
        ("The Roma of Italy are Europe’s largest minority.", date(2024, 5, 1)),
    ],
)
def test_names_that_stay(linter: Linter, text: str, day: date):
    assert outdated(linter, text, day) == []
