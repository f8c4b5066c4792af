"""A stretch of text, in code points."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from typing import NamedTuple, Self


class Span(NamedTuple):
    """Code points `start` (inclusive) to `end` (exclusive) of some text."""

    start: int
    end: int

    @property
    def size(self) -> int:
        """Number of code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The characters that this span covers in `text`."""
        return text[self.start : self.end]

    def covers(self, other: Self) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Self) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Self:
        """The same stretch, `by` code points further on."""
        return type(self)(self.start + by, self.end + by)


WHOLE_FILE = Span(-1, -1)  # what is found of a file as a whole, told at its first character
