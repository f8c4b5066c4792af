"""Titles behind names, against the shipped list."""

from __future__ import annotations

from datetime import date

import pytest

from factlint import Linter

AUTUMN = date(2025, 10, 1)


def wrong(linter: Linter, text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = linter.check_text(text, date=AUTUMN)
    return [(each.text, each.suggestions) for each in found if each.rule == "titles.wrong"]


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        (
            "Keir Starmer, the Spanish prime minister, spoke.",
            "Keir Starmer, the Spanish prime minister",
            (),
        ),
        (
            "She met Emmanuel Macron, the German chancellor.",
            "Emmanuel Macron, the German chancellor",
            (),
        ),
        (
            "On Monday, Emmanuel Macron, the Spanish Prime Minister, spoke.",
            "Emmanuel Macron, the Spanish Prime Minister",
            (),  # neither the country nor the title is his
        ),
        (
            "Giorgia Meloni, the Italian president, spoke.",
            "Giorgia Meloni, the Italian president",
            ("Giorgia Meloni, the Italian prime minister",),
        ),
        (
            "Mark Carney, Canada’s finance minister, spoke.",
            "Mark Carney, Canada’s finance minister",
            (),
        ),
        (
            "Gavin Newsom is the governor of Texas, and likes it.",
            "Gavin Newsom is the governor of Texas",
            (),
        ),
        (
            "Emmanuel Macron remains the German chancellor.",
            "Emmanuel Macron remains the German chancellor",
            (),
        ),
        (
            "Eric Trump, the U.S. president, spoke.",
            "Eric Trump, the U.S. president",
            ("Donald Trump, the U.S. president",),
        ),
    ],
)
def test_a_title_behind_a_name_that_the_record_contradicts(
    linter: Linter, text: str, found: str, right: tuple[str, ...]
):
    assert wrong(linter, text) == [(found, right)]


@pytest.mark.parametrize(
    "text",
    [
        "Friedrich Merz, the German chancellor, spoke.",
        "Gavin Newsom is the governor of California.",
        "Emmanuel Macron, the German chancellor and Keir Starmer came.",  # a list of three
        "Emmanuel Macron, the German chancellor, and Keir Starmer came.",
        "Keir Starmer, Emmanuel Macron, the German chancellor, spoke.",
        "Emmanuel Macron, the German chancellor, Friedrich Merz, and others came.",
        "Emmanuel Macron, Chancellor Friedrich Merz, and others came.",
        "Unlike Emmanuel Macron, the German chancellor, a lawyer, eats late.",
        "An aide to Emmanuel Macron, the German chancellor, came.",
        "Emmanuel Macron, the former German chancellor, spoke.",
        "Emmanuel Macron, a German chancellor, spoke.",
        "Emmanuel Macron, long at odds with the German chancellor, spoke.",
        "Emmanuel Macron, the German chancellor’s friend, spoke.",
        "Emmanuel Macron, deputy prime minister of Spain, spoke.",
        "Emmanuel Macron, president of the Zug chess club, spoke.",
        "Emmanuel Macron is the German chancellor’s friend.",
        "Emmanuel Macron is not the German chancellor.",
        "If Emmanuel Macron is the German chancellor, who is in Paris?",
        "He plays Emmanuel Macron, the German chancellor, on Saturdays.",
        "In 2010, Emmanuel Macron, the German chancellor, slept.",
        "“Emmanuel Macron, the German chancellor, spoke,” he read.",
        "Zebulon Quirk, the German chancellor, spoke.",  # nobody the list knows
        "Barack Obama, the president, spoke.",  # of what is not said
    ],
)
def test_titles_behind_names_that_nothing_contradicts(linter: Linter, text: str):
    assert wrong(linter, text) == []
