"""Words are indexed; what is not prose is blanked out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factlint.base.span import Span
from factlint.text.words import WORD, Prose, lowered


def test_words_are_folded_and_placed() -> None:
    prose = Prose("The cat, the Cat’s")
    assert prose.vocabulary == {"the", "cat", "s"}
    assert {word: prose.places(word) for word in (*sorted(prose.vocabulary), "dog")} == {
        "cat": [4, 13],
        "dog": [],
        "s": [17],
        "the": [0, 9],
    }


@given(st.text("aAbİ_1’\u0301 -", max_size=30))
def test_every_word_is_found_where_it_stands(text: str) -> None:
    prose = Prose(text)
    expected = [(lowered(match.group()), match.start()) for match in WORD.finditer(text)]
    found = [(word, at) for word in prose.vocabulary for at in prose.places(word)]
    assert sorted(found) == sorted(expected)


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
