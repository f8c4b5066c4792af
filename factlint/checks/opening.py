"""A paragraph begins with words that copy does not begin with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.words import WORD, lowered


class Opening(Check):
    """Flags blocks that begin with one of `openings`, without regard to case and apostrophes.

    In the middle of a block, or behind a quotation mark, the same words are left alone.
    """

    values: ClassVar[tuple[str, ...]] = ("found",)

    openings: tuple[str, ...] = ()
    """Words that no block may begin with."""

    @cached_property
    def by_word(self) -> dict[str, tuple[str, ...]]:
        """The openings by their first word, longest first."""
        by_word: dict[str, tuple[str, ...]] = {}
        for opening in sorted(map(_folded, self.openings), key=len, reverse=True):
            word = WORD.findall(opening)[0]
            by_word[word] = (*by_word.get(word, ()), opening)
        return by_word

    def validate(self) -> None:
        """Raise RuleError if there is nothing to look for."""
        if not self.openings:
            raise RuleError("opening names nothing to look for", hint="add openings")
        for opening in self.openings:
            if not WORD.match(opening):
                raise RuleError(f"“{opening}” must begin with a word")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit over the opening words of each such block."""
        text = article.prose.text
        for block in blocks:
            first = WORD.match(text, block.span.start, block.span.end)
            openings = self.by_word.get(first.group().lower(), ()) if first else ()
            if not openings:
                continue
            start = _folded(text[block.span.start : min(block.span.end, block.span.start + 120)])
            for opening in openings:
                if start.startswith(opening) and not start[len(opening) :][:1].isalnum():
                    span = Span(block.span.start, block.span.start + len(opening))
                    yield Hit(span, (span.of(text),))
                    break


def _folded(text: str) -> str:
    return lowered(text).replace("’", "'")
