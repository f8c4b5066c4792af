"""A kind of check is used like a frozen dataclass whose fields are its settings."""

from __future__ import annotations

from typing import ClassVar

import pytest

from factlint.checks.base import Check


class Sample(Check):
    """Has two settings and a constant."""

    values: ClassVar[tuple[str, ...]] = ("found",)
    words: tuple[str, ...] = ()
    least: int = 3


def test_annotated_fields_are_settings_and_constants_are_none() -> None:
    assert Sample.settings() == {"words": "tuple[str, ...]", "least": "int"}


def test_settings_that_are_not_given_have_their_defaults() -> None:
    check = Sample(words=("a",))
    assert (check.words, check.least) == (("a",), 3)


def test_an_unknown_setting_is_refused() -> None:
    with pytest.raises(TypeError, match="Sample has no setting most"):
        Sample(most=1)  # type: ignore[call-arg]


def test_settings_stay_as_they_are() -> None:
    with pytest.raises(AttributeError, match="least cannot be changed"):
        Sample().least = 4  # type: ignore[misc]


def test_checks_with_equal_settings_are_equal() -> None:
    assert Sample(least=3) == Sample()
    assert Sample(least=4) != Sample()
    assert len({Sample(least=3), Sample()}) == 1
