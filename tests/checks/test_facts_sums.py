"""Totals and their parts."""

from __future__ import annotations

import pytest

from factlint.checks.sum import Sum
from tests.reading import found, hits

CHECK = Sum()


@pytest.mark.parametrize(
    ("text", "wrong", "makes"),
    [
        ("Three people: two women and two men were saved.",
         "Three people: two women and two men", "the parts make 4"),
        ("Five people (two men and four women) were on the raft.",
         "Five people (two men and four women)", "the parts make 6"),
        ("It sank 14 fishing boats — 11 trawlers, a dinghy and three rafts — in a night.",
         "14 fishing boats — 11 trawlers, a dinghy and three rafts", "the parts make 15"),
        ("They won ten medals (six gold, one silver, one bronze).",
         "ten medals (six gold, one silver, one bronze)", "the parts make 8"),
        ("She won 12 of the 10 races.", "12 of the 10", "12 is more than 10"),
        ("It was right in nine out of seven cases.", "nine out of seven", "9 is more than 7"),
        ("All but 25 of its 20 windows broke.", "25 of its 20", "25 is more than 20"),
        ("The nine-member board voted 6-4 for the bridge.", "6-4", "10 is more than 9"),
        ("They won 51-49 of 98 seats.", "51-49", "100 is more than 98"),
        ("Of those asked, 52 percent were for it, 45 percent against and 13 percent undecided.",
         "52 percent were for it, 45 percent against and 13 percent", "108.5 is more than 100"),
    ],
)  # fmt: skip
def test_totals_that_their_parts_do_not_make(text: str, wrong: str, makes: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.values[1] == makes


@pytest.mark.parametrize(
    "text",
    [
        "Four people: two women and two men were saved.",
        "Six people (two men and four women) were on the raft.",
        "At least five people (two men and four women) were on the raft.",
        "Nine of the 15 judges (five men and four women) were for it.",
        "Five people (two men and three women, two of them pregnant) were saved.",
        "Five people (a couple and their three children) were saved.",
        "Five people (two men and others) were saved.",
        "The raft carried five people, two dogs and four cats.",
        "Five people (two from Leeds) were on the raft.",
        "Five people: two men, three women and a dog, and 20 geese.",
        "He owns five houses (20 rooms and two halls each).",
        "“Five people (two men and four women) were there,” he said.",
        "She won 10 of the 12 races, and nine out of 10 of the heats.",
        "Under resolution 1973 of the 17 nations, nobody flew.",
        "In Room 12 of the 10 Downing Street house, he slept.",
        "Some 30 of the five families’ members came.",
        "He drank six of the 3 litre bottles and 12 of the 10-gallon kegs.",
        "Seven people (one from Leeds and two from York) were saved.",
        "The raft has 12 of the 10 by 12 inch planks.",
        "The nine-member board voted 5-4 for the bridge.",
        "The 12-member crew sailed, and the town voted 55-40 for it.",
        "Of those asked, 52 percent were for it, 35 percent against and 13 percent undecided.",
        "Some 80 percent of men and 70 percent of women were for it; 13 percent were undecided.",
        "With 72 percent counted, 54 percent were for it, and 13 percent were undecided.",
    ],
)
def test_totals_that_may_be_right(text: str) -> None:
    assert found(CHECK, text) == []


def test_rounded_shares_may_make_a_little_more_than_the_whole() -> None:
    text = "Of those asked, 52 percent were for it, {} percent against and 13 percent undecided."
    assert found(CHECK, text.format(36)) == []
    assert found(CHECK, text.format(39)) != []


def test_every_total_is_looked_at() -> None:
    text = "Three people (a man and two women) and five people (two men and four women) swam."
    assert found(CHECK, text) == ["five people (two men and four women)"]
