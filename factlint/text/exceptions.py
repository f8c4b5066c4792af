"""What a rule must leave alone, although its patterns match it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from factlint.base.span import Span
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.patterns import Pattern, has_inline_flag

REACH = 200  # no exception is longer than this
SEVERAL_WORDS = expression(r"[ \t]|\\s")


class Exceptions:
    """Expressions found inside a match, or (those of several words) around it, silence it.

    With `around` each of them may lie around a match, and case counts.
    """

    def __init__(self, patterns: Sequence[str], *, around: bool = False) -> None:
        self.patterns = tuple(pattern for pattern in patterns if pattern.strip())
        self.around = around

    @property
    def within(self) -> Pattern | None:
        """One expression for all of them, None where there are none."""
        return self._inside

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

    def excuse(self, text: str, found: Span, block: Span) -> bool:
        """Whether what was `found` in `block` of `text` is to be left alone."""
        if self._inside and self._inside.search(found.of(text)):
            return True
        if self._around is None:
            return False
        start, end = max(block.start, found.start - REACH), min(block.end, found.end + REACH)
        return any(
            start + match.start() <= found.start and found.end <= start + match.end()
            for match in self._around.finditer(text[start:end])
        )

    def excuse_in(self, text: str, found: Span, blocks: Sequence[Block]) -> bool:
        """The same, where `found` lies in one of `blocks`."""
        if not self.patterns:
            return False
        at = bisect_right(blocks, found.start, key=lambda block: block.span.start) - 1
        return self.excuse(text, found, blocks[at].span)


def _joined(patterns: Sequence[str], ignorecase: bool) -> Pattern | None:
    if not patterns:
        return None
    longest_first = sorted(patterns, key=len, reverse=True)
    if any(has_inline_flag(pattern) for pattern in patterns):
        branches = [f"(?-i){pattern}" for pattern in longest_first]
    else:
        branches = longest_first
    return Pattern(rf"\b(?:{'|'.join(branches)})\b", ignorecase=ignorecase)
