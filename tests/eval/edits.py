"""Misspellings as people make them: operations with their measured shares, by a seeded chance."""

from __future__ import annotations

from random import Random

VOWELS = "aeiou"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHARES = {"drop": 30, "vowel": 20, "insert": 16, "other": 12, "swap": 11}  # per 89 edits
TWO_EDITS = 0.14
FIRST_LETTER = 0.08  # how often the first letter is hit


def misspell(word: str, chance: Random) -> str:
    """`word` with one edit, seldom two; never unchanged, and with its capital."""
    edits = 2 if chance.random() < TWO_EDITS else 1
    while True:
        wrong = word
        for _ in range(edits):
            wrong = _edit(wrong, chance)
        if wrong[:1].isalpha() and wrong.casefold() != word.casefold():
            return wrong[:1].upper() + wrong[1:] if word[:1].isupper() else wrong


def _edit(word: str, chance: Random) -> str:
    kind = chance.choices(list(SHARES), list(SHARES.values()))[0]
    first = 0 if len(word) < 2 or chance.random() < FIRST_LETTER else 1
    return _apply(kind, word, chance.randrange(first, len(word)), chance)


def _apply(kind: str, word: str, at: int, chance: Random) -> str:
    """`word` with this edit at this letter, or as it is where that cannot be done."""
    letter = word[at]
    if not letter.isalpha():
        return word
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "insert":
        new = letter if chance.random() < 0.6 else chance.choice(LETTERS)
        return word[:at] + _cased(new, letter) + (word[at:].lower() if at == 0 else word[at:])
    if kind == "swap":
        if at + 1 >= len(word):
            return word
        pair = word[at + 1] + letter
        return word[:at] + (pair.capitalize() if at == 0 else pair) + word[at + 2 :]
    pool = VOWELS if kind == "vowel" else LETTERS
    if kind == "vowel" and letter.lower() not in VOWELS:
        return word
    return word[:at] + _cased(chance.choice(pool), letter) + word[at + 1 :]


def _cased(new: str, old: str) -> str:
    return new.upper() if old.isupper() else new.lower()
