"""A number that announces items, and another number of items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.checks.base import Check
from factlint.text.document import Block, Kind
from factlint.text.expressions import expression
from factlint.text.numerals import SMALL_NUMBERS, numbers_at
from factlint.text.words import Prose

MARK = expression(r":|[ ]?—|[ ](?:[–(]|-[ ])")
PLURALS = ("s", "people", "men", "women", "children")
FAR = 300  # characters behind a mark within which the last item stands
BEFORE = 60  # characters before a mark within which the number stands
SURE, LIKELY = 0.92, 0.85


class Count(Check):
    """Finds announced numbers of items where another number of items follows.

    The five Nordic countries: Denmark, Finland, Norway and Sweden. Items count where they are names
    or single words with “and” before the last, behind a colon, a dash or a bracket, and nothing
    else follows; more items than announced only where none of them can belong to the one before.
    Bulleted lists count behind a sentence that ends with the number and its noun.
    """

    values: ClassVar[tuple[str, ...]] = ("the number announced", "the number of items")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every number that its items do not make."""
        yield from _in_text(article, blocks)
        if article.document.markup:
            yield from _in_lists(article)


def _in_text(article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    prose = article.prose
    for mark in marks(prose):
        from factlint.mentions.counts import announced_at
        from factlint.text.blocks import block_at

        told = announced_at(prose.text, mark, block_at(blocks, mark))
        if told is None or told.number == told.items or article.quotations.touch(told.span):
            continue
        if told.items < told.number or told.simple:
            values = (told.figure.of(prose.text), str(told.items))
            yield Hit(told.figure, values, (), SURE if told.sure else LIKELY)


def _in_lists(article: Article) -> Iterator[Hit]:
    """Numbers at the end of a paragraph that bullets follow: there are three rules:"""
    blocks, text = article.document.blocks, article.prose.text
    for block, first in pairwise(blocks):
        announces = block.kind is Kind.PARAGRAPH and first.kind is Kind.ITEM
        if not announces or not _is_near_number(text, block.span.end - 1):
            continue
        from factlint.mentions.counts import announced_before

        told = announced_before(text, block.span)
        items = sum(each.group == first.group and each.level == first.level for each in blocks)
        if told and told[0] != items and first.group:
            yield Hit(told[1], (told[1].of(text), str(items)), (), LIKELY)


def marks(prose: Prose) -> list[int]:
    """Where a mark follows a noun in the plural, not far behind a number, in order."""
    text = prose.text
    found = {
        match.start()
        for at in numbers_at(prose)
        for match in MARK.finditer(text, at, at + BEFORE + 1)
    }
    return [at for at in sorted(found) if _announces(text, at)]


def _announces(text: str, mark: int) -> bool:
    before = text[max(0, mark - BEFORE) : mark]
    return _tells_several(before) and " and " in text[mark : mark + FAR]


def _tells_several(before: str) -> bool:
    return before.endswith(PLURALS) or " of " in before


def _is_near_number(text: str, mark: int) -> bool:
    """Whether a noun in the plural ends there, and a number stands not far before."""
    before = text[max(0, mark - BEFORE) : mark]
    if not _tells_several(before):
        return False
    return any(word[0].isdigit() or word.lower() in SMALL_NUMBERS for word in before.split())
