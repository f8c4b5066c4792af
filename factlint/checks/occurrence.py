"""Something stands too often or too seldom in a block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit
from factlint.base.span import WHOLE_FILE, Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.matcher import Alternative, Matcher
from factlint.text.phrases import Found


class Occurrence(Check):
    """Flags a block that holds `token` more than `max` or less than `min` times; 0 sets no limit.

    `token` is one expression without word edges of its own. What is flagged is the first match;
    where there is none, the first character of the file.
    """

    values: ClassVar[tuple[str, ...]] = ("count",)
    vale: ClassVar[bool] = True
    counts: ClassVar[bool] = True
    needed: ClassVar[tuple[str, ...]] = ("token",)

    token: str = ""
    """One expression, without word edges of its own."""
    max: int = 0
    """The most that may stand in a block; 0 sets no limit."""
    min: int = 0
    """The least that must stand in a block; 0 sets no limit."""
    ignorecase: bool = False
    """Whether case does not matter."""

    @cached_property
    def matcher(self) -> Matcher:
        """Finds the token."""
        real = [Alternative(self.token, False, False)] if self.token.strip() else []
        return Matcher(real, self.ignorecase)

    def validate(self) -> None:
        """Raise RuleError if the pattern is wrong or nothing is limited."""
        if not self.matcher.alternatives:
            raise RuleError("occurrence names nothing to count", hint="add token")
        if self.max <= 0 and self.min <= 0:
            raise RuleError("occurrence sets no limit", hint="add max or min")
        self.matcher.validate()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each block with too many or too few."""
        matches = list(self.matcher.find(article.prose, blocks))
        at = 0
        for block in blocks:
            here: list[Found] = []
            while at < len(matches) and matches[at].start < block.span.end:
                here.append(matches[at])
                at += 1
            if 0 < self.max < len(here) or len(here) < self.min:
                span = Span(here[0].start, here[0].end) if here else WHOLE_FILE
                yield Hit(span, (str(len(here)),))
