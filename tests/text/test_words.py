"""Words are indexed; what is not prose is blanked out."""

from __future__ import annotations

from factlint.base.span import Span
from factlint.text.words import Prose


def test_words_are_folded_and_placed() -> None:
    assert Prose("The cat, the Cat’s").places == {"the": [0, 9], "cat": [4, 13], "s": [17]}


def test_masked_text_holds_no_words_and_keeps_its_size() -> None:
    prose = Prose("see the code here", [Span(4, 12)])
    assert prose.vocabulary == {"see", "here"}
    assert len(prose.text) == 17


def test_overlapping_masks() -> None:
    prose = Prose("abcdefgh", [Span(1, 4), Span(3, 6)])
    assert prose.text[0] + prose.text[6:] == "agh"
    assert len(prose.text) == 8


def test_whether_a_stretch_is_masked() -> None:
    prose = Prose("abcdefgh", [Span(2, 4), Span(6, 7)])
    assert [at for at in range(8) if prose.is_masked(Span(at, at + 1))] == [2, 3, 6]
    assert prose.is_masked(Span(0, 3))
    assert not prose.is_masked(Span(4, 6))
