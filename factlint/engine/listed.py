"""Paths read from a list: one a line, or divided by NUL as `git ls-files -z` prints them."""

from __future__ import annotations

import os


def listed_paths(data: bytes) -> list[str]:
    """The paths in `data`; empty lines are none."""
    divider = b"\0" if b"\0" in data else b"\n"
    names = (name if divider == b"\0" else name.rstrip(b"\r") for name in data.split(divider))
    return [os.fsdecode(name) for name in names if name]
