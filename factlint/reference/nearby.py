"""Whose names are near a written one: near words first, then the names that are made of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from heapq import merge
from itertools import islice
from typing import Any

from factlint.names.keys import near_keys
from factlint.reference.tokens import SHORTEST, essential, letter_keys, pair_keys
from factlint.text.fold import fold

MOST = 200  # entities that leave the store for one name
MOST_OTHERS = 80  # of them, for a single word, that are no people
MOST_READ = 1000  # names that are read for near last words, the best known ones first
AT_FIRST = 20  # of them, for each word; few words have more bearers
Bearer = tuple[int, int, str, int]  # rank, entity, first and last word, whether a person
Ask = Callable[..., list[tuple[Any, ...]]]
Nicknames = Callable[[str], Iterable[str]]

NUMBER = "SELECT number FROM token WHERE word = ?"
NEAR = "SELECT token, word FROM near WHERE key IN (SELECT value FROM json_each(?))"
BY_SOUND = """
SELECT pair.words, pair.rank, pair.entity FROM sound JOIN pair ON pair.number = sound.pair
WHERE sound.key IN (SELECT value FROM json_each(?))
"""
BEARERS = """
SELECT rank, entity, words, person FROM pair
WHERE last = ? AND alone = ? ORDER BY rank, entity LIMIT ? OFFSET ?
"""


class Nearby:
    """Finds the numbers of entities; near words are kept for the process."""

    def __init__(self, ask: Ask, nicknames: Nicknames | None = None) -> None:
        self._ask = ask
        self._nicknames = nicknames or _no_nicknames
        self._near = lru_cache(maxsize=16384)(self._near_numbers)
        self._spelled = lru_cache(maxsize=16384)(self._spelled_numbers)

    def numbers(self, name: str) -> list[int]:
        """Entities with a name near this one, likeliest first."""
        words = essential(fold(name))
        if not words:
            return []
        if len(words) == 1:
            return self._single(words[0])
        return self._whole(words[0], words[-1])

    def _whole(self, given: str, family: str) -> list[int]:
        """Names of several words: the last near in letters, or near in sound after a like first."""
        given_names = (given, *self._nicknames(given))
        sounds = set().union(*(pair_keys(name, family) for name in given_names))
        named = islice(self._bearers(self._spelled(family), alone=False), MOST_READ)
        rows = self._ask(BY_SOUND, _listed(sounds))
        rows += ((words, rank, entity) for rank, entity, words, _ in named)
        return self._judged(rows, given_names, family) if rows else []

    def _judged(
        self, rows: list[tuple[Any, ...]], given_names: tuple[str, ...], family: str
    ) -> list[int]:
        """Entities whose name is near in both words; those that share a whole word first."""
        from factlint.names.sift import sift  # loads the edit distances only when needed

        ends = [words.split(" ") for words, _, _ in rows]
        lasts = set(sift(family, list({last for _, last in ends})))
        firsts = {*sift(given_names[0], list({first for first, _ in ends})), *given_names}
        found = [
            (first not in given_names and last != family, rank, entity)
            for (first, last), (_, rank, entity) in zip(ends, rows, strict=True)
            if last in lasts and first in firsts
        ]
        return list(dict.fromkeys(entity for _, _, entity in sorted(found)))[:MOST]

    def _single(self, word: str) -> list[int]:
        """One word: names of one word near it, then people by their surname."""
        lasts = self._near(word)
        alone = _first(self._bearers(lasts, alone=True), MOST_OTHERS)
        named = (one for one in self._bearers(lasts, alone=False) if one[3])
        return list(dict.fromkeys((*alone, *_first(named, MOST - len(alone)))))

    def _bearers(self, lasts: Iterable[int], alone: bool) -> Iterator[Bearer]:
        """Names that end in these words, the best known first; read as far as they are taken."""
        return merge(*(self._bearers_of(last, alone) for last in lasts))

    def _bearers_of(self, last: int, alone: bool) -> Iterator[Bearer]:
        rows = self._ask(BEARERS, last, alone, AT_FIRST, 0)
        yield from rows
        if len(rows) == AT_FIRST:
            yield from self._ask(BEARERS, last, alone, MOST_READ, AT_FIRST)

    def _near_numbers(self, word: str) -> tuple[int, ...]:
        """Numbers of the list's words that may be meant by this one, itself among them."""
        return self._sifted(word, near_keys(word))

    def _spelled_numbers(self, word: str) -> tuple[int, ...]:
        """Those of them that share its letters."""
        return self._sifted(word, letter_keys(word))

    def _sifted(self, word: str, keys: Iterable[int]) -> tuple[int, ...]:
        if len(word) < SHORTEST:
            return tuple(self._number(word))
        from factlint.names.sift import sift  # loads the edit distances only when needed

        found = {text: number for number, text in self._ask(NEAR, _listed(keys))}
        near = (found[text] for text in sift(word, list(found)))
        return tuple(dict.fromkeys((*self._number(word), *near)))

    def _number(self, word: str) -> Iterator[int]:
        return (number for (number,) in self._ask(NUMBER, word))


def _listed(numbers: Iterable[int]) -> str:
    return json.dumps(list(numbers))


def _no_nicknames(word: str) -> Iterable[str]:
    return ()


def _first(bearers: Iterable[Bearer], count: int) -> list[int]:
    """So many entities, the first of those that bear the names."""
    found: dict[int, None] = {}
    for _, entity, _, _ in bearers:
        if len(found) == count:
            break
        found[entity] = None
    return list(found)
