"""What the documents show in console blocks is what the command says.

A block after a line `<!-- file: NAME -->` is a file; `[…]` stands for lines left out; `[exit 1]`
ends the output of a command that ends so.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.cli.conftest import Factlint, Run

ROOT = Path(__file__).resolve().parents[2]
BLOCK = re.compile(
    r"(?:^<!-- file: (?P<name>\S+) -->\n+)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.M | re.S
)
LEFT_OUT = "[…]"
PAGES = sorted(
    path
    for path in (ROOT / "README.md", *(ROOT / "docs").glob("*.md"))
    if "```console\n" in path.read_text("utf-8")
)


class Shown(NamedTuple):
    """A command and what the page shows of its output."""

    command: str
    lines: list[str]
    code: int


def shown(text: str) -> list[Shown]:
    """The commands of one console block."""
    commands = []
    for part in re.split(r"^\$ ", text, flags=re.M)[1:]:
        command, *lines = part.splitlines()
        ends = re.fullmatch(r"\[exit (\d+)\]", lines[-1]) if lines else None
        commands.append(Shown(command, lines[:-1] if ends else lines, int(ends[1]) if ends else 0))
    return commands


def matches(lines: list[str], run: Run) -> bool:
    """Whether a command said what is shown, in this order."""
    parts = (".*" if line == LEFT_OUT else re.escape(line) + "\n" for line in lines)
    return re.fullmatch("".join(parts), run.out + run.err, re.S) is not None


def test_pages_with_console_blocks_are_found() -> None:
    assert {"ci.md", "configuration.md", "suppressing.md"} <= {path.name for path in PAGES}


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_console_blocks(factlint: Factlint, tmp_path: Path, page: Path) -> None:
    for block in BLOCK.finditer(page.read_text("utf-8")):
        if block["name"]:
            path = tmp_path / block["name"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["text"], "utf-8")
        elif block["kind"] == "console":
            for each in shown(block["text"]):
                program, *arguments = shlex.split(each.command)
                assert program == "factlint"
                run = factlint(*arguments)
                assert matches(each.lines, run), f"$ {each.command}\n{run.out}{run.err}"
                assert run.code == each.code


@pytest.mark.parametrize(
    ("lines", "said", "same"),
    [
        (["a", "b"], "a\nb\n", True),
        (["a"], "a\nb\n", False),
        (["a", LEFT_OUT], "a\nb\nc\n", True),
        ([LEFT_OUT, "c"], "a\nb\nc\n", True),
        (["a", LEFT_OUT, "b"], "a\nc\n", False),
        ([], "a\n", False),
    ],
)
def test_lines_are_compared_one_by_one(lines: list[str], said: str, same: bool) -> None:
    assert matches(lines, Run(0, said, "")) is same
