"""Which way of folding and keying a store was written with; another way would miss its names."""

from __future__ import annotations

from itertools import chain
from zlib import crc32

from factlint.names.keys import name_keys, word_keys
from factlint.text.fold import fold

SAMPLES = ("Jean-Noël O’Hara", "Łukasz Tschernow", "J. D. Wright")


def fingerprint() -> str:
    """A number that changes when the keys do."""
    words = [word for sample in SAMPLES for word in fold(sample).split()]
    keys = {key for word in words for key in word_keys(word, "")}
    keys.update(chain.from_iterable(name_keys(words[0], words[-1])))
    return f"{crc32(' '.join([*map(fold, SAMPLES), str(sorted(keys))]).encode()):08x}"
