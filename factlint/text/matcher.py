"""Many alternatives matched as one: leftmost first, then in their order, never overlapping."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple, TypeAlias

from factlint.base.span import Span
from factlint.text.document import Block
from factlint.text.patterns import (
    Match,
    Pattern,
    PatternError,
    has_inline_flag,
    needed_text,
    plain_text,
)
from factlint.text.phrases import Found, PhraseTable, is_plain
from factlint.text.words import Prose, is_word_character

Coming: TypeAlias = tuple[int, Pattern, Match]


class Alternative(NamedTuple):
    """One pattern of a rule; `word` asks for word edges at both ends."""

    source: str
    word: bool = True
    multiline: bool = True
    shown: str = ""


class Matcher:
    """Finds the alternatives in blocks: plain phrases through a table, the rest as expressions."""

    def __init__(self, alternatives: Sequence[Alternative], ignorecase: bool = False) -> None:
        self.alternatives = tuple(alternatives)
        self.ignorecase = ignorecase
        self._compiled: dict[int, Pattern] = {}

    @cached_property
    def _phrases(self) -> dict[int, str]:
        texts = (plain_text(one.source) if one.word else None for one in self.alternatives)
        return {number: text for number, text in enumerate(texts) if text and is_plain(text)}

    @cached_property
    def _table(self) -> PhraseTable:
        return PhraseTable(self._phrases.items(), self.ignorecase)

    @property
    def words(self) -> frozenset[str]:
        """Words of which a text that matches has one; none where expressions are among them."""
        plain = len(self._phrases) == len(self.alternatives)
        return self._table.words if plain else frozenset()

    @cached_property
    def _needed(self) -> tuple[tuple[int, str], ...]:
        """The expressions, by number, and what a text must hold for each to be worth a search."""
        return tuple(
            (number, "" if self.ignorecase else needed_text(one.source))
            for number, one in enumerate(self.alternatives)
            if number not in self._phrases
        )

    def pattern(self, number: int) -> Pattern:
        """The expression of one alternative, compiled when first asked for."""
        if number not in self._compiled:
            self._compiled[number] = self._compile(number)
        return self._compiled[number]

    def _compile(self, number: int) -> Pattern:
        one = self.alternatives[number]
        source = rf"\b(?:{one.source})\b" if one.word else one.source
        return Pattern(
            source,
            ignorecase=self.ignorecase,
            multiline=one.multiline,
            shown=one.shown or one.source,
        )

    def validate(self) -> None:
        """Compile everything; raise PatternError for what is wrong or matches nothing at all."""
        for number in range(len(self.alternatives)):
            if number not in self._phrases:
                self.pattern(number).refuse_empty()

    def refuse_vain(self) -> None:
        """Raise PatternError for a phrase that wants a word edge where none can be."""
        for one in self.alternatives:
            text = plain_text(one.source)
            if one.word and text and not is_plain(text):
                raise PatternError(
                    f"pattern “{one.source}” can hardly ever match: "
                    f"no word edge follows “{_odd_end(text)}”",
                    one.shown or one.source,
                    hint="set nonword: true",
                )

    def find(self, prose: Prose, blocks: Sequence[Block]) -> Iterator[Found]:
        """Matches within `blocks`, in order of the text; none touches masked text."""
        phrases = dict(self._table.find_in(prose, blocks)) if self._phrases else {}
        patterns = [
            (number, needed, self.pattern(number))
            for number, needed in self._needed
            if needed in prose.text
        ]
        for block in blocks if patterns else phrases:
            text = prose.text[block.span.start : block.span.end]
            coming = [
                (number, pattern, match)
                for number, needed, pattern in patterns
                if needed in text and (match := pattern.search(text))
            ]
            yield from self._merged(prose, block.span, coming, phrases.get(block, []))

    def _merged(
        self, prose: Prose, span: Span, coming: list[Coming], phrases: list[Found]
    ) -> Iterator[Found]:
        text = prose.text[span.start : span.end]
        reached = at = 0
        while True:
            while at < len(phrases) and phrases[at].start < reached + span.start:
                at += 1
            found = _leftmost(coming, phrases[at : at + 1], span.start)
            if found is None:
                return
            if not prose.is_masked(Span(found.start, found.end)):
                yield found
            reached = found.end - span.start
            coming = _after(coming, text, reached)


def _leftmost(coming: list[Coming], phrases: list[Found], by: int) -> Found | None:
    ready = [Found(match.start() + by, match.end() + by, number) for number, _, match in coming]
    return min(ready + phrases, key=lambda found: (found.start, found.number), default=None)


def _odd_end(text: str) -> str:
    return text[-1] if is_word_character(text[0]) else text[0]


def _after(coming: list[Coming], text: str, reached: int) -> list[Coming]:
    kept = (
        (number, pattern, match if match.start() >= reached else pattern.search(text, reached))
        for number, pattern, match in coming
    )
    return [(number, pattern, match) for number, pattern, match in kept if match]


def alternatives(
    patterns: Sequence[str], *, nonword: bool, before: str = "", after: str = ""
) -> tuple[Alternative, ...]:
    """What `patterns` come to, as one expression or as many.

    They stay one where raw text is joined to them, or where an inline flag in one of them reaches
    those behind it, as it does in a single alternation.
    """
    real = [pattern for pattern in patterns if pattern.strip()]
    joined = "|".join(real)
    if before or after:
        middle = (rf"\b(?:{joined})\b" if not nonword else f"(?:{joined})") if real else ""
        flags = "(?m:" if before and real else ""
        middle = f"{flags}{middle})" if flags else middle
        return (Alternative(before + middle + after, False, not before, before or after),)
    if len(real) > 1 and any(has_inline_flag(pattern) for pattern in real):
        return (Alternative(joined, not nonword, True, real[0]),)
    return tuple(Alternative(pattern, not nonword) for pattern in real)
