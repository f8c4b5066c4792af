"""Shares with the interval that they can be trusted in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from tests.eval.judge import Outcome

Z = 1.96  # 95 %


class Share(NamedTuple):
    """So many of so many."""

    hits: int
    of: int

    @property
    def interval(self) -> tuple[float, float]:
        """The 95 % interval after Wilson."""
        if not self.of:
            return 0.0, 1.0
        rate = self.hits / self.of
        middle = rate + Z * Z / (2 * self.of)
        spread = Z * sqrt(rate * (1 - rate) / self.of + Z * Z / (4 * self.of * self.of))
        scale = 1 + Z * Z / self.of
        return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)

    def __str__(self) -> str:
        if not self.of:
            return "–"
        low, high = self.interval
        return f"{self.hits}/{self.of} {self.hits / self.of:4.0%} [{low:.0%}–{high:.0%}]"


def found(outcomes: Sequence[Outcome]) -> Share:
    """Errors found."""
    return Share(sum(each.found for each in outcomes), len(outcomes))


def right(outcomes: Sequence[Outcome]) -> Share:
    """Errors found whose first suggestion is right."""
    return Share(
        sum(each.right for each in outcomes if each.found), sum(each.found for each in outcomes)
    )


def flagged(outcomes: Sequence[Outcome]) -> Share:
    """Places with any finding at warning or error."""
    return Share(sum(each.flagged for each in outcomes), len(outcomes))


def by_pair(outcomes: Sequence[Outcome], label: str = "found") -> Share:
    """Distinct faults, each counted once: found where most of its cases are."""
    pairs: dict[str, list[bool]] = defaultdict(list)
    for each in outcomes:
        pairs[each.case.pair or each.case.id].append(bool(getattr(each, label)))
    return Share(sum(2 * sum(hits) >= len(hits) for hits in pairs.values()), len(pairs))
