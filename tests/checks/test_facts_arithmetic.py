"""Changes whose size is not what they go from and to."""

from __future__ import annotations

import pytest

from factlint.checks.arithmetic import Arithmetic
from tests.reading import found, hits

CHECK = Arithmetic()


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Sales rose 50 percent, from 20 million to 40 million.", "50 percent", "100 percent"),
        ("Sales rose by 50%, to 40 million from 20 million.", "50%", "100%"),
        ("Its output fell from 1,200 tons to 900 tons, a drop of 15 percent.", "15 percent",
         "25 percent"),
        ("Exports rose from 20 to 30 billion euros, a rise of 30 percent.", "30 percent",
         "50 percent"),
        ("The rent went from $800 to $1,000, a 20 percent increase.", "20 percent", "25 percent"),
        ("It cut its staff by 30 percent, from 6,000 to 3,000.", "30 percent", "50 percent"),
        ("Profit was $2.4 billion, down 10 percent from $4.8 billion.", "10 percent", "50 percent"),
        ("Thefts plunged 72 percent last year — to 40,661 from 52,220 in 2011.", "72 percent",
         "22 percent"),
        ("Turnout rose 5 percent, from 50 percent to 55 percent.", "5 percent",
         "5 percentage points"),
        ("Support fell from 54 percent to 42 percent, a drop of 21 points.", "21 points",
         "12 points"),
        ("The fee rose from $600 to $2,000, an increase of $1,200.", "$1,200", "$1,400"),
        ("The choir grew from 18 to 31 singers, a rise of 31.", "31", "13"),
    ],
)  # fmt: skip
def test_sizes_that_are_out(text: str, wrong: str, right: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.suggestions == (right,)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The fee doubled from $12 to $36.", "doubled"),
        ("The fee has more than tripled, from $12 to $28.", "tripled"),
        ("Its herd halved from 900 to 700 cows.", "halved"),
        ("The price nearly quadrupled from $10 to $25.", "quadrupled"),
        ("Sales fell 10 percent, from 100 to 110 boats.", "10 percent"),  # they rose
        ("It cut its staff in half, from 900 to 700.", "half"),
        ("Its herd fell by a third, from 900 to 300 cows.", "a third"),
        ("Its herd has grown by almost a quarter from 900 to 1,350 cows.", "a quarter"),
    ],
)
def test_words_that_are_out(text: str, wrong: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.suggestions == ()


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose 100 percent, from 20 million to 40 million.",
        "Sales rose nearly 40 percent, from 21 million to 29 million.",
        "Sales rose 33 percent, from 2 million to 3 million.",  # both are round
        "Sales rose 50 percent, from 2 to 3 million.",
        "The rate rose 25 percent, from 20 percent to 25 percent.",
        "The rate rose five points, from 20 percent to 25 percent.",
        "The rate fell from 24.8 to 12.6 percent, some 12 percentage points.",
        "Sales rose 5 percent a year, from 20 million to 40 million.",
        "They won 10 percent of the vote, from 20 to 40 seats.",
        "The pay of 30 percent of them rose from $20 to $40.",
        "Output rose 8 percent from 2020 to 2035.",
        "The fee more than doubled from $12 to $30.",
        "The fee nearly tripled from $12 to $33.",
        "Its staff halved from 900 to about 440.",
        "Its herd fell by a third, from 900 to 600, and was cut in half, from 600 to 310.",
        "It fell by half of a percent, from 900 to 895.",
        "Ships stop by half past six, from 9 to 12 of them.",
        "It rose 10 percent, from 20 to 22, and fell 30 percent, from 22 to 15.4.",
        "“Sales rose 50 percent, from 20 million to 40 million,” he lied.",
        "They sold 50 percent more between 5 p.m. and 7 p.m., from 20 to 30 boats, than in May.",
        "Come from 2 to 4 and save 50 percent.",
        "Votes of 10 percent went from 5 parties to 8.",
        "Support has declined since 2008, from 74 percent to 64 percent.",
        "She doubled back from mile 3 to mile 9.",
        "Coughs rose 30 percent in children from 5 to 10.",
        "The bank lends 5 percent to those from 20 to 40.",
    ],
)
def test_sizes_that_may_be_right(text: str) -> None:
    assert found(CHECK, text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("She leads 48 percent to 40 percent, an 11-point lead.", "11", "8"),
        ("They won 24-17, a nine-point victory.", "nine", "7"),
        ("She leads by 12 points, 47-37 in the town.", "12", "10"),
        ("They are 42 percent to 54 percent, a spread of 21 points.", "21", "12"),
        ("She has a 14-point lead (53.5 percent to 42 percent).", "14", "11.5"),
    ],
)
def test_leads_that_are_out(text: str, wrong: str, right: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.values[2] == right


@pytest.mark.parametrize(
    "text",
    [
        "She leads 48 percent to 40 percent, an 8-point lead.",
        "She leads 48 percent to 40 percent, a nine-point lead.",  # both are rounded
        "She leads 48 percent to 40 percent among the old, and has a 2-point lead with the young.",
        "They won 24-17 after a nine-point lead in May.",
        "From 2010-2014 it had a 7-point lead.",
        "“She leads 48 to 40, an 11-point lead,” he lied.",
    ],
)
def test_leads_that_may_be_right(text: str) -> None:
    assert found(CHECK, text) == []


def test_a_hedged_size_is_less_sure() -> None:
    plain, hedged = hits(
        CHECK, "It rose 50 percent, from 20 to 40. It rose about 50 percent, from 20 to 40."
    )
    assert plain.confidence > hedged.confidence
