"""What a run says beside its findings: lists of files, reasons, progress, completion."""

from __future__ import annotations

import json
import os
import pty
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from factlint.cli.progress import bar
from tests.cli.conftest import Factlint

FAULTY = "The the ferry left on time.\n"
CLEAN = "The ferry left on time.\n"


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path) -> None:
    """A clean draft and two faulty ones, one of them with a blank in its name."""
    (tmp_path / "a.txt").write_text(FAULTY)
    (tmp_path / "b c.txt").write_text(FAULTY)
    (tmp_path / "d.txt").write_text(CLEAN)


@pytest.mark.parametrize(
    "typed", [b"a.txt\nb c.txt\n", b"a.txt\r\n\r\nb c.txt", b"a.txt\0b c.txt\0"]
)
def test_files_are_listed_on_standard_input(factlint: Factlint, typed: bytes) -> None:
    run = factlint("check", "--files-from", "-", typed=typed)
    assert "2 files checked" in run.err
    assert "b c.txt:1:1" in run.out


def test_files_are_listed_in_a_file_beside_those_named(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "list").write_text("a.txt\n")
    assert "2 files checked" in factlint("check", "d.txt", "--files-from", "list").err


def test_an_empty_list_is_no_file_at_all(factlint: Factlint) -> None:
    run = factlint("check", "--files-from", "-")
    assert (run.code, run.out) == (0, "")
    assert "0 files checked" in run.err


def test_a_list_that_is_not_there(factlint: Factlint) -> None:
    run = factlint("check", "--files-from", "none")
    assert run.code == 2
    assert "--files-from none: No such file" in run.err


def test_reports_know_of_paths_that_could_not_be_looked_at(factlint: Factlint) -> None:
    run = factlint("check", "a.txt", "gone.txt", "--format", "json")
    assert run.code == 2
    (failure,) = json.loads(run.out)["failures"]
    assert (failure["path"], failure["message"]) == ("gone.txt", "there is no such file")
    assert run.err.count("error: gone.txt: there is no such file") == 1


def test_exit_zero_lets_findings_pass_and_nothing_else(factlint: Factlint) -> None:
    options = "--fail-level", "warning", "--exit-zero"
    assert factlint("check", "a.txt", "--fail-level", "warning").code == 1
    assert factlint("check", "a.txt", *options).code == 0
    assert factlint("check", "a.txt", "gone.txt", *options).code == 2


def test_verbose_says_why_something_is_not_told(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "factlint.yaml").write_text("exclude: [d.txt]\n")
    (tmp_path / "french.txt").write_text("---\nlang: fr\n---\nLa mer.\n")
    run = factlint("check", ".", "--verbose", "--level", "error")
    assert "d.txt: skipped: excluded in factlint.yaml" in run.err
    assert "french.txt: skipped: not in English" in run.err
    assert "a.txt:1:1: text.doubled-word “The the” not told: below the level shown" in run.err
    assert "not told" not in factlint("check", ".", "--level", "error").err


def test_a_report_is_there_whole_or_not_at_all(factlint: Factlint, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    report.write_text("old")
    report.chmod(0o640)
    assert factlint("check", "a.txt", "--format", "json", "--output", "report.json").code == 0
    assert report.read_text().startswith('{"version"')
    assert stat.S_IMODE(report.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.glob(".*")) == []


def test_a_report_goes_through_a_link(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("real")
    factlint("check", "a.txt", "--output", "link")
    assert (tmp_path / "link").is_symlink()
    assert "a.txt:1:1" in (tmp_path / "real").read_text()


def test_a_report_into_a_pipe(factlint: Factlint) -> None:
    assert "a.txt:1:1" in factlint("check", "a.txt", "--output", "/dev/stdout").out


def test_a_mistyped_command_is_told_the_right_one(factlint: Factlint) -> None:
    run = factlint("chek")
    assert run.code == 2
    assert "there is no command “chek”\n  hint: did you mean “check”?" in run.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(factlint: Factlint, shell: str) -> None:
    script = factlint("completion", shell).out
    assert "_FACTLINT_COMPLETE" in script
    words = {"COMP_WORDS": "factlint ch", "COMP_CWORD": "1"} if shell != "fish" else {
        "COMP_WORDS": "factlint ch", "COMP_CWORD": "ch"
    }  # fmt: skip
    told = factlint(_FACTLINT_COMPLETE=f"{shell}_complete", **words).out
    assert "check" in told
    assert "rules" not in told


def test_progress_tells_share_and_time_left() -> None:
    assert bar(150, 300, 30.0) == "━" * 15 + "╌" * 15 + " 150 of 300 files, 0:30 left"
    assert bar(1, 1, 0.0).endswith("1 of 1 file, 0:00 left")


def test_progress_leaves_nothing_in_the_report(environment: dict[str, str], tmp_path: Path) -> None:
    # Runs on a terminal of its own; patience is nil, so that even a short run draws.
    code = (
        "import factlint.cli.progress as p; p.PATIENCE = p.EVERY = 0;"
        "from factlint.cli.main import main; main(['check', '.', '--jobs', '1'])"
    )
    terminal, inside = pty.openpty()
    run = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment | {"TERM": "xterm", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=inside,
    )
    os.close(inside)
    told, _ = run.communicate(timeout=300)
    drawn = b""
    try:
        while piece := os.read(terminal, 65536):
            drawn += piece
    except OSError:  # the other end is closed
        pass
    os.close(terminal)
    assert "of 3 files" in drawn.decode()
    assert drawn.decode().rpartition("\x1b[K")[2].startswith("3 files checked")
    assert b"of 3 files" not in told
