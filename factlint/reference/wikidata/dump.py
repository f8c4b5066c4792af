"""Entity documents in files: dump lines packed or plain, single documents, API answers."""

from __future__ import annotations

import bz2
import gzip
import json
import zlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import IO, NamedTuple, cast

from factlint.base.errors import ListError, NotBuiltError
from factlint.reference.wikidata.statements import Json, mapping

LONGEST = 64 << 20  # bytes of a line; Wikidata's longest are a few megabytes


class RawLine(NamedTuple):
    """A line as it stands; `reached` is how many bytes of the file are read with it."""

    number: int
    body: bytes
    reached: int = 0
    trouble: str = ""


class Line(NamedTuple):
    """A line of a source: its documents, ids that lead to others, or why there are none."""

    number: int
    documents: tuple[Json, ...] = ()
    trouble: str = ""
    redirects: tuple[tuple[str, str], ...] = ()


def read_lines(path: Path) -> Iterator[Line]:
    """Every line of a source that is not empty; broken ones say what is wrong with them."""
    return map(parse_line, raw_lines(path))


def raw_lines(path: Path) -> Iterator[RawLine]:
    """Every line of a source that is not empty, as bytes."""
    try:
        with path.open("rb") as packed, _unpacked(path, packed) as file:
            number = 0
            while line := file.readline(LONGEST):
                number += 1
                if len(line) == LONGEST:
                    _skip_rest(file)
                    yield RawLine(number, b"", packed.tell(), f"longer than {LONGEST >> 20} MB")
                    continue
                body = line.strip().rstrip(b",")
                if body == b"{":  # a document printed over many lines
                    body += file.read(LONGEST)
                if body not in (b"", b"[", b"]"):
                    yield RawLine(number, body, packed.tell())
    except (OSError, EOFError, zlib.error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ListError(f"cannot be read: {reason}", path=str(path)) from error


def _skip_rest(file: IO[bytes]) -> None:
    while (rest := file.readline(LONGEST)) and not rest.endswith(b"\n"):
        pass


def parse_line(line: RawLine) -> Line:
    """What a line holds."""
    if line.trouble:
        return Line(line.number, trouble=line.trouble)
    try:
        value = json.loads(line.body)
        found = list(_documents(value))
    except (ValueError, RecursionError) as error:
        return Line(line.number, trouble=f"no JSON ({type(error).__name__})")
    documents = tuple(document for _, document in found)
    redirects = tuple(pair for asked, document in found for pair in _redirects(asked, document))
    return Line(line.number, documents, "" if documents else "no entity", redirects)


def _documents(value: object) -> Iterator[tuple[str, Json]]:
    """The entity documents in one JSON value, with the ids under which they were asked for."""
    if isinstance(value, list):
        for one in value:
            yield from _documents(one)
        return
    found = mapping(value)
    inner = found.get("entities")
    if isinstance(inner, dict):
        yield from ((key, mapping(one)) for key, one in inner.items())
    elif isinstance(inner, list):
        yield from (("", mapping(one)) for one in inner)
    elif "id" in found:
        yield "", found


def _redirects(asked: str, document: Json) -> Iterator[tuple[str, str]]:
    """Ids that lead to a document: the one asked for, and the one that its answer names."""
    identity = document.get("id")
    if not isinstance(identity, str):
        return
    for one in (asked, mapping(document.get("redirects")).get("from")):
        if isinstance(one, str) and one[:1] == "Q" and one != identity:
            yield one, identity


def _unpacked(path: Path, packed: IO[bytes]) -> IO[bytes]:
    if path.suffix == ".gz":
        return cast(IO[bytes], gzip.GzipFile(fileobj=packed))
    if path.suffix == ".bz2":
        return bz2.BZ2File(packed)
    return _unpacked_zst(path, packed) if path.suffix == ".zst" else packed


def _unpacked_zst(path: Path, packed: IO[bytes]) -> IO[bytes]:
    for name in ("compression.zstd", "zstandard", "pyzstd"):
        try:
            module = import_module(name)
        except ImportError:
            continue
        file: IO[bytes] = module.open(packed, "rb")
        return file
    raise NotBuiltError(
        ".zst cannot be read without a module for it", path=str(path),
        hint="pip install zstandard, or unpack the file first",
    )  # fmt: skip
