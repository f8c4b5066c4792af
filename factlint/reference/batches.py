"""Dumps and documents read in batches of lines, on all cores where there are many lines."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from factlint.base.errors import ListError
from factlint.reference.entity import OFFICE
from factlint.reference.prepare import Prepared, prepare
from factlint.reference.wikidata.documents import Read, read_document
from factlint.reference.wikidata.dump import RawLine, parse_line, raw_lines
from factlint.reference.wikidata.selection import EVERYTHING, NAME, Selection, is_item
from factlint.reference.wikidata.statements import Json
from factlint.reference.workers import cores, worked

SIZE = 1 << 20  # bytes of lines in a batch
ALONE = 8  # batches that are not worth the start of other processes


Answer = TypeVar("Answer")


class Progress(NamedTuple):
    """How far a build has come: entities read, share of the sources' bytes, seconds gone.

    `doing` says what, where it is not the reading of entities.
    """

    entities: int
    share: float
    seconds: float
    doing: str = ""

    @property
    def rate(self) -> float:
        """Entities a second."""
        return self.entities / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float:
        """Seconds until the sources are read, if it goes on like this."""
        return self.seconds * (1 - self.share) / self.share if self.share else 0.0


Tell = Callable[[Progress], None]


class Lines(NamedTuple):
    """Lines of one source; `reached` counts the bytes of all sources up to their end."""

    path: str
    lines: tuple[RawLine, ...]
    reached: int


class Batch(NamedTuple):
    """What lines hold: entities (with their documents' reading where offices or countries), ids
    that lead to others, lines that could not be read, and how many entities were left out why."""

    path: str
    reached: int
    entities: tuple[tuple[Prepared, Read | None], ...]
    redirects: tuple[tuple[str, str], ...]
    broken: tuple[tuple[int, str], ...]
    left_out: Mapping[str, int] = {}


def read_batches(
    sources: Iterable[Path], tell: Tell | None = None, selection: Selection = EVERYTHING
) -> Iterator[Batch]:
    """What the sources hold of what is wanted, in their order."""
    paths = list(sources)
    whole = sum(_size(path) for path in paths)
    started = time.monotonic()
    count = 0
    for batch in _worked(partial(read_batch, selection=selection), _lines(paths)):
        count += len(batch.entities)
        yield batch
        if tell:
            tell(Progress(count, batch.reached / (whole or 1), time.monotonic() - started))


def worked_through(
    work: Callable[[Lines], Answer], sources: Iterable[Path], tell: Tell | None = None
) -> Iterator[Answer]:
    """What a piece of work makes of the lines of the sources, batch after batch."""
    paths = list(sources)
    whole = sum(_size(path) for path in paths)
    started = time.monotonic()
    for reached, answer in _worked(partial(_reaching, work), _lines(paths)):
        yield answer
        if tell:
            share = reached / (whole or 1)
            tell(Progress(0, share, time.monotonic() - started, "classes"))


def _reaching(work: Callable[[Lines], Answer], lines: Lines) -> tuple[int, Answer]:
    return lines.reached, work(lines)


def _worked(work: Callable[[Lines], Answer], lines: Iterator[Lines]) -> Iterator[Answer]:
    first = list(islice(lines, ALONE))
    if len(first) < ALONE or cores() < 2:
        yield from map(work, chain(first, lines))
    else:
        yield from worked(work, chain(first, lines), cores())


def _lines(paths: Iterable[Path]) -> Iterator[Lines]:
    before = 0
    for path in paths:
        lines: list[RawLine] = []
        size = 0
        for line in raw_lines(path):
            lines.append(line)
            size += len(line.body)
            if size >= SIZE:
                yield Lines(str(path), tuple(lines), before + line.reached)
                lines.clear()
                size = 0
        before += _size(path)
        if lines:
            yield Lines(str(path), tuple(lines), before)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError as error:
        raise ListError(f"cannot be read: {error.strerror}", path=str(path)) from error


def read_batch(lines: Lines, selection: Selection = EVERYTHING) -> Batch:
    """What some lines hold of what is wanted."""
    entities: list[tuple[Prepared, Read | None]] = []
    redirects: list[tuple[str, str]] = []
    broken: list[tuple[int, str]] = []
    left_out: Counter[str] = Counter()
    for raw in lines.lines:
        line = parse_line(raw)
        trouble = line.trouble
        redirects += line.redirects
        for document in line.documents:
            try:
                read = _selected(document, selection, left_out)
                if read:
                    kept = read.is_country or read.entity.kind == OFFICE
                    entities.append((prepare(read.entity), read if kept else None))
            except (TypeError, ValueError, AttributeError, KeyError, RecursionError) as error:
                trouble = f"no entity as Wikidata writes it ({type(error).__name__})"
        if trouble:
            broken.append((raw.number, trouble))
    return Batch(
        lines.path, lines.reached, tuple(entities), tuple(redirects), tuple(broken), left_out
    )


def _selected(document: Json, selection: Selection, left_out: Counter[str]) -> Read | None:
    """The entity of a document that is wanted; one that is not is counted."""
    if not is_item(document):
        return None
    reason = selection.leaves_out(document)
    read = None if reason else read_document(document, selection.languages)
    if read is None:
        left_out[reason or NAME] += 1
    return read
