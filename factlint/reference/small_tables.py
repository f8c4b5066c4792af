"""The lexicon's small tables in a store: one value a table, read with two splits."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from functools import lru_cache

PREFIX = "lexicon "  # before the name of a table in the store's meta
BETWEEN = "\f"


@lru_cache(maxsize=32)
def read_small_table(connection: sqlite3.Connection, name: str) -> Mapping[str, str]:
    """A table of the lexicon: folded form and what is said of it, as JSON; read once."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (PREFIX + name,)).fetchone()
    return unpack(row[0]) if row else {}


def pack(table: Mapping[str, object]) -> str:
    """A table as text: all keys, then all values."""
    values = (json.dumps(value, ensure_ascii=False) for value in table.values())
    return "\n".join(table) + BETWEEN + "\n".join(values)


def unpack(text: str) -> dict[str, str]:
    """The table in a packed text; values are still JSON."""
    keys, values = text.split(BETWEEN)
    return dict(zip(keys.split("\n"), values.split("\n"), strict=True)) if keys else {}
