"""Measures given twice, in two systems: 10 miles (16 kilometers), 38C, or 100F."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.expressions import expression
from factlint.text.figures import FIGURE, Figure, read_figure
from factlint.text.units import Unit, units


class Measure(NamedTuple):
    """One or two figures (a range) and their unit; `span` covers both, `numbers` the figures."""

    figures: tuple[Figure, ...]
    unit: Unit
    span: Span
    numbers: tuple[Span, ...]


class Conversion(NamedTuple):
    """A measure and what is given as the same in another unit."""

    first: Measure
    second: Measure


UNIT = "|".join(form.replace(".", r"\.") for form in sorted(units(), key=len, reverse=True))
SIGN = r"(?:(?<!\w)(?P<sign{n}>minus |[-−–](?=\d)))?"
PART = (
    rf"(?P<low{{n}}>{FIGURE})(?:\s?(?:to|and|[-–—])\s?(?P<high{{n}}>{FIGURE}))?"
    rf"(?:[\s\u00a0-]?degrees)?[\s\u00a0-]?(?P<unit{{n}}>(?:(?<=[\d ])°\s?)?(?:{UNIT}))\b\.?"
)


def _part(number: int) -> str:
    return (SIGN + PART).replace("{n}", str(number))


ABOUT = (
    r"(?:about|around|roughly|some|nearly|almost|approximately|over|more than|just over|just under"
    r"|or|ca\.?|c\.|~|≈)"
)
BETWEEN = rf"(?:[\s\u00a0-](?:\w+\s){{0,2}}?[(\[]\s?(?:{ABOUT}\s)?|,? or (?:{ABOUT}\s)?)"
PAIR = expression(rf"(?i:{_part(1)}{BETWEEN}{_part(2)})")


@cache
def _known() -> dict[str, Unit]:
    return units()


def find_conversions(text: str, span: Span) -> Iterator[Conversion]:
    """Measures that stand beside their conversion within `span`."""
    for match in PAIR.finditer(text, *span):
        first, second = _measure(match, 1), _measure(match, 2)
        if first and second and len(first.figures) == len(second.figures):
            one, other = first.unit, second.unit
            if one.measure == other.measure and one.system != other.system:
                yield Conversion(first, second)


def _measure(match: re.Match[str], number: int) -> Measure | None:
    """The measure in the groups of this number; None where it cannot be read in one way."""
    parts = [f"{part}{number}" for part in ("low", "high") if match[f"{part}{number}"]]
    figures = [read_figure(match[part]) for part in parts]
    unit = _known().get(match[f"unit{number}"].lower().replace("° ", "°"))
    if unit is None or not all(figures):
        return None
    if match[f"sign{number}"]:
        figures[0] = Figure(-figures[0].value, figures[0].step) if figures[0] else None
    span = Span(match.start(parts[0]), match.end(f"unit{number}"))
    spans = tuple(Span(*match.span(part)) for part in parts)
    return Measure(tuple(each for each in figures if each), unit, span, spans)
