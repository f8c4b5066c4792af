"""A file as it came: bytes decoded, with what is needed to write it back."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import codecs
from typing import NamedTuple

from factlint.base.errors import InputError
from factlint.text.lines import LineIndex

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Source(NamedTuple):
    """Decoded text of one file; newlines as they stand, the byte order mark apart."""

    path: str
    text: str
    encoding: str = "utf-8"
    mark: bytes = b""

    def encode(self, text: str) -> bytes:
        """`text` as bytes in this file's own encoding, mark included."""
        return self.mark + text.encode(self.encoding)


def decode(path: str, data: bytes) -> Source:
    """Read `data` as UTF-8, or as UTF-16 where a byte order mark says so.

    Raises InputError that names the byte where it is neither.
    """
    mark, encoding = next(
        ((mark, name) for mark, name in MARKS if data.startswith(mark)), (b"", "utf-8")
    )
    body = data[len(mark) :]
    if encoding == "utf-8" and b"\0" in body[:8192]:
        raise _binary(path)
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(path, body, error, len(mark)) from None
    if encoding != "utf-8" and "\0" in text[:8192]:
        raise _binary(path)
    return Source(path, text, encoding, mark)


def _binary(path: str) -> InputError:
    return InputError(
        "is a binary file",
        path=path,
        hint="name text files (UTF-8, or UTF-16 with a byte order mark), or exclude this one",
    )


def _undecodable(path: str, body: bytes, error: UnicodeDecodeError, skipped: int) -> InputError:
    before = body[: error.start].decode(error.encoding, "replace")
    line, column = LineIndex(before).place(len(before))
    return InputError(
        f"byte 0x{body[error.start]:02x} at offset {error.start + skipped} is not "
        f"{error.encoding.upper()}",
        path=path,
        line=line,
        column=column,
        hint="save the file as UTF-8",
    )
