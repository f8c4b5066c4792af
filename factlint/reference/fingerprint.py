"""Which way of folding and keying a store was written with; another way would miss its names."""

from __future__ import annotations

from zlib import crc32

from factlint.names.keys import near_keys
from factlint.reference.tokens import pair_keys
from factlint.text.fold import fold

SAMPLES = ("Jean-Noël O’Hara", "Łukasz Tschernow", "J. D. Wright")


def fingerprint() -> str:
    """A number that changes when the keys do."""
    words = [word for sample in SAMPLES for word in fold(sample).split()]
    keys = [str(sorted(near_keys(word) | pair_keys(words[0], word))) for word in words]
    return f"{crc32(' '.join([*map(fold, SAMPLES), *keys]).encode()):08x}"
