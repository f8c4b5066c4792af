"""Alternatives found one by one are those that a single alternation finds."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from factlint.base.span import Span
from factlint.text.document import Block, Kind
from factlint.text.matcher import Alternative, Matcher
from factlint.text.words import Prose

PATTERNS = st.sampled_from(["a", "ab", "b a", "a+", "[ab]b", "b|ab", "a(?= b)", "ba?", "c"])


@given(st.lists(PATTERNS, min_size=1, max_size=4), st.text("abc ", max_size=20), st.booleans())
def test_as_one_alternation(patterns: list[str], text: str, word: bool) -> None:
    matcher = Matcher([Alternative(pattern, word) for pattern in patterns])
    found = matcher.find(Prose(text), [Block(Kind.PARAGRAPH, Span(0, len(text)))])
    edge = r"\b" if word else ""
    one = "|".join(f"(?:{pattern})" for pattern in patterns)
    expected = [match.span() for match in re.finditer(f"{edge}(?:{one}){edge}", text)]
    assert [(match.start, match.end) for match in found] == expected


def test_many_matches_in_one_block_take_time_in_proportion() -> None:
    text = "foo bar " * 20_000
    matcher = Matcher([Alternative("foo"), Alternative("bar")])
    found = matcher.find(Prose(text), [Block(Kind.PARAGRAPH, Span(0, len(text)))])
    assert sum(1 for _ in found) == 40_000
