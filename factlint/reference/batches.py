"""Dumps and documents read in batches of lines, on all cores where there are many lines."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import NamedTuple

from factlint.base.errors import ListError
from factlint.reference.entity import OFFICE
from factlint.reference.prepare import Prepared, prepare
from factlint.reference.wikidata.documents import Read, read_document
from factlint.reference.wikidata.dump import RawLine, parse_line, raw_lines
from factlint.reference.workers import cores, worked

SIZE = 1 << 20  # bytes of lines in a batch
ALONE = 8  # batches that are not worth the start of other processes


class Progress(NamedTuple):
    """How far a build has come: entities read, share of the sources' bytes, seconds gone."""

    entities: int
    share: float
    seconds: float

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
    that lead to others, and lines that could not be read."""

    path: str
    reached: int
    entities: tuple[tuple[Prepared, Read | None], ...]
    redirects: tuple[tuple[str, str], ...]
    broken: tuple[tuple[int, str], ...]


def read_batches(sources: Iterable[Path], tell: Tell | None = None) -> Iterator[Batch]:
    """What the sources hold, in their order."""
    paths = list(sources)
    whole = sum(_size(path) for path in paths)
    started = time.monotonic()
    count = 0
    for batch in _batches(_lines(paths)):
        count += len(batch.entities)
        yield batch
        if tell:
            tell(Progress(count, batch.reached / (whole or 1), time.monotonic() - started))


def _batches(lines: Iterator[Lines]) -> Iterator[Batch]:
    first = list(islice(lines, ALONE))
    if len(first) < ALONE or cores() < 2:
        yield from map(read_batch, chain(first, lines))
    else:
        yield from worked(read_batch, chain(first, lines), cores())


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


def read_batch(lines: Lines) -> Batch:
    """What some lines hold."""
    entities: list[tuple[Prepared, Read | None]] = []
    redirects: list[tuple[str, str]] = []
    broken: list[tuple[int, str]] = []
    for raw in lines.lines:
        line = parse_line(raw)
        trouble = line.trouble
        redirects += line.redirects
        for document in line.documents:
            try:
                read = read_document(document)
                if read:
                    kept = read.is_country or read.entity.kind == OFFICE
                    entities.append((prepare(read.entity), read if kept else None))
            except (TypeError, ValueError, AttributeError, KeyError, RecursionError) as error:
                trouble = f"no entity as Wikidata writes it ({type(error).__name__})"
        if trouble:
            broken.append((raw.number, trouble))
    return Batch(lines.path, lines.reached, tuple(entities), tuple(redirects), tuple(broken))
