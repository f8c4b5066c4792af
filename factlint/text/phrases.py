"""Many plain words and phrases found in one text at a cost that does not grow with their number."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from factlint.text.document import Block
from factlint.text.words import WORD, Prose, is_word_character, lowered


class Found(NamedTuple):
    """A stretch of text and the number of the pattern that matches there."""

    start: int
    end: int
    number: int


class Phrase(NamedTuple):
    """A plain phrase under the longest of its words, which stands `offset` behind its start."""

    text: str
    offset: int
    number: int


def is_plain(text: str) -> bool:
    """Whether `text` begins and ends with word characters, so that it can stand in a table."""
    return bool(text) and is_word_character(text[0]) and is_word_character(text[-1])


class PhraseTable:
    """Phrases by their longest word; only words that a text really has are looked at.

    A phrase is found where its characters stand and no word runs on at either end. Each must hold
    a word.
    """

    def __init__(self, phrases: Iterable[tuple[int, str]], ignorecase: bool = False) -> None:
        self._ignorecase = ignorecase
        self._by_word: dict[str, list[Phrase]] = {}
        for number, text in phrases:
            word = text if text.isalnum() else max(WORD.findall(text), key=len)
            written = text.lower() if ignorecase else text
            phrase = Phrase(written, text.index(word), number)  # no longer word holds it
            self._by_word.setdefault(lowered(word), []).append(phrase)
        self.words = frozenset(self._by_word)  # one of them is in every text that has a phrase

    def find(self, prose: Prose) -> list[Found]:
        """Where phrases stand in `prose`, by start and then by number; they may overlap."""
        found = [
            Found(place - phrase.offset, place - phrase.offset + len(phrase.text), phrase.number)
            for word in self.words & prose.vocabulary
            for place in prose.places(word)
            for phrase in self._by_word[word]
            if self._stands(phrase, prose, place - phrase.offset)
        ]
        found.sort(key=lambda one: (one.start, one.number))
        return found

    def find_in(self, prose: Prose, blocks: Sequence[Block]) -> Iterator[tuple[Block, list[Found]]]:
        """The blocks in which phrases stand, each with those that lie wholly inside."""
        found = self.find(prose)
        starts = [one.start for one in found]
        for block in blocks if found else ():
            first = bisect_left(starts, block.span.start)
            last = bisect_left(starts, block.span.end)
            if inside := [one for one in found[first:last] if one.end <= block.span.end]:
                yield block, inside

    def _stands(self, phrase: Phrase, prose: Prose, start: int) -> bool:
        end = start + len(phrase.text)
        if start < 0:
            return False
        there = prose.text[start:end]
        if (there.lower() if self._ignorecase else there) != phrase.text:
            return False
        return prose.starts_word(start) and prose.ends_word(end)
