"""Skeletons survive what translation and dictation do to a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.names.keys import near_keys
from factlint.names.sound import skeleton


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("schroeder", "shroder"),
        ("philips", "filips"),
        ("macron", "makron"),
        ("wagner", "vagner"),
        ("lukashenko", "lucashenco"),
        ("zelensky", "zelenskiy"),
        ("thatcher", "tatcher"),
    ],
)
def test_spellings_of_one_sound_share_a_skeleton(one: str, other: str):
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"), [("obama", "putin"), ("abbas", "bass"), ("modi", "mori")]
)
def test_other_sounds_stay_apart(one: str, other: str):
    assert skeleton(one) != skeleton(other)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=5, max_size=12), st.data())
def test_one_edit_keeps_a_common_key(word: str, data: st.DataObject):
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    kind = data.draw(st.sampled_from(["drop", "insert", "replace"]))
    edited = word[:at] + ("" if kind == "drop" else letter) + word[at + (kind != "insert") :]
    assert near_keys(word) & near_keys(edited)
