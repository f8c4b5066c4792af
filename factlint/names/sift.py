"""Which of many words are near a written one: the same answer as `near`, in one pass over all."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.names.edits import within
from factlint.names.spell import SHORTEST, farthest, near_at


def sift(written: str, words: Sequence[str]) -> list[str]:
    """Those of `words` for which `near(written, word)` holds; all folded."""
    if len(written) < SHORTEST:
        return [word for word in words if word == written]
    found = within(farthest(len(written)), written, words)
    return [word for word, edits in found if near_at(written, word, edits)]
