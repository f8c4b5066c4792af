"""Spellings that one name takes on its way from another script."""

from __future__ import annotations

import pytest

from factlint.names.romanise import romanised
from factlint.text.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Zelensky", "Zelenskiy"),
        ("Hassan", "Hasan"),
        ("Sergei", "Sergey"),
        ("Yevgeny", "Evgeny"),
        ("Qalibaf", "Kalibaf"),
        ("Al-Sharaa", "Sharaa"),
    ],
)
def test_romanisations_meet(one: str, other: str):
    assert romanised(fold(one)) == romanised(fold(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Vladimir", "Vladmir"), ("Peskov", "Pescow"), ("Modi", "Mody Jr")]
)
def test_mistakes_do_not(one: str, other: str):
    assert romanised(fold(one)) != romanised(fold(other))
