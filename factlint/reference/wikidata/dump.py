"""Entity documents in files: dump lines packed or plain, single documents, API answers."""

from __future__ import annotations

import bz2
import gzip
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import IO, Any, NamedTuple

from factlint.base.errors import ListError, NotBuiltError
from factlint.reference.wikidata.statements import Json, mapping

LONGEST = 64 << 20  # bytes of a line; Wikidata's longest are a few megabytes


class Line(NamedTuple):
    """A line of a source: its documents, or why there are none."""

    number: int
    documents: tuple[Json, ...] = ()
    trouble: str = ""


def read_lines(path: Path) -> Iterator[Line]:
    """Every line of a source that is not empty; broken ones say what is wrong with them."""
    try:
        with _open(path) as file:
            number = 0
            while line := file.readline(LONGEST):
                number += 1
                if len(line) == LONGEST:
                    _skip_rest(file)
                    yield Line(number, trouble=f"longer than {LONGEST >> 20} MB")
                    continue
                body = line.strip().rstrip(b",")
                if body == b"{":  # a document printed over many lines
                    body += file.read(LONGEST)
                if body not in (b"", b"[", b"]"):
                    yield _line(number, body)
    except (OSError, EOFError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ListError(f"cannot be read: {reason}", path=str(path)) from error


def _skip_rest(file: IO[bytes]) -> None:
    while (rest := file.readline(LONGEST)) and not rest.endswith(b"\n"):
        pass


def _line(number: int, body: bytes) -> Line:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        return Line(number, trouble=f"no JSON ({type(error).__name__})")
    documents = tuple(_documents(value))
    return Line(number, documents, "" if documents else "no entity")


def _documents(value: object) -> Iterator[Json]:
    """The entity documents in one JSON value."""
    if isinstance(value, list):
        for one in value:
            yield from _documents(one)
        return
    found = mapping(value)
    if "entities" in found:
        inner = found["entities"]
        yield from (mapping(one) for one in (inner.values() if isinstance(inner, dict) else inner))
    elif "id" in found:
        yield found


def _open(path: Path) -> IO[bytes]:
    openers: dict[str, Callable[[Path], Any]] = {
        ".gz": gzip.open, ".bz2": bz2.open, ".zst": _open_zst,
    }  # fmt: skip
    opener = openers.get(path.suffix)
    file: IO[bytes] = opener(path) if opener else path.open("rb")
    return file


def _open_zst(path: Path) -> IO[bytes]:
    for name in ("compression.zstd", "zstandard", "pyzstd"):
        try:
            module = import_module(name)
        except ImportError:
            continue
        file: IO[bytes] = module.open(path, "rb")
        return file
    raise NotBuiltError(
        ".zst cannot be read without a module for it", path=str(path),
        hint="pip install zstandard, or unpack the file first",
    )  # fmt: skip
