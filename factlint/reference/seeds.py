"""The starter list: compiled from `seeds/` at first use, or shipped compiled."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from factlint.base.cache import cache_folder
from factlint.base.data import data_folder
from factlint.base.errors import ListError
from factlint.reference.entity import PLACE
from factlint.reference.fingerprint import fingerprint
from factlint.reference.opening import is_store, open_store
from factlint.text.fold import fold

if TYPE_CHECKING:
    from pathlib import Path

SHIPPED = "starter.sqlite"
PREFIX = "starter-"
OLD = 7 * 86400  # seconds after which a store compiled from other seeds is removed


class Starter(NamedTuple):
    """The compiled starter list; `path` is empty where it is kept in memory."""

    connection: sqlite3.Connection
    path: str


@cache
def open_starter() -> Starter:
    """The starter list of this installation, once for the process."""
    return Starter(*_open(data_folder("seeds")))


def _open(folder: str) -> tuple[sqlite3.Connection, str]:
    shipped = os.path.join(folder, SHIPPED)
    if os.path.isfile(shipped):
        with suppress(ListError):
            return open_store(shipped), shipped
    cached = os.path.join(cache_folder(), "lists", f"{PREFIX}{state_of(folder)}.sqlite")
    if is_store(cached):
        with suppress(ListError):  # a broken one is written anew
            return open_store(cached), cached
    from pathlib import Path  # never loaded where the list is there already

    return _compiled(Path(folder), Path(cached))


def _compiled(folder: "Path", cached: "Path") -> tuple[sqlite3.Connection, str]:
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


def compile_seeds(folder: "Path", connection: sqlite3.Connection, strict: bool = True) -> None:
    """Write the list and the lexicon below `folder` into an empty database.

    A record that refers to another that is not there is a ListError; unless `strict`, it only loses
    the reference.
    """
    from factlint.reference.build import BuildDesk
    from factlint.reference.lexicon_tables import write_lexicon
    from factlint.reference.records import Records, is_country
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
        desk.add(Read(entity, is_country(entity)))
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


def list_files(folder: "Path") -> list["Path"]:
    """The tables of the list: generated ones first, so that kept ones win."""
    files = sorted((folder / "list").rglob("*.tsv"))
    return sorted(files, key=lambda path: "kept" in path.parts)


def read_manifest(folder: "Path") -> dict[str, Mapping[str, str]]:
    """What the manifest says of each file."""
    from factlint.reference.tables import read_table

    path = folder / "MANIFEST.tsv"
    rows = read_table(path) if path.is_file() else iter(())
    return {row.cells["file"]: {"as_of": "", **row.cells} for row in rows if row.cells.get("file")}


def state_of(folder: str) -> str:
    """A number that changes with every file of the seeds and with the code that compiles them."""
    stamps = [state_of_code(), _stamp(os.path.join(folder, "MANIFEST.tsv"))]
    for part in ("lexicon", "list"):
        stamps += sorted(_stamps(os.path.join(folder, part), ".tsv"))
    return f"{crc32(' '.join(stamps).encode()):08x}"


@cache
def state_of_code() -> str:
    """A number that changes with the code that compiles lists."""
    stamps = sorted(_stamps(os.path.dirname(__file__), ".py"))
    return f"{crc32(' '.join([fingerprint(), *stamps]).encode()):08x}"


def _stamps(folder: str, suffix: str) -> Iterator[str]:
    """Stamps of the files below `folder` whose names end so."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _stamps(entry.path, suffix)
            elif entry.name.endswith(suffix):
                yield _stamp(entry.path)


def _stamp(path: str) -> str:
    """A file's path, size and time of change; empty where it cannot be read."""
    try:
        status = os.stat(path)
    except OSError:
        return ""
    return f"{path}:{status.st_size}:{status.st_mtime_ns}"


def _remove_old(cached: "Path") -> None:
    """Remove stores of other seeds that nobody has made lately."""
    import time

    with suppress(OSError):
        for path in cached.parent.glob(f"{PREFIX}*.sqlite"):
            if path != cached and time.time() - path.stat().st_mtime > OLD:
                path.unlink()
