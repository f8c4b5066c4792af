"""The same word stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from operator import eq
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.action import NO_ACTION, Action
from factlint.text.document import Block
from factlint.text.exceptions import Exceptions
from factlint.text.matcher import Alternative, Matcher
from factlint.text.words import Prose

LONG = 100_000  # a block as long as this is not held as a list of words


class Repetition(Check):
    """Flags matches of `tokens` that repeat the one before more than `max` times.

    What stands between two matches is not looked at, so a comma counts only where the expression
    takes it in; blanks at the ends of a match are not compared. `alpha` compares nothing but words
    of letters. The end of one sentence and the beginning of the next may be alike.
    """

    values: ClassVar[tuple[str, ...]] = ("found",)
    vale: ClassVar[bool] = True

    tokens: tuple[str, ...] = ()
    """Expressions of which two neighbours are compared."""
    max: int = 0
    """How many repetitions in a row are let be."""
    ignorecase: bool = False
    """Whether case does not matter."""
    alpha: bool = False
    """Whether only words of letters are compared."""
    exceptions: tuple[str, ...] = ()
    """Expressions for words that may be repeated."""
    vocab: bool = True
    """Whether the words of accepted vocabularies are exceptions too."""
    action: Action = NO_ACTION
    """How suggestions are made of what was found."""

    @cached_property
    def matcher(self) -> Matcher:
        """Finds the tokens as one expression."""
        real = [token for token in self.tokens if token.strip()]
        joined = [Alternative("|".join(real), False, False, real[0])] if real else []
        return Matcher(joined, self.ignorecase)

    @cached_property
    def excused(self) -> Exceptions:
        """What must not be flagged."""
        return Exceptions(self.exceptions)

    def validate(self) -> None:
        """Raise RuleError if a pattern is wrong or there is none."""
        if not self.matcher.alternatives:
            raise RuleError("repetition names nothing to look for", hint="add tokens")
        self.matcher.validate()
        self.excused.validate()
        self.action.validate()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit from a word to its repetition, for each that is one too many."""
        for block in blocks:
            text = block.span.of(article.prose.text)
            if self._may_repeat(text):
                yield from self._in_block(article.prose, block, text)

    def _may_repeat(self, text: str) -> bool:
        """Whether two matches in a row are alike at all; most blocks are told apart by this."""
        compared = text.lower() if self.ignorecase else text
        words = self.matcher.pattern(0).texts(compared) if len(text) < LONG else None
        if words is None:
            return True
        words = list(map(str.strip, words))
        return any(map(eq, words, islice(words, 1, None)))

    def _in_block(self, prose: Prose, block: Block, text: str) -> Iterator[Hit]:
        before, start, run = "", 0, 0
        for match in self.matcher.pattern(0).finditer(text):
            word = text[match.start() : match.end()].strip()
            run = run + 1 if self._repeats(before, word) else 0
            span = _without_blanks(text, start, match.end())
            if run > self.max and not self._is_excused(prose, block, span):
                found = span.of(text)
                yield Hit(span.shifted(block.span.start), (word,), self.action.suggestions(found))
            before, start = word, match.start()

    def _repeats(self, before: str, word: str) -> bool:
        if self.alpha and not word.isalpha():
            return False
        return before == word or (self.ignorecase and before.lower() == word.lower())

    def _is_excused(self, prose: Prose, block: Block, span: Span) -> bool:
        there = span.shifted(block.span.start)
        if prose.is_masked(there) or self.excused.excuse(prose.text, there, block.span):
            return True
        from factlint.text.sentences import sentences  # most texts repeat nothing

        return next(sentences(prose.text, there)) != there


def _without_blanks(text: str, start: int, end: int) -> Span:
    found = text[start:end]
    return Span(start + len(found) - len(found.lstrip()), end - len(found) + len(found.rstrip()))
