"""A year outside the decade or century that it is told to lie in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.numerals import digits_between, ordinal
from factlint.text.words import Prose

if TYPE_CHECKING:
    from factlint.mentions.eras import Era

AROUND = 90  # characters to each side within which an era and its year are told
NEAR = 40  # characters to each side of an era within which its year stands
SURE, LIKELY = 0.95, 0.8


class Century(Check):
    """Finds years beside a decade or century that they do not lie in: the 19th century, in 1923.

    Only a year that stands right beside it, with “in” or in brackets, counts; the early and the
    late years of an era are taken generously.
    """

    values: ClassVar[tuple[str, ...]] = ("the year", "the era")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every year that lies elsewhere."""
        prose = article.prose
        found: dict[Span, Era] = {}
        for at in sorted(at for at in _eras(prose) if _has_year(prose.text, at)):
            from factlint.mentions.eras import find_eras
            from factlint.text.blocks import around, is_cut

            place = around(blocks, at, AROUND)
            for era in find_eras(prose.text, place):
                if not is_cut(blocks, place, era.span):
                    found[era.span] = era
        for era in found.values():
            if not (era.part.meets(era.years) or article.quotations.touch(era.span)):
                yield _hit(prose.text, era)


def _eras(prose: Prose) -> Iterator[int]:
    """Where centuries and decades stand."""
    yield from prose.places("century")
    for at, word in prose.numerals:
        if len(word) == 5 and word.endswith("0s") and word[:4].isdecimal():
            yield at


def _has_year(text: str, at: int) -> bool:
    """Whether more digits stand near than those of the era itself."""
    return digits_between(text, at - NEAR, at + NEAR) >= 4 + text[at].isdigit()


def _hit(text: str, era: Era) -> Hit:
    values = (era.inner.of(text), era.span.of(text))
    apart = era.whole.meets(era.years)  # only not in the part of it
    return Hit(
        era.span, values, () if apart else _suggestions(text, era), LIKELY if apart else SURE
    )


def _suggestions(text: str, era: Era) -> tuple[str, ...]:
    """The phrase with the era of the year, and with a year of the era."""
    from factlint.mentions.eras import ORDINALS

    number, inner = era.number.of(text), era.inner.of(text)
    size = 10 if number.isdecimal() else 100
    if number.isdecimal():
        right = str(era.years.first // 10 * 10)
    else:
        century = (era.years.first - 1) // 100 + 1
        if century > len(ORDINALS):
            return ()
        right = ordinal(century) if number[0].isdigit() else ORDINALS[century - 1]
    moved = str(era.whole.first // size * size + int(inner) % size)
    return tuple(
        _replaced(text, era, place, new) for place, new in ((era.number, right), (era.inner, moved))
    )


def _replaced(text: str, era: Era, place: Span, new: str) -> str:
    return text[era.span.start : place.start] + new + text[place.end : era.span.end]
