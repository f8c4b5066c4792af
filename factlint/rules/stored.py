"""Read rules remembered from one start to the next, so that YAML need not be parsed again."""

from __future__ import annotations

import marshal
import os
import sys
from typing import Any
from zlib import crc32

from factlint.base.cache import cache_folder, write_atomically
from factlint.rules.draft import Draft

FORMAT = 1


def recall(folder: str, stamps: tuple[object, ...]) -> tuple[Draft, ...] | None:
    """What was remembered of `folder`, if its files are still those; None otherwise."""
    try:
        with open(_path(folder), "rb") as file:
            key, drafts = marshal.loads(file.read())
        return tuple(Draft(*draft) for draft in drafts) if key == _key(folder, stamps) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def remember(folder: str, stamps: tuple[object, ...], drafts: tuple[Draft, ...]) -> None:
    """Keep `drafts` for the next start; where nothing can be written, nothing is kept."""
    plain: Any = (_key(folder, stamps), tuple(tuple(draft) for draft in drafts))
    try:
        write_atomically(_path(folder), marshal.dumps(plain))
    except (OSError, ValueError):
        return


def _path(folder: str) -> str:
    name = f"rules-{crc32(os.path.abspath(folder).encode()):08x}-{sys.implementation.cache_tag}"
    return os.path.join(cache_folder(), name)


def _key(folder: str, stamps: tuple[object, ...]) -> tuple[object, ...]:
    # The stamp of this module stands for the version: it changes with every installation.
    here = os.stat(__file__)
    return FORMAT, os.path.abspath(folder), here.st_mtime_ns, here.st_size, stamps
