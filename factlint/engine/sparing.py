"""Stretches of a source that settings say are not to be looked at (Vale's TokenIgnores …)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import WHOLE_FILE, Span
from factlint.checks.base import Check
from factlint.engine.elements import Wanted, elements
from factlint.rules.rule import Rule
from factlint.text.document import Block, Document
from factlint.text.masks import merged
from factlint.text.patterns import Pattern
from factlint.text.source import Source
from factlint.text.spans import Spans


class Ignored:
    """What some expressions match in the source of the article that is checked just now."""

    def __init__(self, patterns: Sequence[str], wanted: Wanted) -> None:
        self.patterns = tuple(Pattern(source) for source in patterns)
        self.wanted = wanted
        self._last: tuple[Document, Spans] | None = None

    def holds(self, article: Article, span: Span) -> bool:
        """Whether `span` of the article touches something that is not to be looked at."""
        document = article.document
        if self._last is None or self._last[0] is not document:
            self._last = document, Spans(merged(self._found_in(document.source)))
        return self._last[1].touch(document.map.to_source(span))

    def _found_in(self, source: Source) -> list[Span]:
        found = [
            Span(match.start(), match.end())
            for pattern in self.patterns
            for match in pattern.finditer(source.text)
        ]
        return (
            found + elements(source.path, source.text, self.wanted) if any(self.wanted) else found
        )


class Sparing(Check):
    """A check whose hits in stretches that are not to be looked at are left out."""

    def __init__(self, check: Check, ignored: Ignored) -> None:
        own = {"check": check, "ignored": ignored}
        vars(self).update(own, counts=check.counts, spans_code=check.spans_code, wakes=check.wakes)

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """The hits of the check elsewhere; one over a whole block or file counts anyhow."""
        check: Check = vars(self)["check"]
        ignored: Ignored = vars(self)["ignored"]
        for hit in check.find(article, blocks):
            anyhow = check.spans_code or hit.span == WHOLE_FILE
            if anyhow or not ignored.holds(article, hit.span):
                yield hit


@cache
def ignored_by(patterns: tuple[str, ...], wanted: Wanted) -> Ignored:
    """What `patterns` match and what elements hold, kept for all files."""
    return Ignored(patterns, wanted)


def sparing(rules: Iterable[Rule], patterns: tuple[str, ...], wanted: Wanted) -> tuple[Rule, ...]:
    """`rules` that leave alone what `patterns` match and what the elements `wanted` hold."""
    ignored = ignored_by(patterns, wanted)
    return tuple(rule._replace(check=Sparing(rule.check, ignored)) for rule in rules)
