"""The right word for a mistyped one, for hints."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that was probably meant; empty if none is near."""
    from difflib import get_close_matches

    by_folded = {name.casefold(): name for name in known}
    found = get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest known word, else all of them where they are few."""
    words = sorted(known)
    near = nearest(word, words)
    if near:
        return f"did you mean “{near}”?"
    return "known are " + ", ".join(words) if 0 < len(words) <= 20 else ""
