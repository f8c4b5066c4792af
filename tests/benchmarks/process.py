"""Whole processes, and the CPU time that they take."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median


def program(name: str) -> str:
    """The console script `name` of this Python's environment."""
    path = Path(sys.executable).with_name(name)
    if not path.exists():
        sys.exit(f"{path} is not here: install factlint with its dev extra first")
    return str(path)


def cpu_seconds(command: Sequence[str]) -> float:
    """User and system time of one run of `command` and of the processes it starts."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment()
    )
    assert process.stderr is not None
    told = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 65):  # codespell counts its findings up to 65
        sys.exit(f"{' '.join(command)} failed: {told.decode(errors='replace')}")
    return usage.ru_utime + usage.ru_stime


def environment() -> dict[str, str]:
    """This process's, but compiled modules are kept as they are for a user.

    Without them every start would compile all sources, and that would be what is measured.
    """
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def medians(commands: Sequence[Sequence[str]], runs: int) -> list[float]:
    """Each command's median time over `runs`, taken in turns after one run to warm up."""
    for command in commands:
        cpu_seconds(command)
    times = [[cpu_seconds(command) for command in commands] for _ in range(runs)]
    return [median(column) for column in zip(*times, strict=True)]
