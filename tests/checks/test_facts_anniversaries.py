"""Anniversaries and the years of their events."""

from __future__ import annotations

import pytest

from factlint.checks.anniversary import Anniversary
from tests.reading import article, found, hits

CHECK = Anniversary()  # on 16 December 2025


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Voss marks the 60th anniversary of the storm of 1975.", "60th", "50th"),
        ("Voss marks the 50th anniversary of the great 1964 storm.", "50th", "61st"),
        ("Ahead of the 200th anniversary of its founding in 1913, it closed.", "200th", "112th"),
    ],
)
def test_anniversaries_of_another_year(text: str, wrong: str, right: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.suggestions == (right,)


@pytest.mark.parametrize(
    "text",
    [
        "Voss marks the 50th anniversary of the storm of 1975.",
        "Voss will mark the 50th anniversary of the storm of 1976.",
        "In 2004, Voss marked the 60th anniversary of the storm of 1944.",
        "The club marks the 30th anniversary of its founding with a party in May 2026.",
        "The 50th anniversary of a storm was marked; in 1990 there was another.",
        "“It is the 60th anniversary of the storm of 1975,” he said.",
        "They marked the 50th anniversary of the 1960s.",
    ],
)
def test_anniversaries_that_may_be_right(text: str) -> None:
    assert found(CHECK, text) == []


def test_on_a_day_that_is_only_assumed_only_too_many_years_are_wrong() -> None:
    read = article(
        "The 40th anniversary of the 1965 storm. The 90th anniversary of the 1965 storm."
    )
    read.assumed = True
    assert [hit.span.of(read.text) for hit in CHECK.find(read, read.document.blocks)] == ["90th"]
