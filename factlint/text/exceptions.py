"""What a rule must leave alone, although its patterns match it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from factlint.text.document import Block
from factlint.text.patterns import Pattern, has_inline_flag
from factlint.text.phrases import Found
from factlint.text.words import Prose

SEVERAL_WORDS = re.compile(r"[ \t]|\\s")


class Exceptions:
    """Expressions found inside a match, or (those of several words) around it, silence it.

    With `around` each of them may lie around a match, and case counts.
    """

    def __init__(self, patterns: Sequence[str], *, around: bool = False) -> None:
        self.patterns = tuple(pattern for pattern in patterns if pattern.strip())
        self.around = around

    @cached_property
    def _inside(self) -> Pattern | None:
        return _joined(self.patterns, ignorecase=False)

    @cached_property
    def _around(self) -> Pattern | None:
        if self.around:
            return _joined(self.patterns, ignorecase=False)
        several = [pattern for pattern in self.patterns if SEVERAL_WORDS.search(pattern)]
        return _joined(several, ignorecase=True)

    def validate(self) -> None:
        """Raise PatternError for an expression that cannot be read."""
        for pattern in self.patterns:
            Pattern(pattern)

    def excuse(self, text: str, start: int, end: int) -> bool:
        """Whether the match `text[start:end]` is to be left alone."""
        if self._inside and self._inside.search(text[start:end]):
            return True
        return self._around is not None and any(
            match.start() <= start and end <= match.end() for match in self._around.finditer(text)
        )

    def excuse_within(self, prose: Prose, blocks: Sequence[Block], found: Found) -> bool:
        """Whether `found` is to be left alone within the one of `blocks` that holds it."""
        starts = [block.span.start for block in blocks]
        span = blocks[bisect_right(starts, found.start) - 1].span
        return self.excuse(span.of(prose.text), found.start - span.start, found.end - span.start)


def _joined(patterns: Sequence[str], ignorecase: bool) -> Pattern | None:
    if not patterns:
        return None
    longest_first = sorted(patterns, key=len, reverse=True)
    if any(has_inline_flag(pattern) for pattern in patterns):
        branches = [f"(?-i){pattern}" for pattern in longest_first]
    else:
        branches = longest_first
    return Pattern(rf"\b(?:{'|'.join(branches)})\b", ignorecase=ignorecase)
