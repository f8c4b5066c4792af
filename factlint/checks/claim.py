"""A claim about what the list knows: of one thing that it has a value, of which it has another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit, Level
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.claim_sentences import names_country
from factlint.mentions.claim_triggers import Needs, needs
from factlint.text.document import Block
from factlint.text.numerals import has_ordinals

if TYPE_CHECKING:
    import re

    from factlint.matching.claims import Contradiction, Ledger
    from factlint.matching.slots import Bound
    from factlint.mentions.claim_pattern import ClaimPattern
    from factlint.mentions.marked import Marked

SURE = 0.95
MOST_EVIDENCE = 5  # records that are shown: a union has many members
COMMA = ", "


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
        awake = sorted(self._awake(article))
        if not awake:
            return
        reader = _Reader(article)
        found: dict[Span, Hit] = {}
        for _, pattern, sentences in awake:
            for sentence in sentences:
                for hit in self._judged(pattern, sentence, reader):
                    found.setdefault(hit.span, hit)
        yield from (found[span] for span in sorted(found))

    def _awake(self, article: Article) -> Iterator[tuple[int, str, list[Span]]]:
        """The patterns that may match, with their numbers and the sentences in which they may."""
        words = article.prose.vocabulary
        if self.waking_words and self.waking_words.isdisjoint(words):
            return
        for need, patterns in self._needs.items():
            here = need.trigger & words
            if (need.trigger and not here) or not need.words <= words:
                continue
            if need.ordinal and not has_ordinals(article.prose):
                continue
            read, around = article.read_sentences, article.sentence
            behind = () if here else _countries_behind(article)
            seen = read.with_words(here, around) if here else read.at(behind, around)
            sentences = [one.span for one in seen if one.may_hold(need)]
            if sentences:
                yield from ((number, pattern, sentences) for number, pattern in patterns)

    @cached_property
    def _needs(self) -> dict[Needs, list[tuple[int, str]]]:
        """What must be there, with the patterns that need it and their numbers."""
        found: dict[Needs, list[tuple[int, str]]] = {}
        for number, pattern in enumerate(self.pattern):
            found.setdefault(needs(pattern), []).append((number, pattern))
        return found

    @cached_property
    def waking_words(self) -> frozenset[str]:
        """Words of which one stands where a pattern matches; none where one needs no word."""
        triggers = [need.trigger for need in self._needs]
        return frozenset().union(*triggers) if all(triggers) else frozenset()

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
            evidence=tuple(islice(evidence(found), MOST_EVIDENCE)),
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


class _Reader:
    """One article with what reads and judges its claims, made where there may be one."""

    def __init__(self, article: Article) -> None:
        from factlint.matching.claims import Ledger
        from factlint.matching.slots import Slots

        self.article = article
        self.slots = Slots(article.text, article.resolutions, article.reference, article.lexicon)
        self.ledger = Ledger(article.reference, article.day)


def _countries_behind(article: Article) -> Iterator[Span]:
    """Places behind which a country stands with only a comma between, outside longer lists."""
    text, mentions = article.text, article.mentions
    end = -1
    for number, mention in enumerate(mentions):
        start = mention.tokens[0].start
        if (
            start == end + len(COMMA)
            and text.startswith(COMMA, end)
            and names_country(article.resolutions[number])
            and number not in article.listed
        ):
            yield mentions[number - 1].span
        end = mention.tokens[-1].end


def _ceiling(article: Article, found: Contradiction) -> Level:
    """An error up to the day for which the list vouches, a warning after it."""
    return Level.ERROR if article.day.isoformat() <= found.subject.as_of else Level.WARNING
