"""A reference list in one SQLite file: every question reads only the pages that answer it."""

from __future__ import annotations

import json
import os.path
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

from factlint.base.errors import ListError
from factlint.reference.entity import Entity, Tenure
from factlint.reference.nearby import Nearby, Nicknames
from factlint.reference.opening import REBUILD, StrPath, open_store
from factlint.reference.protocol import Commonness, Forbidden, ListInfo
from factlint.reference.record import decode
from factlint.text.fold import fold

ENTITY = "SELECT number, id, label, kind, prominence, record FROM entity "
BY_NUMBERS = ENTITY + "WHERE number IN (SELECT value FROM json_each(?))"
BY_ID = ENTITY + "WHERE id = ?"
NAMED = ENTITY + "JOIN name ON name.entity = number WHERE key = ? ORDER BY rank LIMIT 200"
IS_NAMED = "SELECT 1 FROM name WHERE key = ? LIMIT 1"
HOLDING = "SELECT DISTINCT person FROM tenure WHERE office = ? AND start <= ? AND end >= ?"
OFFICES = """
SELECT office FROM json_each(?) AS place CROSS JOIN json_each(?) AS title
CROSS JOIN office_class ON class = title.value AND jurisdiction = place.value
ORDER BY place.key, title.key, rank
"""
OFFICE_PLACE = "SELECT jurisdiction FROM office WHERE id = ?"
COMMONNESS = "SELECT given, family FROM token WHERE word = ?"
FORBIDDEN = "SELECT entity, form FROM refused WHERE key = ?"
FORBIDDEN_FORMS = "SELECT DISTINCT form FROM refused"
LEADS_TO = "SELECT target FROM redirect WHERE id = ?"
LED_HERE = "SELECT id FROM redirect WHERE target = ?"
EVERY = ENTITY + "ORDER BY number"
NOBODY = Commonness()
MOST_KNOWN = 65536  # entities that are kept
Titles = Callable[[str], Iterable[str]]  # a folded title as printed: its classes


class Store:
    """Answers `Reference`'s questions from one store; answers are kept by name for the process."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: str = "",
        titles: Titles | None = None,
        nicknames: Nicknames | None = None,
    ) -> None:
        self.path = path
        self._connection = connection
        self._titles = titles
        self._meta = dict(self._all("SELECT key, value FROM meta WHERE key NOT LIKE 'lexicon %'"))
        self.as_of: str = self._meta.get("as_of", "")
        self._nearby = Nearby(self._all, nicknames)
        self._known: dict[int, Entity] = {}
        self._classes = lru_cache(maxsize=4096)(self._classes_of)
        self._place_of = lru_cache(maxsize=16384)(self._office_place)
        self.get = lru_cache(maxsize=8192)(self._get)
        self.named = lru_cache(maxsize=65536)(self._named)
        self.is_named = lru_cache(maxsize=65536)(self._is_named)
        self.like = lru_cache(maxsize=8192)(self._like)
        self.offices = lru_cache(maxsize=65536)(self._offices)
        self.holding = lru_cache(maxsize=8192)(self._holding)
        self.commonness = lru_cache(maxsize=65536)(self._commonness)

    @classmethod
    def open(
        cls, path: StrPath, titles: Titles | None = None, nicknames: Nicknames | None = None
    ) -> Store:
        """The list in a store file."""
        return cls(open_store(path), os.fspath(path), titles, nicknames)

    def lists(self) -> Sequence[ListInfo]:
        """This one list."""
        meta = self._meta
        name = meta.get("name") or os.path.splitext(os.path.basename(self.path))[0]
        entities = int(meta.get("entities", 0))
        said = (meta.get(key, "") for key in ("licence", "source", "kind"))
        return (ListInfo(name, self.path, entities, self.as_of, *said),)

    def entities(self) -> Iterator[Entity]:
        """Every entity, in the order in which they were written."""
        for row in self._connection.execute(EVERY):
            yield decode(row, self.as_of)

    def redirects(self) -> Iterator[tuple[str, str]]:
        """Ids that lead to another one."""
        yield from self._all("SELECT id, target FROM redirect ORDER BY id")

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def forbidden(self, name: str) -> tuple[Forbidden, ...]:
        """Entities for which a house never writes this name."""
        if not self.forbidden_forms():
            return ()
        rows = self._all(FORBIDDEN, fold(name))
        found = ((entity, form) for number, form in rows for entity in self._entities([number]))
        return tuple(
            Forbidden(entity, next(one for one in entity.refused if one.form == form))
            for entity, form in found
        )

    def forbidden_forms(self) -> tuple[str, ...]:
        """Every form that a house never writes."""
        return self._forbidden_forms

    def known_as(self, entity_id: str) -> tuple[str, ...]:
        """The id that an entity has now, and those that lead to it."""
        if not self._leads:
            return (entity_id,)
        row = self._one(LEADS_TO, entity_id)
        now = str(row[0]) if row else entity_id
        return (now, *(str(one) for (one,) in self._all(LED_HERE, now)))

    @cached_property
    def _leads(self) -> bool:
        return self._one("SELECT 1 FROM redirect LIMIT 1") is not None

    @cached_property
    def _forbidden_forms(self) -> tuple[str, ...]:
        return tuple(str(form) for (form,) in self._all(FORBIDDEN_FORMS))

    def _get(self, entity_id: str) -> Entity | None:
        row = self._one(BY_ID, entity_id)
        if row is None and self._leads and (leads := self._one(LEADS_TO, entity_id)):
            row = self._one(BY_ID, leads[0])
        return self._decoded(row) if row else None

    def _named(self, name: str) -> tuple[Entity, ...]:
        return tuple([self._decoded(row) for row in self._all(NAMED, fold(name))])

    def _is_named(self, name: str) -> bool:
        return self._one(IS_NAMED, fold(name)) is not None

    def _like(self, name: str) -> tuple[Entity, ...]:
        return self._entities(self._nearby.numbers(name))

    def _offices(self, titles: tuple[str, ...], places: tuple[str, ...]) -> tuple[Entity, ...]:
        classes = list(dict.fromkeys(each for title in titles for each in self._classes(title)))
        rows = self._all(OFFICES, json.dumps(places), json.dumps(classes))
        return self._entities(list(dict.fromkeys([number for (number,) in rows])))

    def _classes_of(self, title: str) -> tuple[str, ...]:
        words = fold(title)
        return (words, *self._titles(words)) if self._titles else (words,)

    def _holding(self, office: str, on: date) -> tuple[Entity, ...]:
        day = on.toordinal()
        return self._entities([number for (number,) in self._all(HOLDING, office, day, day)])

    def _commonness(self, word: str) -> Commonness:
        row = self._one(COMMONNESS, fold(word))
        return Commonness(*row) if row else NOBODY

    def _entities(self, numbers: list[int]) -> tuple[Entity, ...]:
        """Entities by their numbers, in that order."""
        missing = [number for number in numbers if number not in self._known]
        rows = self._all(BY_NUMBERS, json.dumps(missing)) if missing else ()
        found = {row[0]: self._decoded(row) for row in rows}
        found.update((one, self._known[one]) for one in numbers if one in self._known)
        return tuple([found[number] for number in numbers if number in found])

    def _decoded(self, row: tuple[Any, ...]) -> Entity:
        """The entity of a row, read once."""
        entity = self._known.get(row[0])
        if entity is None:
            entity = decode(row, self.as_of, self._place_of, self._country)
            if len(self._known) >= MOST_KNOWN:
                self._known.clear()
            self._known[row[0]] = entity
        return entity

    def _country(self, tenures: tuple[Tenure, ...]) -> str:
        """The country that a person's offices speak of."""
        for tenure in tenures:
            place = self.get(tenure.jurisdiction) if tenure.jurisdiction else None
            if place or tenure.jurisdiction:
                return (place and place.country) or tenure.jurisdiction
        return ""

    def _office_place(self, office: str) -> str:
        row = self._one(OFFICE_PLACE, office)
        return str(row[0]) if row else ""

    def _one(self, statement: str, *values: object) -> tuple[Any, ...] | None:
        found = self._all(statement, *values)
        return found[0] if found else None

    def _all(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except (sqlite3.DatabaseError, ValueError) as error:
            raise ListError(f"is damaged: {error}", path=self.path, hint=REBUILD) from error
