"""The words of a text and where they stand; what is not prose is blanked out first."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from factlint.base.span import Span

WORD = re.compile(r"\w+")
BLANK = "\ufffc"  # no letter, no space, no mark that prose uses


def is_word_character(character: str) -> bool:
    """Whether `character` belongs to a word: letters, digits, combining marks, connectors."""
    return character.isalnum() or unicodedata.category(character) in ("Mn", "Pc")


class Prose:
    """A text with its masked stretches blanked out, and an index of its words."""

    def __init__(self, text: str, masked: Sequence[Span] = ()) -> None:
        self.text = _blanked(text, masked) if masked else text
        self._masked = masked
        self._starts = [span.start for span in masked]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """Every word in lower case, with the offsets at which it starts."""
        places: dict[str, list[int]] = {}
        for match in WORD.finditer(self.text):
            places.setdefault(match.group().lower(), []).append(match.start())
        return places

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The different words, in lower case."""
        return frozenset(self.places)

    def is_masked(self, span: Span) -> bool:
        """Whether any part of `span` is not prose."""
        at = bisect_right(self._starts, span.end - 1) - 1
        return at >= 0 and self._masked[at].end > span.start

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
