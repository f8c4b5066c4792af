"""How much work an expression can make, told by its form, and how long a rule may search a file."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from math import factorial
from time import perf_counter

PART = (
    r"(?s)"
    r"(?P<part>\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[a-zA-Z<=!:]*|.)"
    r"(?P<repeat>(?:[*+?]|\{\d+(?:,\d*)?\})*)"
)
STEPS = 30_000_000  # what the standard engine does in less than a second
SECONDS = 1.0
CHARACTERS_A_SECOND = 500_000


class Allowance:
    """The seconds that a rule still has for the expressions that it searches one file with."""

    def __init__(self, characters: int) -> None:
        self.left = SECONDS + characters / CHARACTERS_A_SECOND

    def take(self, began: float) -> bool:
        """Count the time since `began`; whether something is left."""
        self.left -= perf_counter() - began
        return self.left > 0


class _Now(threading.local):
    """What is left in each thread."""

    allowance: Allowance | None = None


_now = _Now()


def begin(characters: int) -> None:
    """Begin to count: a rule turns to a file of so many characters."""
    _now.allowance = Allowance(characters)


def end() -> None:
    """The rule is done with the file."""
    _now.allowance = None


def allowance(characters: int) -> Allowance:
    """What is left to whoever searches now; outside a run each search has its own."""
    return _now.allowance or Allowance(characters)


def longest_safe(pattern: str) -> float:
    """How long a text may be so that trying every way to match `pattern` in it stays bounded.

    Only for expressions in which no group is repeated.
    """
    branches = list(_branches(pattern))
    return min(_longest(branch, len(branches)) for branch in branches)


def _branches(pattern: str) -> Iterator[list[tuple[str, str]]]:
    """The alternatives at the top of an expression, each as its parts with their repeats."""
    branch: list[tuple[str, str]] = []
    depth = 0
    for token in re.finditer(PART, pattern):
        part = token["part"]
        depth += (part[0] == "(") - (part == ")")
        if part == "|" and not depth:
            yield branch
            branch = []
        else:
            branch.append((part, token["repeat"]))
    yield branch


def _longest(branch: list[tuple[str, str]], beside: int) -> float:
    """How long a text may be: each way to cut it among the repeats is tried from each place."""
    endless, ways, groups = 0, beside, [1]
    if _choices(branch[-1][1] if branch else "") is None:
        branch = branch[:-1]  # behind a last repeat nothing can fail
    for part, repeat in branch:
        if part[0] == "(":
            groups.append(1)
        elif part == "|":
            groups[-1] += 1
        elif part == ")" and len(groups) > 1:
            ways *= groups.pop()
        choices = _choices(repeat)
        endless += choices is None
        ways *= choices or 1
        if ways > STEPS:
            return 0
    if not endless:
        return STEPS / ways
    return float((STEPS / ways * factorial(endless + 1)) ** (1 / (endless + 1)))


def _choices(repeat: str) -> int | None:
    """How many lengths a repeat may have; None where it is endless."""
    if not repeat:
        return 1
    if repeat[0] in "*+" or repeat.rstrip("?+").endswith(",}"):
        return None
    if repeat[0] == "?":
        return 2
    least, _, most = repeat.strip("?+")[1:-1].partition(",")
    return int(most or least) - int(least) + 1
