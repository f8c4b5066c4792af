"""Two accepted spellings of one thing are mixed in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, NamedTuple

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.exceptions import Exceptions
from factlint.text.matcher import Alternative, Matcher
from factlint.text.phrases import Found, is_plain

SHOUTED = 0.7  # a block with this share of capitals says nothing about initials


class Form(NamedTuple):
    """One way to write a thing: the `side` of a `pair`, with the ending that it bears here."""

    text: str
    pair: int
    side: int
    ending: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MixedSpelling(Check):
    """Flags the first place of the rarer spelling where both of an `either` pair stand.

    There is one hit for an article and pair; on a tie the spelling that comes later is the rarer.
    Possessives and compounds count (U.S.-backed). `plural` also looks for the forms with an s;
    `after` is an expression that a form must stand behind, such as a number.
    """

    values: ClassVar[tuple[str, ...]] = ("rarer", "other", "rarer count", "other count")

    either: tuple[tuple[str, str], ...] = ()
    ignorecase: bool = False
    plural: bool = False
    after: str = ""
    exceptions: tuple[str, ...] = ()
    forms: tuple[Form, ...] = field(init=False, repr=False, compare=False)
    matcher: Matcher = field(init=False, repr=False, compare=False)
    excused: Exceptions = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        endings = ("", "s") if self.plural else ("",)
        forms = tuple(
            Form(text + ending, number, side, ending)
            for number, pair in enumerate(self.either)
            for side, text in enumerate(pair)
            for ending in endings
        )
        found = [_alternative(form.text, self.after) for form in forms]
        object.__setattr__(self, "forms", forms)
        object.__setattr__(self, "matcher", Matcher(found, self.ignorecase))
        object.__setattr__(self, "excused", Exceptions(self.exceptions))

    def validate(self) -> None:
        """Raise RuleError if there is no pair or an expression is wrong."""
        if not self.either:
            raise RuleError("mixed-spelling names no pair", hint="add either")
        for one, other in self.either:
            if not one or not other or one == other:
                raise RuleError(f"“{one}” needs another spelling beside it")
        self.matcher.validate()
        self.excused.validate()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each pair whose spellings are mixed, in order of the text."""
        places: list[tuple[list[Found], list[Found]]] = [([], []) for _ in self.either]
        calm = [block for block in blocks if not _is_shouted(block.span.of(article.prose.text))]
        for found in self.matcher.find(article.prose, calm):
            if not self.excused.excuse_within(article.prose, calm, found):
                form = self.forms[found.number]
                places[form.pair][form.side].append(found)
        hits = [
            self._hit(article.prose.text, *_rarer_first(*sides)) for sides in places if all(sides)
        ]
        yield from sorted(hits, key=lambda hit: hit.span)

    def _hit(self, text: str, rarer: list[Found], other: list[Found]) -> Hit:
        form = self.forms[rarer[0].number]
        wanted = self.either[form.pair][1 - form.side]
        span = self._span(text, rarer[0])
        first = self._span(text, other[0])
        return Hit(
            span,
            (span.of(text), wanted + form.ending, _times(rarer), _times(other)),
            (_in_case_of(wanted + form.ending, span.of(text)),),
            notes=(Note(f"“{first.of(text)}” stands here", first),),
        )

    def _span(self, text: str, found: Found) -> Span:
        return Span(found.end - len(self.forms[found.number].text), found.end)


def _alternative(text: str, after: str) -> Alternative:
    if is_plain(text) and not after:
        return Alternative(re.escape(text).replace(r"\ ", " "))
    start = f"(?:{after})" if after else r"(?<![\w.])"
    return Alternative(rf"{start}{re.escape(text)}(?!\w)", word=False, shown=text)


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter.isupper() for letter in letters) > SHOUTED * len(letters)


def _rarer_first(one: list[Found], other: list[Found]) -> tuple[list[Found], list[Found]]:
    """The two, the rarer one first; on a tie that is the one that comes later."""
    if (len(one), -one[0].start) < (len(other), -other[0].start):
        return one, other
    return other, one


def _times(found: list[Found]) -> str:
    return "once" if len(found) == 1 else f"{len(found)} times"


def _in_case_of(wanted: str, found: str) -> str:
    if len(found) > 1 and found.isupper() and found.isalpha() and wanted.islower():
        return wanted.upper() if len(found) > 2 else wanted
    return wanted[:1].upper() + wanted[1:] if found[:1].isupper() else wanted
