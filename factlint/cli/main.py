"""Where the process begins: little is imported before the collector of cycles is held back."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and end the process with its exit code."""
    gc.disable()  # nothing that is loaded at the start is garbage; `check` turns it on again
    from factlint.cli.group import run
    from factlint.cli.streams import finish, prepare

    prepare()
    code = finish(run(arguments))
    sys.stderr.flush()
    os._exit(code)  # taking the interpreter apart would cost as much as reading an article
