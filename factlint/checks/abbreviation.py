"""An abbreviation stands before readers have been told what it is short for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.expressions import expression

CAPITALS = expression(r"(?<![\w@#&/.’'-])[A-Z]{3,6}(?=s?(?![\w&@/]|[-.’'](?!s\b)\w))")
SHOUTED = r"[A-Z]{2,}"
BETWEEN = r"(?:[ -](?:of|for|and|the|on|in|to|de))*[ -]"
DATELINE = r" (?:\(|[—–-])"
SOON = 120  # characters behind an abbreviation in which its name may still follow


class Abbreviation(Check):
    """Finds abbreviations whose name stands nowhere before them, at their first mention.

    A name is told by its initials, in capitals or not, also shortly behind the abbreviation or in
    brackets beside it. Words in capitals beside others are shouted and no abbreviations.
    """

    values: ClassVar[tuple[str, ...]] = ("the abbreviation",)

    known: tuple[str, ...] = ()
    """Abbreviations that every reader knows."""
    roman: bool = False
    """Whether Roman numbers count too."""

    @cached_property
    def passed_over(self) -> frozenset[str]:
        """What is known, in capitals."""
        return frozenset(word.upper() for word in self.known)

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for the first mention of each."""
        text = article.prose.text
        seen: set[str] = set()
        for block in blocks:
            for match in CAPITALS.finditer(text, block.span.start, block.span.end):
                word, span = match[0], Span(*match.span())
                if word in seen or word in self.passed_over or self._is_number(word):
                    continue
                if _is_shouted(text, span, block.span) or _is_word(word, article):
                    continue
                seen.add(word)
                if not _is_told(word, text[: span.end + SOON], span):
                    yield Hit(span, (word,))

    def _is_number(self, word: str) -> bool:
        return not self.roman and not word.strip("IVXLCDM")


def _is_word(word: str, article: Article) -> bool:
    """Whether it is an ordinary word in capitals."""
    return article.lexicon.word_level(word.lower()) > 0


def _is_shouted(text: str, span: Span, block: Span) -> bool:
    """Whether a word beside it is in capitals too, or a dateline begins with it."""
    if span.start == block.start and re.match(DATELINE, text[span.end :]):
        return True
    before = re.search(r"([\w’'-]+)\W{0,3}$", text[max(block.start, span.start - 30) : span.start])
    behind = re.match(r"s?\W{0,3}([\w’'-]+)", text[span.end : min(block.end, span.end + 30)])
    return any(found and re.fullmatch(SHOUTED, found[1]) for found in (before, behind))


def _is_told(word: str, text: str, span: Span) -> bool:
    """Whether `text` says what the abbreviation is short for."""
    if text[span.start - 1 : span.start] == "(" or re.match(r"s? \([a-zA-Z]", text[span.end :]):
        return True
    letters = [rf"[{letter}{letter.lower()}][\w’]*" for letter in word]
    if any(re.search(rf"\b{BETWEEN.join(part)}\b", text) for part in (letters, letters[:-1])):
        return len(word) > 3 or re.search(rf"\b{BETWEEN.join(letters)}\b", text) is not None
    # A comma and “or” behind a name: the Port of London Authority, or PLA.
    return (
        re.search(r"[A-Z][\w’]+, (?:or|known as|called) (?:the )?$", text[: span.start]) is not None
    )
