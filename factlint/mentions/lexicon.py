"""General words around names: titles, modifiers, demonyms, particles, given names, ordinary words.

It belongs to the language, not to a list of entities, and stays the same whatever list is loaded.
"""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from itertools import repeat
from typing import Any, Generic, NamedTuple, TypeVar

from factlint.reference.seeds import open_starter
from factlint.reference.small_tables import read_small_table

LEVEL = "SELECT level FROM word WHERE word = ?"
GIVEN = "SELECT count, sex FROM given_name WHERE name = ?"
COMMON = 20  # bearers a million from which a name counts as one in use
SURNAME = "SELECT count FROM surname WHERE name = ?"

Value = TypeVar("Value")


class Title(NamedTuple):
    """A title as printed; `classes` are the offices it may mean, `jurisdiction` what it implies."""

    form: str
    classes: tuple[str, ...]
    kind: str = ""
    jurisdiction: str = ""


class Demonym(NamedTuple):
    """A word for the people or things of a country, with the country's name and id."""

    form: str
    country: str
    id: str = ""
    kind: str = ""


class HousePlace(NamedTuple):
    """A form of a place name that the house does not print, and the one that it prefers.

    `since` is the year of the change, `phrases` are wholes in which the old form is right.
    """

    form: str
    preferred: str
    id: str = ""
    since: str = ""
    kind: str = ""
    ambiguous: bool = False
    phrases: tuple[str, ...] = ()


class Entries(Mapping[str, Value], Generic[Value]):
    """A table whose values are made when they are first asked for: start-up is a feature."""

    def __init__(self, raw: Mapping[str, str], make: Callable[[Any], Value]) -> None:
        self._raw = raw
        self._make = make
        self._made: dict[str, Value] = {}

    def __getitem__(self, key: str) -> Value:
        value = self._made.get(key)
        if value is None:
            value = self._made[key] = self._make(json.loads(self._raw[key]))
        return value

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401
        """The value under `key`; most questions are about words that are not there."""
        return self[key] if key in self._raw else default

    def __contains__(self, key: object) -> bool:
        return key in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


DIVIDING = frozenset({'"calendar"', '"holiday"'})  # kinds of capitalised words, as JSON
ELECT = frozenset({"elect", "designate"})  # what may follow a title with a hyphen


class Lexicon:
    """The tables of `seeds/lexicon`; everything is asked with folded words."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        titles = self._table("titles")
        self.titles: Mapping[str, Title] = self._entries("titles", _title)
        self.longest_title = max(map(str.count, titles, repeat(" ")), default=-1) + 1
        self.modifiers: Mapping[str, str] = self._entries("modifiers", str)
        self.demonyms: Mapping[str, tuple[Demonym, ...]] = self._entries("demonyms", _demonyms)
        self.particles = frozenset(self._table("particles"))
        self.capitalised: Mapping[str, str] = self._entries("capitalised", str)
        self.house_places: Mapping[str, HousePlace] = self._entries("house_places", _house_place)
        self.word_level = lru_cache(maxsize=65536)(self._word_level)
        self._given = lru_cache(maxsize=65536)(self._read_given)
        self.surname_count = lru_cache(maxsize=65536)(self._surname_count)

    @cached_property
    def dividers(self) -> frozenset[str]:
        """Capitalised words that end one name and begin another: days, months, holidays."""
        kinds = self._table("capitalised")
        return frozenset(word for word, kind in kinds.items() if kind in DIVIDING)

    @cached_property
    def title_ends(self) -> frozenset[str]:
        """Last words of titles; a name without one before it bears none."""
        return ELECT.union(self._table("title_ends"))

    @cached_property
    def place_starts(self) -> frozenset[str]:
        """First words of the forms of places that the house does not print."""
        return frozenset(form.split(" ", 1)[0] for form in self._table("house_places"))

    @cached_property
    def _fulls(self) -> Mapping[str, tuple[str, ...]]:
        return self._entries("nicknames", tuple)

    def _table(self, name: str) -> Mapping[str, str]:
        return read_small_table(self._connection, name)

    def _entries(self, name: str, make: Callable[[Any], Value]) -> Mapping[str, Value]:
        return Entries(self._table(name), make)

    def is_label(self, word: str) -> bool:
        """Whether a word has its capital as the name of a people, party, faith or body."""
        return word in self.capitalised or word in self.demonyms

    def given_count(self, word: str) -> int:
        """How many bear this given name, in the table of given names."""
        return self._given(word)[0]

    def sex_of(self, given: str) -> str:
        """The sex that a given name tells; empty where it tells none."""
        return self._given(given)[1]

    def fulls(self, nickname: str) -> tuple[str, ...]:
        """The given names that a short form stands for."""
        return self._fulls.get(nickname, ())

    def same_given(self, one: str, other: str) -> bool:
        """Whether two given names may be one person's: equal, short and full, or short of one."""
        if one == other:
            return True
        ones, others = {one, *self.fulls(one)}, {other, *self.fulls(other)}
        return not ones.isdisjoint(others)

    def _word_level(self, word: str) -> int:
        """How ordinary a word is in English: 1 the most; 0 where it is not known."""
        row = self._connection.execute(LEVEL, (word,)).fetchone()
        return int(row[0]) if row else 0

    def _read_given(self, word: str) -> tuple[int, str]:
        row = self._connection.execute(GIVEN, (word,)).fetchone()
        return (int(row[0]), str(row[1])) if row else (0, "")

    def _surname_count(self, word: str) -> int:
        """How many bear this surname, in the table of surnames."""
        row = self._connection.execute(SURNAME, (word,)).fetchone()
        return int(row[0]) if row else 0


@cache
def open_lexicon() -> Lexicon:
    """The lexicon of this installation, once for the process."""
    return Lexicon(open_starter().connection)


def _title(cells: list[Any]) -> Title:
    form, classes, kind, jurisdiction = cells
    return Title(form, tuple(classes), kind, jurisdiction)


def _demonyms(entries: list[list[str]]) -> tuple[Demonym, ...]:
    return tuple(Demonym(*entry) for entry in entries)


def _house_place(cells: list[Any]) -> HousePlace:
    form, preferred, identity, since, kind, ambiguous, phrases = cells
    return HousePlace(form, preferred, identity, since, kind, ambiguous, tuple(phrases))
