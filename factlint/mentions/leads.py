"""Leads told with the two numbers that they lie between: 48 to 40, an eight-point lead."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.expressions import expression
from factlint.text.figures import WORD, read_figure

_NUMBER = r"\d{1,3}(?:\.\d)?"
_SHARE = r"(?:%| percent| per cent)?"
_PAIR = (
    rf"(?<![\w.,$£€-])(?P<first>{_NUMBER}){_SHARE}(?: to |-to-|-|–)(?P<last>{_NUMBER})"
    rf"(?![\w:/-]|[.,]\d){_SHARE}"
)
_SIZE = rf"(?P<size>{_NUMBER}|\b{WORD})"
_LEAD = r"(?:lead|margin|gap|edge|advantage|spread|deficit|difference|victory|win|defeat|loss)"
_POINTS = r"(?:percentage )?points?\b"
_BY_POINT = rf"an? (?:[a-z]+ )?{_SIZE}[ -](?:percentage[- ])?point {_LEAD}\b"
_OF_POINTS = rf"{_LEAD} of (?:[a-z]+ )?{_SIZE} {_POINTS}"
_APART = r"(?:,|:|;| –| —|—|\)| \()? ?(?:(?:or|which is|that is) )?"
LEADS = tuple(
    expression(f"(?i:{each})")
    for each in (
        rf"{_PAIR}{_APART}{_BY_POINT}",
        rf"{_PAIR}{_APART}an? (?:\w+ )?{_OF_POINTS}",
        rf"\bby {_SIZE} {_POINTS}(?:,| \(|:|—| —| –) ?{_PAIR}",
        rf"{_BY_POINT}(?:,| \(|:|—| —| –) ?{_PAIR}",
    )
)
LEAST = 7
ROUNDED = 1.0  # what two rounded numbers may miss together


class Lead(NamedTuple):
    """Two numbers and what is told to lie between them, at `pair` and at `claim`."""

    first: float
    last: float
    size: float
    claim: Span
    pair: Span

    @property
    def is_right(self) -> bool:
        """Whether the lead may be what the numbers make, as they are rounded."""
        return abs(abs(self.first - self.last) - self.size) <= ROUNDED + 0.01


def find_leads(text: str, sentence: Span) -> Iterator[Lead]:
    """Leads told beside the numbers they lie between."""
    for pattern in LEADS:
        for match in pattern.finditer(text, *sentence):
            size = read_figure(match["size"])
            first, last = float(match["first"]), float(match["last"])
            # Won 3-1, a nine-point lead: there the points are those of the season.
            if size and min(first, last) >= LEAST:
                pair = Span(match.start("first"), match.end("last"))
                yield Lead(first, last, size.value, Span(*match.span("size")), pair)
