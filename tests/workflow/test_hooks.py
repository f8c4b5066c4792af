"""The hooks that pre-commit offers: what they run, on which files, and when they stop a commit."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Factlint

MANIFEST = Path(__file__).resolve().parents[2] / ".pre-commit-hooks.yaml"
HOOKS: dict[str, dict[str, Any]] = {
    hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text("utf-8"))
}
CLEAN, WARNING, ERROR = "The ferry left.\n", "The the ferry left.\n", "Olaf Scholtz waved.\n"


@pytest.mark.parametrize(
    ("hook", "text", "code"),
    [
        ("factlint", CLEAN, 0),
        ("factlint", WARNING, 0),
        ("factlint", ERROR, 1),
        ("factlint-strict", CLEAN, 0),
        ("factlint-strict", WARNING, 1),
    ],
)
def test_when_a_commit_is_stopped(
    factlint: Factlint, tmp_path: Path, hook: str, text: str, code: int
) -> None:
    (tmp_path / "draft.md").write_text(text)
    program, *arguments = shlex.split(HOOKS[hook]["entry"]) + HOOKS[hook]["args"]
    assert program == "factlint"
    assert factlint(*arguments, "draft.md").code == code


def test_warnings_that_stop_nothing_are_seen() -> None:
    # pre-commit hides what a hook says that passes, unless it is verbose.
    assert HOOKS["factlint"]["verbose"] is True


@pytest.mark.parametrize("hook", HOOKS)
@pytest.mark.parametrize(
    ("path", "looked_at"),
    [
        ("content/story.md", True),
        ("notes.txt", True),
        ("licensed-to-kill.md", True),
        ("requirements.txt", False),
        ("app/requirements-dev.txt", False),
        ("robots.txt", False),
        ("LICENSE", False),
        ("LICENSE.md", False),
        ("node_modules/x/README.md", False),
        (".venv/lib/x.txt", False),
    ],
)
def test_which_files_are_looked_at(hook: str, path: str, looked_at: bool) -> None:
    assert (re.search(HOOKS[hook]["exclude"], path) is None) is looked_at
