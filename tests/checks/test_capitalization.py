"""Titles, sentences, lower and upper case, and expressions."""

from __future__ import annotations

import pytest

from factlint.checks.capitalization import Capitalization
from factlint.text.action import Action
from factlint.text.title_case import in_sentence_case, in_title_case
from tests.reading import hits


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("AP", "a walk in the park", "A Walk in the Park"),
        ("AP", "what we live for", "What We Live For"),
        ("AP", "boats: the long way home", "Boats: The Long Way Home"),
        ("AP", "an in-depth look", "An In-Depth Look"),
        ("AP", "ships from the north", "Ships From the North"),
        ("Chicago", "ships from the north", "Ships from the North"),
        ("AP", "iPhone sales", "IPhone Sales"),
        ("AP", "a way to be heard", "A Way To Be Heard"),
        ("AP", "ready-to-wear at sea", "Ready-to-Wear at Sea"),
    ],
)
def test_title_case(style: str, text: str, expected: str) -> None:
    assert in_title_case(text, style) == expected


@pytest.mark.parametrize(
    ("text", "indicators", "expected"),
    [
        ("Ships Of The Line", (), "Ships of the line"),
        ("1. Ships Sail", (), "1. Ships sail"),
        ("News: Ships Sail", (":",), "News: Ships sail"),
        ("News: Ships Sail", (), "News: ships sail"),
    ],
)
def test_sentence_case(text: str, indicators: tuple[str, ...], expected: str) -> None:
    assert in_sentence_case(text, None, indicators) == expected


@pytest.mark.parametrize(
    ("settings", "text", "right"),
    [
        ({"match": "$title"}, "Ships of the Line", True),
        ({"match": "$title"}, "ships of the line", False),
        ({"match": "$title"}, "NASA Ships", True),
        # four of five words are enough, three of four are not
        ({"match": "$title"}, "Four Right Words and wrong", True),
        ({"match": "$title"}, "Three Right Words wrong", False),
        ({"match": "$title", "threshold": 0.5}, "Three Right Words wrong", True),
        ({"match": "$title", "exceptions": ("iPhone",)}, "My iPhone", True),
        ({"match": "$sentence"}, "Ships of the line", True),
        ({"match": "$sentence"}, "ships of the line and so on", False),
        ({"match": "$sentence"}, "Ships Of The Line", False),
        (
            {"match": "$sentence", "exceptions": ("New Line Act",)},
            "Ships of the New Line Act",
            True,
        ),
        ({"match": "$sentence", "exceptions": ("Line",)}, "Ships Off Line", False),
        ({"match": "$sentence", "indicators": (":",)}, "News: Ships", True),
        ({"match": "$sentence"}, "News: Ships", False),
        ({"match": "$lower"}, "ships", True),
        ({"match": "$lower"}, "Ships", False),
        ({"match": "$lower", "exceptions": ("Cork",)}, "Ships of Cork", True),
        ({"match": "$upper"}, "SHIPS", True),
        ({"match": "$upper"}, "SHIPs", False),
        ({"match": r"^\d"}, "1 ship", True),
        ({"match": r"^\d"}, "A ship", False),
        ({"match": "$sentence", "prefix": r"\d+, "}, "1, Ships of the line", True),
        ({"match": "$sentence", "prefix": r"\d+, "}, "1, ships of the line", False),
        ({"match": "$title"}, "…", True),
    ],
)
def test_a_block_is_in_its_case(settings: dict, text: str, right: bool) -> None:
    assert (hits(Capitalization(**settings), text) == []) is right


def test_the_whole_block_is_flagged_and_rewritten() -> None:
    check = Capitalization(match="$sentence", prefix=r"Step \d: ", action=Action("replace"))
    (hit,) = hits(check, "Step 3: Ships Of The Line")
    assert hit.values == ("Step 3: Ships Of The Line", "Step 3: Ships of the line")
    assert hit.suggestions == ("Step 3: Ships of the line",)


def test_only_titles_and_sentences_are_rewritten() -> None:
    check = Capitalization(match="$upper", action=Action("replace"))
    assert hits(check, "ships")[0].suggestions == ()


def test_each_block_is_judged_by_itself() -> None:
    assert len(hits(Capitalization(match="$lower"), "One line\n\ntwo lines\n\nThree\n")) == 2


def test_code_is_hidden_in_the_message_and_stays_in_the_suggestion() -> None:
    check = Capitalization(match="$title", action=Action("replace"))
    (hit,) = hits(check, "# the `lower` way", as_format="markdown")
    assert hit.values == ("the ***** way", "The ***** Way")
    assert hit.suggestions == ("The lower Way",)


def test_an_address_is_shown_as_it_stands() -> None:
    check = Capitalization(match="$lower")
    assert hits(check, "See www.ships.example")[0].values[0] == "See www.ships.example"
