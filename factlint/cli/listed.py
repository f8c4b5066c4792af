"""The list of files that `--files-from` names."""

from __future__ import annotations

import sys

from factlint.base.errors import UsageError
from factlint.engine.listed import listed_paths


def read_list(name: str) -> list[str]:
    """The paths listed in the file `name`, `-` for standard input."""
    if name == "-":
        return listed_paths(sys.stdin.buffer.read())
    try:
        with open(name, "rb") as file:
            return listed_paths(file.read())
    except OSError as error:
        raise UsageError(f"--files-from {name}: {error.strerror or error}") from None
