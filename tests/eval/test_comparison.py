"""What the comparison of two names alone calls the same, and what near."""

from __future__ import annotations

import pytest

from factlint import Linter
from factlint.matching.matcher import matcher_for
from tests.eval.comparison import APART, likeness


@pytest.mark.parametrize(
    ("written", "right", "same", "near"),
    [
        ("Tobias Grellmann", "Tobias Grellmann", True, True),
        ("tobias grellmann", "Tobias Grellmann", True, True),
        ("Bill Grellmann", "William Grellmann", True, True),
        ("Tobias Greilmann", "Tobias Grellmann", False, True),
        ("Tobias Krelman", "Tobias Grellmann", False, True),
        ("Tobias Hofer", "Tobias Grellmann", False, False),
        ("", "Tobias Grellmann", False, False),
    ],
)
def test_two_names(linter: Linter, written: str, right: str, same: bool, near: bool) -> None:
    found = likeness(written, right, matcher_for(linter.reference, linter.lexicon))
    assert (found.same, found.near) == (same, near)


def test_what_is_nearer_weighs_less(linter: Linter) -> None:
    matcher = matcher_for(linter.reference, linter.lexicon)
    names = ("Grellmann", "Grelmann", "Krelmann", "Krolmen")
    weights = [likeness(f"Tobias {name}", "Tobias Grellmann", matcher).weight for name in names]
    assert weights == sorted(weights)
    assert weights[0] == 0.0
    assert max(weights) < APART
