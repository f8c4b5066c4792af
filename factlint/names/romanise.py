"""Spellings that one name takes when it is brought over from another script or language.

Zelensky, Zelenskiy and Zelenskyy are one accepted name, not two; so are Hassan and Hasan.
"""

from __future__ import annotations

import re
from functools import lru_cache

from factlint.text.expressions import expression

# Rewritten in this order; what is left is equal for spellings of one name.
REWRITES = tuple(
    (expression(pattern), target)
    for pattern, target in (
        (r"(sk|ck|ts|tz)(?:yy|yi|iy|ii|ij|iyy|y|i)\b", r"\1i"),
        (r"(?:iy|yi|yy|ii|ij|y)\b", "i"),
        (r"\b(al|el|as|ash|ad|ar|an|at|az|ul) (?=\w)", ""),
        (r"\b(?:abd|abdel|abdul|abd al|abd el|abdal)[ ]", "abd "),
        (r"\b[aeo]?u?ll?ah\b", "allah"),
        (r"shch|sch", "sh"), (r"tch|tsch", "ch"), (r"dzh|dj", "j"), (r"kh|gh", "h"), (r"zh", "j"),
        (r"ph", "f"), (r"q", "k"), (r"ck", "k"), (r"x", "ks"), (r"dh", "d"), (r"th", "t"),
        (r"tz|ts|cz", "z"), (r"w", "v"), (r"ou|oo", "u"), (r"ee|ie|ei|ey|ye|je", "e"),
        (r"ya|ia|ja", "a"), (r"yu|iu|ju", "u"), (r"yo|io|jo", "o"), (r"ai|ay", "ei"),
        (r"y", "i"), (r"([a-z])\1", r"\1"), (r"(?<=[aeiou])h\b", ""), (r"(?<=[a-z])h", ""),
    )
)  # fmt: skip


ENDINGS = REWRITES[:2]  # -sky, -skyy, -y, -iy …
LETTERS = tuple(
    (expression(pattern), target)
    for pattern, target in (
        (r"kh", "h"), (r"q", "k"), (r"x", "ks"), (r"tz|ts(?!h)", "c"),
        (r"iy|ij|yi", "i"), (r"ey", "ei"), (r"ay", "ai"), (r"ya|ja", "ia"), (r"yu|ju", "iu"),
        (r"yo|jo", "io"), (r"ye|je", "e"), (r"ou", "u"), (r"y", "i"), (r"w(?!\b)", "v"),
    )
)  # fmt: skip
ARTICLES = frozenset({"al", "el", "as", "ash", "ad", "ar", "an", "at", "az", "ul"})
LATIN_LETTERS = str.maketrans(
    {"ö": "oe", "ø": "oe", "ä": "ae", "æ": "ae", "ü": "ue", "å": "aa", "ß": "ss", "đ": "dj"}
)


@lru_cache(maxsize=16384)
def transliterated(name: str) -> str:
    """A folded surname with only the choices taken out that every desk makes: y or iy, kh or h.

    A w at the end stays one: it is German and Polish for the -ov and -ev of Slavic names.
    """
    for pattern, target in (*ENDINGS, *LETTERS):
        name = pattern.sub(target, name)
    return name.replace(" ", "")


def spelled_out(printed: str) -> str:
    """A printed name with its letters beyond A to Z written as two: Løkke is Loekke."""
    return printed.casefold().translate(LATIN_LETTERS)


@lru_cache(maxsize=16384)
def romanised(name: str) -> str:
    """A folded name with the choices of romanisation taken out."""
    for pattern, target in REWRITES:
        name = pattern.sub(target, name)
    return name.replace(" ", "")


@lru_cache(maxsize=16384)
def short_vowels_merged(name: str) -> str:
    """A romanised name with its vowels merged, as Arabic script does not write the short ones."""
    return re.sub(r"[aeiou]", "a", romanised(name))
