"""Sentences as far as they are read before a claim's pattern is compiled: their words and names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from factlint.base.span import Span
from factlint.matching.resolution import Resolution
from factlint.mentions.claim_triggers import Needs
from factlint.mentions.lexicon import Lexicon
from factlint.reference.entity import PLACE
from factlint.text.expressions import expression
from factlint.text.figures import ONES, TENS
from factlint.text.words import WORD, Prose

ORDINAL = expression(r"\d(?:st|nd|rd|th)\b")
DIGIT = expression(r"\d")
NUMBERS = frozenset(ONES + TENS)
Around = Callable[[Span], Span]  # the sentence around a place


class Seen:
    """A sentence and the names in it; what a pattern may need of them is found out once."""

    def __init__(
        self, span: Span, text: str, names: Sequence[Resolution], lexicon: Lexicon
    ) -> None:
        self.span = span
        self.text = text
        self.names = names
        self.lexicon = lexicon

    def may_hold(self, need: Needs) -> bool:
        """Whether the sentence has the words and names that a pattern needs."""
        return (
            len(self.names) >= need.names
            and need.words <= self._words
            and (not need.ordinal or bool(ORDINAL.search(self.text)))
            and (not need.number or self._has_number)
            and (not need.adjective or self._has_adjective)
            and (not need.country or self._has_country)
        )

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(WORD.findall(self.text.lower()))

    @cached_property
    def _has_number(self) -> bool:
        return not NUMBERS.isdisjoint(self._words) or bool(DIGIT.search(self.text))

    @cached_property
    def _has_adjective(self) -> bool:
        demonyms = self.lexicon.demonyms
        return any(" ".join(one.mention.words) in demonyms for one in self.names)

    @cached_property
    def _has_country(self) -> bool:
        return any(map(names_country, self.names))


class Sentences:
    """The sentences of one article; rules that ask for the same words read them once."""

    def __init__(
        self,
        prose: Prose,
        names: Sequence[Resolution],
        lexicon: Lexicon,
    ) -> None:
        self.prose = prose
        self.names = names
        self.lexicon = lexicon
        self._with: dict[frozenset[str], list[Seen]] = {}
        self._seen: dict[Span, Seen] = {}

    def with_words(self, words: frozenset[str], around: Around) -> list[Seen]:
        """The sentences in which one of some words stands."""
        if words not in self._with:
            places = (Span(at, at + len(word)) for word in words for at in self.prose.places(word))
            self._with[words] = self.at(places, around)
        return self._with[words]

    def at(self, places: Iterable[Span], around: Around) -> list[Seen]:
        """The sentences around some places, in order."""
        return [self._read(span) for span in sorted(set(map(around, places)))]

    def _read(self, span: Span) -> Seen:
        seen = self._seen.get(span)
        if seen is None:
            first = bisect_left(self.names, span.start, key=_start)
            last = bisect_left(self.names, span.end, first, key=_start)
            names = self.names[first:last]
            seen = self._seen[span] = Seen(span, span.of(self.prose.text), names, self.lexicon)
        return seen


def names_country(resolution: Resolution) -> bool:
    """Whether a name may be that of a place that lies in no other."""
    named = resolution.entities
    return any(place.kind == PLACE and place.country in ("", place.id) for place in named)


def _start(resolution: Resolution) -> int:
    return resolution.mention.tokens[0].start
