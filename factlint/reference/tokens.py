"""Words of the names in a list: their numbers, how common each is, and which may be misspelled."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator

from factlint.names.keys import ALONE, SURNAME, word_keys
from factlint.names.name import SUFFIXES

SHORTEST = 3  # letters from which a word is looked up by sound and spelling
LATIN_ENDS = "\u0250"  # folded Latin letters come before; others are kept out of the look-up
KINDS = (ALONE, SURNAME)
UNSOUNDED = frozenset({"demonym"})  # kinds of names that are known, but no target of a correction


class Tokens:
    """Counts words while a store is written; millions of them, so in plain arrays."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._counts = (array("L"), array("L"), array("L"))  # given, family, other
        self._kinds = bytearray()  # what the word is beside a part of names

    def count(self, words: Iterable[tuple[str, int]]) -> None:
        """Count the words of one entity, each in its column."""
        for word, column in words:
            self._counts[column - 1][self._place(word)] += 1

    def keep(self, word: str, kind: str) -> None:
        """Let a word be found by others that are near."""
        if len(word) >= SHORTEST and not word.isdigit():
            self._kinds[self._place(word)] |= 1 << KINDS.index(kind)

    def _place(self, word: str) -> int:
        place = self._places.get(word)
        if place is None:
            place = self._places[word] = len(self._places)
            self._kinds.append(0)
            for column in self._counts:
                column.append(0)
        return place

    def rows(self) -> Iterator[tuple[str, int, int, int]]:
        """Rows of the table `token`, sorted."""
        given, family, other = self._counts
        for word in sorted(self._places):
            place = self._places[word]
            yield word, given[place], family[place], other[place]

    def near_rows(self) -> Iterator[tuple[int, str]]:
        """Rows of the table `near` for words alone, unsorted."""
        for word, place in self._places.items():
            for number, kind in enumerate(KINDS):
                if self._kinds[place] >> number & 1:
                    yield from ((key, word) for key in word_keys(word, kind))


def essential(key: str) -> list[str]:
    """Words of a folded name without suffixes and single letters between others."""
    words = key.split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    if len(words) < 3:
        return words
    return [words[0], *(word for word in words[1:-1] if len(word) > 1), words[-1]]


def is_latin(key: str) -> bool:
    """Whether a folded name can be looked up: not empty, and in Latin letters."""
    if key.isascii():
        return bool(key)
    return not any(letter >= LATIN_ENDS and letter.isalpha() for letter in key)


def counted(words: list[str], person: bool) -> Iterator[tuple[str, int]]:
    """Each word with the column of its count: 1 given, 2 family, 3 other."""
    if not person or len(words) == 1:
        for word in words:
            yield word, 3
        return
    yield words[0], 1
    yield words[-1], 2
    for word in words[1:-1]:
        yield word, 3
