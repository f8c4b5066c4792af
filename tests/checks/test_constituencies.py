"""Parties and states behind the names of members of Congress, against the shipped list."""

from __future__ import annotations

from datetime import date

import pytest

from factlint import Finding, Level, Linter

AUTUMN = date(2025, 10, 1)


def tags(linter: Linter, text: str, day: date | None = AUTUMN) -> list[Finding]:
    found = linter.check_text(text, date=day)
    return [each for each in found if each.rule == "titles.constituency"]


@pytest.mark.parametrize(
    ("text", "found", "right"),
    [
        ("Sen. Amy Klobuchar, D-Mich., spoke.", "D-Mich.", "D-Minn."),
        ("Sen. Amy Klobuchar (D-MI) spoke.", "D-MI", "D-MN"),
        ("Rep. Ro Khanna, D-N.Y., voted no.", "D-N.Y.", "D-Calif."),
        ("Sen. Patty Murray, R-Wash., voted no.", "R-Wash.", "D-Wash."),
        (
            "Sen. John Thune, a Republican from North Dakota, spoke.",
            "a Republican from North Dakota",
            "a Republican from South Dakota",
        ),
        (
            "Rep. Ro Khanna, Democrat of Texas, voted no.",
            "Democrat of Texas",
            "Democrat of California",
        ),
        ("Lisa Murkowski, the Texas Republican, left.", "the Texas Republican", ""),
        ("Sen. Ted Cruz, a Democrat, voted no.", "a Democrat", "a Republican"),
        ("Sen. Dick Durbin of Iowa spoke.", "Iowa", "Illinois"),
        ("Senate Minority Leader Chuck Schumer, D-N.J., spoke.", "D-N.J.", "D-N.Y."),
    ],
)
def test_a_tag_that_is_not_that_of_the_seat(linter: Linter, text: str, found: str, right: str):
    right = right or found.replace("Texas", "Alaska")
    assert [(each.text, each.suggestions) for each in tags(linter, text)] == [(found, (right,))]


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Amy Klobuchar, D-Minn., spoke.",
        "Sen. Amy Klobuchar (DFL-Minn.) spoke.",
        "Sen. Bernie Sanders, I-Vt., spoke.",
        "Sen. Bernie Sanders, D-Vt., spoke.",  # whose party the list leaves open
        "Sen. Lisa Murkowski of Alaska spoke.",
        "State Sen. Ted Cruz, R-Ohio, spoke.",  # a namesake in a legislature
        "Sen. Ted Cruz, R-Laredo, spoke.",  # of a town, as members of legislatures are
        "Then-Rep. Kamala Harris, D-Ohio, spoke.",
        "Former Sen. Ted Cruz, D-Utah, spoke.",
        "“Sen. Ted Cruz, R-Utah,” said the badge.",
        "Ambassador Ted Cruz of Ohio spoke.",
        "Rep. Zebulon Quirk, R-Ohio, spoke.",  # nobody the list knows
        "Sen. Ted Cruz, Democrats of Ohio and others spoke.",
        "Sen. Ted Cruz, a Republican who has a house in Ohio, spoke.",
        "Sen. Ted Cruz of the Judiciary Committee spoke.",
        "Joe Biden, a Democrat from Delaware, spoke.",  # no seat on the day
        "Rep. Ro Khanna (of Iowa fame) spoke.",
    ],
)
def test_tags_that_nothing_contradicts(linter: Linter, text: str):
    assert tags(linter, text) == []


@pytest.mark.parametrize(("day", "found"), [(date(2008, 6, 1), []), (date(2019, 6, 1), ["R-Fla."])])
def test_a_party_is_that_of_the_day(linter: Linter, day: date, found: list[str]):
    text = "Charlie Crist, R-Fla., spoke."
    assert [each.text for each in tags(linter, text, day)] == found


def test_the_district_behind_a_state_keeps_a_tag_from_being_rewritten(linter: Linter):
    (found,) = tags(linter, "Rep. Ro Khanna (D-OH-17) spoke.")
    assert found.suggestions == ()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Sen. Amy Klobuchar, D-Mich., spoke.", Level.ERROR),
        ("Sen. John Kennedy, R-Ala., spoke.", Level.WARNING),  # a name that many bear
        ("Amy Klobuchar, D-Mich., spoke.", Level.WARNING),  # without a title
        ("Sen. Amy Klobuchar, R-Minn., spoke.", Level.WARNING),  # parties are changed
    ],
)
def test_how_sure_a_tag_is_wrong_is_in_its_level(linter: Linter, text: str, level: Level):
    assert [each.level for each in tags(linter, text)] == [level]
