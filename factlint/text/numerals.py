"""Which words of an article begin with a digit: what checks of numbers ask for first."""

from __future__ import annotations

from functools import lru_cache

from factlint.text.words import Prose

AFTER_DIGITS = ":"  # no letter sorts before it


@lru_cache(maxsize=1)
def numerals(prose: Prose) -> tuple[str, ...]:
    """The different words that begin with a digit, found once for all checks of an article."""
    return tuple(word for word in prose.vocabulary if word < AFTER_DIGITS)


def years(prose: Prose) -> list[str]:
    """The different words of four digits."""
    return [word for word in numerals(prose) if len(word) == 4 and word.isdecimal()]
