"""How far a long run has come, on the last line of a terminal."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from factlint.cli.wording import counted

WIDTH = 30
PATIENCE = 1.0  # seconds before the first line: short runs show nothing
EVERY = 0.1  # seconds between two lines
ERASE = "\r\x1b[K"
Each = TypeVar("Each")


def watched(each: Iterable[Each], total: int) -> Iterator[Each]:
    """`each` as it comes, with a line on standard error that tells how many of `total` are done.

    The line is gone while the receiver works, so that it may write to the same terminal.
    """
    begun = time.monotonic()
    shown = begun + PATIENCE - EVERY
    for done, one in enumerate(each, 1):
        now = time.monotonic()
        drawn = now - shown >= EVERY
        if drawn:
            _write(ERASE + bar(done, total, now - begun))
            shown = now
        if shown > begun + PATIENCE - EVERY:
            _write(ERASE)
        yield one
        if drawn:
            _write(bar(done, total, now - begun))
    if shown > begun + PATIENCE - EVERY:
        _write(ERASE)


def bar(done: int, total: int, seconds: float) -> str:
    """One line: a bar, the share, the time that is left at this rate."""
    full = WIDTH * done // max(total, 1)
    minutes, rest = divmod(round(seconds / done * (total - done)), 60)
    drawn = "━" * full + "╌" * (WIDTH - full)
    return f"{drawn} {done:,} of {counted(total, 'file')}, {minutes}:{rest:02d} left"


def _write(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
