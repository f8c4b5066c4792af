"""Diffs that other programs apply."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from factlint.fixes.diff import unified

PAIRS = {
    "a line": ("one\ntwo\nthree\n", "one\n2\nthree\n"),
    "no end at the end": ("one\ntwo", "one\n2"),
    "CR LF": ("one\r\ntwo\r\n", "one\r\n2\r\n"),
    "CR alone": ("one\rtwo\r", "one\r2\r"),
    "other line ends of Unicode": ("one\u2028two\x0bthree\n", "one\u2028two\x0b3\n"),
    "a line less": ("the\nthe ferry\n", "the ferry\n"),
}


@pytest.mark.skipif(shutil.which("git") is None, reason="needs git")
@pytest.mark.parametrize(("before", "after"), PAIRS.values(), ids=PAIRS)
def test_git_applies_it(before: str, after: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(before.encode())
    diff = unified("a.md", before, after).encode()
    subprocess.run(["git", "apply", "-"], input=diff, cwd=tmp_path, check=True)
    assert path.read_bytes() == after.encode()


def test_no_change_is_no_diff() -> None:
    assert unified("a.md", "one\n", "one\n") == ""
