"""Words of the names in a list: their numbers, how common each is, and which may be misspelled."""

from __future__ import annotations

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
    """Numbers and counts words while a store is written."""

    def __init__(self) -> None:
        self._rows: dict[str, list[int]] = {}  # word: number, given, family, other
        self._near: set[str] = set()

    def count(self, words: Iterable[tuple[str, int]]) -> None:
        """Count the words of one entity, each in its column."""
        for word, column in words:
            self._row(word)[column] += 1

    def ending(self, word: str) -> int:
        """The number of a word that ends a name, and so may be misspelled."""
        if len(word) >= SHORTEST:
            self._near.add(word)
        return self._row(word)[0]

    def _row(self, word: str) -> list[int]:
        row = self._rows.get(word)
        if row is None:
            row = self._rows[word] = [len(self._rows) + 1, 0, 0, 0]
        return row

    def rows(self) -> Iterator[tuple[str, int, int, int, int]]:
        """Rows of the table `token`, sorted."""
        for word in sorted(self._rows):
            number, given, family, other = self._rows[word]
            yield word, number, given, family, other

    def near_rows(self) -> Iterator[tuple[int, int, str]]:
        """Rows of the table `near`, unsorted."""
        for word in self._near:
            if word.isdigit():
                continue
            number = self._rows[word][0]
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
