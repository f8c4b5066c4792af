"""Something stands in the text that should not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.action import NO_ACTION, Action, listed
from factlint.text.document import Block
from factlint.text.exceptions import Exceptions
from factlint.text.matcher import Matcher, alternatives


class Existence(Check):
    """Flags each place where one of `tokens` (or `raw`) stands.

    `tokens` are expressions that match as whole words unless `nonword` is true. The parts of `raw`
    are joined as they are and come before the tokens, behind them if `append` is true.
    """

    values: ClassVar[tuple[str, ...]] = ("found", "suggestions")
    vale: ClassVar[bool] = True

    tokens: tuple[str, ...] = ()
    """Expressions to look for, each as whole words."""
    raw: tuple[str, ...] = ()
    """Parts of one expression, joined as they stand, without word edges."""
    append: bool = False
    """Whether `raw` comes behind the tokens, not before them."""
    ignorecase: bool = False
    """Whether case does not matter."""
    nonword: bool = False
    """Whether tokens may begin and end within a word, or beside marks."""
    exceptions: tuple[str, ...] = ()
    """Expressions that silence a match which holds them; those of several words also one that lies
    within them."""
    vocab: bool = True
    """Whether the words of accepted vocabularies are exceptions too."""
    action: Action = NO_ACTION
    """How suggestions are made of what was found."""

    @cached_property
    def matcher(self) -> Matcher:
        """Finds tokens and raw expressions."""
        raw = "".join(self.raw)
        found = alternatives(
            self.tokens,
            nonword=self.nonword,
            before="" if self.append else raw,
            after=raw if self.append else "",
        )
        return Matcher(found, self.ignorecase)

    @cached_property
    def excused(self) -> Exceptions:
        """What must not be flagged."""
        return Exceptions(self.exceptions)

    def validate(self) -> None:
        """Raise RuleError if a pattern is wrong or there is none."""
        if not self.matcher.alternatives:
            raise RuleError("existence names nothing to look for", hint="add tokens or raw")
        self.matcher.validate()
        self.excused.validate()
        self.action.validate()

    @property
    def waking_words(self) -> frozenset[str]:
        """The longest word of each phrase, where all are plain."""
        return self.matcher.words

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each place, in order of the text."""
        for found in self.matcher.find(article.prose, blocks):
            text = article.prose.text[found.start : found.end]
            if self.excused.excuse_in(article.prose.text, Span(found.start, found.end), blocks):
                continue
            suggestions = self.action.suggestions(text)
            yield Hit(Span(found.start, found.end), (text, listed(suggestions)), suggestions)
