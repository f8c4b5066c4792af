"""Writes a store: rows as they come, keys sorted at the end, the file whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

from factlint.base.errors import ListError
from factlint.names.keys import ALONE, SURNAME
from factlint.reference.fingerprint import fingerprint
from factlint.reference.prepare import Ends, Prepared
from factlint.reference.schema import (
    APPLICATION,
    BY_SURNAME,
    DROPPED,
    FOLLOWED,
    HEAPS,
    SORTED,
    TABLES,
    VERSION,
)
from factlint.reference.tokens import Tokens

BATCH = 5000
UNFINISHED = ".part"
GRACE = 10  # seconds in which a build that has just begun may not hold its file yet


class StoreWriter:
    """Takes entities one by one; `finish` makes the tables that the questions need."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.count = 0
        self._tokens = Tokens()
        self._entities: list[tuple[object, ...]] = []
        self._names: list[tuple[object, ...]] = []
        self._near: list[tuple[int, str]] = []
        self._bearers: list[tuple[object, ...]] = []
        self._tenures: list[tuple[object, ...]] = []
        self._refused: list[tuple[object, ...]] = []
        self._redirects: dict[str, str] = {}
        connection.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;"
            f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
        )
        connection.executescript(TABLES + HEAPS)

    def add(self, prepared: Prepared) -> int:
        """Write an entity; its number."""
        self.count += 1
        number, rank = self.count, -prepared.row[3]
        self._entities.append((number, *prepared.row))
        self._names.extend((key, rank, number) for key in prepared.keys)
        self._tokens.count(prepared.words)
        for ends in prepared.ends:
            self._add_ends(ends, rank, number, prepared.person)
        self._tenures.extend((*row, number) for row in prepared.tenures)
        self._refused.extend((key, number, form) for key, form in prepared.refused)
        if len(self._entities) >= BATCH:
            self._flush()
        return number

    def _add_ends(self, ends: Ends, rank: int, number: int, person: bool) -> None:
        """Let an entity be found under names that are near one of its own."""
        name = f"{ends.first} {ends.last}" if ends.first else ends.last
        self._bearers.append((name, rank, number))
        self._near.extend((key, name) for key in ends.keys)
        if not ends.first:
            self._tokens.keep(ends.last, ALONE)
        elif person:
            self._tokens.keep(ends.last, SURNAME)
            self._bearers.append((BY_SURNAME + ends.last, rank, number))

    def redirect(self, identity: str, target: str) -> None:
        """Let an id lead to another entity."""
        self._redirects[identity] = target

    def finish(self) -> None:
        """Sort everything into its table."""
        self._flush()
        self._many("INSERT INTO token VALUES (?, ?, ?, ?)", self._tokens.rows())
        self._many("INSERT INTO near_heap VALUES (?, ?)", self._tokens.near_rows())
        self._follow_redirects()
        for statement in (*SORTED, *DROPPED):
            self.connection.execute(statement)

    def describe(self, meta: Mapping[str, str]) -> None:
        """Write what is said of the list as a whole; the store is then complete."""
        (self.count,) = self.connection.execute("SELECT COUNT(*) FROM entity").fetchone()
        rows = {**meta, "entities": str(self.count), "keys": fingerprint()}
        self._many("INSERT OR REPLACE INTO meta VALUES (?, ?)", sorted(rows.items()))
        self.connection.commit()

    def _flush(self) -> None:
        self._many("INSERT OR REPLACE INTO entity VALUES (?, ?, ?, ?, ?, ?)", self._entities)
        self._many("INSERT INTO name_heap VALUES (?, ?, ?)", self._names)
        self._many("INSERT INTO near_heap VALUES (?, ?)", self._near)
        self._many("INSERT INTO bearer_heap VALUES (?, ?, ?)", self._bearers)
        self._many("INSERT INTO tenure_heap VALUES (?, ?, ?, ?)", self._tenures)
        self._many("INSERT OR IGNORE INTO refused VALUES (?, ?, ?)", self._refused)
        self._near.clear()
        for rows in (self._entities, self._names, self._bearers, self._tenures, self._refused):
            rows.clear()

    def _follow_redirects(self) -> None:
        """Tenures of an office that became part of another one are the other's."""
        if not self._redirects:
            return
        rows = [(one, final) for one in self._redirects if (final := self._target(one)) != one]
        self._many("INSERT OR REPLACE INTO redirect VALUES (?, ?)", sorted(rows))
        for statement in FOLLOWED:
            self.connection.execute(statement)

    def _target(self, identity: str) -> str:
        """Where an id leads in the end; redirects in a circle lead nowhere."""
        seen = {identity}
        target = identity
        while (target := self._redirects.get(target, target)) not in seen:
            seen.add(target)
        return target

    def _many(self, statement: str, rows: Iterable[tuple[object, ...]]) -> None:
        self.connection.executemany(statement, rows)


class StoreFile:
    """A store in the making: under a name of its own until it is whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.temporary = Path()

    def __enter__(self) -> sqlite3.Connection:
        with _told(self.path):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            _remove_left(self.path)
            self._handle, name = tempfile.mkstemp(
                prefix=f".{self.path.name}.", suffix=UNFINISHED, dir=self.path.parent
            )
            lock(self._handle)
        self.temporary = Path(name)
        self._connection = sqlite3.connect(name, isolation_level="DEFERRED")
        return self._connection

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        try:
            self._connection.close()
            if error is None:
                with _told(self.path):
                    self.temporary.chmod(0o644)
                    os.replace(self.temporary, self.path)
        finally:
            os.close(self._handle)
            self.temporary.unlink(missing_ok=True)
        if isinstance(error, sqlite3.OperationalError) and "disk" in str(error):
            raise ListError(
                f"cannot be written: {error}", path=str(self.path),
                hint="is the disk full? what was there before is unchanged",
            ) from error  # fmt: skip


def lock(handle: int) -> bool:
    """Mark an open file as in use, for as long as its process lives; whether nobody else has."""
    try:
        import fcntl
    except ImportError:  # not on every system
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _remove_left(path: Path) -> None:
    """Remove what builds of this list left that were killed: nobody holds it any more."""
    for left in path.parent.glob(f".{path.name}.*{UNFINISHED}"):
        with suppress(OSError):
            handle = os.open(left, os.O_RDWR)
            try:
                old = time.time() - left.stat().st_mtime > GRACE
                if old and lock(handle):
                    left.unlink()
            finally:
                os.close(handle)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say what went wrong with the file in one sentence."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise ListError(f"cannot be written: {reason}", path=str(path)) from error
