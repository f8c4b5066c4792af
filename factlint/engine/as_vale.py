"""An article as Vale reads it: code is hidden, addresses and front matter are text."""

from __future__ import annotations

from functools import cached_property

from factlint.article import Article
from factlint.base.finding import Finding, Hit
from factlint.base.span import Span
from factlint.engine.view import View
from factlint.rules.rule import Rule
from factlint.text.spans import Spans
from factlint.text.whole_matter import with_front_matter
from factlint.text.words import Prose

HIDDEN = "*"


class _Article(Article):
    """An article whose addresses, handles and file names are text."""

    @property
    def text(self) -> str:
        """The document's text with code hidden."""
        return self.prose.text

    @cached_property
    def prose(self) -> Prose:
        """The same, and its words."""
        text, reached = "", 0
        for span in self.document.code:
            text += self.document.text[reached : span.start] + HIDDEN * span.size
            reached = span.end
        return Prose(text + self.document.text[reached:])


def as_vale(article: Article) -> Article:
    """The article with its front matter, and with code hidden in its text."""
    document = with_front_matter(article.document)
    lists, words = article.reference, article.lexicon
    return _Article(document, lists, words, article.day, article.assumed)


class ViewAsVale(View):
    """What rules of Vale's styles find, also across code, but not in code alone."""

    @cached_property
    def masked(self) -> Spans:
        """Code alone."""
        return Spans(self.document.code)

    def may_stand(self, span: Span, spans_code: bool) -> bool:
        """Whether there is more than code in a place."""
        return spans_code or not self.masked.hold(span)

    def finding(self, rule: Rule, hit: Hit) -> Finding | None:
        """The same as elsewhere; what hidden code would be mended to is not offered."""
        if hit.suggestions and not rule.check.spans_code and self.masked.touch(hit.span):
            hit = hit._replace(suggestions=())
        return super().finding(rule, hit)
