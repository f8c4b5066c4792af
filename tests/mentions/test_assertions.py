"""What is doubted, asked, quoted as wrong or told of another time is no assertion of now."""

from __future__ import annotations

import pytest

from factlint.base.span import Span
from factlint.mentions.assertions import is_asserted, years_named

CLAIM = "Torvik, the capital of Norland"


def asserted(text: str) -> bool:
    at = text.index(CLAIM)
    return is_asserted(text, Span(0, len(text)), Span(at, at + len(CLAIM)))


@pytest.mark.parametrize(
    "text",
    [
        f"The train to {CLAIM}, was late.",
        f"He would have come, had there been a train or a ship or so much as a horse, to {CLAIM}.",
        f"In {CLAIM}, nobody would say a word.",
    ],
)
def test_what_is_asserted(text: str) -> None:
    assert asserted(text)


@pytest.mark.parametrize(
    "text",
    [
        f"It was not {CLAIM}.",
        f"Is it {CLAIM}?",
        f"Had they proposed {CLAIM}, nobody had cared.",
        f"He wrongly wrote {CLAIM}.",
        f"In medieval times it was {CLAIM}.",
        f"Many recognize {CLAIM}.",
    ],
)
def test_what_is_not(text: str) -> None:
    assert not asserted(text)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (f"The train to {CLAIM}, was late in 2025.", []),
        (f"In 1950, the train to {CLAIM}, was late.", [1950]),
        (f"The train to {CLAIM}, was late in the 1920s.", [1920]),
        (f"The former mayor of {CLAIM}, came.", [0]),
    ],
)
def test_other_years_of_which_a_sentence_speaks(text: str, years: list[int]) -> None:
    at = text.index(CLAIM)
    claim = Span(at, at + len(CLAIM))
    assert years_named(text, Span(0, len(text)), claim, 2025) == years
