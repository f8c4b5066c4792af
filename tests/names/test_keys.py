"""Near names meet under a key, others hardly ever."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factlint.names.keys import (
    ALONE,
    SURNAME,
    letter_keys,
    like_sound_keys,
    name_keys,
    same_sound_key,
    word_keys,
)

LETTERS = "abcdefghijklmnopqrstuvwxyz"
edit = st.tuples(st.sampled_from(("drop", "add", "change")), st.integers(1, 20))


def edited(word: str, edits: list[tuple[str, int]], letter: str) -> str:
    """`word` with letters dropped, added or changed, all but its first."""
    for kind, place in edits:
        at = 1 + place % (len(word) - 1)
        word = word[:at] + ("" if kind == "drop" else letter) + word[at + (kind != "add") :]
    return word


@given(
    st.text(LETTERS, min_size=5, max_size=12),
    st.lists(edit, min_size=1, max_size=2),
    st.sampled_from(LETTERS),
)
@example("grevenkov", [("change", 4), ("drop", 8)], "x")
def test_a_word_meets_what_two_edits_after_its_first_letter_make_of_it(
    word: str, edits: list[tuple[str, int]], letter: str
):
    written = edited(word, edits, letter)
    asked = letter_keys(written, ALONE, dict.fromkeys(written[:2]))
    assert not set(asked).isdisjoint(word_keys(word, ALONE))


@pytest.mark.parametrize(
    ("written", "word"),
    [
        pytest.param("grevenkov", "gravenkoff", id="the same"),
        pytest.param("evgeny", "yevgeniy", id="but for a leading vowel"),
        pytest.param("grevenko", "gravinkoff", id="without a consonant"),
        pytest.param("krevendov", "gravendoff", id="with another consonant"),
        pytest.param("grevnekov", "gravenkoff", id="with two swapped"),
        pytest.param("leigh", "rae", id="one of one consonant"),
    ],
)
def test_a_word_meets_those_that_sound_the_same_but_for_one_consonant(written: str, word: str):
    assert same_sound_key(word, ALONE) in like_sound_keys(written, ALONE)


def test_words_of_one_kind_do_not_meet_those_of_another():
    assert set(word_keys("grevenkov", ALONE)).isdisjoint(word_keys("grevenkov", SURNAME))


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        pytest.param("marta grevenkov", "martha gravenkoff", True, id="same sound"),
        pytest.param("marta grevenkov", "marta grevenko", True, id="a consonant dropped"),
        pytest.param("marta grevenkov", "marta gremenkov", True, id="a consonant changed"),
        pytest.param("marta grevenkov", "marta gremendov", True, id="two consonants changed"),
        pytest.param("marta grevenkov", "barta grevenkov", True, id="an initial changed"),
        pytest.param("marta grevenkov", "malda grevenkov", True, id="two letters of the first"),
        pytest.param("marta grevenkov", "marka gremenkov", True, id="a consonant in each"),
        pytest.param("marta grevenkov", "mart gremenkov", True, id="a vowel and a consonant"),
        pytest.param("evgeny ivanov", "yevgeny ivanov", True, id="leading vowel"),
        pytest.param("marta grevenkov", "tomas grevenkov", False, id="other first word"),
        pytest.param("marta grevenkov", "marta lindqvist", False, id="other last word"),
    ],
)
def test_names_meet(one: str, other: str, meet: bool):
    keys = [set(chain(*name_keys(*name.split()))) for name in (one, other)]
    assert (not keys[0].isdisjoint(keys[1])) is meet
