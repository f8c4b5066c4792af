"""The action for GitHub: its steps run as GitHub would run them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ACTION = yaml.safe_load((Path(__file__).resolve().parents[2] / "action.yml").read_text("utf-8"))
CHECK: dict[str, Any] = next(step for step in ACTION["runs"]["steps"] if step.get("id") == "check")
DEFAULTS = {name: given["default"] for name, given in ACTION["inputs"].items()}
INPUT_OF = {
    "FACTLINT_PATHS": "paths",
    "FACTLINT_ARGS": "args",
    "FACTLINT_SARIF": "sarif-file",
    "FACTLINT_SUMMARY": "summary",
}

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")
Step = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def step(environment: dict[str, str], tmp_path: Path) -> Step:
    """Run the step that checks, with inputs and the branch that a pull request goes to."""
    programs = tmp_path / "bin"
    programs.mkdir()
    program = programs / "factlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factlint "$@"\n')
    program.chmod(0o755)
    work = tmp_path / "work"
    work.mkdir()
    (work / "draft one.md").write_text("Olaf Scholtz waved.\n")

    def run(base: str = "", **inputs: str) -> subprocess.CompletedProcess[str]:
        given = DEFAULTS | {key.replace("_", "-"): value for key, value in inputs.items()}
        variables = {name: given[key] for name, key in INPUT_OF.items()} | {
            "FACTLINT_BASE": base,
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary"),
            "PATH": f"{programs}:{environment['PATH']}",
        }
        shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", CHECK["run"]]
        return subprocess.run(
            shell,
            cwd=work,
            env=environment | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


def test_the_step_has_all_its_variables() -> None:
    assert set(CHECK["env"]) == {*INPUT_OF, "FACTLINT_BASE"}
    for variable, name in INPUT_OF.items():
        assert CHECK["env"][variable] == f"${{{{ inputs.{name} }}}}"


def test_findings_become_annotations_and_a_summary(step: Step, tmp_path: Path) -> None:
    run = step()
    assert run.returncode == 1
    assert run.stdout.startswith("::error title=names.misspelled,file=draft one.md,line=1,")
    assert (tmp_path / "output").read_text() == "exit-code=1\n"
    assert (tmp_path / "summary").read_text().startswith("## factlint: 1 error")


def test_options_and_paths_are_handed_on(step: Step, tmp_path: Path) -> None:
    (tmp_path / "work" / "a.md").write_text("The ferry.\n")
    (tmp_path / "work" / "b.md").write_text("The the ferry.\n")
    assert step(paths="a.md b.md").returncode == 0
    assert step(paths="a.md\nb.md", args="--fail-level warning").returncode == 1


def test_a_report_for_code_scanning(step: Step, tmp_path: Path) -> None:
    step(sarif_file="out.sarif", summary="false")
    log = json.loads((tmp_path / "work" / "out.sarif").read_text())
    assert log["runs"][0]["results"][0]["ruleId"] == "names.misspelled"
    assert not (tmp_path / "summary").exists()


def test_wrong_use_fails_the_step(step: Step, tmp_path: Path) -> None:
    run = step(args="--level loud")
    assert run.returncode == 2
    assert (tmp_path / "output").read_text() == "exit-code=2\n"


def test_nothing_in_an_input_is_run_as_a_command(step: Step, tmp_path: Path) -> None:
    step(paths="$(touch caught) `touch caught`; touch caught")
    assert not (tmp_path / "work" / "caught").exists()


def test_in_a_pull_request_only_changed_lines_count(step: Step, tmp_path: Path) -> None:
    work = tmp_path / "work"
    for arguments in (
        ["init", "-q", "-b", "main"],
        ["add", "-A"],
        ["-c", "user.name=x", "-c", "user.email=x@example.org", "commit", "-qm", "x"],
        ["update-ref", "refs/remotes/origin/main", "HEAD"],
    ):
        subprocess.run(["git", *arguments], cwd=work, check=True, capture_output=True)
    assert step(base="main").returncode == 0
    (work / "draft one.md").write_text("Olaf Scholtz waved.\nOlaf Scholtz waved back.\n")
    run = step(base="main")
    assert run.returncode == 1
    assert run.stdout.count("::error") == 1
    assert "line=2," in run.stdout
