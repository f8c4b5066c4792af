"""A sentence with marks around its names, so that a pattern can tell them from other words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.claim_pattern import CLOSE, OPEN


class Marked(NamedTuple):
    """The marked text; `names` are the numbers of mentions by the place of their first mark."""

    text: str
    names: Mapping[int, int]
    marks: Sequence[int]
    start: int

    def place(self, start: int, end: int) -> Span:
        """Where a stretch of the marked text stands in the document."""
        before, upto = bisect_left(self.marks, start), bisect_left(self.marks, end)
        return Span(self.start + start - before, self.start + end - upto)


def mark(text: str, sentence: Span, names: Sequence[tuple[Span, int]]) -> Marked:
    """The sentence with the given names marked, each with its number, in order of the text."""
    parts: list[str] = []
    found: dict[int, int] = {}
    marks: list[int] = []
    reached = sentence.start
    for span, number in names:
        if span.start < reached or span.end > sentence.end:
            continue
        at = span.start - sentence.start + len(marks)
        found[at] = number
        parts += (text[reached : span.start], OPEN, text[span.start : span.end], CLOSE)
        marks += (at, at + 1 + span.end - span.start)
        reached = span.end
    parts.append(text[reached : sentence.end])
    return Marked("".join(parts), found, marks, sentence.start)
