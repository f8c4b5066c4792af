"""Offset to line and column, by bisection over line starts."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from factlint.text.expressions import expression

LINE_END = expression(r"\r\n|\n|\r")


class LineIndex:
    """Lines of a text; they end at LF, CR LF or CR only."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def starts(self) -> list[int]:
        """Where lines begin; most drafts have no finding, and nobody asks."""
        return [0, *(match.end() for match in LINE_END.finditer(self.text))]

    def place(self, offset: int) -> tuple[int, int]:
        """1-based line and column of a 0-based offset, both in code points."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of 1-based line `number`, without its end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")
