"""Words of the names in a list: their numbers, how common each is, and which may be misspelled."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.names.keys import near_keys
from factlint.names.name import SUFFIXES
from factlint.reference.entity import OFFICE, PERSON, Entity, Name
from factlint.text.fold import fold

SHORTEST = 3  # letters from which a word is looked up by sound and spelling
LATIN_ENDS = "\u0250"  # folded Latin letters come before; others are kept out of the look-up
UNSOUNDED = frozenset({"demonym"})  # kinds of names that are known, but no target of a correction


class Tokens:
    """Counts words while a store is written."""

    def __init__(self) -> None:
        self._rows: dict[str, list[int]] = {}  # word: number, given, family, other
        self._near: set[str] = set()

    def add(self, entity: Entity) -> tuple[set[str], set[tuple[int, int]]]:
        """Count the words of an entity's names; its lookup keys and its pairs of words."""
        keys: set[str] = set()
        pairs: set[tuple[int, int]] = set()
        seen: set[tuple[str, int]] = set()
        for name in entity.names:
            key = fold(name.form)
            if not is_latin(key):
                continue
            keys.add(key)
            pair = self._pair(entity, name, key, seen)
            if pair:
                pairs.add(pair)
        return keys, pairs

    def _pair(
        self, entity: Entity, name: Name, key: str, seen: set[tuple[str, int]]
    ) -> tuple[int, int] | None:
        words = essential(key)
        person = entity.kind == PERSON
        last = self._row(words[-1])
        first = self._row(words[0]) if len(words) > 1 else None
        for word, column in _counted(words, person):
            if (word, column) not in seen:
                seen.add((word, column))
                self._row(word)[column] += 1
        if entity.kind == OFFICE or name.kind in UNSOUNDED:
            return None
        self._near.update(word for word in (words[0], words[-1]) if len(word) >= SHORTEST)
        return last[0], first[0] if first else 0

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


def _counted(words: list[str], person: bool) -> Iterator[tuple[str, int]]:
    """Each word with the column of its count: 1 given, 2 family, 3 other."""
    if not person or len(words) == 1:
        for word in words:
            yield word, 3
        return
    yield words[0], 1
    yield words[-1], 2
    for word in words[1:-1]:
        yield word, 3
