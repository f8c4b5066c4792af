"""The words of a text and where they stand; what is not prose is blanked out first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property

from factlint.base.span import Span
from factlint.text.spans import Spans

WORD = re.compile(r"\w+")
BLANK = "\ufffc"  # no letter, no space, no mark that prose uses


def is_word_character(character: str) -> bool:
    """Whether `character` belongs to a word: letters, digits, combining marks, connectors."""
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Pc")


def _is_inner(character: str) -> bool:
    """Whether WORD reads on over `character`, which may be none."""
    return character.isalnum() or character == "_"


class Prose:
    """A text with its masked stretches blanked out, and an index of its words."""

    def __init__(self, text: str, masked: Sequence[Span] = ()) -> None:
        self.text = _blanked(text, masked) if masked else text
        self._masked = Spans(masked)
        self._places: dict[str, list[int]] = {}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words, in lower case."""
        return frozenset(self._spellings)

    @cached_property
    def _spellings(self) -> dict[str, list[str]]:
        """Each word in lower case, with all ways in which the text writes it."""
        spellings: dict[str, list[str]] = {}
        for word in set(WORD.findall(self.text)):
            spellings.setdefault(word.lower(), []).append(word)
        return spellings

    def places(self, word: str) -> list[int]:
        """The offsets at which a word in lower case stands."""
        if word not in self._places:
            spellings = self._spellings.get(word, ())
            self._places[word] = sorted(at for written in spellings for at in self._find(written))
        return self._places[word]

    def _find(self, written: str) -> Iterator[int]:
        """Where a word stands as it is written; in most texts only few words are asked for."""
        at = self.text.find(written)
        while at >= 0:
            end = at + len(written)
            if not (_is_inner(self.text[at - 1 : at]) or _is_inner(self.text[end : end + 1])):
                yield at
            at = self.text.find(written, end)

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
