"""Which of many names of several words are near a written one, in their first and last words."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.names.edits import edits, within
from factlint.names.spell import SHORTEST, farthest, near

FEW = 12  # names that are compared word by word at once
MOST = 3  # edits in a short name, a third of its letters in a long one


class Meeting(NamedTuple):
    """Names "first last" that meet a written one under its keys, by what they share with it.

    Each is a text of one name a line: `same_first` sound the same in their first word, and in
    their last but for one consonant; `same_last` sound the same in their last word; `spelled`
    share letters.
    """

    same_first: str
    same_last: str
    spelled: str


def alike(written: str, givens: Sequence[str], meeting: Meeting) -> Iterator[tuple[str, str]]:
    """First and last words of the names that are near; `givens` are the first word's own forms."""
    for name in _likely(written, givens, meeting):
        first, _, last = name.partition(" ")
        if _is_near_last(written, name, last, meeting) and (
            first in givens or _is_near_first(givens[0], name, first, meeting)
        ):
            yield first, last


def _likely(family: str, givens: Sequence[str], meeting: Meeting) -> set[str]:
    """The names that may be near by the length of the whole; where they are many, by its edits."""
    names = "\n".join(meeting).split("\n")
    found: set[str] = set()
    for given in givens:
        whole = f"{given} {family}"
        size = len(whole)
        most = max(MOST, size // 3)
        if len(names) > FEW:
            found.update([name for name, _ in within(most, whole, names)])
        else:
            found.update([name for name in names if name and -most <= len(name) - size <= most])
    return found


def _is_near_last(written: str, name: str, last: str, meeting: Meeting) -> bool:
    count = edits(written, last)
    shorter = min(len(written), len(last))
    if count <= _few(shorter):
        return True
    if _is_among(name, meeting.same_last):
        return shorter >= SHORTEST and count <= farthest(shorter)
    return shorter >= 5 and count <= shorter // 2 and _is_among(name, meeting.same_first)


def _is_near_first(written: str, name: str, first: str, meeting: Meeting) -> bool:
    count = edits(written, first)
    shorter = min(len(written), len(first))
    if count <= _few(shorter) or (count == 1 and shorter > 1 and written[0] == first[0]):
        return True
    if _is_among(name, meeting.same_first):
        return shorter >= SHORTEST and count <= farthest(shorter)
    return _is_among(name, meeting.same_last) and near(written, first)


def _is_among(name: str, names: str) -> bool:
    return f"\n{name}\n" in f"\n{names}\n"


def _few(shorter: int) -> int:
    """Edits that leave two words near, the shorter of so many letters."""
    if shorter < SHORTEST:
        return 0
    return 1 if shorter == SHORTEST else 2
