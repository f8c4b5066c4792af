"""How a name sounds: a coarse consonant skeleton that survives translation and dictation."""

from __future__ import annotations

import re
from functools import lru_cache

# Spellings of one sound in the languages whose names English copy prints, longest first.
SPELLINGS = (
    ("schtsch", "S"), ("shch", "S"), ("tsch", "S"), ("dzh", "S"), ("sch", "S"), ("tch", "S"),
    ("sz", "S"), ("cz", "S"), ("ch", "S"), ("sh", "S"), ("zh", "S"), ("dj", "S"), ("dg", "S"),
    ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("ge", "je"), ("gi", "ji"), ("gy", "jy"),
    ("ough", "o"), ("augh", "a"), ("igh", "i"), ("cki", "zki"), ("eigh", "e"),
    ("kh", "k"), ("gh", "k"), ("ck", "k"), ("qu", "kw"), ("ph", "f"), ("wh", "w"), ("hw", "h"),
    ("th", "t"), ("dt", "t"), ("ts", "z"), ("tz", "z"), ("x", "ks"),
)  # fmt: skip
INITIAL = {"wr": "r", "kn": "n", "ps": "s", "gn": "n"}  # where the first letter is silent
PATTERN = re.compile("|".join(spelling for spelling, _ in SPELLINGS))
TARGET = dict(SPELLINGS)
# One letter a class of consonants that are heard for one another.
CLASSES = str.maketrans(
    {
        "b": "P", "p": "P", "f": "F", "v": "F", "w": "F", "d": "T", "t": "T", "g": "K", "k": "K",
        "c": "K", "q": "K", "s": "S", "z": "S", "j": "S", "m": "M", "n": "N", "l": "L", "r": "R",
    }
)  # fmt: skip


class _Heard(dict[int, str]):
    """The class of each letter; all others are silent."""

    def __missing__(self, letter: int) -> str:
        return ""


HEARD = _Heard({**CLASSES, **dict.fromkeys(map(ord, "aeiouyh "), ""), ord("S"): "S"})


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Consonants of a folded word by class: "whitcoff" and "witkoff" both give FTKF.

    A leading vowel is kept as A, so that short names that begin with one stay apart.
    """
    if not word:
        return ""
    word = INITIAL.get(word[:2], word[:2]) + word[2:]
    spelled = PATTERN.sub(lambda match: TARGET[match.group()], word)
    found = "A" if word[0] in "aeiou" else ""
    last = ""
    for heard in spelled.translate(HEARD):
        if heard != last:
            found += heard
            last = heard
    return found
