"""How far one word is from another, in letters by their weight and in sound."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from functools import lru_cache
from typing import NamedTuple

from factlint.names.edits import edits as edits_between
from factlint.names.sound import CLASSES, skeleton

VOWELS = frozenset("aeiouy")
SHORTEST = 3  # letters below which only the same word is near
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _neighbours() -> frozenset[str]:
    """Pairs of letters side by side on a keyboard row, both ways."""
    pairs = {row[at : at + 2] for row in KEYBOARD for at in range(len(row) - 1)}
    return frozenset(pairs | {pair[::-1] for pair in pairs})


NEIGHBOURS = _neighbours()
DOUBLED, VOWEL, LIKE_SOUND, SILENT_H, SWAPPED, NEIGHBOUR, DROPPED, OTHER = (
    0.45, 0.6, 0.6, 0.5, 0.7, 0.8, 0.85, 1.0,
)  # fmt: skip


class Difference(NamedTuple):
    """Two words compared: edits in letters (transposition one), their weight, edits in sound.

    `first` says whether the first letters agree. The weight is 0 for equals and about 1 an edit,
    less for edits that writers make often (a doubled letter, one vowel for another).
    """

    edits: int
    weight: float
    sound: int
    first: bool

    @property
    def same(self) -> bool:
        """Whether the two are the same word."""
        return self.edits == 0


SAME = Difference(0, 0.0, 0, True)


@lru_cache(maxsize=65536)
def compare(written: str, right: str) -> Difference:
    """Compare two folded words."""
    if written == right:
        return SAME
    edits = edits_between(written, right)
    sound = edits_between(skeleton(written), skeleton(right))
    return Difference(edits, _weight(written, right, edits), sound, written[:1] == right[:1])


def _weight(written: str, right: str, edits: int) -> float:
    from rapidfuzz.distance import Levenshtein  # only for what is near and not the same

    operations = Levenshtein.editops(written, right)
    swaps = len(operations) - edits  # a transposition is two plain operations, one OSA edit
    if swaps > 0:
        return swaps * SWAPPED + (edits - swaps) * DROPPED
    return sum(_cost(str(tag), int(at), int(to), written, right) for tag, at, to in operations)


def _cost(tag: str, at: int, to: int, written: str, right: str) -> float:
    if tag == "replace":
        return _replaced(written[at], right[to])
    text, place = (written, at) if tag == "delete" else (right, to)
    letter = text[place]
    if letter in (text[place - 1 : place], text[place + 1 : place + 2]):
        return DOUBLED
    if letter == "h":
        return SILENT_H
    return VOWEL if letter in VOWELS else DROPPED


def _replaced(one: str, other: str) -> float:
    if one in VOWELS and other in VOWELS:
        return VOWEL
    if one.translate(CLASSES) == other.translate(CLASSES):
        return LIKE_SOUND
    return NEIGHBOUR if one + other in NEIGHBOURS else OTHER


@lru_cache(maxsize=262144)
def near(written: str, right: str) -> bool:
    """Whether two folded words may be one: alike in sound, or few edits for their length."""
    shorter = min(len(written), len(right))
    if shorter < SHORTEST:
        return written == right
    if abs(len(written) - len(right)) > farthest(shorter):
        return False
    return near_at(written, right, edits_between(written, right))


def near_at(written: str, right: str, edits: int) -> bool:
    """Whether two folded words that are so many edits apart may be one."""
    shorter = min(len(written), len(right))
    if shorter < SHORTEST:
        return written == right
    if edits <= (1 if shorter < 5 else 2):
        return True
    if edits > farthest(shorter):
        return False
    one, other = skeleton(written), skeleton(right)
    if one == other:
        return True
    return shorter >= 5 and edits <= shorter // 2 and edits_between(one, other) == 1


def farthest(size: int) -> int:
    """The most edits at which words, the shorter of so many letters, may be one."""
    return max(2, size // 2 + 1)
