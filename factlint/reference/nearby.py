"""Whose names are near a written one: near words first, then the names that are made of them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

from factlint.names.keys import near_keys
from factlint.reference.tokens import SHORTEST, essential, letter_keys, pair_keys
from factlint.text.fold import fold

MOST = 200  # entities that leave the store for one name
MOST_OTHERS = 80  # of them, for a single word, that are no people
Ask = Callable[..., list[tuple[Any, ...]]]
Nicknames = Callable[[str], Iterable[str]]

NUMBER = "SELECT number FROM token WHERE word = ?"
NEAR = "SELECT token, word FROM near WHERE key IN (SELECT value FROM json_each(?))"
BY_SOUND = """
SELECT pair.words, pair.rank, pair.entity FROM sound JOIN pair ON pair.number = sound.pair
WHERE sound.key IN (SELECT value FROM json_each(?))
"""
BY_LAST = """
SELECT words, rank, entity FROM pair
WHERE last IN (SELECT value FROM json_each(?)) AND alone = 0
"""
ALONE = """
SELECT DISTINCT entity FROM pair
WHERE last IN (SELECT value FROM json_each(?)) AND alone = 1 ORDER BY rank LIMIT ?
"""
FAMILY = """
SELECT DISTINCT entity FROM pair
WHERE last IN (SELECT value FROM json_each(?)) AND alone = 0 AND person ORDER BY rank LIMIT ?
"""


class Nearby:
    """Finds the numbers of entities; near words are kept for the process."""

    def __init__(self, ask: Ask, nicknames: Nicknames | None = None) -> None:
        self._ask = ask
        self._nicknames = nicknames or _no_nicknames
        self._near = lru_cache(maxsize=16384)(self._near_numbers)

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
        lasts = {number for number, _ in self._ask(NEAR, _listed(letter_keys(family)))}
        lasts.update(self._number(family))
        rows = self._ask(BY_SOUND, _listed(sounds)) + self._ask(BY_LAST, _listed(lasts))
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
        lasts = _listed(self._near(word))
        alone = self._ask(ALONE, lasts, MOST_OTHERS)
        people = self._ask(FAMILY, lasts, MOST - len(alone))
        return list(dict.fromkeys(number for (number,) in (*alone, *people)))

    def _near_numbers(self, word: str) -> tuple[int, ...]:
        """Numbers of the list's words that may be meant by this one, itself among them."""
        if len(word) < SHORTEST:
            return tuple(self._number(word))
        from factlint.names.sift import sift  # loads the edit distances only when needed

        rows = self._ask(NEAR, _listed(near_keys(word)))
        found = {text: number for number, text in rows}
        near = (found[text] for text in sift(word, list(found)))
        return tuple(dict.fromkeys((*self._number(word), *near)))

    def _number(self, word: str) -> Iterator[int]:
        return (number for (number,) in self._ask(NUMBER, word))


def _listed(numbers: Iterable[int]) -> str:
    return json.dumps(list(numbers))


def _no_nicknames(word: str) -> Iterable[str]:
    return ()
