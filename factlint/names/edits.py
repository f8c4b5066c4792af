"""Edits between words, two letters swapped being one: by hand for few words, by rapidfuzz for many.

Loading rapidfuzz takes as long as five hundred comparisons by hand, and most articles need fewer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from operator import itemgetter

FEW = 500  # comparisons of a process that are made by hand


class _Made:
    """How many comparisons this process has made."""

    count = 0


def edits(one: str, other: str) -> int:
    """Letters to put in, take out, replace or swap with the next until one word is the other."""
    if _are_many(1):
        return _distance()(one, other)
    return _by_hand(one, other)


def within(
    most: int, word: str, others: Sequence[str], limit: int | None = None
) -> list[tuple[str, int]]:
    """Those of `others` at most so many edits from `word`, with their edits, nearest first."""
    if _are_many(len(others)):
        found = _extract()(word, others, scorer=_distance(), score_cutoff=most, limit=limit)
        return [(other, count) for other, count, _ in found]
    alike = [other for other in others if abs(len(other) - len(word)) <= most]
    counted = ((other, _by_hand(word, other)) for other in alike)
    return sorted((pair for pair in counted if pair[1] <= most), key=itemgetter(1))[:limit]


@cache
def _distance() -> Callable[[str, str], int]:
    from rapidfuzz.distance import OSA

    return OSA.distance


@cache
def _extract() -> Callable[..., list[tuple[str, int, int]]]:
    from rapidfuzz import process

    return process.extract


def _are_many(more: int) -> bool:
    _Made.count += more
    return _Made.count > FEW


def _by_hand(one: str, other: str) -> int:
    """The optimal string alignment of two words, a row of the table at a time."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        above, row = row, [at + 1]
        for to, right in enumerate(other):
            cost = above[to] if letter == right else 1 + min(above[to], above[to + 1], row[to])
            if to and at and letter == other[to - 1] and one[at - 1] == right:
                cost = min(cost, before[to - 1] + 1)
            row.append(cost)
        before = above
    return row[-1]
