"""Opens a store file read-only, or says in one sentence why it cannot be used."""

from __future__ import annotations

import os
import sqlite3
from typing import TypeAlias

from factlint.base.errors import ListError
from factlint.reference.fingerprint import fingerprint
from factlint.reference.schema import APPLICATION, VERSION

StrPath: TypeAlias = str | os.PathLike[str]
MAGIC = b"SQLite format 3\0"
HEADER = 100  # bytes; size of a page at 16, number of pages at 28
REBUILD = "build the list again with `factlint refs build`"


def is_store(path: StrPath) -> bool:
    """Whether the file begins as a SQLite database does."""
    try:
        with open(path, "rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def open_store(path: StrPath) -> sqlite3.Connection:
    """A connection that only reads; raises ListError for what is no whole store of this version."""
    path = os.fspath(path)
    _check_size(path)
    try:
        connection = sqlite3.connect(
            f"{_address(path)}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        connection.execute("PRAGMA mmap_size = 1073741824")
        _check(connection, path)
    except sqlite3.DatabaseError as error:
        raise ListError(f"is damaged: {error}", path=path, hint=REBUILD) from error
    return connection


def _address(path: str) -> str:
    """The file as a URI; SQLite reads all but three characters as they are."""
    whole = os.path.abspath(path).replace(os.sep, "/")
    for character, code in (("%", "%25"), ("?", "%3f"), ("#", "%23")):
        whole = whole.replace(character, code)
    return "file://" + (whole if whole.startswith("/") else f"/{whole}")


def _check_size(path: str) -> None:
    """Refuse a file that is no database or is shorter than its header says."""
    try:
        with open(path, "rb") as file:
            header = file.read(HEADER)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise ListError(f"cannot be read: {error.strerror}", path=path) from error
    if len(header) < HEADER or not header.startswith(MAGIC):
        raise ListError("is not a reference list", path=path, hint=REBUILD)
    page = int.from_bytes(header[16:18], "big")
    expected = (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big")
    if size < expected:
        raise ListError(f"is cut off: {size:,} of {expected:,} bytes", path=path, hint=REBUILD)


def _check(connection: sqlite3.Connection, path: str) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION:
        raise ListError(
            "is a database, but not a reference list of factlint", path=path, hint=REBUILD
        )
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise ListError(
            f"was made by a newer factlint (store version {version}, this one reads {VERSION})",
            path=path, hint="update factlint, or " + REBUILD,
        )  # fmt: skip
    keys = connection.execute("SELECT value FROM meta WHERE key = 'keys'").fetchone()
    if version < VERSION or keys != (fingerprint(),):
        raise ListError("was made by an older factlint", path=path, hint=REBUILD)
