"""Items that stand twice in a list, and rows that only look so."""

from __future__ import annotations

import pytest

from factlint import Finding, Level, Linter


def repeated(linter: Linter, text: str) -> list[Finding]:
    return [f for f in linter.check_text(text) if f.rule == "lists.repeated-item"]


@pytest.mark.parametrize(
    ("text", "deleted", "left"),
    [
        ("Spain, Malta, Spain and Italy came.", ", Spain", "Spain, Malta and Italy came."),
        ("Spain, Spain, Malta and Italy came.", ", Spain", "Spain, Malta and Italy came."),
        ("Spain, Malta, Italy and Spain.", ", Italy and Spain", "Spain, Malta and Italy."),
        (
            "Mr. Oakes, Ada Quirk, Mr. Oakes and Mrs. Lind came.",
            ", Mr. Oakes",
            "Mr. Oakes, Ada Quirk and Mrs. Lind came.",
        ),
        ("The U.S., Malta, the U.S. and Italy.", ", the U.S.", "The U.S., Malta and Italy."),
        (
            "Lindqvist, Oakes, Lindqvist and Moss came.",
            ", Lindqvist",
            "Lindqvist, Oakes and Moss came.",
        ),
        (
            "The U.S. sent Polish, Czech, Polish and Slovak teams.",
            ", Polish",
            "The U.S. sent Polish, Czech and Slovak teams.",
        ),
        ("Sell Zorbo, Quipple, Zorbo and Vask.", ", Zorbo", "Sell Zorbo, Quipple and Vask."),
        ("Holland, Malta, the Netherlands, Italy.", ", the Netherlands", "Holland, Malta, Italy."),
    ],
)
def test_the_second_item_goes_with_its_separator(
    linter: Linter, text: str, deleted: str, left: str
):
    finding = repeated(linter, text)[0]
    assert finding.text == deleted
    assert text.replace(deleted, finding.suggestions[0], 1) == left


@pytest.mark.parametrize(
    "text",
    [
        "Spain, Malta and Italy came.",
        "Paris, Paris, Paris!",
        "Bush, Clinton, Bush and Obama ran.",
        "George W. Bush spoke. Reagan, Bush, Bush and Obama all waited.",
        "The races went to Lindqvist, Oakes, Lindqvist and Moss, each winning by a second.",
        "Ada Lindqvist and Max Lindqvist are siblings. Lindqvist, Oakes, Lindqvist and Moss came.",
        "She called Polish, Czech, Polish-born and Slovak voters.",
        "Max Verstappen lost. It was Hamilton, Verstappen, Hamilton, as before.",
        "Dallas, Texas, Austin, Texas, and Tulsa, Oklahoma, were named.",
        "Trinidad and Tobago, Spain and Malta came.",
        "Russia and Ukraine, Russia said, would meet.",
        "Sen. Ted Cruz, R-Texas, and Rep. Dan Crenshaw, R-Texas, voted no.",
        "Spain, Malta and US officials met the US.",
        "On her visit to Spain, Spain and Malta signed.",
        "Mr. Oakes, Ada Quirk and Mrs. Oakes came.",
    ],
)
def test_rows_that_repeat_rightly(linter: Linter, text: str):
    assert repeated(linter, text) == []


def test_a_surname_alone_is_less_certain_than_a_country(linter: Linter):
    (surname,) = repeated(linter, "Lindqvist, Oakes, Lindqvist and Moss came.")
    (country,) = repeated(linter, "Spain, Malta, Spain and Italy came.")
    assert (surname.level, country.level) == (Level.WARNING, Level.ERROR)
