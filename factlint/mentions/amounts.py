"""Amounts as prose writes them: figures with a currency or percent, and how precise they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.figures import DIGITS, SCALES, WORD, read_figure

_SCALE = "|".join(SCALES)
# Numbered groups: `@` in each pattern is replaced by what tells one amount from the others.
AMOUNT = (
    rf"(?<![\w.,/$£€¥-])(?P<sign@>(?:US)?[$£€¥])?"
    rf"(?P<figure@>{DIGITS}(?:[ \u00a0-](?:{_SCALE})\b)?|\b{WORD}\b(?:[ \u00a0-](?:{_SCALE})\b)?)"
    r"(?![\w:/]|[.,]\d|[-–]\d)(?P<percent@>\s?%|[\s-](?:percent|per\scent|pct)\b(?!age))?"
)
LOOSE = 0.01  # share by which a round number may miss: 1,200 is not 1,250


class Amount(NamedTuple):
    """A value, how far it may lie from what it was rounded from, and what it counts.

    `unit` is a currency's sign, "percent" or empty; `scale` the million or the like that is told.
    """

    value: float
    slack: float
    unit: str
    scale: float
    span: Span

    @property
    def least(self) -> float:
        """The least value that would be told so."""
        return self.value - self.slack

    @property
    def most(self) -> float:
        """The greatest value that would be told so."""
        return self.value + self.slack

    def times(self, scale: float) -> Amount:
        """The same figure of thousands or millions."""
        return self._replace(value=self.value * scale, slack=self.slack * scale, scale=scale)


def amount_in(match: re.Match[str], name: str) -> Amount | None:
    """The amount in the groups of this name; None where it cannot be read."""
    written = match[f"figure{name}"]
    figure = read_figure(written) if written else None
    if figure is None:
        return None
    scale = SCALES.get(written.lower().replace("-", " ").rpartition(" ")[2], 1.0)
    sign, percent = match[f"sign{name}"], match[f"percent{name}"]
    span = Span(
        match.start(f"sign{name}" if sign else f"figure{name}"),
        match.end(f"percent{name}" if percent else f"figure{name}"),
    )
    slack = figure.slack
    if figure.step >= scale:
        slack = min(slack, max(LOOSE * figure.value, 0.5 * scale))
    return Amount(figure.value, slack, "percent" if percent else sign or "", scale, span)


def pairs_of(first: Amount, last: Amount) -> list[tuple[Amount, Amount]]:
    """How two amounts of one thing may be read, where only one tells its scale or its unit.

    From 2 to 3 million, from $2 to 3; the likeliest first, none where they count different things.
    """
    if first.unit and last.unit and first.unit != last.unit:
        return []
    if first.scale == 1.0 < last.scale and first.value < 1000:
        return [(first.times(last.scale), last), (first, last)]
    return [(first, last)]
