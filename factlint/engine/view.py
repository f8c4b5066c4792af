"""One way to look at an article: what a rule finds in it, and what of that may be told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

from factlint.article import Article
from factlint.base.finding import Finding, Hit
from factlint.base.span import WHOLE_FILE, Span
from factlint.engine.suppress import silenced_by_sic
from factlint.engine.thresholds import Thresholds, level_of
from factlint.rules.rule import Rule
from factlint.text.document import Block
from factlint.text.effort import begin, end
from factlint.text.lines import LineIndex
from factlint.text.patterns import PatternError
from factlint.text.spans import Spans

if TYPE_CHECKING:
    from factlint.base.dropped import Dropped
    from factlint.engine.comments import Comments


class View:
    """One way to look at an article, with what must not be flagged in it."""

    def __init__(
        self,
        article: Article,
        lines: LineIndex,
        thresholds: Thresholds,
        dropped: list[Dropped],
    ) -> None:
        self.article = article
        self.document = article.document
        self.lines = lines
        self.thresholds = thresholds
        self.dropped = dropped
        self.silenced = silenced_by_sic(self.document.text)

    def apply(self, rule: Rule, blocks: Sequence[Block]) -> Iterator[Finding]:
        """What `rule` finds in `blocks`, at most as often as it may."""
        if not blocks:
            return
        begin(len(self.document.text))
        try:
            hits = iter(rule.check.find(self.article, blocks))
            first = next(hits, None)
            if first is not None:  # most rules find nothing
                told = self.told(rule, chain((first,), hits), blocks)
                yield from islice(told, rule.limit or None)
        except PatternError as error:
            from factlint.rules.place import placed_in

            raise placed_in(error, rule.path) from None
        finally:
            end()

    def told(self, rule: Rule, hits: Iterator[Hit], blocks: Sequence[Block]) -> Iterator[Finding]:
        """The findings that hits become, where they may stand and nothing silences them."""
        for hit in self.counted(hits, blocks, rule.check.spans_code):
            finding = self.finding(rule, hit)
            if finding and self.tells(hit, finding):
                yield finding

    def counted(
        self, hits: Iterator[Hit], blocks: Sequence[Block], spans_code: bool
    ) -> Iterator[Hit]:
        """The hits that may stand where they do."""
        inside = Spans(block.span for block in blocks)
        for hit in hits:
            if self.counts(hit, inside, spans_code):
                yield hit

    def counts(self, hit: Hit, inside: Spans, spans_code: bool) -> bool:
        """Whether a hit may stand here: in scope and in prose."""
        if hit.span == WHOLE_FILE:
            return True
        return inside.hold(hit.span) and self.may_stand(hit.span, spans_code)

    def may_stand(self, span: Span, spans_code: bool) -> bool:
        """Whether a place is prose, or code that the check may span."""
        return spans_code or not self.masked.touch(span)

    def tells(self, hit: Hit, finding: Finding) -> bool:
        """Whether nothing in the text silences `finding`; what is silenced is kept aside."""
        reason = "followed by [sic]" if self.silenced.touch(hit.span) else ""
        if not reason and self.document.comments and self.comments.silence(finding):
            reason = "switched off by a comment"
        if reason:
            from factlint.base.dropped import Dropped

            self.dropped.append(Dropped(finding, reason))
        return not reason

    @cached_property
    def masked(self) -> Spans:
        """What rules do not look into."""
        return Spans(self.document.masked)

    @cached_property
    def comments(self) -> Comments:
        """What comments in the text switch off."""
        from factlint.engine.comments import Comments

        return Comments(self.document)

    def finding(self, rule: Rule, hit: Hit) -> Finding | None:
        """The finding that `hit` becomes, None where it is too uncertain to be told."""
        level = level_of(hit.confidence, rule.level, hit.cap, thresholds=self.thresholds)
        if level is None:
            return None
        from factlint.engine.findings import make_finding  # not loaded for a clean text

        return make_finding(rule, hit, level, self.document, self.lines)
