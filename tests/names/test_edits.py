"""Edits counted by hand are those that rapidfuzz counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from factlint.names import edits as room
from factlint.names.edits import edits, within

WORDS = st.text(alphabet="abcde", max_size=9)


@pytest.fixture(params=["by hand", "by rapidfuzz"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(room, "FEW", 1_000_000_000 if request.param == "by hand" else -1)
    return str(request.param)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("", "", 0), ("", "ab", 2), ("ab", "ba", 1), ("ca", "abc", 3), ("merkel", "merkle", 1)],
)
def test_edits(way: str, one: str, other: str, expected: int):
    assert edits(one, other) == expected


def test_within_gives_the_nearest_first_and_leaves_out_the_far(way: str):
    others = ["bat", "cats", "dogs", "cat", "act"]
    assert within(1, "cat", others) == [("cat", 0), ("bat", 1), ("cats", 1), ("act", 1)]


@given(WORDS, WORDS)
def test_by_hand_is_as_by_rapidfuzz(one: str, other: str):
    assert room._by_hand(one, other) == OSA.distance(one, other)
