"""Weekdays against their dates, and days and hours that do not exist."""

from __future__ import annotations

import pytest

from factlint.base.finding import Hit
from factlint.checks.impossible_date import ImpossibleDate
from factlint.checks.weekday import Weekday
from tests.reading import article, found, hits

CHECK = Weekday()
IMPOSSIBLE = ImpossibleDate()


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Held on Monday, Dec. 16, 2025.", "Monday, Dec. 16, 2025", "Tuesday, Dec. 16, 2025"),
        ("It fell on Friday 9 May 2024, at dawn.", "Friday 9 May 2024", "Thursday 9 May 2024"),
        ("It fell on Friday, the 9th of May 2024.", "Friday, the 9th of May 2024",
         "Thursday, the 9th of May 2024"),
        ("Come on Sat., Dec. 14, to the quay.", "Sat., Dec. 14", "Sun., Dec. 14"),
        ("In Dover, Monday, Dec. 16, 2025.", "Monday, Dec. 16, 2025", "Tuesday, Dec. 16, 2025"),
        ("They left on Sunday, December 13.", "Sunday, December 13", "Saturday, December 13"),
    ],
)  # fmt: skip
def test_a_weekday_that_its_date_does_not_fall_on(text: str, wrong: str, right: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.suggestions[0] == right


def test_the_nearest_date_of_that_weekday_is_offered_too() -> None:
    text = "The vote is on Monday, Dec. 16, 2025."
    assert hits(CHECK, text)[0].suggestions[1] == "Monday, Dec. 15, 2025"


def test_a_year_that_is_told_makes_it_surer() -> None:
    told, untold = hits(CHECK, "It rained on Monday, Dec. 16, 2025. On Sunday, Dec. 13, it froze.")
    assert told.confidence > untold.confidence


@pytest.mark.parametrize(
    "text",
    [
        "The vote is on Tuesday, Dec. 16, 2025.",
        "It runs Friday and Saturday, May 9 and 10, 2024.",
        "It runs from Friday through Sunday, May 9-11, 2024.",
        "On Monday, June 3, the record of 1998 fell.",  # which year is meant?
        "On Monday, June 3, the town shut.",  # half a year away
        "Ten years ago, on Friday, Dec. 18, the town shut.",
        "It happened on Friday, Oct. 4, 1582, or so the priests held.",
        "“Monday, Dec. 16, 2025,” he wrote, wrongly.",
        "They were wed on April 10, 2024, at sea.",
        "He said on Monday 16 boats sank.",
        "The Dec. 16, 2025, edition was thin.",
    ],
)
def test_weekdays_that_nothing_contradicts(text: str) -> None:
    assert hits(CHECK, text) == []


def test_without_the_articles_own_day_a_year_must_be_told() -> None:
    read = article("On Sunday, Dec. 13, and on Monday, Dec. 16, 2025, it rained.")
    read.assumed = True
    assert [hit.span.of(read.text) for hit in CHECK.find(read, read.document.blocks)] == [
        "Monday, Dec. 16, 2025"
    ]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The lease ran out on June 31, and nobody noticed.", "June 31"),
        ("By 31 September, the bridge was open.", "31 September"),
        ("They met on the 31st of April to talk.", "31st of April"),
        ("He was born on Feb. 29, 1995, at home.", "Feb. 29, 1995"),
        ("Trains stopped on Feb. 30, 2019, for an hour.", "Feb. 30, 2019"),
        ("It is due on Thursday, Nov. 31.", "Thursday, Nov. 31"),
        ("Doors open at 10:75 a.m. on the quay.", "10:75 a.m."),
        ("Doors open at 14 p.m. on the quay.", "14 p.m."),
        ("Doors open at 19:30pm on the quay.", "19:30pm"),
    ],
)
def test_days_and_hours_that_do_not_exist(text: str, wrong: str) -> None:
    assert found(IMPOSSIBLE, text) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "The lease ran out on June 30, and on May 31.",
        "He was born on Feb. 29, 1996, and on Feb. 29, 2000.",
        "In June 31 people were fined, and in April 35.",
        "On June 31 people were fined.",
        "By September 31 percent had paid.",
        "Sweden had a Feb. 30, 1712, of its own.",
        "“I will pay on February 30,” he said.",
        "Doors open at 10:45 a.m., at 12 p.m. and at 19:30.",
        "She ran 2:75 and may 31 times have lost.",
        "The 31 June brides wore white.",
    ],
)
def test_days_and_hours_that_may_be(text: str) -> None:
    assert found(IMPOSSIBLE, text) == []


def test_a_day_after_one_that_exists_is_found() -> None:
    assert found(IMPOSSIBLE, "On June 30, not on June 31, he paid.") == ["June 31"]


def test_a_hit_says_what_the_date_is() -> None:
    hit: Hit = hits(CHECK, "Come on Sat., Dec. 14, to the quay.")[0]
    assert hit.values == ("Dec. 14", "Sunday", "Saturday")
