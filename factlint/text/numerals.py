"""Numbers in digits: which words begin with one, and how one is counted."""

from __future__ import annotations

from functools import lru_cache

from factlint.text.words import Prose

ENDINGS = {1: "st", 2: "nd", 3: "rd"}
AFTER_DIGITS = ":"  # no letter sorts before it


@lru_cache(maxsize=1)
def numerals(prose: Prose) -> tuple[str, ...]:
    """The different words that begin with a digit, found once for all checks of an article."""
    return tuple(word for word in prose.vocabulary if word < AFTER_DIGITS)


def ordinal(number: int) -> str:
    """A number as it is counted: 21st."""
    tail = "th" if number % 100 in (11, 12, 13) else ENDINGS.get(number % 10, "th")
    return f"{number}{tail}"


def years(prose: Prose) -> list[str]:
    """The different words of four digits."""
    return [word for word in numerals(prose) if len(word) == 4 and word.isdecimal()]
