"""One figure in millions here and in billions there."""

from __future__ import annotations

import pytest

from factlint.checks.magnitude import Magnitude
from tests.reading import found, hits

CHECK = Magnitude()


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The bridge will cost $2.7 billion. It is late. The $2.7 million bridge leaks.",
         "$2.7 million", "$2.7 billion"),
        ("The bridge cost £2.7bn. It is late. The £2.7m bridge leaks.", "£2.7m", "£2.7bn"),
        ("It lent 314 million euros to Voss. Nobody saw the 314 billion euros again.",
         "314 billion", "314 million"),
        ("It lent $314 million to Voss. Nobody ever saw the $314 billion again.",
         "$314 billion", "$314 million"),
        ("The dam held 27 million litres. The dam burst. The dam had held 27 billion litres.",
         "27 billion", "27 million"),
    ],
)  # fmt: skip
def test_a_figure_with_another_scale(text: str, wrong: str, right: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.suggestions == (right,)
    assert hit.notes[0].span


def test_the_scale_that_is_told_less_often_is_the_wrong_one() -> None:
    text = "The dam cost $27 million. The dam cost $27 billion. Oh, that dam! It cost $27 billion."
    assert found(CHECK, text) == ["$27 million"]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge will cost $2.7 billion. It is late. The $2.7 billion bridge leaks.",
        "The bridge will cost $2.7 billion. She sold her flat for $2.7 million.",
        "The bridge will cost $2.7 billion. The £2.7 million bridge leaks.",
        "It will cost not $2.7 million, but $2.7 billion.",
        "The bridge will cost $1 billion. The $1 million bridge leaks.",
        "“The bridge will cost $2.7 billion,” he said. The $2.7 million bridge leaks.",
        "The dam held 27 million litres. The dam is 27 billion years old.",
        "In 2.7 million cases the bridge held; 2.7 billion people crossed the bridge.",
    ],
)  # fmt: skip
def test_figures_that_may_be_right(text: str) -> None:
    assert found(CHECK, text) == []
