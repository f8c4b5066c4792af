"""Read rules remembered from one start to the next, so that YAML need not be parsed again."""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Sequence
from typing import Any, TypeAlias
from zlib import crc32

from factlint.base.cache import cache_folder, write_atomically

FORMAT = 6
Remembered: TypeAlias = Any  # plain values


def recall(folder: str, stamps: Sequence[object]) -> Remembered | None:
    """What was remembered of `folder`, if its files are still those; None otherwise."""
    try:
        with open(_path(folder), "rb") as file:
            key, known = marshal.loads(file.read())
        return known if key == _key(folder, stamps) else None
    except (OSError, ValueError, EOFError, TypeError):
        return None


def remember(folder: str, stamps: Sequence[object], rules: Remembered) -> None:
    """Keep `rules` for the next start; where nothing can be written, nothing is kept."""
    plain: Any = (_key(folder, stamps), rules)
    try:
        write_atomically(_path(folder), marshal.dumps(plain))
    except (OSError, ValueError):
        return


def _path(folder: str) -> str:
    name = f"rules-{crc32(os.path.abspath(folder).encode()):08x}-{sys.implementation.cache_tag}"
    return os.path.join(cache_folder(), name)


def _key(folder: str, stamps: Sequence[object]) -> tuple[object, ...]:
    # The stamp of this module stands for the version: it changes with every installation.
    here = os.stat(__file__)
    return FORMAT, os.path.abspath(folder), here.st_mtime_ns, here.st_size, stamps
