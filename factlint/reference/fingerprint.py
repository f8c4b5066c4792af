"""Which way of folding and keying a store was written with; another way would miss its names."""

from __future__ import annotations

from zlib import crc32

from factlint.names.keys import near_keys
from factlint.text.fold import fold

SAMPLES = ("Jean-Noël O’Hara", "Łukasz Dżugaszwili", "J. D. Tschernow", "Phyllis Wright-Quigley")


def fingerprint() -> str:
    """A number that changes when the keys do."""
    keys = [str(sorted(near_keys(word))) for sample in SAMPLES for word in fold(sample).split()]
    return f"{crc32(' '.join([*map(fold, SAMPLES), *keys]).encode()):08x}"
