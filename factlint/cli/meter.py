"""How far a build has come, on one line of a terminal that is written again and again."""

from __future__ import annotations

import sys
import time

from factlint.reference.batches import Progress

EVERY = 0.2  # seconds between two writings


class Meter:
    """Shows entities, rate, share and time left."""

    def __init__(self) -> None:
        self._last = 0.0

    def __call__(self, progress: Progress) -> None:
        """Show it, unless it was shown a moment ago."""
        now = time.monotonic()
        if now - self._last < EVERY and progress.share < 1:
            return
        self._last = now
        end = "\n" if progress.share >= 1 else ""
        sys.stderr.write(f"\r{shown(progress):<70}{end}")
        sys.stderr.flush()


def shown(progress: Progress) -> str:
    """One line of progress."""
    minutes, seconds = divmod(round(progress.left), 60)
    if progress.doing:
        return f"{progress.share:4.0%}  {progress.doing}, {minutes}:{seconds:02d} left"
    return (
        f"{progress.share:4.0%}  {progress.entities:,} entities, {progress.rate:,.0f} a second,"
        f" {minutes}:{seconds:02d} left"
    )
