"""One thing may stand in the text only where another stands too."""

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
from factlint.text.exceptions import Exceptions
from factlint.text.patterns import Match, Pattern


class Conditional(Check):
    """Flags what matches `first` where `second` has not introduced it up to the same block.

    If `second` has a group, what the group matched is introduced for the rest of the article: an
    acronym behind its name, say. If it has none, it must stand in the same block.
    """

    values: ClassVar[tuple[str, ...]] = ("found",)
    vale: ClassVar[bool] = True
    counts: ClassVar[bool] = True
    needed: ClassVar[tuple[str, ...]] = ("first", "second")

    first: str = ""
    """An expression for what needs the other."""
    second: str = ""
    """An expression for what must stand too; what its group holds is known from there on."""
    ignorecase: bool = False
    """Read and passed over, as in Vale: case always matters."""
    exceptions: tuple[str, ...] = ()
    """Expressions for what needs nothing."""
    vocab: bool = True
    """Whether the words of accepted vocabularies are exceptions too."""

    @cached_property
    def what(self) -> Pattern:
        """Finds what needs the other."""
        return Pattern(self.first, multiline=False)

    @cached_property
    def condition(self) -> Pattern:
        """Finds the other."""
        return Pattern(self.second, multiline=False)

    @cached_property
    def excused(self) -> Exceptions:
        """What must not be flagged."""
        return Exceptions(self.exceptions)

    def validate(self) -> None:
        """Raise RuleError if a pattern is wrong or missing."""
        for name, text in (("first", self.first), ("second", self.second)):
            if not text.strip():
                raise RuleError(f"conditional has no {name}", hint=f"add {name}")
        self.what.refuse_empty()
        self.condition.refuse_empty()
        self.excused.validate()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each place without its condition, in order of the text."""
        introduced: set[str] = set()
        for block in blocks:
            text = block.span.of(article.prose.text)
            met = list(self.condition.finditer(text))
            if self.condition.groups:
                introduced.update(self._introduced(met))
            elif met:
                continue
            for match in self.what.finditer(text):
                span = Span(match.start(), match.end()).shifted(block.span.start)
                found = span.of(article.prose.text)
                if found in introduced or self.excused.excuse(article.prose.text, span, block.span):
                    continue
                yield Hit(span, (found,))

    def _introduced(self, matches: Sequence[Match]) -> Iterator[str]:
        for match in matches:
            for number in range(1, self.condition.groups + 1):
                if held := match.group(number):
                    yield held
