"""The user's cache folder, and files written whole or not at all."""

from __future__ import annotations

import os
import sys


def cache_folder() -> str:
    """Where factlint keeps what it can make again; `FACTLINT_CACHE` overrules the platform's."""
    own = os.environ.get("FACTLINT_CACHE")
    if own:
        return own
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "factlint")


def write_atomically(path: str, data: bytes) -> None:
    """Put `data` at `path` in one step; readers see the old file or the new one.

    Raises OSError where the folder cannot be written.
    """
    from factlint.base.files import written_beside

    os.makedirs(os.path.dirname(path), exist_ok=True)
    with written_beside(path) as file:
        file.write(data)
