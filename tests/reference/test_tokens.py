"""Keys under which near names meet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.names.keys import near_keys
from factlint.reference.tokens import essential, is_latin, letter_keys, pair_keys
from factlint.text.fold import fold


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_letter_keys_are_near_keys(word: str):
    assert letter_keys(word) <= near_keys(word)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        pytest.param(("marta", "grevenkov"), ("martha", "gravenkoff"), True, id="same sound"),
        pytest.param(("marta", "grevenkov"), ("marta", "grevenko"), True, id="a consonant dropped"),
        pytest.param(
            ("marta", "grevenkov"), ("marta", "gremenkov"), True, id="a consonant changed"
        ),
        pytest.param(("marta", "grevenkov"), ("tomas", "grevenkov"), False, id="other first word"),
        pytest.param(("marta", "grevenkov"), ("marta", "lindqvist"), False, id="other last word"),
        pytest.param(("evgeny", "ivanov"), ("yevgeny", "ivanov"), True, id="leading vowel"),
    ],
)
def test_names_meet(one: tuple[str, str], other: tuple[str, str], meet: bool):
    assert (not pair_keys(*one).isdisjoint(pair_keys(*other))) is meet


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Ada M. Quint", "ada quint"),
        ("Ada Quint Jr.", "ada quint"),
        ("J. D. Quint", "jd quint"),
        ("Ada van der Quint", "ada van der quint"),
        ("Quint III", "quint"),
        ("Jr.", "jr"),
    ],
)
def test_the_words_that_count(name: str, words: str):
    assert " ".join(essential(fold(name))) == words


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Łukasz Żółć", True),
        ("İmamoğlu", True),
        ("Владимир", False),
        ("安倍晋三", False),
        ("", False),
    ],
)
def test_latin_names_are_looked_up(name: str, latin: bool):
    assert is_latin(fold(name)) is latin
