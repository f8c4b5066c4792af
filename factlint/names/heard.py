"""How far two names are apart to the ear: both as they are spoken, vowels and all.

A name that comes back from another script keeps its sound and loses its spelling: Gauff is Gowf,
Quigley is Kvigli. In letters these are far apart, spoken they are one.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from factlint.text.expressions import expression

# Spellings of one sound, rewritten in this order; S, C and J stand for sh, ch and the J of James.
SPOKEN = tuple(
    (expression(pattern), sound)
    for pattern, sound in (
        (r"\bwr", "r"), (r"\bkn", "n"), (r"\bps", "s"), (r"\bgn", "n"), (r"wh|hw|hu(?=[aei])", "v"),
        (r"schtsch|shch|tsch|tch|tsh|cz", "C"), (r"sch|sh", "S"), (r"dzh|dj|dg(?=[ei])|zh", "J"),
        (r"cqu|ck|cc(?=[aoulrh])|kh", "k"), (r"ch", "C"), (r"ph", "f"),
        (r"ough|augh", "o"), (r"igh", "i"), (r"gh", "g"), (r"t+h|dt", "t"), (r"qu|q", "kv"),
        (r"x", "ks"), (r"sz|cs", "S"), (r"d?t*z+|d?t+s", "z"), (r"c(?=[eiy])", "s"),
        (r"(?<!g)g(?=[eiy])", "J"), (r"c", "k"), (r"(?<=[b-df-hj-np-tv-zSCJ])e\b", ""),
        (r"ow\b", "ov"), (r"aw|au|ow", "o"), (r"ew|eu|oi|oy", "e"),
        (r"\b[uw](?=[aeiouy])|w", "v"), (r"j", "J"), (r"\b[iy](?=[aeiou])", "Y"),
        (r"(?:ey|ei|ie|y)\b", "i"), (r"(?<=[aeiou])y(?=[aeiou])", "Y"),
        (r"ei|ey|ai|ay|ae", "e"), (r"ie|ee|ea|y", "i"), (r"oo|ou|oe", "u"),
        (r"([a-zA-Z])\1+", r"\1"), (r"(?<=[aeiou])h(?![aeiou])", ""),
        (r"(?<=[bdfgklmnprstvzSCJ])h", ""),
    )
)  # fmt: skip
VOWELS = frozenset("aeiou")
GROUPS = (
    "bp",
    "fv",
    "dt",
    "gk",
    "szSCJ",
    "JY",
    "gJ",
    "kC",
    "hk",
    "ou",
    "ei",
    "mn",
)  # heard for one another
VOWEL, LIKE, FAINT, OTHER = 0.3, 0.35, 0.45, 1.0
CLOSE = frozenset(
    one + other for group in GROUPS for one in group for other in group if one != other
)
SILENT = dict.fromkeys([*VOWELS, "h", "Y"], FAINT)  # what a sound costs that one side lacks
SWAPPED = {  # what one sound costs in the place of another
    **{one + other: VOWEL for one in VOWELS for other in VOWELS},
    **dict.fromkeys(CLOSE, LIKE),
}


@lru_cache(maxsize=65536)
def spoken(word: str) -> str:
    """A folded word by its sounds, one sign each."""
    for pattern, sound in SPOKEN:
        word = pattern.sub(sound, word)
    return word


@lru_cache(maxsize=65536)
def apart(written: str, right: str) -> float:
    """How far two folded words are apart to the ear; 0 where they are spoken alike."""
    one, other = spoken(written), spoken(right)
    if one == other:
        return 0.0
    silent = [SILENT.get(sign, OTHER) for sign in other]
    row = list(accumulate(silent, initial=0.0))
    for heard in one:
        cost = SILENT.get(heard, OTHER)
        above, left = row, row[0] + cost
        row = [left]
        for at, sign in enumerate(other):
            swapped = above[at] if heard == sign else above[at] + SWAPPED.get(heard + sign, OTHER)
            left = min(swapped, above[at + 1] + cost, left + silent[at])
            row.append(left)
    return row[-1]


def begin_alike(written: str, right: str) -> bool:
    """Whether two folded words begin with one letter, or with sounds heard for one another."""
    if written[:1] == right[:1]:
        return True
    one, other = spoken(written)[:1], spoken(right)[:1]
    return one == other or (one + other in CLOSE and not {one, other} <= VOWELS)
