"""Numbers: where they stand in digits and in words, and how one is counted."""

from __future__ import annotations

from factlint.text.expressions import expression
from factlint.text.words import Prose

ENDINGS = {1: "st", 2: "nd", 3: "rd"}
SMALL = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
)
SMALL_NUMBERS = frozenset(SMALL.split())
COUNTED = ("st", "nd", "rd", "th")
DIGIT = expression(r"[0-9]")


def numbers_at(prose: Prose) -> tuple[int, ...]:
    """Where numbers stand, in digits or in words from two to twenty, which copy spells out."""
    words = SMALL_NUMBERS & prose.vocabulary
    spelled = [at for word in words for at in prose.places(word)]
    return (*(at for at, _ in prose.numerals), *spelled)


def has_digit(text: str, start: int, end: int) -> bool:
    """Whether a digit stands between two places."""
    return bool(DIGIT.search(text, max(0, start), end))


def digits_between(text: str, start: int, end: int) -> int:
    """How many digits stand between two places."""
    return len(DIGIT.findall(text, max(0, start), end))


def has_ordinals(prose: Prose) -> bool:
    """Whether a number is counted anywhere: 21st."""
    return any(word.endswith(COUNTED) for _, word in prose.numerals)


def ordinal(number: int) -> str:
    """A number as it is counted: 21st."""
    tail = "th" if number % 100 in (11, 12, 13) else ENDINGS.get(number % 10, "th")
    return f"{number}{tail}"


def years_at(prose: Prose) -> list[tuple[int, str]]:
    """Where words of four digits stand, in order."""
    return [(at, word) for at, word in prose.numerals if len(word) == 4 and word.isdecimal()]
