"""Files put in place whole or not at all; those of the user keep the rights that they had."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO


def replace_file(path: str, data: bytes) -> None:
    """Put `data` at `path` in one step; a link stays a link, and rights stay what they were.

    Raises OSError where the file or its folder cannot be written.
    """
    with replacing(path) as file:
        file.write(data)


@contextmanager
def replacing(path: str) -> Iterator[IO[bytes]]:
    """A file that takes the place of `path` when the block ends well.

    What is no regular file (a pipe, a terminal) is written as it stands.
    """
    if os.path.exists(path) and not os.path.isfile(path):
        with open(path, "wb") as stream:
            yield stream
        return
    path = os.path.realpath(path)
    with written_beside(path, _mode(path)) as file:
        yield file


@contextmanager
def written_beside(path: str, mode: int | None = None) -> Iterator[IO[bytes]]:
    """A new file in the folder of `path`, put in its place when the block ends well.

    Only its owner may read it, unless `mode` gives other rights.
    """
    import tempfile

    folder, name = os.path.split(path)
    handle, temporary = tempfile.mkstemp(prefix=f".{name}.", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        if mode is not None:
            os.chmod(temporary, mode)
        os.replace(temporary, path)
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(temporary)
        raise


def _mode(path: str) -> int:
    """The rights of the file at `path`, of a new one where there is none."""
    try:
        mode = os.stat(path).st_mode & 0o7777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
    if not os.access(path, os.W_OK):
        raise PermissionError(13, "is read-only", path)
    return mode
