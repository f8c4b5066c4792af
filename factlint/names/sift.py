"""Which of many words are near a written one, in one pass over all."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.names.edits import within
from factlint.names.spell import SHORTEST, farthest, near_at

FEW_LETTERS = 3  # of which more than one edit leaves no likeness


def sift(written: str, words: Sequence[str]) -> list[str]:
    """Those of `words` for which `near(written, word)` holds; all folded."""
    if len(written) < SHORTEST:
        return [word for word in words if word == written]
    found = within(farthest(len(written)), written, words)
    return [word for word, edits in found if near_at(written, word, edits)]


def nearest(written: str, sounding: Sequence[str], lettered: Sequence[str], most: int) -> list[str]:
    """So many words, fewest edits first: those that sound alike, others within two edits."""
    edits = 2 if len(written) > FEW_LETTERS else 1
    found = dict(within(edits, written, lettered, most))
    found.update(within(len(written), written, sounding, most))
    return sorted(found, key=lambda word: (found[word], word))[:most]
