"""Plain phrases are found as one big expression would find them, one by one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.base.span import Span
from factlint.text.document import Block, Kind
from factlint.text.phrases import PhraseTable
from factlint.text.words import Prose


def found(phrases: list[str], text: str, *, ignorecase: bool = False) -> list[tuple[int, int]]:
    table = PhraseTable(enumerate(phrases), ignorecase)
    return [(one.start, one.number) for one in table.find(Prose(text))]


@pytest.mark.parametrize(
    ("phrases", "text", "places"),
    [
        (["foo"], "foo food foo-bar foo’s", [(0, 0), (9, 0), (17, 0)]),
        (["foo bar"], "foo foo bar", [(4, 0)]),
        (["a longword b"], "a longword b longword", [(0, 0)]),
        (["U.S."], "U.S. US U.S.A. (U.S.)", [(0, 0), (16, 0)]),
        (["don’t"], "don’t don't", [(0, 0)]),
        (["foo", "foo"], "foo", [(0, 0), (0, 1)]),
        (["éé"], "e\u0301e\u0301 éé", [(5, 0)]),
        (["e"], "e\u0301 e", [(3, 0)]),
    ],
)
def test_phrases(phrases: list[str], text: str, places: list[tuple[int, int]]) -> None:
    assert found(phrases, text) == places


def test_case_is_folded_on_demand() -> None:
    assert found(["Straße"], "STRASSE straße Straße") == [(15, 0)]
    assert found(["Straße"], "STRASSE straße Straße", ignorecase=True) == [(8, 0), (15, 0)]


def test_phrases_lie_wholly_in_a_block() -> None:
    prose = Prose("one two three two")
    blocks = [Block(Kind.PARAGRAPH, Span(0, 3)), Block(Kind.PARAGRAPH, Span(4, 17))]
    table = PhraseTable([(0, "one two"), (1, "two")])
    (inside,) = table.find_in(prose, blocks)
    assert inside[0] == blocks[1]
    assert [one.start for one in inside[1]] == [4, 14]


WORDS = st.text(alphabet="ab. -", min_size=1, max_size=5).filter(
    lambda text: re.search("[ab]", text)
)


@given(st.lists(WORDS, max_size=5), st.text(alphabet="abAB. -", max_size=30))
def test_as_the_expressions_would(phrases: list[str], text: str) -> None:
    expected = sorted(
        (match.start(), number)
        for number, phrase in enumerate(phrases)
        for match in re.finditer(rf"(?=(?<!\w){re.escape(phrase)}(?!\w))", text)
    )
    assert found(phrases, text) == expected
