"""Years and the decades and centuries they are told to lie in."""

from __future__ import annotations

import pytest

from factlint.checks.century import Century
from tests.reading import found, hits

CHECK = Century()


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        ("It was built in the 19th century, in 1923.",
         ("20th century, in 1923", "19th century, in 1823")),
        ("It was built in the nineteenth century (1723).",
         ("eighteenth century (1723)", "nineteenth century (1823)")),
        ("It burned in the 1990s, in 1987.", ("1980s, in 1987", "1990s, in 1997")),
        ("It burned in the 1990s (on May 3, 1987).",
         ("1980s (on May 3, 1987)", "1990s (on May 3, 1997)")),
        ("It was built in the 20th century, in 2023.",
         ("21st century, in 2023", "20th century, in 1923")),
        ("It burned in the 1890s of the 20th century.",
         ("1890s of the 19th century", "1990s of the 20th century")),
    ],
)  # fmt: skip
def test_years_outside_their_era(text: str, suggestions: tuple[str, ...]) -> None:
    assert hits(CHECK, text)[0].suggestions == suggestions


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("It burned in the early 1990s, in 1998.", "early 1990s, in 1998"),
        ("It was built in the late 19th century (1823).", "late 19th century (1823)"),
    ],
)
def test_a_year_in_another_part_of_its_era_is_less_sure(text: str, wrong: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.confidence < hits(CHECK, "It burned in the 1990s, in 1987.")[0].confidence


@pytest.mark.parametrize(
    "text",
    [
        "It was built in the 19th century, in 1823.",
        "It was built in the 19th century, in 1900.",
        "It burned in the 1900s, in 1923.",
        "It burned in the late 1990s, in 1998, and in the mid-1990s (1996).",
        "It was built in the 19th century and in 1923 it burned.",
        "It stood there from the 19th century to 1923.",
        "A 19th-century mill burned in 1923.",
        "It was built in the 5th century B.C., in 1923 it was found.",
        "In 1923 the 19th century seemed far away.",
        "He read “the 19th century, in 1923” on the wall.",
        "It was the 19th century, in 1923 crowns, that he paid for.",
        "At the turn of the 19th century 1,923 men lived there.",
        "In the 1990s, in 1,987 homes, it was warm.",
    ],
)
def test_years_that_may_be_right(text: str) -> None:
    assert found(CHECK, text) == []


def test_every_year_is_looked_at() -> None:
    text = "It rose in the 1990s (1994), fell in the 1980s (1994) and rose in 1994, in the 1970s."
    assert len(found(CHECK, text)) == 2
