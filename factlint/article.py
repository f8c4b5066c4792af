"""A document read: who is named, in which lists, whom that means; each worked out when asked."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.base.span import Span
from factlint.matching.matcher import Matcher, matcher_for
from factlint.matching.resolution import Resolution
from factlint.matching.resolve import Resolver
from factlint.mentions.enumerations import Enumeration, find_enumerations
from factlint.mentions.lexicon import Lexicon
from factlint.mentions.mention import Mention, Run
from factlint.mentions.quotes import find_quotations
from factlint.mentions.runs import find_runs
from factlint.mentions.segment import find_mentions
from factlint.reference.protocol import Reference
from factlint.text.document import Block, Document, Kind
from factlint.text.expressions import expression
from factlint.text.spans import Spans
from factlint.text.words import Prose

if TYPE_CHECKING:
    from factlint.matching.claim_sentences import Sentences

SENTENCE_END = expression(r"[.!?][\"”’)]*\s+(?=[\"“‘(]*[^\W\d_a-z])")

FAR = 1000  # characters; no sentence of copy reaches further to one side


class Article:
    """One document with what is worked out over it, shared by all checks."""

    def __init__(
        self,
        document: Document,
        reference: Reference,
        lexicon: Lexicon,
        day: date,
        assumed: bool = False,
    ) -> None:
        self.document = document
        self.reference = reference
        self.lexicon = lexicon
        self.day = day
        self.assumed = assumed

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @cached_property
    def prose(self) -> Prose:
        """The text with what is not prose blanked out, and its words."""
        return Prose(self.document.text, self.document.masked)

    @cached_property
    def quotations(self) -> Spans:
        """Stretches inside quotation marks."""
        return Spans(find_quotations(self.document))

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """Capitalised words in a row."""
        return tuple(find_runs(self.document))

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Names with the titles before them, as the text alone shows them."""
        names, quotes = self.matcher, self.quotations
        return tuple(find_mentions(self.document, self.runs, self.lexicon, quotes, names))

    @cached_property
    def matcher(self) -> Matcher:
        """Asks the list about names."""
        return matcher_for(self.reference, self.lexicon)

    @cached_property
    def resolver(self) -> Resolver:
        """Asks the list on the article's day."""
        return Resolver(self.document, self.matcher, self.day)

    @cached_property
    def resolutions(self) -> tuple[Resolution, ...]:
        """Whom each mention means, in the order of `mentions`."""
        return self.resolver.resolve(self.mentions)

    @cached_property
    def enumerations(self) -> tuple[Enumeration, ...]:
        """Lists of names in running text."""
        return tuple(find_enumerations(self.text, self.mentions))

    @cached_property
    def listed(self) -> frozenset[int]:
        """The numbers of the mentions that stand in enumerations."""
        return frozenset(item.number for row in self.enumerations for item in row.items)

    @cached_property
    def read_sentences(self) -> Sentences:
        """Sentences with the names in them, so far as claims have asked for them."""
        from factlint.matching.claim_sentences import Sentences

        return Sentences(self.prose, self.resolutions, self.lexicon)

    @cached_property
    def sentence_blocks(self) -> tuple[Block, ...]:
        """Each sentence of running text as a block: of paragraphs, or of all that is plain text."""
        from factlint.text.sentences import sentences

        document = self.document
        running = [
            block
            for block in document.blocks
            if block.kind is Kind.PARAGRAPH or not document.markup
        ]
        return tuple(
            Block(Kind.PARAGRAPH, span)
            for block in running
            for span in sentences(self.text, block.span)
        )

    def sentence(self, span: Span) -> Span:
        """The sentence around a span, as far as full stops tell."""
        around = self._block_around(span)
        block = Span(max(around.start, span.start - FAR), min(around.end, span.end + FAR))
        starts, stops = self._sentence_edges
        before = bisect_left(starts, span.start) - 1  # "Sen. " right before a name ends nothing
        after = bisect_left(stops, span.end)
        return Span(
            max(starts[before], block.start) if before >= 0 else block.start,
            min(stops[after] + 1, block.end) if after < len(stops) else block.end,
        )

    def sentences_at(self, places: Iterable[int]) -> Iterator[Span]:
        """The sentences in which some places stand, in order, each once and none within another."""
        reached = 0
        for at in sorted(places):
            if at >= reached:
                sentence = self.sentence(Span(at, at + 1))
                reached = sentence.end
                yield sentence

    def _block_around(self, span: Span) -> Span:
        at = bisect_right(self._block_starts, span.start) - 1
        block = self.document.blocks[at].span if at >= 0 else span
        return block if block.covers(span) else span

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.document.blocks]

    @cached_property
    def _sentence_edges(self) -> tuple[list[int], list[int]]:
        """Where sentences begin behind others, and the full stops of those, in ascending order."""
        matches = list(SENTENCE_END.finditer(self.text))
        return [match.end() for match in matches], [match.start() for match in matches]
