"""Two accepted spellings of one thing are mixed in one article."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar, NamedTuple

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.exceptions import Exceptions
from factlint.text.matcher import Alternative, Matcher
from factlint.text.phrases import Found, PhraseTable
from factlint.text.words import WORD, Prose

SHOUTED = 0.7  # a block with this share of capitals says nothing about initials

SAMPLE = 400  # characters, which tell whether a block is all in capitals


class Form(NamedTuple):
    """One way to write a thing: the `side` of a `pair`, with the ending that it bears here."""

    text: str
    pair: int
    side: int
    ending: str


class MixedSpelling(Check):
    """Flags the first place of the rarer spelling where both of an `either` pair stand.

    There is one hit for an article and pair; on a tie the spelling that comes later is the rarer.
    Possessives and compounds count (U.S.-backed), paragraphs all in capitals do not. `plural` also
    looks for the forms with an s; `after` is an expression that a form must stand behind, such as a
    number. `exceptions` are expressions for longer stretches in which no form counts.
    """

    values: ClassVar[tuple[str, ...]] = ("rarer", "other", "rarer count", "other count")

    either: tuple[tuple[str, str], ...] = ()
    """Pairs of spellings of which an article should hold one."""
    ignorecase: bool = False
    """Whether case does not matter."""
    plural: bool = False
    """Whether the forms with an s behind them count too."""
    after: str = ""
    """An expression that a form must stand behind, such as a number."""
    exceptions: tuple[str, ...] = ()
    """Expressions for longer stretches in which no form counts."""

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """Every way to write one side of a pair."""
        endings = ("", "s") if self.plural else ("",)
        return tuple(
            Form(text + ending, number, side, ending)
            for number, pair in enumerate(self.either)
            for side, text in enumerate(pair)
            for ending in endings
            if WORD.search(text)
        )

    @cached_property
    def table(self) -> PhraseTable:
        """Finds the forms by their words."""
        texts = ((number, form.text) for number, form in enumerate(self.forms))
        return PhraseTable(texts, self.ignorecase)

    @cached_property
    def behind(self) -> Matcher:
        """Finds the forms behind `after`, where it is set."""
        behind = [
            Alternative(f"(?:{self.after}){re.escape(form.text)}(?!\\w)", False, shown=self.after)
            for form in self.forms
            if self.after
        ]
        return Matcher(behind, self.ignorecase)

    @cached_property
    def excused(self) -> Exceptions:
        """Stretches in which no form counts."""
        return Exceptions(self.exceptions, around=True)

    def validate(self) -> None:
        """Raise RuleError if there is no pair or an expression is wrong."""
        if not self.either:
            raise RuleError("mixed-spelling names no pair", hint="add either")
        for one, other in self.either:
            if not WORD.search(one) or not WORD.search(other) or one == other:
                raise RuleError(f"“{one}” needs another spelling beside it")
        self.behind.validate()
        self.excused.validate()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each pair whose spellings are mixed, in order of the text."""
        prose = article.prose
        if not (self._may_be_mixed(prose) if self.after else self._are_mixed(prose)):
            return
        places: list[tuple[list[Found], list[Found]]] = [([], []) for _ in self.either]
        for found in self._counting(prose, blocks):
            form = self.forms[found.number]
            places[form.pair][form.side].append(found)
        mixed = [_rarer_first(*sides) for sides in places if all(sides)]
        for rarer, other in sorted(mixed, key=lambda sides: sides[0][0]):
            yield self._hit(prose.text, rarer, other)

    def _are_mixed(self, prose: Prose) -> bool:
        """Whether both sides of a pair stand anywhere; most articles are told apart by this."""
        sides = {(self.forms[found.number][1:3]) for found in self.table.find(prose)}
        return any((pair, 1 - side) in sides for pair, side in sides)

    def _may_be_mixed(self, prose: Prose) -> bool:
        """Whether the letters of both sides of a pair occur at all, be it inside other words."""
        if self.ignorecase:
            return True
        sides = {form[1:3] for form in self.forms if form.text in prose.text}
        return any((pair, 1 - side) in sides for pair, side in sides)

    def _counting(self, prose: Prose, blocks: Sequence[Block]) -> Iterator[Found]:
        for block, places in self._places(prose, blocks):
            for found in [] if _is_shouted(block.span.of(prose.text)) else places:
                if not self.excused.excuse(prose.text, Span(*found[:2]), block.span):
                    yield found

    def _places(self, prose: Prose, blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Found]]]:
        if not self.after:
            yield from self.table.find_in(prose, blocks)
            return
        for block in blocks:
            if found := list(self.behind.find(prose, [block])):
                yield block, [one._replace(start=one.end - self._size(one)) for one in found]

    def _size(self, found: Found) -> int:
        return len(self.forms[found.number].text)

    def _hit(self, text: str, rarer: list[Found], other: list[Found]) -> Hit:
        form = self.forms[rarer[0].number]
        wanted = self.either[form.pair][1 - form.side] + form.ending
        span, first = Span(*rarer[0][:2]), Span(*other[0][:2])
        return Hit(
            span,
            (span.of(text), wanted, _times(rarer), _times(other)),
            (_in_case_of(span.of(text), wanted),),
            notes=(Note(f"“{first.of(text)}” stands here", first),),
        )


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text[:SAMPLE] if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > SHOUTED * len(letters)


def _rarer_first(one: list[Found], other: list[Found]) -> tuple[list[Found], list[Found]]:
    """The two, the rarer one first; on a tie that is the one that comes later."""
    if (len(one), -one[0].start) < (len(other), -other[0].start):
        return one, other
    return other, one


def _times(found: list[Found]) -> str:
    return "once" if len(found) == 1 else f"{len(found)} times"


def _in_case_of(found: str, wanted: str) -> str:
    return wanted[:1].upper() + wanted[1:] if found[:1].isupper() else wanted
