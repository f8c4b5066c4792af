"""What the ear takes for one name, and what it keeps apart."""

from __future__ import annotations

import pytest

from factlint.names.heard import apart, begin_alike

ALIKE = [
    ("kvimbi", "quimby"),
    ("gowltt", "gault"),
    ("phenwik", "fenwick"),
    ("uarrender", "warrender"),
    ("santsh", "zanch"),
    ("yarnek", "jarneck"),
]
OTHERS = [("morland", "harland"), ("penrose", "penfold"), ("tilbury", "tilney")]


@pytest.mark.parametrize(("written", "right"), ALIKE)
def test_respelled_by_ear_is_hardly_apart(written: str, right: str) -> None:
    assert apart(written, right) <= 0.75


@pytest.mark.parametrize(("written", "right"), OTHERS)
def test_other_names_are_apart(written: str, right: str) -> None:
    assert apart(written, right) > 1


def test_the_same_word_is_not_apart() -> None:
    assert apart("fenwick", "fenwick") == 0


@pytest.mark.parametrize(
    ("written", "right", "alike"),
    [
        ("kupfer", "cupfer", True),
        ("phelan", "felan", True),
        ("jarnek", "yarnek", True),
        ("morland", "harland", False),
        ("iris", "eris", False),
    ],
)
def test_first_sounds(written: str, right: str, alike: bool) -> None:
    assert begin_alike(written, right) is alike
