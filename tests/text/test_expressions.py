"""Expressions that wait for their first use."""

from __future__ import annotations

import re

import pytest

from factlint.text.expressions import expression


def test_nothing_is_compiled_before_the_first_use():
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("a")


def test_it_is_used_like_a_compiled_one():
    number = expression(r"(\d+)x", re.IGNORECASE)
    assert [match[1] for match in number.finditer("12x 3X 4")] == ["12", "3"]
    assert number.sub("_", "a12Xb") == "a_b"
