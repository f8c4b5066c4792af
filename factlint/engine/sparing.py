"""Stretches of a source that settings say are not to be looked at (Vale's TokenIgnores)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import WHOLE_FILE, Span
from factlint.checks.base import Check
from factlint.rules.rule import Rule
from factlint.text.document import Block, Document
from factlint.text.masks import merged
from factlint.text.patterns import Pattern
from factlint.text.spans import Spans


class Ignored:
    """What some expressions match in the source of the article that is checked just now."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self.patterns = tuple(Pattern(source) for source in patterns)
        self._last: tuple[Document, Spans] | None = None

    def holds(self, article: Article, span: Span) -> bool:
        """Whether `span` of the article touches something that is not to be looked at."""
        document = article.document
        if self._last is None or self._last[0] is not document:
            self._last = document, Spans(merged(self._found_in(document.source.text)))
        return self._last[1].touch(document.map.to_source(span))

    def _found_in(self, source: str) -> list[Span]:
        return [
            Span(match.start(), match.end())
            for pattern in self.patterns
            for match in pattern.finditer(source)
        ]


class Sparing(Check):
    """A check whose hits in stretches that are not to be looked at are left out."""

    def __init__(self, check: Check, ignored: Ignored) -> None:
        own = {"check": check, "ignored": ignored}
        vars(self).update(own, counts=check.counts, spans_code=check.spans_code)

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """The hits of the check elsewhere; one over a whole block or file counts anyhow."""
        check: Check = vars(self)["check"]
        ignored: Ignored = vars(self)["ignored"]
        for hit in check.find(article, blocks):
            anyhow = check.spans_code or hit.span == WHOLE_FILE
            if anyhow or not ignored.holds(article, hit.span):
                yield hit


@cache
def ignored_by(patterns: tuple[str, ...]) -> Ignored:
    """What `patterns` match, kept for all files."""
    return Ignored(patterns)


def sparing(rules: Iterable[Rule], patterns: tuple[str, ...]) -> tuple[Rule, ...]:
    """`rules` that leave alone what `patterns` match."""
    ignored = ignored_by(patterns)
    return tuple(rule._replace(check=Sparing(rule.check, ignored)) for rule in rules)
