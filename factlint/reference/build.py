"""Builds a store from Wikidata dumps and documents, in bounded memory, whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from factlint.base.errors import ListError
from factlint.reference.entity import OFFICE, OTHER
from factlint.reference.geography import Geography
from factlint.reference.offices import Offices
from factlint.reference.record import decode
from factlint.reference.schema import KINDS
from factlint.reference.tables import demonyms
from factlint.reference.wikidata.documents import Read, read_document
from factlint.reference.wikidata.dump import read_lines
from factlint.reference.write import LAST_DAY, StoreFile, StoreWriter

LISTED = 20  # broken lines that a report names one by one
EVERY = 2000  # entities between two reports of progress
Progress = Callable[[int], None]
LATEST_OPEN = "SELECT MAX(start) FROM tenure WHERE end = ? AND start <= ?"
HELD_OTHERS = """
SELECT number, id, label, kind, prominence, record FROM entity
WHERE kind = ? AND id IN (SELECT DISTINCT office FROM tenure)
"""


class Broken(NamedTuple):
    """A line that could not be read."""

    path: str
    line: int
    trouble: str


class BuildReport(NamedTuple):
    """What a build did; `broken` names the first lines that were left out."""

    path: str
    entities: int
    as_of: str
    broken_lines: int = 0
    broken: tuple[Broken, ...] = ()


def build(
    sources: Sequence[Path], output: Path, as_of: str = "", progress: Progress | None = None
) -> BuildReport:
    """Write the entities of `sources` into the store `output`; where an id comes twice, the later.

    Raises ListError where a source cannot be read, holds no entity, or `output` cannot be written.
    """
    broken: list[Broken] = []
    with StoreFile(output) as connection:
        desk = BuildDesk(connection, demonyms())
        count = 0
        for read in _read(sources, broken):
            desk.add(read)
            count += 1
            if progress and count % EVERY == 0:
                progress(count)
        if not count:
            raise ListError(
                "no entity with a name in English found", path=str(sources[0]) if sources else "",
                hint="a source is a Wikidata JSON dump, entity documents, or dump lines",
            )  # fmt: skip
        day = desk.finish(
            as_of, {"name": output.stem, "source": ", ".join(p.name for p in sources)}
        )
    return BuildReport(str(output), desk.writer.count, day, len(broken), tuple(broken[:LISTED]))


class BuildDesk:
    """Takes what was read and writes it; countries and offices are kept until all is there."""

    def __init__(
        self, connection: sqlite3.Connection, demonyms: Iterable[tuple[str, str]] = ()
    ) -> None:
        self.connection = connection
        self.writer = StoreWriter(connection)
        self.geography = Geography(demonyms)
        self.offices = Offices(self.geography.locate)

    def add(self, read: Read) -> None:
        """Write one entity."""
        number = self.writer.add(read.entity)
        if read.is_country:
            self.geography.add(read.entity)
        if read.entity.kind == OFFICE:
            self.offices.add(number, read.entity)

    def finish(self, as_of: str, meta: Mapping[str, str]) -> str:
        """Make the tables that the questions need; the day up to which the list holds."""
        self.writer.finish()
        for row in self.connection.execute(HELD_OTHERS, (KINDS.index(OTHER),)).fetchall():
            self.offices.add(row[0], decode(row)._replace(kind=OFFICE))
        self.offices.write(self.connection)
        day = as_of or self._latest()
        self.writer.describe({**meta, "as_of": day})
        return day

    def _latest(self) -> str:
        """The latest start of a tenure that has no end."""
        today = date.today().toordinal()
        (start,) = self.connection.execute(LATEST_OPEN, (LAST_DAY, today)).fetchone()
        return date.fromordinal(start).isoformat() if start else ""


def _read(sources: Iterable[Path], broken: list[Broken]) -> Iterator[Read]:
    """Every entity of the sources; lines that cannot be read are put into `broken`."""
    for path in sources:
        for line in read_lines(path):
            if line.trouble:
                broken.append(Broken(str(path), line.number, line.trouble))
            for document in line.documents:
                read = read_document(document)
                if read:
                    yield read
