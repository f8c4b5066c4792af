"""UTF-8 byte offsets, as other parsers count, into code points."""

from __future__ import annotations


class CodePoints:
    """Answers quickly where it is asked in nearly ascending order: a step costs its own length."""

    def __init__(self, text: str) -> None:
        self._bytes = b"" if text.isascii() else text.encode("utf-8")
        self._byte = 0
        self._point = 0

    def at(self, byte: int) -> int:
        """The code point that begins at `byte`."""
        if not self._bytes:
            return byte
        if byte >= self._byte:
            self._point += len(self._bytes[self._byte : byte].decode("utf-8"))
        else:
            self._point -= len(self._bytes[byte : self._byte].decode("utf-8"))
        self._byte = byte
        return self._point
