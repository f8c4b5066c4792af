"""Whose names are near a written one: the names that meet it under a key, then who bears them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from factlint.names.keys import (
    ALONE,
    BESIDE,
    SURNAME,
    NameKeys,
    letter_keys,
    like_sound_keys,
    name_keys,
    same_sound_key,
)
from factlint.reference.schema import BY_SURNAME
from factlint.reference.tokens import SHORTEST, essential
from factlint.text.fold import fold

MOST = 200  # entities that leave the store for a name of several words
MOST_ALONE = 12  # for one word: names of one word near it, and who bears them
MOST_NAMED = 6  # surnames near it, and people who bear them
MOST_NAMESAKES = 3  # of them, of one name
Ask = Callable[..., list[tuple[Any, ...]]]
Nicknames = Callable[[str], Iterable[str]]

NEAR = "SELECT near.key, names FROM json_each(?) CROSS JOIN near ON near.key = value"
BEARERS = """
SELECT name, rank, entity FROM bearer WHERE name IN (SELECT value FROM json_each(?))
"""


class Nearby:
    """Finds the numbers of entities."""

    def __init__(self, ask: Ask, nicknames: Nicknames | None = None) -> None:
        self._ask = ask
        self._nicknames = nicknames or _no_nicknames

    def numbers(self, name: str) -> list[int]:
        """Entities with a name near this one, likeliest first."""
        words = essential(fold(name))
        if not words:
            return []
        if len(words) == 1:
            return self._single(words[0])
        return self._whole(words[0], words[-1])

    def _whole(self, given: str, family: str) -> list[int]:
        """Names of several words whose first and last are near; who shares one comes first."""
        givens = (given, *self._nicknames(given))
        near = self._near_names(givens, family)
        rows = self._ask(BEARERS, json.dumps(list(near))) if near else []
        found = sorted((near[name], rank, entity) for name, rank, entity in rows)
        return list(dict.fromkeys(entity for _, _, entity in found))[:MOST]

    def _near_names(self, givens: tuple[str, ...], family: str) -> dict[str, bool]:
        """Names near in both words, and whether they share neither."""
        keys = name_keys(givens[0], family)
        for nickname in givens[1:]:
            forms = name_keys(nickname, family)
            keys = NameKeys(
                keys.same_first + forms.same_first,
                keys.same_last,
                keys.spelled + forms.spelled[:BESIDE],
            )
        found = self._kept(*keys)
        if not any(found):
            return {}
        from factlint.names.alike import Meeting, alike  # loads the edit distances when needed

        return {
            f"{first} {last}": first not in givens and last != family
            for first, last in alike(family, givens, Meeting(*found))
        }

    def _single(self, word: str) -> list[int]:
        """One word: names of one word near it, then people by their surname."""
        alone, surnames = self.near_words(word)
        named = self._best_known([BY_SURNAME + surname for surname in surnames], MOST_NAMED)
        return list(dict.fromkeys((*self._best_known(alone, MOST_ALONE), *named)))

    def near_words(self, word: str) -> tuple[list[str], list[str]]:
        """Names of one word that may be meant by this one, itself among them, nearest first.

        Then surnames, of which those count that sound the same, or begin the same and have few
        wrong letters.
        """
        if len(word) < SHORTEST:
            return [word], [word]
        sounding, lettered, same_sound, same_initial = self._kept(
            like_sound_keys(word, ALONE),
            letter_keys(word, ALONE, dict.fromkeys(word[:2])),
            [same_sound_key(word, SURNAME)],
            letter_keys(word, SURNAME, word[0]),
        )
        from factlint.names.sift import nearest  # loads the edit distances when needed

        return (
            nearest(word, sounding.split("\n"), lettered.split("\n"), MOST_ALONE),
            nearest(word, same_sound.split("\n"), same_initial.split("\n"), MOST_NAMED),
        )

    def _best_known(self, names: list[str], most: int) -> list[int]:
        """So many entities: of the nearest names first, of each name the best known."""
        rows = self._ask(BEARERS, json.dumps(names)) if names else []
        bearers: dict[str, list[int]] = {name: [] for name in names}
        for name, _, entity in rows:  # by rank, as they are kept
            bearers[name].append(entity)
        found = (entity for each in bearers.values() for entity in each[:MOST_NAMESAKES])
        return list(islice(dict.fromkeys(found), most))

    def _kept(self, *groups: list[int]) -> list[str]:
        """The names that are kept under the keys of each group, one a line."""
        found: list[list[str]] = [[] for _ in groups]
        of_key = {key: names for keys, names in zip(groups, found, strict=True) for key in keys}
        # A list of numbers is JSON as it is printed; in their order they are read page by page.
        for key, names in self._ask(NEAR, str(sorted(of_key))):
            of_key[key].append(names)
        return ["\n".join(names) for names in found]


def _no_nicknames(word: str) -> Iterable[str]:
    return ()
