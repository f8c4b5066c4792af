"""Results remembered from run to run, so that a draft that has not changed is not read again.

A result is found by the path, what the file holds, and the state of all that the result depends on:
the settings, the rules, the lists and factlint itself. What cannot be told apart by these is never
remembered; what cannot be read or written is made again.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import TypeAlias

from factlint.base.cache import cache_folder
from factlint.base.dropped import Dropped
from factlint.base.finding import Evidence, Finding, Level, Note, Safety
from factlint.base.result import Result
from factlint.base.span import Span
from factlint.text.source import decode

FORMAT = 1
NAME = f"results-{FORMAT}.sqlite"
KEPT_DAYS = 30
SIZE = 20  # bytes of a digest
TABLE = "CREATE TABLE IF NOT EXISTS result (key BLOB PRIMARY KEY, day INTEGER, value TEXT)"
FIND = "SELECT day, value FROM result WHERE key = ?"
KEEP = "INSERT OR REPLACE INTO result VALUES (?, ?, ?)"
FORGET = "DELETE FROM result WHERE day < ?"
Row: TypeAlias = tuple[bytes, int, str]  # key, day on which it was made, result as JSON


class Cache:
    """Results of one state of rules, lists and settings; `rows` are new ones, not yet written."""

    def __init__(self, state: str) -> None:
        self.state = state
        self.rows: list[Row] = []
        self._connection: sqlite3.Connection | None = None

    def key(self, path: str, data: bytes, as_format: str | None) -> bytes:
        """What the result of a file is found by."""
        frame = f"{self.state}\0{path}\0{as_format or ''}\0"
        return digest(frame.encode(errors="surrogatepass") + data)

    def get(self, key: bytes, path: str, data: bytes) -> Result | None:
        """The result that is remembered under `key`, if it still holds today."""
        try:
            row = self._opened().execute(FIND, (key,)).fetchone()
            return _result(path, data, *row) if row else None
        except (sqlite3.Error, OSError, ValueError, TypeError):
            return None

    def keep(self, key: bytes, result: Result) -> None:
        """Remember a result, unless something failed."""
        if result.failures:
            return
        findings = [_cells(finding) for finding in result.findings]
        dropped = [(_cells(each.finding), each.reason) for each in result.dropped]
        value = (result.skipped, result.assumed, findings, dropped) if _says(result) else ()
        self.rows.append((key, date.today().toordinal(), json.dumps(value)))

    def taken(self) -> list[Row]:
        """What is new, for the process that writes."""
        rows = self.rows
        self.rows = []
        return rows

    def write(self, rows: Iterable[Row] = ()) -> None:
        """Put what is new, and `rows` of other processes, where the next run finds it."""
        new = [*self.taken(), *rows]
        if not new:
            return
        with suppress(sqlite3.Error, OSError), self._opened() as connection:
            connection.executemany(KEEP, new)
            connection.execute(FORGET, (date.today().toordinal() - KEPT_DAYS,))

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = _open(os.path.join(cache_folder(), NAME))
        return self._connection


def digest(data: bytes) -> bytes:
    """A number that no other data has."""
    try:
        from _blake2 import blake2b  # hashlib loads OpenSSL with it: longer than an article takes
    except ImportError:
        from hashlib import blake2b
    found: bytes = blake2b(data, digest_size=SIZE).digest()
    return found


def _open(path: str) -> sqlite3.Connection:
    """The file of results, made where it is missing, and made anew where it is broken."""
    os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
    try:
        return _connected(path)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # locked, or nothing can be written
            raise
        os.remove(path)
        return _connected(path)


def _connected(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=1.0)
    connection.execute("PRAGMA synchronous = OFF")  # what a crash loses is made again
    connection.execute(TABLE)
    return connection


def _says(result: Result) -> bool:
    """Whether there is anything to tell of a file."""
    return bool(result.findings or result.skipped or result.assumed or result.dropped)


def _result(path: str, data: bytes, day: int, value: str) -> Result | None:
    if value == "[]":
        return Result(path)
    skipped, assumed, findings, dropped = json.loads(value)
    if assumed and day != date.today().toordinal():
        return None  # it was judged at that day
    source = decode(path, data).text if findings else ""
    return Result(
        path,
        tuple(map(_finding, findings)),
        source=source,
        skipped=skipped,
        assumed=assumed,
        dropped=tuple(Dropped(_finding(cells), reason) for cells, reason in dropped),
    )


def _cells(finding: Finding) -> tuple[object, ...]:
    """A finding as JSON takes it: named tuples are lists there."""
    return tuple(finding)


def _finding(cells: list[object]) -> Finding:
    found = Finding(*cells)  # type: ignore[arg-type]
    return found._replace(
        level=Level(found.level),
        safety=Safety(found.safety),
        suggestions=tuple(found.suggestions),
        evidence=tuple(Evidence(*each) for each in found.evidence),
        notes=tuple(Note(text, Span(*span) if span else None) for text, span in found.notes),
    )
