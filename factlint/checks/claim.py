"""A claim about what the list knows: of one thing that it has a value, of which it has another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit, Level
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.mentions.claim_triggers import Needs, needs
from factlint.reference.entity import PLACE
from factlint.text.document import Block
from factlint.text.expressions import expression

if TYPE_CHECKING:
    import re

    from factlint.matching.claims import Contradiction, Ledger
    from factlint.matching.resolution import Resolution
    from factlint.matching.slots import Bound
    from factlint.mentions.claim_pattern import ClaimPattern
    from factlint.mentions.marked import Marked
    from factlint.mentions.mention import Mention

SURE = 0.95
COMMA = ", "
ORDINAL = expression(r"\d(?:st|nd|rd|th)\b")


class Claim(Check):
    """Finds sentences that say of a known thing what the list contradicts.

    `pattern` holds sentences with slots, as `{subject:country}'s capital, {value:place}`, in which
    `[the]` may be missing, `(a|b)` is either and `{value:place...}` a list. `property` names the
    properties under which the list has the value; one that holds on the day is right. `subject` is
    whom the claim is about, where the pattern has no slot for it. `unless` holds words that make a
    sentence left alone. `silent` holds names of which nothing is said. `needs` names properties of
    which the subject must have one. `since` is the year from which on other years are judged as
    well. `count` compares the value with how many values the list has. `tolerance` is the share by
    which a number may miss.
    """

    values: ClassVar[tuple[str, ...]] = (
        "the value", "the subject", "what the list says, with “or”", "when the value held",
        "the value as the list has it", "what the list says, with “and”",
    )  # fmt: skip
    pattern: tuple[str, ...] = ()
    property: tuple[str, ...] = ()
    subject: str = ""
    unless: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    since: int = 0
    count: bool = False
    tolerance: float = 0.0

    def validate(self) -> None:
        """Raise an error for a pattern that cannot be read, or a slot that is missing."""
        from factlint.mentions.claim_pattern import compile_pattern

        for pattern in self.pattern:
            slots = compile_pattern(pattern).slots
            if "value" not in slots:
                raise RuleError(f"“{pattern}” has no slot “value”", hint="write {value:place}")
            if "subject" not in slots and not self.subject:
                raise RuleError(
                    f"“{pattern}” has no slot “subject”", hint="write {subject:place}, or subject:"
                )
        if not self.pattern or not self.property:
            raise RuleError(
                "a claim needs pattern and property", hint="property is one of Wikidata's, as P36"
            )

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every value that is contradicted."""
        awake = list(self._awake(article))
        if not awake:
            return
        reader = _Reader(article)
        found: dict[Span, Hit] = {}
        for pattern, sentences in awake:
            for sentence in sentences:
                for hit in self._judged(pattern, sentence, reader):
                    found.setdefault(hit.span, hit)
        yield from (found[span] for span in sorted(found))

    def _awake(self, article: Article) -> Iterator[tuple[str, list[Span]]]:
        """The patterns that may match, with the sentences in which they may."""
        words = article.prose.vocabulary
        read: dict[frozenset[str], list[_Seen]] = {}
        for pattern, need in self._patterns:
            here = need.trigger & words
            if need.trigger and not here:
                continue
            if here not in read:
                places = _places_of(article, here) if here else _countries_behind(article)
                spans = sorted({article.sentence(place) for place in places})
                read[here] = [_seen(article, span) for span in spans]
            sentences = [one.span for one in read[here] if _may_hold(article, one, need)]
            if sentences:
                yield pattern, sentences

    @cached_property
    def _patterns(self) -> tuple[tuple[str, Needs], ...]:
        """The patterns with what must be there for each."""
        return tuple((pattern, needs(pattern)) for pattern in self.pattern)

    def _judged(self, pattern: str, sentence: Span, reader: _Reader) -> Iterator[Hit]:
        from factlint.mentions.claim_pattern import compile_pattern

        compiled, marked = compile_pattern(pattern), reader.slots.marked(sentence)
        for match in compiled.expression.finditer(marked.text):
            claim = marked.place(*match.span())
            years = self._years(reader.article, sentence, claim)
            if years is None:
                continue
            subject = self._subject(reader, match, compiled, marked)
            if subject is None:
                continue
            for value in reader.slots.bound(match, compiled.slots["value"], marked):
                hit = self._hit(reader, subject, value, compiled, not years)
                if hit:
                    yield hit

    def _years(self, article: Article, sentence: Span, claim: Span) -> list[int] | None:
        """The other years of which an assertion speaks; None where none is made that counts."""
        from factlint.mentions.assertions import is_asserted, years_named
        from factlint.text.words import WORD

        text = article.text
        if article.quotations.touch(claim) or not is_asserted(text, sentence, claim):
            return None
        if self.unless and not set(self.unless).isdisjoint(WORD.findall(sentence.of(text).lower())):
            return None
        years = years_named(text, sentence, claim, article.day.year)
        known = self.since and all(not year or year >= self.since for year in years)
        return years if known or not years else None

    def _subject(
        self, reader: _Reader, match: re.Match[str], compiled: ClaimPattern, marked: Marked
    ) -> Bound | None:
        """What the claim speaks of: what stands in the slot, else what the rule names."""
        slot = compiled.slots.get("subject")
        if slot:
            return next(reader.slots.bound(match, slot, marked), None)
        from factlint.matching.slots import Bound

        reference = reader.article.reference
        named = reference.get(self.subject)
        entities = (named,) if named else tuple(reference.named(self.subject))
        return Bound(Span(0, 0), entities) if entities else None

    def _hit(
        self, reader: _Reader, subject: Bound, value: Bound, compiled: ClaimPattern, now: bool
    ) -> Hit | None:
        silent = set(self.silent)
        entities = (*subject.entities, *value.entities)
        if silent and any(entity.label in silent for entity in entities):
            return None
        if self.needs and not any(
            entity.statements.get(key) for entity in subject.entities for key in self.needs
        ):
            return None
        article = reader.article
        found = self._against(reader.ledger, subject, value)
        if found is None or (found.lapsed and not now):
            return None
        from factlint.matching.claim_words import evidence, listed, when, written
        from factlint.matching.claims import printed
        from factlint.matching.slots import PEOPLES

        text, slot = article.text, compiled.slots["value"]
        named = compiled.slots.get("subject")
        about = (
            subject.span.of(text) if named and named.kind not in PEOPLES else printed(found.subject)
        )
        right = tuple(written(label, slot) for label in found.labels)
        certain = len(right) == 1 and slot.kind not in PEOPLES and not slot.several
        if slot.kind == "number":
            certain = value.plain.isdigit()
        return Hit(
            value.span,
            (
                value.span.of(text),
                about,
                listed(right, "or"),
                when(found, article.day),
                printed(value.entities[0]) if value.entities else value.plain,
                listed(right, "and"),
            ),
            right if certain else (),
            SURE,
            _ceiling(article, found),
            evidence=tuple(evidence(found)),
        )

    def _against(self, ledger: Ledger, subject: Bound, value: Bound) -> Contradiction | None:
        """What the list says instead; numbers are compared as such, as near as the rule asks."""
        from factlint.text.figures import read_figure

        figure = None if value.entities else read_figure(value.plain)
        if self.count:
            return ledger.counted(subject.entities, figure.value, self.property) if figure else None
        found = ledger.against(subject.entities, value.entities or value.plain, self.property)
        if found is None or figure is None:
            return found
        stated = [other.value for one in found.right if (other := read_figure(one.value))]
        near = (abs(figure.value - one) <= self.tolerance * abs(one) for one in stated)
        return None if any(near) else found


class _Seen(NamedTuple):
    """A sentence as far as it is read before any pattern is compiled; its text in small letters."""

    span: Span
    text: str
    names: Sequence[Resolution]


class _Reader:
    """One article with what reads and judges its claims, made where there may be one."""

    def __init__(self, article: Article) -> None:
        from factlint.matching.claims import Ledger
        from factlint.matching.slots import Slots

        self.article = article
        self.slots = Slots(article.text, article.resolutions, article.reference, article.lexicon)
        self.ledger = Ledger(article.reference, article.day)


def _places_of(article: Article, words: Iterable[str]) -> Iterator[Span]:
    """Where some words stand."""
    for word in words:
        for at in article.prose.places(word):
            yield Span(at, at + len(word))


def _seen(article: Article, sentence: Span) -> _Seen:
    first = bisect_left(article.mentions, sentence.start, key=_start)
    last = bisect_left(article.mentions, sentence.end, key=_start)
    return _Seen(sentence, sentence.of(article.text).lower(), article.resolutions[first:last])


def _may_hold(article: Article, seen: _Seen, need: Needs) -> bool:
    """Whether a sentence has the words that a pattern needs, and enough names."""
    if len(seen.names) < need.names or not all(word in seen.text for word in need.words):
        return False
    if need.ordinal and not ORDINAL.search(seen.text):
        return False
    demonyms = article.lexicon.demonyms
    if need.adjective and not any(" ".join(one.mention.words) in demonyms for one in seen.names):
        return False
    return not need.country or any(map(_names_country, seen.names))


def _names_country(resolution: Resolution) -> bool:
    """Whether a name may be that of a place that lies in no other."""
    named = resolution.entities
    return any(place.kind == PLACE and place.country in ("", place.id) for place in named)


def _start(mention: Mention) -> int:
    return mention.tokens[0].start


def _countries_behind(article: Article) -> Iterator[Span]:
    """Places behind which a country stands with only a comma between, outside longer lists."""
    listed: frozenset[int] | None = None
    for number, (one, other) in enumerate(pairwise(article.mentions), start=1):
        end = one.tokens[-1].end
        if other.tokens[0].start != end + len(COMMA) or not article.text.startswith(COMMA, end):
            continue
        if not _names_country(article.resolutions[number]):
            continue
        if listed is None:
            rows = article.enumerations
            listed = frozenset(item.number for row in rows for item in row.items)
        if number not in listed:
            yield one.span


def _ceiling(article: Article, found: Contradiction) -> Level:
    """An error up to the day for which the list vouches, a warning after it."""
    return Level.ERROR if article.day.isoformat() <= found.subject.as_of else Level.WARNING
