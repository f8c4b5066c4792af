"""Builds a document: takes what is read, puts what stands for something else."""

from __future__ import annotations

from factlint.base.span import Span
from factlint.text.document import Block, Kind
from factlint.text.map import Piece, SourceMap


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

    def take(self, start: int, end: int) -> None:
        """Take `source[start:end]` as it stands."""
        if end > start:
            self._add(self.source[start:end], start, end - start, True)

    def put(self, text: str, at: int, width: int) -> None:
        """Put `text` for `source[at:at+width]`, which reads differently (an entity, a line end)."""
        if text:
            self._add(text, at, width, False)

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
        if self._size > self._opened:
            self.blocks.append(Block(kind, Span(self._opened, self._size), level, group))
            at = self._pieces[-1].at + self._pieces[-1].width
            self._add("\n\n", at, 0, False)
        self._opened = self._size

    def _add(self, text: str, at: int, width: int, exact: bool) -> None:
        last = self._pieces[-1] if self._pieces else None
        if last and exact and last.exact and last.at + last.width == at:
            self._pieces[-1] = last._replace(
                size=last.size + len(text), width=last.width + width
            )
        else:
            self._pieces.append(Piece(self._size, len(text), at, width, exact))
        self._parts.append(text)
        self._size += len(text)

    def finish(self) -> tuple[str, SourceMap]:
        """The whole text and its map, checked."""
        text = "".join(self._parts)
        return text, SourceMap(self._pieces, text, self.source)
