"""Lines told again whatever their case, marks, numbers and the words left open in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Texts, which `re` compiles and remembers when they are first used.
EDGES = r"^[^\w\[]+|[^\w\]]+$"
PATTERN_EDGES = r"^[^\w#*\[]+|[^\w#*\]]+$"
NUMBER = r"\d[\d,.]*[km]?\b"
BEGINNING = 40  # characters that hold the first word of a line
OPEN = "*"  # stands for some words, as # stands for a number


def bare(text: str, edges: str = EDGES) -> str:
    """`text` in small letters, without marks at its ends, # for each number."""
    line = " ".join(text.split()).replace("’", "'").lower()
    return re.sub(NUMBER, "#", re.sub(edges, "", line))


class KnownLines:
    """A set of lines; those with `*` are kept by their first word."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._whole: set[str] = set()
        self._open: dict[str, list[list[str]]] = {}
        self._first_words: set[str] = set()
        for line in lines:
            pattern = bare(line, PATTERN_EDGES)
            self._first_words.add(_first_word(pattern))
            if OPEN in pattern:
                parts = pattern.split(OPEN)
                self._open.setdefault(_first_word(parts[0]), []).append(parts)
            else:
                self._whole.add(pattern)

    def may_hold(self, text: str) -> bool:
        """Whether `text` begins like one of them; much sooner told than whether it is one."""
        return _first_word(bare(text[:BEGINNING])) in self._first_words

    def __contains__(self, line: str) -> bool:
        """Whether `line`, which must be bare, is one of them."""
        if line in self._whole:
            return True
        return any(_fits(line, parts) for parts in self._open.get(_first_word(line), ()))


def _first_word(line: str) -> str:
    return line.split(None, 1)[0].rstrip(",:?") if line.strip() else ""


def _fits(line: str, parts: list[str]) -> bool:
    if not line.startswith(parts[0]) or not line.endswith(parts[-1]):
        return False
    reached = 0
    for part in parts:
        at = line.find(part, reached)
        if at < 0:
            return False
        reached = at + len(part)
    return True
