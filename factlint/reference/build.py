"""Builds a store from dumps, documents and lists, in bounded memory, whole or not at all."""

from __future__ import annotations

import gc
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from factlint.base.errors import ListError
from factlint.reference.batches import Tell, read_batches
from factlint.reference.entity import OFFICE, OTHER
from factlint.reference.geography import Geography
from factlint.reference.offices import Offices
from factlint.reference.opening import is_store
from factlint.reference.prepare import LAST_DAY, Prepared, prepare
from factlint.reference.protocol import HOUSE
from factlint.reference.record import decode
from factlint.reference.records import is_country
from factlint.reference.schema import KINDS
from factlint.reference.store import Store
from factlint.reference.tables import demonyms, is_house_list
from factlint.reference.wikidata.documents import LANGUAGES, Read
from factlint.reference.wikidata.selection import CLASS, EVERYTHING, SITELINK, Selection
from factlint.reference.write import StoreFile, StoreWriter

WIKIDATA_LICENCE = "CC0-1.0"  # of all that dumps and documents say
LISTED = 20  # broken lines that a report names one by one
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
    """What a build did; `broken` names the first lines that were left out.

    `left_out` counts the entities of dumps and documents that were not wanted: class, sitelink, or
    name for those without one in the languages read.
    """

    path: str
    entities: int
    as_of: str
    broken_lines: int = 0
    broken: tuple[Broken, ...] = ()
    left_out: Mapping[str, int] = {}


def build(
    sources: Sequence[Path],
    output: Path,
    as_of: str = "",
    progress: Tell | None = None,
    selection: Selection = EVERYTHING,
) -> BuildReport:
    """Write the entities of `sources` into the store `output`.

    Sources are dumps, entity documents, stores and house lists. Of two records the later one wins,
    and a house list wins over all. `selection` says what is taken of dumps and documents; its
    classes count with those below them that the sources hold. Raises ListError where a source
    cannot be read, holds no entity, or `output` cannot be written.
    """
    documents = [path for path in sources if not is_store(path) and not is_house_list(path)]
    only = "; ".join(said_of(selection))
    named = ", ".join(path.name for path in sources)
    meta = {"name": output.stem, "source": f"{named} (only {only})" if only else named}
    if len(documents) == len(sources):
        meta["licence"] = WIKIDATA_LICENCE
    if selection.classes:
        from factlint.reference.class_chain import with_subclasses

        every = with_subclasses(selection.classes, documents, progress)
        selection = selection._replace(classes=every)
    with StoreFile(output) as connection, _uncollected():
        desk = BuildDesk(connection, demonyms())
        if len(documents) < len(sources):
            with TemporaryDirectory(prefix=f".{output.name}.", dir=output.parent) as folder:
                lists, report = _lists(sources, Path(folder), progress, selection)
                _write_lists(lists, desk)
            as_of = as_of or _latest_day(lists)
        else:
            report = _write_documents(sources, desk, progress, selection)
        if not desk.writer.count:
            raise _nothing(sources, report, selection)
        day = desk.finish(as_of, meta)
    return report._replace(path=str(output), entities=desk.writer.count, as_of=day)


def said_of(selection: Selection) -> Iterator[str]:
    """What a selection asks for, in words."""
    if selection.classes:
        yield f"class {', '.join(sorted(selection.classes))}"
    if selection.wikis:
        yield f"sitelink {', '.join(sorted(selection.wikis))}"
    if selection.languages != LANGUAGES:
        yield f"language {', '.join(selection.languages)}"


def _nothing(sources: Sequence[Path], report: BuildReport, selection: Selection) -> ListError:
    path = str(sources[0]) if sources else ""
    if report.left_out.get(CLASS) or report.left_out.get(SITELINK):
        return ListError(
            f"none of {sum(report.left_out.values()):,} entities is wanted", path=path,
            hint="classes count with those below them only where the sources hold these classes;"
            " sitelinks are those of wikis, as enwiki",
        )  # fmt: skip
    spoken = "English" if selection.languages == LANGUAGES else ", ".join(selection.languages)
    return ListError(
        f"no entity with a name in {spoken} found", path=path,
        hint="a source is a Wikidata JSON dump, entity documents, dump lines, a list made"
        " by `factlint refs build`, or a house list",
    )  # fmt: skip


def _write_documents(
    sources: Iterable[Path], desk: BuildDesk, progress: Tell | None, selection: Selection
) -> BuildReport:
    """Write what dumps and documents hold; what was left out goes into the report."""
    broken: list[Broken] = []
    count = 0
    left_out: Counter[str] = Counter()
    for batch in read_batches(sources, progress, selection):
        left_out.update(batch.left_out)
        broken += (Broken(batch.path, number, trouble) for number, trouble in batch.broken)
        count += len(batch.broken)
        del broken[LISTED:]
        for one in batch.entities:
            desk.add_prepared(*one)
        for identity, target in batch.redirects:
            desk.writer.redirect(identity, target)
    return BuildReport("", 0, "", count, tuple(broken), left_out)


def _lists(
    sources: Sequence[Path], folder: Path, progress: Tell | None, selection: Selection
) -> tuple[list[Store], BuildReport]:
    """The sources as stores, upper one first; all dumps and documents are one."""
    houses = [path for path in sources if is_house_list(path)]
    others = [path for path in sources if not is_house_list(path)]
    documents = [path for path in others if not is_store(path)]
    found: list[Store] = []
    report = BuildReport("", 0, "")
    for number, path in enumerate((*others, *houses)):
        made = folder / f"{number}.sqlite"
        if path in houses:
            compile_house(path, made)
        elif path in documents and path != documents[-1]:
            continue
        elif path in documents:
            with StoreFile(made) as connection:
                desk = BuildDesk(connection, demonyms())
                report = _write_documents(documents, desk, progress, selection)
                desk.finish("", {"name": path.stem})
        found.insert(0, Store.open(path if is_store(path) else made))
    return found, report


def _write_lists(lists: Sequence[Store], desk: BuildDesk) -> None:
    from factlint.reference.stack import Stack

    for entity in Stack(lists).entities():
        desk.add(Read(entity, is_country(entity)))
    for each in lists:
        for identity, target in each.redirects():
            desk.writer.redirect(identity, target)
        each.close()


def _latest_day(lists: Iterable[Store]) -> str:
    return max((each.as_of for each in lists), default="")


def compile_house(path: Path, output: Path) -> None:
    """Write a house list into a store."""
    from factlint.reference.house import read_house_list

    house = read_house_list(path)
    with StoreFile(output) as connection:
        desk = BuildDesk(connection, demonyms())
        for entity in house.entities(desk.geography.locate):
            desk.add(Read(entity))
        said = {"name": house.name, "licence": house.licence, "source": path.name, "kind": HOUSE}
        desk.finish(house.as_of, said)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Documents make no circles: looking for some takes a quarter of the time of a build."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


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
        self.add_prepared(prepare(read.entity), read)

    def add_prepared(self, prepared: Prepared, read: Read | None) -> None:
        """Write an entity that is worked out already; `read` where it is a country or an office."""
        number = self.writer.add(prepared)
        if read and read.is_country:
            self.geography.add(read.entity)
        if read and read.entity.kind == OFFICE:
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
