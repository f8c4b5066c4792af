"""Titles at names, against the shipped list."""

from __future__ import annotations

from datetime import date

import pytest

from factlint import Level, Linter

TRUMP_TERM = date(2025, 10, 1)


def wrong_titles(linter: Linter, text: str, day: date) -> list[str]:
    return [f.text for f in linter.check_text(text, date=day) if f.rule == "titles.wrong"]


def offers(linter: Linter, text: str) -> list[tuple[str, ...]]:
    found = linter.check_text(text, date=TRUMP_TERM)
    return [finding.suggestions for finding in found if finding.rule == "titles.wrong"]


@pytest.mark.parametrize(
    ("text", "day", "found"),
    [
        ("U.S. President Marco Rubio spoke.", TRUMP_TERM, "U.S. President Marco Rubio"),
        (
            "German Chancellor Emmanuel Macron spoke.",
            TRUMP_TERM,
            "German Chancellor Emmanuel Macron",
        ),
        (
            "French Prime Minister Emmanuel Macron spoke.",
            TRUMP_TERM,
            "French Prime Minister Emmanuel Macron",
        ),
        (
            "Spanish Prime Minister Keir Starmer spoke.",
            TRUMP_TERM,
            "Spanish Prime Minister Keir Starmer",
        ),
        (
            "U.S. President Donald Trump Jr. spoke.",
            TRUMP_TERM,
            "U.S. President Donald Trump Jr.",
        ),
        ("Ohio Gov. Greg Abbott spoke.", TRUMP_TERM, "Ohio Gov. Greg Abbott"),
        ("Rep. Bernie Sanders voted no.", TRUMP_TERM, "Rep. Bernie Sanders"),
        ("Sen. Nancy Pelosi voted no.", date(2019, 5, 1), "Sen. Nancy Pelosi"),
        ("Democratic Sen. Nancy Pelosi left.", date(2019, 5, 1), "Democratic Sen. Nancy Pelosi"),
    ],
)
def test_a_title_that_the_record_contradicts(linter: Linter, text: str, day: date, found: str):
    assert wrong_titles(linter, text, day) == [found]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("German Chancellor Friedrich Merz spoke.", TRUMP_TERM),
        ("Former U.S. President Barack Obama spoke.", TRUMP_TERM),
        ("President Barack Obama spoke.", TRUMP_TERM),  # a style for life
        ("It was then-Sen. Barack Obama who said so.", TRUMP_TERM),
        ("In 2006, Sen. Barack Obama said so.", TRUMP_TERM),
        ("A President Bernie Sanders would sign it.", TRUMP_TERM),
        ("President Bernie Sanders would sign it.", TRUMP_TERM),
        ("“U.S. President Marco Rubio,” the sign said.", TRUMP_TERM),
        ("Deputy Prime Minister Matteo Salvini spoke.", TRUMP_TERM),
        ("Prime Minister Zebulon Quirk spoke.", TRUMP_TERM),  # nobody the list knows
        ("House Democratic Leader Nancy Pelosi spoke.", date(2013, 3, 1)),
        ("He replaced German Chancellor Olaf Scholz in May.", TRUMP_TERM),
        ("Keir Starmer succeeded British Prime Minister Rishi Sunak.", TRUMP_TERM),
        ("French Prime Minister François Bayrou resigned.", TRUMP_TERM),
        ("Former Vermont Rep. Bernie Sanders spoke.", TRUMP_TERM),
        ("Georgia Secretary of State Brad Raffensperger spoke.", TRUMP_TERM),
        ("Chinese Prime Minister Li Qiang spoke.", TRUMP_TERM),  # whom others call premier
        ("Premier Keir Starmer spoke.", TRUMP_TERM),
        ("French Prime Minister François Bayrou spoke.", date(2025, 9, 15)),  # lost days ago
        ("French Prime Minister Emmanuel Macron Vandersloot spoke.", TRUMP_TERM),
        ("Microsoft President Brad Smith spoke.", TRUMP_TERM),
        ("An adviser to the U.S. President Brad Smith spoke.", TRUMP_TERM),
        ("The envoy of the French President Elisabeth Borne spoke.", date(2023, 5, 1)),
    ],
)
def test_titles_that_nothing_contradicts(linter: Linter, text: str, day: date):
    assert wrong_titles(linter, text, day) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("FBI Director James Comey spoke.", "Former FBI Director James Comey spoke."),
        ("It was CIA Director John Brennan.", "It was former CIA Director John Brennan."),
        (
            "They met Secretary of State John Kerry.",
            "They met former Secretary of State John Kerry.",
        ),
        ("They met Florida Gov. Jeb Bush.", "They met former Florida Gov. Jeb Bush."),
    ],
)
def test_an_office_lost_years_ago_is_a_former_one(linter: Linter, text: str, right: str):
    found = linter.check_text(text, date=TRUMP_TERM)
    (finding,) = (each for each in found if each.rule == "titles.wrong")
    assert finding.level is Level.WARNING
    assert text.replace(finding.text, finding.suggestions[0]) == right


@pytest.mark.parametrize(
    "text",
    [
        "FBI Director Kash Patel spoke.",
        "The firing of FBI Director James Comey was told again.",
        "Former FBI Director James Comey spoke. FBI Director James Comey said so.",
        "FBI Director James Comey spoke. That was in March of 2015.",
        "Prior to that, FBI Director James Comey said so.",
        "FBI Director Comey spoke.",  # of whom more may be told elsewhere
        "Gov. Jeb Bush spoke.",  # a style for life
        "Secretary of State John Kerrigan spoke.",
    ],
)
def test_an_office_lost_years_ago_in_a_text_of_that_time(linter: Linter, text: str):
    assert wrong_titles(linter, text, TRUMP_TERM) == []


@pytest.mark.parametrize(
    ("day", "level"),
    [
        (date(2025, 10, 1), Level.ERROR),
        (None, Level.SUGGESTION),  # the draft may be as old as the title
    ],
)
def test_a_title_held_before_is_judged_by_how_sure_the_day_is(
    linter: Linter, day: date | None, level: Level
):
    text = "German Chancellor Olaf Scholz spoke."
    finding = next(f for f in linter.check_text(text, date=day) if f.rule == "titles.wrong")
    assert finding.level is level
    assert "Olaf Scholz was Chancellor of Germany until 2025-05-06" in finding.message


def test_a_title_never_held_stays_a_warning_where_the_day_is_assumed(linter: Linter):
    found = linter.check_text("German Chancellor Emmanuel Macron spoke.")
    assert [f.level for f in found if f.rule == "titles.wrong"] == [Level.WARNING]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Rep. Elizabeth Warren voted no.", "Sen. Elizabeth Warren"),
        ("Congresswoman Elizabeth Warren voted no.", "Senator Elizabeth Warren"),
        ("Embattled U.S. Rep. Elizabeth Warren left.", "Embattled U.S. Sen. Elizabeth Warren"),
        ("Michigan Sen. Gretchen Whitmer spoke.", "Michigan Gov. Gretchen Whitmer"),
        ("Italian president Giorgia Meloni spoke.", "Italian prime minister Giorgia Meloni"),
        ("House Majority Leader Mike Johnson spoke.", "House Speaker Mike Johnson"),
        ("U.S. President Eric Trump spoke.", "U.S. President Donald Trump"),
    ],
)
def test_the_title_of_the_one_office_held_or_the_holder_of_a_like_name_is_offered(
    linter: Linter, text: str, right: str
):
    assert offers(linter, text) == [(right,)]


@pytest.mark.parametrize(
    "text",
    [
        "German Chancellor Emmanuel Macron spoke.",  # of the two, country and name, one is wrong
        "Ohio Rep. Elizabeth Warren voted no.",  # of another state
        "U.S. Sen. Gretchen Whitmer spoke.",  # a governor is not of the country
        "Reps. Elizabeth Warren and Ro Khanna voted no.",
        "Rep. Bernie Sanders voted no.",  # he was one: the copy may speak of then
        "U.S. President Marco Rubio spoke.",  # holds no office of that family
        "German Chancellor Olaf Scholz spoke.",  # his title then, or his successor's name
    ],
)
def test_nothing_is_offered_where_the_repair_is_not_certain(linter: Linter, text: str):
    assert offers(linter, text) == [()]


def test_the_message_says_who_holds_the_office_since_when(linter: Linter):
    text = "U.S. President Marco Rubio spoke."
    finding = next(f for f in linter.check_text(text, date=TRUMP_TERM) if f.rule == "titles.wrong")
    assert "Donald Trump is President of the United States since 2025-01-20" in finding.message
    assert finding.evidence[0].property == "P39"
    assert finding.evidence[0].url.endswith("/Q22686")
