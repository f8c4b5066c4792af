"""Whom a name may mean, and why."""

from __future__ import annotations

import pytest

from factlint.reference.search import search
from factlint.reference.store import Store


@pytest.mark.parametrize(
    ("name", "best", "why"),
    [
        pytest.param("Marta Grevenkov", "Q30", "the same name", id="label"),
        pytest.param("Marta A. Grevenkov", "Q30", "also known so", id="alias"),
        pytest.param(
            "Marta Grevenkof", "Q30", "“grevenkof” for “grevenkov” (sounds the same)", id="sound"
        ),
        pytest.param("Tomas Lindqvost", "Q31", "“lindqvost” for “lindqvist”", id="letters"),
    ],
)
def test_the_nearest_comes_first_and_says_why(store: Store, name: str, best: str, why: str):
    first = search(store, name)[0]
    assert first.entity.id == best
    assert why in first.why


def test_scores_fall_with_distance(store: Store):
    (same,) = search(store, "Tomas Lindqvist")
    (near,) = search(store, "Tomas Lindqvost")
    (far,) = search(store, "Thomas Lindkvost")
    assert same.score == 1
    assert 1 > near.score > far.score > 0


def test_nobody_is_found_for_a_name_far_from_all(store: Store):
    assert search(store, "Zebulon Okwuosa") == []


def test_no_more_than_asked_for(store: Store):
    assert len(search(store, "Marta Grevenko", most=1)) == 1
