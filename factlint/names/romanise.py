"""Spellings that one name takes when it is brought over from another script or language.

Zelensky, Zelenskiy and Zelenskyy are one accepted name, not two; so are Hassan and Hasan.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Rewritten in this order; what is left is equal for spellings of one name.
REWRITES = tuple(
    (re.compile(pattern), target)
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


@lru_cache(maxsize=16384)
def romanised(name: str) -> str:
    """A folded name with the choices of romanisation taken out."""
    for pattern, target in REWRITES:
        name = pattern.sub(target, name)
    return name.replace(" ", "")


@lru_cache(maxsize=16384)
def short_vowels_merged(name: str) -> str:
    """A romanised name with its short vowels merged, as Arabic script does not write them."""
    return re.sub(r"[eio]", "i", romanised(name)).replace("u", "i")
