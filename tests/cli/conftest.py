"""Runs the command as a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest


class Run(NamedTuple):
    """What a process said and how it ended."""

    code: int
    out: str
    err: str


Factlint = Callable[..., Run]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all runs, so that the starter list is compiled once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def environment(cache: Path) -> dict[str, str]:
    """The environment of a run: no colour by accident, no settings of the user's."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("FACTLINT")}
    for key in ("NO_COLOR", "FORCE_COLOR"):
        kept.pop(key, None)
    return kept | {"FACTLINT_CACHE": str(cache)}


@pytest.fixture
def factlint(environment: dict[str, str], tmp_path: Path) -> Factlint:
    """Run `factlint` with arguments, in the test's own folder."""

    def run(
        *arguments: str | Path,
        typed: bytes = b"",
        cwd: Path = tmp_path,
        **variables: str,
    ) -> Run:
        done = subprocess.run(
            [sys.executable, "-m", "factlint", *map(str, arguments)],
            input=typed,
            capture_output=True,
            cwd=cwd,
            env=environment | variables,
            timeout=300,
            check=False,
        )
        err = done.stderr.decode()
        assert "Traceback" not in err, err
        return Run(done.returncode, done.stdout.decode(), err)

    return run
