"""The way back: stretches of a document's text and where they stand in the source."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from factlint.base.span import Span


class Piece(NamedTuple):
    """`document[start:start+size]` stands at `source[at:at+width]`; exact = the same characters."""

    start: int
    size: int
    at: int
    width: int
    exact: bool


class SourceMap:
    """Pieces in document order, without gaps; bisection both ways.

    Raises ValueError when made, if the pieces leave a gap or an exact piece differs.
    """

    def __init__(self, pieces: Sequence[Piece], text: str, source: str) -> None:
        self.pieces = tuple(pieces)
        self._starts = [piece.start for piece in self.pieces]
        self._check(text, source)

    def _check(self, text: str, source: str) -> None:
        reached = 0
        for piece in self.pieces:
            if piece.start != reached:
                raise ValueError(f"source map has a gap at {reached}")
            reached += piece.size
            if piece.exact and (
                text[piece.start : reached] != source[piece.at : piece.at + piece.width]
            ):
                raise ValueError(f"source map is wrong at {piece.start}")
        if reached != len(text):
            raise ValueError(f"source map ends at {reached} of {len(text)}")

    def _piece(self, offset: int) -> Piece:
        return self.pieces[max(bisect_right(self._starts, offset) - 1, 0)]

    def to_source(self, span: Span) -> Span:
        """Where `span` of the document stands in the source, markup between its ends included."""
        if not self.pieces:
            return Span(0, 0)
        first = self._piece(span.start)
        last = self._piece(max(span.end - 1, span.start))
        start = first.at + (span.start - first.start if first.exact else 0)
        end = last.at + (span.end - last.start if last.exact else last.width)
        return Span(start, max(start, end))

    def exact(self, span: Span) -> bool:
        """Whether `span` lies in one exact piece, so that it can be rewritten."""
        if not self.pieces:
            return False
        piece = self._piece(span.start)
        return piece.exact and span.end <= piece.start + piece.size


def identity(text: str) -> SourceMap:
    """The map of a document that is its source."""
    return SourceMap([Piece(0, len(text), 0, len(text), True)] if text else [], text, text)
