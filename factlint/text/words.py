"""The words of a text and where they stand; what is not prose is blanked out first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property

from factlint.base.span import Span
from factlint.text.expressions import expression
from factlint.text.spans import Spans

WORD = re.compile(r"\w+")
# The look back stands behind the digit, so that only digits are looked back from.
NUMERAL = expression(r"[0-9](?<!\w[0-9])\w*")
BLANK = "\ufffc"  # no letter, no space, no mark that prose uses


def is_word_character(character: str) -> bool:
    """Whether `character` belongs to a word: letters, digits, combining marks, connectors."""
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Pc")


def _is_inner(character: str) -> bool:
    """Whether WORD reads on over `character`, which may be none."""
    return character.isalnum() or character == "_"


def lowered(text: str) -> str:
    """`text` in lower case, every character at its place: İ, which would become two, stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


class Prose:
    """A text with its masked stretches blanked out, and an index of its words."""

    def __init__(self, text: str, masked: Sequence[Span] = ()) -> None:
        self.text = _blanked(text, masked) if masked else text
        self._masked = Spans(masked)
        self._places: dict[str, list[int]] = {}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words, in lower case."""
        different = set(self._lower.split())  # fewer to read than the whole text
        return frozenset(WORD.findall(" ".join(different)))

    @cached_property
    def _lower(self) -> str:
        return lowered(self.text)

    @cached_property
    def numerals(self) -> tuple[tuple[int, str], ...]:
        """Words that begin with a digit, in lower case, and where they stand, in order."""
        return tuple((match.start(), match[0].lower()) for match in NUMERAL.finditer(self.text))

    def places(self, word: str) -> list[int]:
        """The offsets at which a word in lower case stands."""
        if word not in self._places:
            self._places[word] = list(self._find(word)) if word in self.vocabulary else []
        return self._places[word]

    def _find(self, word: str) -> Iterator[int]:
        """Where a word stands in the lower text; in most texts only few words are asked for."""
        text = self._lower
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if not (_is_inner(text[at - 1 : at]) or _is_inner(text[end : end + 1])):
                yield at
            at = text.find(word, end)

    def is_masked(self, span: Span) -> bool:
        """Whether any part of `span` is not prose."""
        return self._masked.touch(span)

    def starts_word(self, offset: int) -> bool:
        """Whether no word runs on across `offset` from before."""
        return offset == 0 or not is_word_character(self.text[offset - 1])

    def ends_word(self, offset: int) -> bool:
        """Whether no word runs on across `offset` to behind."""
        return offset >= len(self.text) or not is_word_character(self.text[offset])


def _blanked(text: str, masked: Sequence[Span]) -> str:
    parts: list[str] = []
    reached = 0
    for span in masked:
        parts.append(text[reached : span.start])
        parts.append(BLANK * (span.end - max(span.start, reached)))
        reached = max(span.end, reached)
    parts.append(text[reached:])
    return "".join(parts)
