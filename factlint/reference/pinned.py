"""Published lists that settings pin: in place and of the right hash, or the command that helps."""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from factlint.base.cache import cache_folder, write_atomically
from factlint.base.errors import ListError
from factlint.reference.published import Published, hash_of


class Pinned(NamedTuple):
    """A list that settings pin: where it belongs and what is to stand there."""

    path: str
    published: Published


def check_installed(pins: Iterable[Pinned], command: str) -> None:
    """Raise ListError that names `command` where a pinned list is missing or another one."""
    for pin in pins:
        if not os.path.isfile(pin.path):
            raise ListError(
                f"this list is pinned and not installed; run `{command}`", path=pin.path
            )
        if not _is_verified(pin):
            raise ListError(
                f"this is another list than the settings pin; run `{command}`", path=pin.path
            )


def _is_verified(pin: Pinned) -> bool:
    """Whether the file has the hash; worked out once for a file that does not change."""
    status = os.stat(pin.path)
    place = os.path.abspath(pin.path)
    state = f"{place}\n{status.st_ino} {status.st_size} {status.st_mtime_ns}\n"
    note = Path(cache_folder(), "lists", f"{pin.published.sha256[:16]}.verified")
    with suppress(OSError):
        if note.read_text("utf-8", "surrogateescape") == state + pin.published.sha256:
            return True
    if hash_of(Path(pin.path)) != pin.published.sha256:
        return False
    with suppress(OSError):  # without a cache it is worked out every time
        said = (state + pin.published.sha256).encode("utf-8", "surrogateescape")
        write_atomically(str(note), said)
    return True
