"""A listed person's surname behind somebody else's given name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.checks.base import Check
from factlint.checks.misspelled_name import near_hit
from factlint.matching.given import has_other_given
from factlint.text.document import Block


class WrongGivenName(Check):
    """Finds people under another given name, where their title or the text tells who is meant."""

    values: ClassVar[tuple[str, ...]] = ("the name", "the right name", "why")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every occurrence."""
        for resolution in article.resolutions:
            if has_other_given(resolution, article.lexicon):
                yield near_hit(article, resolution)
