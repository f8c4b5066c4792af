"""An anniversary that its year does not make: the 90th anniversary of the storm of 1975."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.numerals import ordinal
from factlint.text.words import Prose

TOLD = expression(
    r"\b(?P<number>\d{1,3})(?P<ending>st|nd|rd|th)[ -]anniversary of (?P<event>[^.;:()]{0,60}?)"
    r"\b(?P<year>(?:1[5-9]|20)\d\d)\b(?!s)"
)
YEARS = expression(r"\b(?:1[5-9]|20)\d\d\b")
NEAR = 1  # years by which it may be told before or after
LIKELY = 0.85


class Anniversary(Check):
    """Finds anniversaries whose number does not fit the year of the event and the draft's day.

    Only where no other year stands in the sentence. Where the draft's day is only assumed, a number
    is wrong only if it is too great for today.
    """

    values: ClassVar[tuple[str, ...]] = ("the anniversary", "the year", "the right anniversary")

    @property
    def waking_words(self) -> frozenset[str]:
        """Nothing is told without this word."""
        return frozenset(("anniversary",))

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every anniversary of another number of years."""
        prose = article.prose
        places = [at for at in prose.places("anniversary") if _is_numbered(prose, at)]
        for sentence in article.sentences_at(places):
            if len(set(YEARS.findall(prose.text, *sentence))) == 1:
                yield from _in_sentence(article, sentence)


def _is_numbered(prose: Prose, at: int) -> bool:
    return any(map(str.isdigit, prose.text[max(0, at - 6) : at]))


def _in_sentence(article: Article, sentence: Span) -> Iterator[Hit]:
    text = article.prose.text
    for match in TOLD.finditer(text, *sentence):
        years = article.day.year - int(match["year"])
        told = Span(match.start("number"), match.end("ending"))
        # A year of today is that of the celebration: the 30th anniversary of the club, in 2025.
        late = int(match["number"]) - years
        if years <= NEAR + 1 or abs(late) <= NEAR or (article.assumed and late < 0):
            continue
        if not article.quotations.touch(told):
            right = ordinal(years)
            yield Hit(told, (told.of(text), match["year"], right), (right,), LIKELY)
