"""Periods that run backwards."""

from __future__ import annotations

import pytest

from factlint.checks.range_order import RangeOrder
from tests.reading import found, hits

CHECK = RangeOrder()


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("She led the choir from 2019 to 2016.", "2019 to 2016", "2016 to 2019"),
        ("He was mayor between 2012 and 2009, and again later.", "2012 and 2009", "2009 and 2012"),
        ("It was shut (1998–1989) for repairs.", "1998–1989", "1989–1998"),
        ("The 1918-1914 period is on show.", "1918-1914", "1914-1918"),
        ("It ran from June 2019 to April 2018.", "June 2019 to April 2018",
         "April 2018 to June 2019"),
        ("It ran from June 2019 until April 2019.", "June 2019 until April 2019",
         "April 2019 until June 2019"),
        ("She lived there (3 May 1970 – 2 June 1950).", "3 May 1970 – 2 June 1950",
         "2 June 1950 – 3 May 1970"),
        ("The flock shrank between 2019 and 2016.", "2019 and 2016", "2016 and 2019"),
        ("The flock shrank over the years from 2019 to 2016.", "2019 to 2016", "2016 to 2019"),
        ("She won each race from 2019 to 2016.", "2019 to 2016", "2016 to 2019"),
        ("They sang between 2019-2016.", "2019-2016", "2016-2019"),
        ("The fair lasts from June 30 to June 12.", "June 30 to June 12", "June 12 to June 30"),
        ("Open from Dec. 30, 2024, through Dec. 4, 2024.", "Dec. 30, 2024, through Dec. 4, 2024",
         "Dec. 4, 2024, through Dec. 30, 2024"),
    ],
)  # fmt: skip
def test_periods_that_run_backwards(text: str, wrong: str, right: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.suggestions == (right,)


@pytest.mark.parametrize(
    "text",
    [
        "She led the choir from 2016 to 2019.",
        "It ran from December 2018 to January 2019.",
        "The fair lasts from Dec. 30 to Jan. 12, and from Nov. 30 to Feb. 2.",
        "The flock fell from 2019 to 2016 in a year.",  # these are sheep
        "They shipped from 2019 to 2016 tonnes.",
        "The board voted 1950-1820 for the merger.",
        "She compared 2019 to 2016.",
        "The book goes back from 1968 to 1914.",
        "The start is moved from April 29 to April 22.",
        "The palace stood there from 2000 to 1700 B.C. at least.",
        "Call 1998-1989-22 or write.",
        "In 2019 and 2016 she won.",
        "Winners of the 2011 and 2010 races came.",
        "The 1999-00 season was his last.",
        "“I sang there from 2019 to 2016,” she said.",
        "Read pages 1998–1989 first.",
        "It costs $2019–$1999 or 2019–1,999 crowns.",
        "They may 2019-2016 times have tried.",
        "Come from 5 p.m. to 3 a.m. or from 9 to 5.",
        "Pupils aged 17 to 12 sang.",
    ],
)
def test_what_may_be_no_period_or_run_forwards(text: str) -> None:
    assert found(CHECK, text) == []


def test_words_far_behind_a_period_count_too() -> None:
    for more in range(100):
        text = f"She sang in 2019 and 2016. {more * 'x'} She sold 2019-2016 tonnes of sand."
        assert found(CHECK, text) == []


def test_the_second_of_two_periods_is_looked_at_too() -> None:
    text = "He taught from 1990 to 1995 in Bergen and from 2004 to 2001 in Voss."
    assert found(CHECK, text) == ["2004 to 2001"]


def test_a_period_told_with_between_is_less_sure() -> None:
    text = "From 2019 to 2016 he sang; between 2015 and 2011 he danced."
    first, second = hits(CHECK, text)
    assert first.confidence > second.confidence
