"""Lines are told again whatever their case and marks."""

from __future__ import annotations

import pytest

from factlint.text.known_lines import KnownLines, bare


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  READ more… »", "read more"),
        ("Don’t miss:", "don't miss"),
        ("1,204 comments", "# comments"),
        ("12k shares", "# shares"),
        ("[Photo]", "[photo]"),
        ("***", ""),
    ],
)
def test_bare(text: str, line: str) -> None:
    assert bare(text) == line


@pytest.mark.parametrize(
    ("pattern", "text", "known"),
    [
        ("Read more", "read more", True),
        ("read more", "read more about it", False),
        ("sign up for our * letter", "sign up for our daily letter", True),
        ("sign up for our * letter", "sign up for our daily report", False),
        ("by clicking *you agree*", "by clicking here, you agree to all", True),
        ("by clicking *you agree*", "then by clicking you agree", False),
        ("# min read", "4 min read", True),
        ("view # comments", "view comments", False),
        ("share on *", "share on x", True),
        ("share on *", "share", False),
    ],
)
def test_known(pattern: str, text: str, known: bool) -> None:
    assert (bare(text) in KnownLines([pattern])) is known
