"""Sifting many words gives what asking one by one gives."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from factlint.names.sift import nearest, sift
from factlint.names.spell import near

words = st.text("abdeghikmnorstuvwxyz", min_size=1, max_size=10)


@given(words, st.lists(words, max_size=12, unique=True))
@example("grevenkov", ["grevenkof", "grebenko", "gravenkoff", "lindqvist", "grvnkv"])
@example("li", ["li", "lee", "lu"])
def test_sift_is_near_over_a_list(written: str, others: list[str]):
    variants = [*others, written[1:], written + "e", written[::-1], written.replace("k", "ch")]
    listed = list(dict.fromkeys(word for word in variants if word))
    assert sorted(sift(written, listed)) == sorted(word for word in listed if near(written, word))


def test_the_nearest_words_come_first_and_no_more_than_asked_for():
    sounding, spelled = ["gravenkoff", "grevenkov"], ["grevenko", "gremanduv"]
    assert nearest("grevenkov", sounding, spelled, 5) == ["grevenkov", "grevenko", "gravenkoff"]
    assert nearest("grevenkov", sounding, spelled, 2) == ["grevenkov", "grevenko"]


def test_words_that_sound_alike_may_be_far_in_letters():
    assert nearest("grevenkov", ["kravynncauf"], ["kravynncaud"], 3) == ["kravynncauf"]


def test_of_three_letters_one_may_differ():
    assert nearest("lin", [], ["lan", "bun"], 3) == ["lan"]
