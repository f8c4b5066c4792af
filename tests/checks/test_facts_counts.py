"""Announced numbers and the items that follow."""

from __future__ import annotations

import pytest

from factlint.checks.count import Count
from tests.reading import found, hits

CHECK = Count()
BULLETS = "{}\n\n- Wash your hands.\n- Count your change.\n- Go home.\n\nThat is all.\n"


@pytest.mark.parametrize(
    ("text", "wrong", "items"),
    [
        ("The five Nordic countries: Denmark, Finland, Norway and Sweden.", "five", "4"),
        ("The 5 Nordic countries (Denmark, Finland, Norway and Sweden) agreed.", "5", "4"),
        ("The three Baltic states — Estonia and Latvia — agreed.", "three", "2"),
        ("They hired three people: Jon Dahl, Per Moe, Liv Aas and Maren Holt.", "three", "4"),
        ("The flag has three colours: red, white, blue and green.", "three", "4"),
        ("Four of the seven dwarfs (Doc, Happy, and Grumpy) slept.", "Four", "3"),
        ("The six counties of the north: Antrim, Down, Fermanagh and Tyrone.", "six", "4"),
        ("Four ferries (the Maid of Voss, the Elke H. Berg and Stella) sank.", "Four", "3"),
    ],
)
def test_numbers_that_the_items_do_not_make(text: str, wrong: str, items: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.values[1] == items


@pytest.mark.parametrize(
    "text",
    [
        "The five Nordic countries: Denmark, Finland, Iceland, Norway and Sweden.",
        "At least five countries (Denmark, Finland, Norway and Sweden) agreed.",
        "Some of the five countries (Denmark, Finland, Norway and Sweden) agreed.",
        "Among the five countries (Denmark, Finland, Norway and Sweden) it was quiet.",
        "Four of the five countries (Denmark, Finland, Norway and Sweden) agreed.",
        "The ferry called in three of four ports: Voss and Bergen.",  # either number may be told
        "Three of the four ports (Voss, Bergen, Molde and Bodo) were closed.",
        "They passed three towns: Lynn, Massachusetts, Nashua and Keene.",
        "They met three men: Jon Dahl, a baker, Per Moe and Liv Aas.",
        "He named two friends: Jon Dahl, Mayor of Voss, and Per Moe.",
        "She scored three goals (Voss and Bergen were beaten).",
        "She scored five goals (Dahl, Moe and Holt two each).",
        "Three provinces (Quebec, Ontario, Newfoundland and Labrador) agreed.",
        "The three countries: Cuba, Haiti, and Trinidad and Tobago.",
        "Two islands: Malta, Gozo and Comino were sold later.",
        "The five countries, including three islands (Malta, Cyprus, and so on), agreed.",
        "They sang for three nights: loud, long and well, and out of tune.",
        "“The five Nordic countries (Denmark, Norway and Sweden) agreed,” he lied.",
        "Of 12 boats: Stella, Vega and Mira sank.",
        "They sold three colours: red, white, red and blue.",  # red stands there twice
        "It has 2 sizes (S, M and L are sold out, and XL is not).",
    ],
)
def test_numbers_that_may_be_right(text: str) -> None:
    assert found(CHECK, text) == []


def test_bullets_are_counted_behind_a_number() -> None:
    text = BULLETS.format("There are four rules:")
    assert found(CHECK, text, as_format="markdown") == ["four"]


@pytest.mark.parametrize(
    "lead",
    [
        "There are three rules:",
        "It is a matter of two weeks:",
        "What the two companies say:",
        "There are at least four rules:",
        "There are four rules. The others follow later:",
    ],
)
def test_bullets_that_may_be_right(lead: str) -> None:
    assert found(CHECK, BULLETS.format(lead), as_format="markdown") == []


def test_every_number_is_looked_at() -> None:
    text = "Two men (Jon Dahl and Per Moe) met three women (Liv Aas and Maren Holt)."
    assert found(CHECK, text) == ["three"]
