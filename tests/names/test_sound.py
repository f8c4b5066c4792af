"""Skeletons survive what translation and dictation do to a name."""

from __future__ import annotations

import pytest

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
