"""Classes below those that a build asks for, as far as the sources themselves tell."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from factlint.base.errors import ListError
from factlint.reference.batches import Lines, Tell, worked_through
from factlint.reference.wikidata.dump import parse_line
from factlint.reference.wikidata.statements import ids, mapping

SUBCLASS = "P279"
MARK = f'"{SUBCLASS}"'.encode()
TABLES = """
CREATE TABLE below (above TEXT, class TEXT);
CREATE TABLE wanted (class TEXT PRIMARY KEY);
"""
CHAIN = """
WITH RECURSIVE chain (class) AS (
    SELECT class FROM wanted UNION
    SELECT below.class FROM chain JOIN below ON below.above = chain.class
) SELECT class FROM chain
"""


def with_subclasses(
    classes: Iterable[str], sources: Iterable[Path], tell: Tell | None = None
) -> frozenset[str]:
    """These classes and all below them; the sources are read through for it.

    The chain lies in a temporary file, not in memory: a whole dump has millions of classes.
    """
    connection = sqlite3.connect("")
    try:
        connection.executescript(TABLES)
        for pairs in worked_through(class_pairs, sources, tell):
            connection.executemany("INSERT INTO below VALUES (?, ?)", pairs)
        connection.execute("CREATE INDEX above ON below (above)")
        connection.executemany(
            "INSERT OR IGNORE INTO wanted VALUES (?)", ((one,) for one in classes)
        )
        return frozenset(one for (one,) in connection.execute(CHAIN))
    except sqlite3.Error as error:
        raise ListError(
            f"the chain of classes cannot be kept: {error}",
            hint="is the disk of temporary files full? TMPDIR names another folder",
        ) from error
    finally:
        connection.close()


def class_pairs(lines: Lines) -> list[tuple[str, str]]:
    """Class above and class below, for each class in some lines; broken lines have none."""
    found: list[tuple[str, str]] = []
    for raw in lines.lines:
        if MARK not in raw.body:
            continue
        for document in parse_line(raw).documents:
            claims = mapping(document.get("claims") or document.get("statements"))
            try:
                found += ((above, str(document.get("id"))) for above in ids(claims, SUBCLASS))
            except (TypeError, ValueError, AttributeError, KeyError):
                continue  # told when the line is read for its entity
    return found
