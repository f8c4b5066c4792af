"""Which words of a name count, and which names are looked up."""

from __future__ import annotations

import pytest

from factlint.reference.tokens import essential, is_latin
from factlint.text.fold import fold


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
