"""Folding brings spellings of one name together and keeps words apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.fold import fold


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Jean-Noël O’Hara", "jean noel ohara"),
        ("J. D. Vance", "jd vance"),
        ("J.D. Vance", "jd vance"),
        ("Radosław Sikorski", "radoslaw sikorski"),
        ("Jonas Gahr Støre", "jonas gahr store"),
        ("İmamoğlu", "imamoglu"),
        ("U.S.", "us"),
        ("Sana'a", "sanaa"),
        ("  Two   blanks ", "two blanks"),
    ],
)
def test_printed_names_fold(printed: str, folded: str):
    assert fold(printed) == folded


@given(st.text(max_size=40))
def test_folding_is_stable(text: str):
    assert fold(fold(text)) == fold(text)
