"""Titles called former, against the shipped list."""

from __future__ import annotations

from datetime import date

import pytest

from factlint import Finding, Level, Linter

AUTUMN = date(2025, 10, 1)


def former(linter: Linter, text: str, day: date | None = AUTUMN) -> list[Finding]:
    return [each for each in linter.check_text(text, date=day) if each.rule == "titles.former"]


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        (
            "Former Spanish Prime Minister Pedro Sánchez spoke.",
            "Former Spanish Prime Minister Pedro Sánchez",
            "Spanish Prime Minister Pedro Sánchez",
        ),
        (
            "The former German chancellor Friedrich Merz spoke.",
            "former German chancellor Friedrich Merz",
            "German chancellor Friedrich Merz",
        ),
        (
            "They met ex-President Emmanuel Macron.",
            "ex-President Emmanuel Macron",
            "President Emmanuel Macron",
        ),
        (
            "Former prime minister Giorgia Meloni spoke.",
            "Former prime minister Giorgia Meloni",
            "Prime minister Giorgia Meloni",
        ),
        (
            "California’s former governor Gavin Newsom spoke.",
            "California’s former governor Gavin Newsom",
            "California’s governor Gavin Newsom",
        ),
        (
            "Emmanuel Macron, the former French president, spoke.",
            "Emmanuel Macron, the former French president",
            "Emmanuel Macron, the French president",
        ),
        (
            "Gavin Newsom is the former governor of California.",
            "Gavin Newsom is the former governor of California",
            "Gavin Newsom is the governor of California",
        ),
        (
            "In 2021, former French President Emmanuel Macron said so.",
            "former French President Emmanuel Macron",
            "French President Emmanuel Macron",
        ),
        (
            "Former U.S. Sen. Elizabeth Warren spoke.",
            "Former U.S. Sen. Elizabeth Warren",
            "U.S. Sen. Elizabeth Warren",
        ),
        (
            "They met former Rep. Jamie Raskin, D-Md., on Monday.",
            "former Rep. Jamie Raskin",
            "Rep. Jamie Raskin",
        ),
        (
            "Former Texas Gov. Greg Abbott spoke.",
            "Former Texas Gov. Greg Abbott",
            "Texas Gov. Greg Abbott",
        ),
    ],
)
def test_an_office_that_the_person_holds_is_not_a_former_one(
    linter: Linter, text: str, found: str, right: str
):
    assert [(each.text, each.suggestions) for each in former(linter, text)] == [(found, (right,))]


@pytest.mark.parametrize(
    "text",
    [
        "Spanish Prime Minister Pedro Sánchez spoke.",
        "Former German Chancellor Olaf Scholz spoke.",  # held it once
        "Former Dutch Prime Minister Mark Rutte spoke.",
        "Former Finance Minister Emmanuel Macron spoke.",  # another office of his
        "Former U.S. President Donald Trump spoke.",  # former, and president again
        "Former Israeli Prime Minister Benjamin Netanyahu spoke.",
        "Former Governor Gavin Newsom spoke.",  # of what is not said
        "Former Secretary of State Marco Rubio spoke.",
        "Former Rep. Mike Johnson spoke.",  # many hold it, some of one name
        "Former Rep. Jamie Raskin, D-Ohio, spoke.",  # a namesake, as it seems
        "Former Kansas Sen. Elizabeth Warren spoke.",
        "Former state Sen. Elizabeth Warren spoke.",
        "Former Rep. Chris Murphy, D-Conn., spoke.",  # who is a senator now
        "Former Deputy Prime Minister Giorgia Meloni spoke.",
        "The ousted former president Emmanuel Macron spoke.",  # something has happened
        "“Former German Chancellor Friedrich Merz,” the caption said.",
        "In 2040, former President Emmanuel Macron would write it down.",
        "In 2040, former President Emmanuel Macron may come as a guest.",
        "Imagine a former President Emmanuel Macron.",
        "A former prime minister, Giorgia Meloni said, has to be patient.",
        "François Hollande, the former French president, spoke.",
        "Emmanuel Macron, a former French president’s minister, spoke.",
        "Emmanuel Macron, the former French president, and Ada Quirk came.",
        "Former Prime Minister Zebulon Quirk spoke.",  # nobody the list knows
    ],
)
def test_former_titles_that_nothing_contradicts(linter: Linter, text: str):
    assert former(linter, text) == []


@pytest.mark.parametrize(
    ("day", "levels"),
    [
        (date(2024, 2, 1), []),  # nobody was Chancellor Merz yet
        (date(2025, 5, 20), []),  # two weeks after he took office
        (date(2025, 10, 1), [Level.WARNING]),
        (date(2027, 10, 1), [Level.SUGGESTION]),  # the list is older than the draft
        (None, [Level.SUGGESTION]),  # and nobody knows how old this one is
    ],
)
def test_it_is_judged_by_how_well_the_list_knows_the_day(
    linter: Linter, day: date | None, levels: list[Level]
):
    found = former(linter, "Former German Chancellor Friedrich Merz spoke.", day)
    assert [each.level for each in found] == levels


@pytest.mark.parametrize("day", [date(2024, 12, 20), date(2025, 1, 25)])
def test_around_a_change_of_office_the_word_may_come_early(linter: Linter, day: date):
    assert former(linter, "Former U.S. President Joe Biden spoke.", day) == []


def test_the_message_says_since_when_the_office_is_held(linter: Linter):
    (found,) = former(linter, "Former French President Emmanuel Macron spoke.")
    assert "Emmanuel Macron is President of France since 2017-05-14" in found.message
    assert (found.evidence[0].property, found.evidence[0].entity) == ("P39", "Q3052772")
