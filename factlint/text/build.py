"""Builds a document: takes what is read, puts what stands for something else."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.document import Block, Kind
from factlint.text.map import Piece, SourceMap


class Place(NamedTuple):
    """What text is where a reader of markup stands; `unread` text is no prose at all."""

    kind: Kind = Kind.PARAGRAPH
    level: int = 0
    group: int = 0
    unread: bool = False
    masked: bool = False


class Builder:
    """Collects text piece by piece with its place in the source, and closes blocks over it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.masked: list[Span] = []
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._size = 0
        self._opened = 0
        self._run: tuple[int, int, int] | None = None  # an exact piece that may still grow

    @property
    def empty(self) -> bool:
        """Whether nothing has been collected since the last block."""
        return self._size == self._opened

    @property
    def last(self) -> str:
        """The character collected last; a line end where a block begins."""
        if self.empty:
            return "\n"
        return self.source[self._run[2] - 1] if self._run else self._parts[-1][-1]

    def take(self, start: int, end: int) -> None:
        """Take `source[start:end]` as it stands."""
        if end <= start:
            return
        if self._run and self._run[2] == start:
            self._run = (self._run[0], self._run[1], end)
        else:
            self._end_run()
            self._run = (self._size, start, end)
        self._size += end - start

    def put(self, text: str, at: int, width: int) -> None:
        """Put `text` for `source[at:at+width]`, which reads differently (an entity, a line end)."""
        if text:
            self._end_run()
            self._parts.append(text)
            self._pieces.append(Piece(self._size, len(text), at, width, False))
            self._size += len(text)

    def mask(self, text: str, at: int, width: int) -> None:
        """Put `text`, which is not prose (code, a URL), so that checks leave it alone."""
        start = self._size
        if text == self.source[at : at + width]:
            self.take(at, at + width)
        else:
            self.put(text, at, width)
        if self._size > start:
            self.masked.append(Span(start, self._size))

    def close(self, kind: Kind, level: int = 0, group: int = 0) -> None:
        """End the block that has been collected since the last one; empty blocks vanish."""
        if not self.empty:
            self._end_run()
            self.blocks.append(Block(kind, Span(self._opened, self._size), level, group))
            last = self._pieces[-1]
            self.put("\n\n", last.at + last.width, 0)
        self._opened = self._size

    def _end_run(self) -> None:
        if self._run:
            start, at, end = self._run
            self._parts.append(self.source[at:end])
            self._pieces.append(Piece(start, end - at, at, end - at, True))
            self._run = None

    def finish(self) -> tuple[str, SourceMap]:
        """The whole text and its map, checked."""
        self._end_run()
        text = "".join(self._parts)
        return text, SourceMap(self._pieces, text, self.source)
