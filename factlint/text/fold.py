"""Folding: the letters of a word without case, accents, apostrophes and full stops."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "þ": "th", "æ": "ae", "œ": "oe",
        "ı": "i", "ħ": "h", "ŋ": "n", "ə": "a", "ŧ": "t", "ĸ": "k", "ʼ": "", "ʻ": "", "ʿ": "",
        "ʾ": "", "'": "", "’": "", "‘": "", "`": "", "´": "", "ʹ": "", "′": "", ".": "",
        "-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ", "/": " ", ",": " ", "\u00a0": " ",
        "\u00ad": "", "\u200b": "", "&": " and ",
    }
)  # fmt: skip


PLAIN = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
    }
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Lower-case words of `text` with single blanks: "Jean-Noël O’Hara" → "jean noel ohara"."""
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
    words = plain.translate(LETTERS).split()
    return " ".join(_initials_joined(words) if 1 in map(len, words) else words)


def without_accents(text: str) -> str:
    """`text` in the letters A to Z where they have a base there: "Świątek" → "Swiatek"."""
    if text.isascii():
        return text
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in parts if not unicodedata.combining(letter))
    return bare.translate(PLAIN)


def _initials_joined(words: list[str]) -> list[str]:
    """Neighbouring single letters as one word, so that "J. D." and "JD" meet."""
    joined: list[str] = []
    run = ""
    for word in words:
        if len(word) == 1:
            run += word
            continue
        if run:
            joined.append(run)
            run = ""
        joined.append(word)
    if run:
        joined.append(run)
    return joined
