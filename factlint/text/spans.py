"""Stretches of a text that are asked about many places: by bisection, whatever their number."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from factlint.base.span import Span


class Spans:
    """Ascending stretches of a text, asked whether one of them is touched."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [span.start for span in self.spans]

    def touch(self, span: Span) -> bool:
        """Whether `span` shares a character with one of them."""
        upto = bisect_left(self.starts, span.end)
        # Stretches of a document do not nest, so that only the last one before can reach in.
        return upto > 0 and self.spans[upto - 1].end > span.start

    def reach(self, offset: int) -> bool:
        """Whether the character at `offset` lies in one of them."""
        upto = bisect_right(self.starts, offset)
        return upto > 0 and self.spans[upto - 1].end > offset

    def hold(self, span: Span) -> bool:
        """Whether one of them covers `span` wholly."""
        last = bisect_right(self.starts, span.start) - 1
        return last >= 0 and self.spans[last].covers(span)
