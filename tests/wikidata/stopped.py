"""Runs `factlint` and kills it, as kill -9 would, after so many calls of what touches the world.

`python -m tests.wikidata.stopped NUMBER ARGUMENT…`; with number 0 it runs to the end and writes how
many such calls there were on standard error.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import Any

# Database, files and network: what may leave something half done.
TOUCHING = frozenset(
    {
        *("execute", "executemany", "executescript", "commit", "close", "connect"),
        *("replace", "open", "unlink", "write", "chmod", "mkstemp", "sendall", "recv_into"),
    }
)


def main() -> None:
    """Run factlint with a profiler that counts, and kills at the given count."""
    from factlint.cli.main import main as factlint

    last, count = int(sys.argv[1]), 0

    def watch(frame: FrameType, event: str, called: Any) -> None:
        nonlocal count
        if event == "c_call" and called.__name__ in TOUCHING:
            count += 1
            if count == last:
                os.kill(os.getpid(), signal.SIGKILL)

    leave = os._exit

    def told(code: int) -> None:
        sys.setprofile(None)
        if not last:
            sys.stderr.write(f"{count}\n")
        sys.stderr.flush()
        leave(code)

    os._exit = told  # type: ignore[assignment]
    sys.setprofile(watch)
    factlint(sys.argv[2:])


if __name__ == "__main__":
    main()
