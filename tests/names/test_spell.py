"""How far two words are apart."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.names.spell import compare, near

WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)
with (Path(__file__).parent / "pairs.tsv").open(encoding="utf-8") as table:
    PAIRS = [tuple(row.values()) for row in csv.DictReader(table, delimiter="\t")]


@pytest.mark.parametrize(("left", "right", "expected", "why"), PAIRS)
def test_pairs_are_near_or_far(left: str, right: str, expected: str, why: str):
    assert near(left, right) is (expected == "near"), why


@pytest.mark.parametrize(
    ("written", "right", "edits"),
    [
        ("merkel", "merkel", 0),
        ("merkle", "merkel", 1),
        ("merkl", "merkel", 1),
        ("mrkl", "merkel", 2),
    ],
)
def test_a_transposition_is_one_edit(written: str, right: str, edits: int):
    assert compare(written, right).edits == edits


@pytest.mark.parametrize(
    ("cheap", "dear"),
    [
        (("jonson", "jonsson"), ("jonson", "jonkson")),  # a doubled letter
        (("meloni", "melony"), ("meloni", "melont")),  # one vowel for another
        (("rutte", "rudde"), ("rutte", "rumme")),  # consonants of one class
        (("starmer", "strmaer"), ("starmer", "stxrmbr")),  # letters swapped
    ],
)
def test_frequent_slips_weigh_less(cheap: tuple[str, str], dear: tuple[str, str]):
    assert compare(*cheap).weight < compare(*dear).weight


@given(WORDS, WORDS)
def test_edits_are_symmetric_and_zero_only_for_equals(one: str, other: str):
    assert compare(one, other).edits == compare(other, one).edits
    assert compare(one, other).same is (one == other)


@given(WORDS)
def test_every_word_is_near_itself(word: str):
    assert near(word, word)
