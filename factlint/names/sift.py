"""Which of many words are near a written one: the same answer as `near`, in one pass over all."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.names.edits import edits, within
from factlint.names.sound import skeleton

SHORTEST = 3


def sift(written: str, words: Sequence[str]) -> list[str]:
    """Those of `words` for which `near(written, word)` holds; all folded."""
    size = len(written)
    if size < SHORTEST:
        return [word for word in words if word == written]
    sound = skeleton(written)
    most = max(2, size // 2 + 1)
    found = within(most, written, words)
    return [word for word, count in found if _holds(written, sound, word, count)]


def _holds(written: str, sound: str, word: str, count: int) -> bool:
    shorter = min(len(written), len(word))
    if shorter < SHORTEST:
        return word == written
    if count <= (1 if shorter < 5 else 2):
        return True
    if count > shorter // 2 + 1:
        return False
    other = skeleton(word)
    if sound == other:
        return True
    if shorter < 5 or count > shorter // 2:
        return False
    return edits(sound, other) <= 1
