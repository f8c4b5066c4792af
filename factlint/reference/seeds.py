"""The starter list: compiled from `seeds/` at first use, or shipped compiled."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from factlint.base.cache import cache_folder
from factlint.base.data import data_folder
from factlint.base.errors import ListError
from factlint.reference.entity import PLACE
from factlint.reference.fingerprint import fingerprint
from factlint.reference.opening import is_store, open_store
from factlint.text.fold import fold

SHIPPED = "starter.sqlite"
PREFIX = "starter-"
OLD = 7 * 86400  # seconds after which a store compiled from other seeds is removed
COUNTRY_TYPES = frozenset({"country", "territory"})


class Starter(NamedTuple):
    """The compiled starter list; `path` is empty where it is kept in memory."""

    connection: sqlite3.Connection
    path: str


@cache
def open_starter() -> Starter:
    """The starter list of this installation, once for the process."""
    return Starter(*_open(data_folder("seeds")))


def _open(folder: Path) -> tuple[sqlite3.Connection, str]:
    shipped = folder / SHIPPED
    if shipped.is_file():
        with suppress(ListError):
            return open_store(shipped), str(shipped)
    cached = cache_folder() / "lists" / f"{PREFIX}{state_of(folder)}.sqlite"
    if is_store(cached):
        with suppress(ListError):  # a broken one is written anew
            return open_store(cached), str(cached)
    return _compiled(folder, cached)


def _compiled(folder: Path, cached: Path) -> tuple[sqlite3.Connection, str]:
    """Compile into the cache, else into memory."""
    from factlint.reference.write import StoreFile

    try:
        with StoreFile(cached) as connection:
            compile_seeds(folder, connection)
    except ListError as error:
        if error.path != str(cached):
            raise
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        compile_seeds(folder, connection)
        return connection, ""
    _remove_old(cached)
    return open_store(cached), str(cached)


def compile_seeds(folder: Path, connection: sqlite3.Connection, strict: bool = True) -> None:
    """Write the list and the lexicon below `folder` into an empty database.

    A record that refers to another that is not there is a ListError; unless `strict`, it only loses
    the reference.
    """
    from factlint.reference.build import BuildDesk
    from factlint.reference.lexicon_tables import write_lexicon
    from factlint.reference.records import TYPE, Records
    from factlint.reference.tables import demonyms
    from factlint.reference.wikidata.documents import Read

    manifest = read_manifest(folder)
    records = Records(
        folder / "list", {file: cells["as_of"] for file, cells in manifest.items()}, strict
    )
    for path in list_files(folder):
        records.read(path)
    desk = BuildDesk(connection, demonyms(folder))
    places: dict[str, str] = {}
    for entity in records.entities():
        types = {statement.value for statement in entity.statements.get(TYPE, ())}
        desk.add(Read(entity, not COUNTRY_TYPES.isdisjoint(types)))
        if entity.kind == PLACE:
            places.setdefault(fold(entity.label), entity.id)

    def locate(name: str) -> str:
        return desk.geography.locate(name) or places.get(name, "")

    write_lexicon(connection, folder, locate)
    days = [cells["as_of"] for file, cells in manifest.items() if "tenures" in file]
    licences = sorted({cells["licence"] for cells in manifest.values() if cells.get("licence")})
    desk.finish(
        max(days, default=""),
        {"name": "starter", "licence": ", ".join(licences), "source": "seeds/MANIFEST.tsv"},
    )


def list_files(folder: Path) -> list[Path]:
    """The tables of the list: generated ones first, so that kept ones win."""
    files = sorted((folder / "list").rglob("*.tsv"))
    return sorted(files, key=lambda path: "kept" in path.parts)


def read_manifest(folder: Path) -> dict[str, Mapping[str, str]]:
    """What the manifest says of each file."""
    from factlint.reference.tables import read_table

    path = folder / "MANIFEST.tsv"
    rows = read_table(path) if path.is_file() else iter(())
    return {row.cells["file"]: {"as_of": "", **row.cells} for row in rows if row.cells.get("file")}


def state_of(folder: Path) -> str:
    """A number that changes with every file of the seeds and with the code that compiles them."""
    files = [folder / "MANIFEST.tsv", *(folder / "lexicon").glob("*.tsv")]
    files.extend((folder / "list").rglob("*.tsv"))
    return f"{crc32((state_of_code() + _state(files)).encode()):08x}"


@cache
def state_of_code() -> str:
    """A number that changes with the code that compiles lists."""
    return f"{crc32((fingerprint() + _state(Path(__file__).parent.rglob('*.py'))).encode()):08x}"


def _state(files: Iterable[Path]) -> str:
    parts = []
    for path in sorted(files):
        with suppress(OSError):
            status = path.stat()
            parts.append(f"{path}:{status.st_size}:{status.st_mtime_ns}")
    return " ".join(parts)


def _remove_old(cached: Path) -> None:
    """Remove stores of other seeds that nobody has made lately."""
    with suppress(OSError):
        for path in cached.parent.glob(f"{PREFIX}*.sqlite"):
            if path != cached and time.time() - path.stat().st_mtime > OLD:
                path.unlink()
