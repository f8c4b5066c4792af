"""Words of the names in a list: their numbers, how common each is, and which may be misspelled."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from zlib import crc32

from factlint.names.keys import SHORTEST as SHORTEST_KEYED
from factlint.names.keys import deletions, near_keys
from factlint.names.name import SUFFIXES
from factlint.names.sound import skeleton

SHORTEST = 3  # letters from which a word is looked up by sound and spelling
LATIN_ENDS = "\u0250"  # folded Latin letters come before; others are kept out of the look-up
UNSOUNDED = frozenset({"demonym"})  # kinds of names that are known, but no target of a correction


class Tokens:
    """Numbers and counts words while a store is written; millions of them, so in plain arrays."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._counts = (array("L"), array("L"), array("L"))  # given, family, other
        self._near = bytearray()  # whether a word ends a name

    def count(self, words: Iterable[tuple[str, int]]) -> None:
        """Count the words of one entity, each in its column."""
        for word, column in words:
            self._counts[column - 1][self._number(word) - 1] += 1

    def ending(self, word: str) -> int:
        """The number of a word that ends a name, and so may be misspelled."""
        number = self._number(word)
        if len(word) >= SHORTEST:
            self._near[number - 1] = 1
        return number

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self._numbers) + 1
            self._near.append(0)
            for column in self._counts:
                column.append(0)
        return number

    def rows(self) -> Iterator[tuple[str, int, int, int, int]]:
        """Rows of the table `token`, sorted."""
        given, family, other = self._counts
        for word in sorted(self._numbers):
            number = self._numbers[word]
            yield word, number, given[number - 1], family[number - 1], other[number - 1]

    def near_rows(self) -> Iterator[tuple[int, int, str]]:
        """Rows of the table `near`, unsorted."""
        for word, number in self._numbers.items():
            if self._near[number - 1] and not word.isdigit():
                for key in near_keys(word):
                    yield key, number, word


def pair_keys(first: str, last: str) -> set[int]:
    """Numbers under which a name of several words is stored and looked up.

    Two names share one if their first words sound the same, and their last words do but for one
    consonant. Both words count, so that few names meet even in a list of millions.
    """
    given, family = (skeleton(word).removeprefix("A") for word in (first, last))
    forms = deletions(family) if len(family) > 1 else {family}
    return {crc32(f"{given}|{form}".encode()) for form in forms}


def letter_keys(word: str) -> set[int]:
    """Those of a word's near keys that stand for its letters, not for its sound."""
    forms = deletions(word) if len(word) >= SHORTEST_KEYED else {word}
    return {crc32(form.encode()) for form in forms}


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
