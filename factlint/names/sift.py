"""Which of many words are near a written one: the same answer as `near`, in one pass over all."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from factlint.names.sound import skeleton

SHORTEST = 3


def sift(written: str, words: Sequence[str]) -> list[str]:
    """Those of `words` for which `near(written, word)` holds; all folded."""
    size = len(written)
    if size < SHORTEST:
        return [word for word in words if word == written]
    sound = skeleton(written)
    most = max(2, size // 2 + 1)
    found = process.extract(written, words, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [word for word, edits, _ in found if _holds(written, sound, word, int(edits))]


def _holds(written: str, sound: str, word: str, edits: int) -> bool:
    shorter = min(len(written), len(word))
    if shorter < SHORTEST:
        return word == written
    if edits <= (1 if shorter < 5 else 2):
        return True
    if edits > shorter // 2 + 1:
        return False
    other = skeleton(word)
    if sound == other:
        return True
    if shorter < 5 or edits > shorter // 2:
        return False
    return OSA.distance(sound, other, score_cutoff=1) <= 1
