"""Two forms stand in one article of which only one should."""

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
from factlint.text.matcher import Alternative, Matcher
from factlint.text.phrases import Found


class Consistency(Check):
    """Flags a block that holds one form of an `either` pair once both forms have been seen.

    There is one hit a block, at its last match. See mixed-spelling for one hit an article.
    """

    values: ClassVar[tuple[str, ...]] = ("found",)
    vale: ClassVar[bool] = True
    loose: ClassVar[bool] = True

    either: tuple[tuple[str, str], ...] = ()
    """Pairs of expressions of which an article should hold one."""
    ignorecase: bool = False
    """Whether case does not matter."""
    nonword: bool = False
    """Whether forms may begin and end within a word, or beside marks."""

    @cached_property
    def matcher(self) -> Matcher:
        """Finds the forms; those of a pair stand side by side."""
        forms = [form for pair in self.either for form in pair if form.strip()]
        found = [Alternative(form, not self.nonword) for form in forms]
        return Matcher(found, self.ignorecase)

    def validate(self) -> None:
        """Raise RuleError if a pattern is wrong or there is none."""
        if not self.matcher.alternatives:
            raise RuleError("consistency names nothing to look for", hint="add either")
        self.matcher.validate()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each block and pair from where the second form is seen."""
        matches = list(self.matcher.find(article.prose, blocks))
        seen: set[int] = set()
        for block in blocks:
            here = [one for one in matches if block.span.covers(Span(one.start, one.end))]
            seen.update(found.number for found in here)
            yield from self._last_of_each_pair(article, here, seen)

    def _last_of_each_pair(
        self, article: Article, here: list[Found], seen: set[int]
    ) -> Iterator[Hit]:
        last = {found.number // 2: found for found in here}
        for pair, found in sorted(last.items(), key=lambda item: item[1].start):
            if {2 * pair, 2 * pair + 1} <= seen:
                text = article.prose.text[found.start : found.end]
                yield Hit(Span(found.start, found.end), (text,))
