"""The same word twice in a row."""

from __future__ import annotations

import pytest

from factlint.checks.repetition import Repetition
from factlint.text.action import Action
from tests.reading import found, hits

WORDS = ("[^\\s]+",)


@pytest.mark.parametrize(
    ("settings", "text", "places"),
    [
        ({}, "the the plan", ["the the"]),
        ({}, "The the plan", []),
        ({"ignorecase": True}, "The the plan", ["The the"]),
        ({}, "very, very good", []),
        ({}, "the the the plan", ["the the", "the the"]),
        ({"max": 1}, "the the plan, a the the the plan", ["the the"]),
        ({"alpha": True}, "3 3 a a", ["a a"]),
        ({"exceptions": ("that that",)}, "that that and and", ["and and"]),
        ({"exceptions": ("\\w+ (?-i:[A-Z])\\w+",)}, "Walla Walla was was", ["was was"]),
        ({}, "one\n\none", []),
        # each pair is counted by itself
        ({"max": 1}, "a a b b c c", []),
    ],
)
def test_repetitions(settings: dict, text: str, places: list[str]) -> None:
    assert found(Repetition(tokens=WORDS, **settings), text) == places


def test_code_between_two_words_sets_them_apart() -> None:
    check = Repetition(tokens=("\\w+",))
    assert found(check, "Call the `open` the file", as_format="markdown") == []


def test_one_of_the_two_is_offered() -> None:
    check = Repetition(tokens=WORDS, action=Action("edit", ("split", " ", "0")))
    assert hits(check, "the the plan")[0].suggestions == ("the",)
