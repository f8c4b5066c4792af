"""Where the command line writes: UTF-8 whatever the locale, colour only where it is wanted."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TextIO

from factlint.base.errors import FactlintError, UsageError
from factlint.base.result import Failure

CLOSED_PIPE = 141


def prepare() -> None:
    """Make both streams UTF-8, so that no locale and no odd file name stops a report."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115 (stays open to the end)
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def finish(code: int) -> int:
    """Write out what is still held back, and say so where that fails."""
    if code == CLOSED_PIPE:
        return code
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return closed_pipe()
    except OSError as error:
        say(f"error: output cannot be written: {error.strerror or error}")
        _drop_output()
        return 2
    return code


def closed_pipe() -> int:
    """Whoever read our output has enough: no word, and nothing left to flush at exit."""
    _drop_output()
    return CLOSED_PIPE


def _drop_output() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def say(text: str) -> None:
    """A line on standard error."""
    sys.stderr.write(text + "\n")


def tell(text: str) -> None:
    """A line on standard output."""
    sys.stdout.write(text + "\n")


def tell_error(error: FactlintError) -> None:
    """An error of the user's: place, sentence, hint."""
    say(f"error: {error}")


def tell_failure(failure: Failure) -> None:
    """What went wrong with one file; how factlint got there only for those who debug it."""
    tell_error(failure.error)
    if failure.traceback and debugging():
        say(failure.traceback)


def debugging() -> bool:
    """Whether tracebacks are wanted."""
    return os.environ.get("FACTLINT_DEBUG", "") not in ("", "0")


def wants_colour(stream: TextIO) -> bool:
    """Whether `stream` shall be coloured: a terminal, unless NO_COLOR or FORCE_COLOR say."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def output(path: str | None) -> Iterator[TextIO]:
    """Standard output, or the file at `path`, which is there when all is written."""
    if path is None or path == "-":
        yield sys.stdout
        return
    from factlint.base.files import replacing

    with ExitStack() as stack:
        try:
            file = stack.enter_context(replacing(path))
        except OSError as error:
            reason = error.strerror or str(error)
            raise UsageError(f"--output {path} cannot be written: {reason}") from None
        stream = io.TextIOWrapper(file, "utf-8", errors="backslashreplace", newline="\n")
        yield stream
        stream.detach()  # written out, and left to whoever opened it
