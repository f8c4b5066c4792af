"""What has been pulled so far: documents by revision, kept step by step so that nothing is lost."""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from factlint.base.errors import ListError
from factlint.reference.wikidata.client import Asked
from factlint.reference.wikidata.statements import Json, ids, mapping

LAYOUT = "1"  # another one cannot be read
FILE, DOCUMENTS = "snapshot.sqlite", "wikidata.jsonl"
INSTANCE_OF = "P31"
# What an entity names that the list needs beside it: offices, their areas, classes, parties.
NAMED = ("P39", "P1001", "P17", "P27", "P102")
CLASS_OF, PERSON = "P279", "Q5"
TABLES = """
CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS wish (kind TEXT, value TEXT, PRIMARY KEY (kind, value)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS answer (
    kind TEXT, value TEXT, ids TEXT, PRIMARY KEY (kind, value)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS document (
    id TEXT PRIMARY KEY, revision INTEGER, classes TEXT, names TEXT, body BLOB
);
CREATE TABLE IF NOT EXISTS redirect (id TEXT PRIMARY KEY, target TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS missing (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checked (id TEXT PRIMARY KEY) WITHOUT ROWID;
"""
KNOWN = "SELECT id FROM document UNION SELECT id FROM redirect UNION SELECT id FROM missing"
HAS = """
SELECT 1 FROM document WHERE id = ? UNION ALL
SELECT 1 FROM redirect WHERE id = ? UNION ALL
SELECT 1 FROM missing WHERE id = ?
"""


class Wish(NamedTuple):
    """Something that the list shall hold: an entity, an office's holders, a name …"""

    kind: str
    value: str


class Snapshot:
    """A folder with what Wikidata said; every step is written whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with self._told():
            folder.mkdir(parents=True, exist_ok=True)
            self._connection = sqlite3.connect(folder / FILE, timeout=0, isolation_level=None)
            # Held to the end, so that a second pull into the same list is refused.
            self._connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._connection.execute("BEGIN EXCLUSIVE")
            for statement in TABLES.split(";")[:-1]:
                self._connection.execute(statement)
            self._connection.execute("INSERT OR IGNORE INTO state VALUES ('layout', ?)", (LAYOUT,))
            self._connection.execute("COMMIT")
        if self.state("layout") != LAYOUT:
            raise self._fault("was made by another factlint", "remove the folder and pull again")

    def close(self) -> None:
        """Let others at it."""
        self._connection.close()

    def state(self, key: str) -> str:
        """A fact about the whole."""
        found = self._rows("SELECT value FROM state WHERE key = ?", key)
        return str(found[0][0]) if found else ""

    def begin(self, wishes: Iterable[Wish], day: str, refresh: bool) -> None:
        """Take down what is wanted; for a refresh forget what was found under it before."""
        with self._step():
            self._many("INSERT OR IGNORE INTO wish VALUES (?, ?)", wishes)
            if refresh and not self.state("refreshing"):
                self._run("DELETE FROM answer")
                self._run("INSERT OR REPLACE INTO state VALUES ('refreshing', 'yes')")
                self._run("INSERT OR REPLACE INTO state VALUES ('day', ?)", day)
            self._run("INSERT OR IGNORE INTO state VALUES ('day', ?)", day)

    def refreshed(self) -> None:
        """All revisions have been compared."""
        with self._step():
            self._run("DELETE FROM checked")
            self._run("DELETE FROM state WHERE key = 'refreshing'")

    def wishes(self) -> list[Wish]:
        """All that is wanted, in a fixed order."""
        return [Wish(*row) for row in self._rows("SELECT kind, value FROM wish ORDER BY 1, 2")]

    def answer(self, wish: Wish) -> list[str] | None:
        """The ids found for a wish; None if nobody has asked yet."""
        rows = self._rows("SELECT ids FROM answer WHERE kind = ? AND value = ?", *wish)
        return str(rows[0][0]).split() if rows else None

    def keep_answers(self, answers: Mapping[Wish, Iterable[str]]) -> None:
        """Remember the ids found for wishes."""
        rows = [(*wish, " ".join(found)) for wish, found in answers.items()]
        with self._step():
            self._many("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", rows)

    def keep(self, fetched: Iterable[Asked]) -> None:
        """Remember documents, redirects and gaps."""
        with self._step():
            for asked in fetched:
                self._forget(asked.id)
                if asked.document is None:
                    self._run("INSERT INTO missing VALUES (?)", asked.id)
                    continue
                if asked.target != asked.id:
                    self._run("INSERT INTO redirect VALUES (?, ?)", asked.id, asked.target)
                    self._forget(asked.target)
                self._run("INSERT INTO document VALUES (?, ?, ?, ?, ?)", *_row(asked))

    def unchecked(self) -> list[str]:
        """Ids whose revision a refresh has still to compare."""
        query = f"SELECT id FROM ({KNOWN}) WHERE id NOT IN (SELECT id FROM checked)"
        return sorted((row[0] for row in self._rows(query)), key=number)

    def compare(self, current: Iterable[Asked]) -> int:
        """Forget what has changed, so that it is fetched again; how many that are."""
        changed = 0
        with self._step():
            for asked in current:
                if self._holds(asked):
                    self._run("INSERT OR IGNORE INTO checked VALUES (?)", asked.id)
                else:
                    self._forget(asked.id)
                    changed += 1
                    if asked.document is None:
                        self._run("INSERT INTO missing VALUES (?)", asked.id)
                        self._run("INSERT OR IGNORE INTO checked VALUES (?)", asked.id)
        return changed

    def has(self, entity_id: str) -> bool:
        """Whether it is known what Wikidata has under this id."""
        return bool(self._rows(HAS, *(entity_id,) * 3))

    def target(self, entity_id: str) -> str:
        """The id of the document that an id leads to; empty where there is none."""
        seen: set[str] = set()
        while entity_id not in seen:
            seen.add(entity_id)
            rows = self._rows("SELECT target FROM redirect WHERE id = ?", entity_id)
            entity_id = str(rows[0][0]) if rows else entity_id
        return entity_id if self._rows("SELECT 1 FROM document WHERE id = ?", entity_id) else ""

    def named_by(self, entity_id: str) -> list[str]:
        """Ids that a document names and the list needs beside it."""
        rows = self._rows("SELECT names FROM document WHERE id = ?", entity_id)
        return str(rows[0][0]).split() if rows else []

    def classes(self, entity_id: str) -> list[str]:
        """The classes that a document's entity is an instance of."""
        rows = self._rows("SELECT classes FROM document WHERE id = ?", entity_id)
        return str(rows[0][0]).split() if rows else []

    @contextmanager
    def written_out(self, members: Collection[str]) -> Iterator[Path]:
        """A file with these documents in the order of their ids, there as long as it is needed."""
        path = self.folder / DOCUMENTS
        try:
            with self._told(), path.open("wb") as file:
                for entity_id in sorted(members, key=number):
                    rows = self._rows("SELECT body FROM document WHERE id = ?", entity_id)
                    file.write(zlib.decompress(rows[0][0]) + b"\n")
                file.writelines(self._redirects(members))
            yield path
        finally:
            with suppress(OSError):
                os.unlink(path)

    def _redirects(self, members: Collection[str]) -> Iterator[bytes]:
        """Lines like an API's answer that say which other ids lead to these documents."""
        for (entity_id,) in self._rows("SELECT id FROM redirect ORDER BY id"):
            target = self.target(entity_id)
            if target in members:
                answer = {"entities": {entity_id: {"id": target}}}
                yield json.dumps(answer).encode() + b"\n"

    def _holds(self, asked: Asked) -> bool:
        """Whether what is kept under an id is what Wikidata has today."""
        if asked.document is None:
            return bool(self._rows("SELECT 1 FROM missing WHERE id = ?", asked.id))
        if asked.target != asked.id:
            query = "SELECT 1 FROM redirect WHERE id = ? AND target = ?"
            return bool(self._rows(query, asked.id, asked.target))
        query = "SELECT 1 FROM document WHERE id = ? AND revision = ?"
        return bool(self._rows(query, asked.id, asked.revision))

    def _forget(self, entity_id: str) -> None:
        for table in ("document", "redirect", "missing"):
            self._run(f"DELETE FROM {table} WHERE id = ?", entity_id)

    def _rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        with self._told():
            return self._connection.execute(statement, values).fetchall()

    def _run(self, statement: str, *values: object) -> None:
        self._connection.execute(statement, values)

    def _many(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        self._connection.executemany(statement, rows)

    @contextmanager
    def _step(self) -> Iterator[None]:
        with self._told():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise self._fault("another pull is at work here", "wait until it is done") from None
            raise self._fault(
                f"cannot be used: {error}", "is the disk full, or the folder read-only?"
            ) from error
        except sqlite3.DatabaseError as error:
            raise self._fault(f"is damaged: {error}", "remove the folder and pull again") from error
        except OSError as error:
            raise self._fault(f"cannot be written: {error.strerror or error}", "") from error

    def _fault(self, message: str, hint: str) -> ListError:
        return ListError(message, path=str(self.folder), hint=hint)


def number(entity_id: str) -> tuple[int, str]:
    """A key that sorts ids as numbers."""
    digits = entity_id[1:]
    return (int(digits) if digits.isdigit() else 0, entity_id)


def _row(asked: Asked) -> tuple[str, int, str, str, bytes]:
    document = asked.document or {}
    claims = mapping(document.get("claims"))
    classes = ids(claims, INSTANCE_OF)
    names = " ".join(dict.fromkeys(_named(claims, PERSON in classes)))
    return asked.target, asked.revision, " ".join(classes), names, _packed(document)


def _named(claims: Json, person: bool) -> Iterator[str]:
    for key in NAMED if person else (*NAMED, CLASS_OF):
        yield from (one for one in ids(claims, key) if one.startswith("Q"))


def _packed(document: Json) -> bytes:
    line = json.dumps(document, sort_keys=True, separators=(",", ":"))
    return zlib.compress(line.encode(), 3)
