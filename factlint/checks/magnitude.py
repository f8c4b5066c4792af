"""One figure in millions here and in billions there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Level, Note
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.words import Prose

if TYPE_CHECKING:
    from factlint.mentions.scaled import Scaled

SCALES = frozenset(("million", "billion", "trillion"))
SIGNS = ("$", "£", "€")
SHORT = ("m", "b", "n")  # 3m, 3bn, 3trn
LIKELY = 0.8


class Magnitude(Check):
    """Finds a figure told in millions and in billions: $2.7 billion, and later $2.7 million.

    Both must count the same, by currency or noun; figures of two digits also need a word that both
    sentences share. The scale that stands there less often counts as wrong, else the later one.
    """

    values: ClassVar[tuple[str, ...]] = ("the figure", "how it stands elsewhere")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every figure whose scale is another one elsewhere."""
        prose = article.prose
        if not _has_scales(prose):
            return
        from factlint.mentions.scaled import find_scaled
        from factlint.text.blocks import block_at

        places = [at for at in _scales(prose) if block_at(blocks, at).size]
        told: dict[tuple[str, str], list[Scaled]] = {}
        for sentence in article.sentences_at(places):
            for figure in find_scaled(prose.text, sentence):
                if not article.quotations.touch(figure.span):
                    told.setdefault(figure.same, []).append(figure)
        for figures in told.values():
            if len({figure.scale for figure in figures}) == 2:
                yield from _hits(article, figures)


def _has_scales(prose: Prose) -> bool:
    """Whether two scales are told, in words or shortened behind a currency's sign."""
    if len(SCALES & prose.vocabulary) > 1:
        return True
    return any(sign in prose.text for sign in SIGNS) and any(
        word.endswith(("bn", "tn")) for _, word in prose.numerals
    )


def _scales(prose: Prose) -> Iterator[int]:
    """Where a scale is told, in words or shortened."""
    for word in SCALES & prose.vocabulary:
        yield from prose.places(word)
    yield from (at for at, word in prose.numerals if word.endswith(SHORT))


def _hits(article: Article, figures: Sequence[Scaled]) -> Iterator[Hit]:
    """Hits for the scale that stands there less often, or later."""
    usual = Counter(figure.scale for figure in figures).most_common(1)[0][0]
    right = next(figure for figure in figures if figure.scale == usual)
    text = article.text
    for figure in figures:
        if figure.scale == usual or not _is_same(article, figure, right):
            continue
        scale = right.scaled.of(text)
        values = (figure.span.of(text), right.span.of(text))
        suggestion = text[figure.span.start : figure.scaled.start] + scale
        notes = (Note("told here", right.span),)
        yield Hit(figure.span, values, (suggestion,), LIKELY, Level.WARNING, notes)


def _is_same(article: Article, figure: Scaled, right: Scaled) -> bool:
    """Whether two figures are of one thing, as far as their digits and sentences tell."""
    from factlint.mentions.scaled import MANY_DIGITS, subjects

    one, other = article.sentence(figure.span), article.sentence(right.span)
    if one == other:  # not 2.7 million, but 2.7 billion
        return False
    if figure.digits >= MANY_DIGITS:
        return True
    return bool(subjects(article.text, one) & subjects(article.text, other))
