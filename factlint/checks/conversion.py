"""A measure and its conversion do not agree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.expressions import expression

if TYPE_CHECKING:
    from factlint.mentions.conversions import Conversion, Measure
    from factlint.text.figures import Figure
    from factlint.text.words import Prose

# One of these stands in every conversion; most articles of one country's press have none.
SPELLED = (
    "kilometers kilometres kilometer kilometre km kms meters metres meter metre centimeters "
    "centimetres cm millimeters millimetres mm hectares hectare ha kilograms kilogrammes "
    "kilogram kilos kilo kg kgs grams grammes liters litres liter litre kph kmh celsius "
    "centigrade degrees km2 m2"
)
WORDS = frozenset(SPELLED.split())
JOINED = WORDS | {"m", "c"}  # 38C
LETTER = expression(r"[\s\u00a0-][mMcC]\b")  # too short to look for anywhere but behind a figure
MARKS = ("(", "[", " or ")  # one of them stands between a measure and its conversion
BEFORE, BEHIND = 80, 40  # characters from a unit within which it does
FREEZING = 32.0  # degrees Fahrenheit
SLOPPY = 0.1  # share by which a round number may miss: 20 miles (30 kilometers) is no error
CLOSE = 0.04


class Conversions(Check):
    """Finds measures whose conversion in brackets or after “or” is not the same measure.

    Each side may be rounded as far as its last digit tells, but not by more than a tenth. Degrees
    are compared as temperatures and as differences of temperature; gallons as American and British.
    """

    values: ClassVar[tuple[str, ...]] = ("the measure", "its conversion", "what it comes to")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every conversion that is out."""
        prose = article.prose
        if "(" not in prose.text and "or" not in prose.vocabulary:
            return
        places = _metric_places(prose)
        degrees = "°" in prose.text
        for block in blocks if places or degrees else ():
            at = bisect_left(places, block.span.start)
            measured = at < len(places) and places[at] < block.span.end
            if measured or (degrees and "°" in block.span.of(prose.text)):
                yield from _in_block(article, block)


def _metric_places(prose: Prose) -> list[int]:
    """Where metric units stand near a bracket or “or”, ascending; the m of “I’m” is none."""
    places = [at for word in WORDS & prose.vocabulary for at in prose.places(word)]
    for at, word in prose.numerals:
        end = at + len(word)
        if word.lstrip("0123456789") in JOINED or LETTER.match(prose.text, end):
            places.append(end)
    return [at for at in sorted(places) if _may_convert(prose.text, at)]


def _may_convert(text: str, at: int) -> bool:
    around = text[max(0, at - BEFORE) : at + BEHIND]
    return text[at - 1] not in "'’" and any(mark in around for mark in MARKS)


def _in_block(article: Article, block: Block) -> Iterator[Hit]:
    from factlint.mentions.conversions import find_conversions

    text = article.prose.text
    for conversion in find_conversions(text, block.span):
        hit = None if _agree(conversion) else _hit(text, conversion)
        if hit and not article.quotations.touch(hit.span):
            yield hit


def _agree(conversion: Conversion) -> bool:
    """Whether one way to read the units makes both measures the same."""
    first, second = conversion
    if first.unit.measure == "heat":
        return any(_same_heat(first, second, difference) for difference in (False, True))
    return any(
        all(
            _same(figure, other, worth / other_worth)
            for figure, other in zip(first.figures, second.figures, strict=True)
        )
        for worth in first.unit.worths
        for other_worth in second.unit.worths
    )


def _same(figure: Figure, other: Figure, factor: float) -> bool:
    expected = figure.value * factor
    size = max(abs(expected), abs(other.value))
    cut_off = other.step if other.value < expected else 0.0  # 5.6 miles told as 5
    slack = max(other.slack, figure.slack * factor, cut_off)
    if min(figure.value, other.value) >= 10:
        slack = min(slack, SLOPPY * size)
    return abs(expected - other.value) <= max(slack, CLOSE * size) * 1.001


def _same_heat(first: Measure, second: Measure, difference: bool) -> bool:
    return all(
        abs(_degrees(figure, first, second, difference) - other.value)
        <= _heat_slack(figure, other, first, second)
        for figure, other in zip(first.figures, second.figures, strict=True)
    )


def _degrees(figure: Figure, first: Measure, second: Measure, difference: bool) -> float:
    zero = 0.0 if difference else FREEZING
    if first.unit.system == "imperial":
        return (figure.value - zero) * 5 / 9
    return figure.value * 9 / 5 + zero


def _heat_slack(figure: Figure, other: Figure, first: Measure, second: Measure) -> float:
    factor = first.unit.worths[0] / second.unit.worths[0]
    rounded = min(other.slack, 2.5) + min(figure.slack, 2.5) * factor
    return max(rounded, 1.0)


def _hit(text: str, conversion: Conversion) -> Hit:
    first, second = conversion
    right = _converted(text, conversion)
    span = second.span
    return Hit(
        span,
        (first.span.of(text), span.of(text), right),
        (right,),
        0.95,
    )


def _converted(text: str, conversion: Conversion) -> str:
    """The second measure as it should read, as precisely as it was given."""
    from factlint.text.figures import written_like

    first, second = conversion
    written = second.span.of(text)
    factor = first.unit.worths[0] / second.unit.worths[0]
    pairs = list(zip(first.figures, second.figures, second.numbers, strict=True))
    for figure, other, place in reversed(pairs):
        value = figure.value * factor
        if first.unit.measure == "heat":
            value = _degrees(figure, first, second, difference=False)
        digits = written_like(value, place.of(text), _step(value, other))
        start, end = place.start - second.span.start, place.end - second.span.start
        written = written[:start] + digits + written[end:]
    return written


def _step(value: float, other: Figure) -> float:
    """As many digits as were given, and at least two of them."""
    size = abs(value)
    if size >= 10:
        largest = 10.0 ** (len(str(int(size))) - 2)
        return max(min(other.step, largest), 1.0 if other.step >= 1 else other.step)
    return min(other.step, 1.0) if size >= 3 else 0.1
