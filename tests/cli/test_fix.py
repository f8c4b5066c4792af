"""`factlint check --fix` and `--diff`, whole processes over real files."""

from __future__ import annotations

import os
import stat
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Factlint

FAULTY = "The the ferry left the the quay.\n\nOlaf Scholtz waved.\n"
SAFE = "The ferry left the quay.\n\nOlaf Scholtz waved.\n"
WHOLE = "The ferry left the quay.\n\nOlaf Scholz waved.\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with two doubled words and a misspelled name."""
    path = tmp_path / "draft.md"
    path.write_text(FAULTY)
    return path


def test_safe_fixes_are_written_and_the_rest_is_told(factlint: Factlint, draft: Path) -> None:
    run = factlint("check", "draft.md", "--fix")
    assert draft.read_text() == SAFE
    assert run.code == 1
    assert run.out.startswith("draft.md:3:1: error names.misspelled")
    assert "1 error, 2 fixed" in run.err


def test_a_second_run_finds_nothing_to_mend(factlint: Factlint, draft: Path) -> None:
    factlint("check", "draft.md", "--fix")
    before = draft.stat().st_mtime_ns
    assert "fixed" not in factlint("check", "draft.md", "--fix").err
    assert draft.stat().st_mtime_ns == before


def test_names_are_mended_only_where_that_is_asked(factlint: Factlint, draft: Path) -> None:
    run = factlint("check", "draft.md", "--fix", "--unsafe-fixes")
    assert (run.code, run.out) == (0, "")
    assert draft.read_text() == WHOLE


def test_only_the_rules_that_are_named(factlint: Factlint, draft: Path) -> None:
    factlint("check", "draft.md", "--fix-only", "names", "--unsafe-fixes")
    assert draft.read_text() == FAULTY.replace("Scholtz", "Scholz")


def test_findings_that_are_not_told_are_not_mended(factlint: Factlint, draft: Path) -> None:
    factlint("check", "draft.md", "--fix", "--level", "error")
    assert draft.read_text() == FAULTY


def test_a_diff_changes_nothing_and_can_be_applied(
    factlint: Factlint, draft: Path, tmp_path: Path
) -> None:
    run = factlint("check", "draft.md", "--diff")
    assert run.code == 1
    assert draft.read_text() == FAULTY
    assert "2 to fix" in run.err
    subprocess.run(["git", "apply", "-"], input=run.out.encode(), cwd=tmp_path, check=True)
    assert draft.read_text() == SAFE
    clean = factlint("check", "draft.md", "--diff")
    assert (clean.code, clean.out) == (0, "")


def test_standard_input_goes_out_mended(factlint: Factlint) -> None:
    run = factlint("check", "-", "--fix", typed=FAULTY.encode())
    assert run.out == SAFE
    assert "-:3:1: error names.misspelled" in run.err


def test_standard_input_without_faults_goes_out_as_it_came(factlint: Factlint) -> None:
    assert factlint("check", "-", "--fix", typed=b"The ferry.\r\n").out == "The ferry.\r\n"


def test_rights_and_links_stay(factlint: Factlint, draft: Path, tmp_path: Path) -> None:
    draft.chmod(0o640)
    (tmp_path / "link.md").symlink_to(draft)
    factlint("check", "link.md", "--fix")
    assert (tmp_path / "link.md").is_symlink()
    assert draft.read_text() == SAFE
    assert stat.S_IMODE(draft.stat().st_mode) == 0o640
    assert sorted(os.listdir(tmp_path)) == ["draft.md", "link.md"]


@pytest.mark.skipif(os.geteuid() == 0, reason="everything is writable for root")
def test_a_file_that_is_read_only_is_left_alone(factlint: Factlint, draft: Path) -> None:
    draft.chmod(0o444)
    run = factlint("check", "draft.md", "--fix")
    assert run.code == 2
    assert "draft.md: cannot be mended: is read-only" in run.err
    assert draft.read_text() == FAULTY


def test_many_files(factlint: Factlint, draft: Path, tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number}.md").write_text(f"{FAULTY}Line {number}.\n")
    run = factlint("check", ".", "--fix", "--jobs", "2")
    assert "102 fixed" in run.err
    assert all(
        (tmp_path / f"{each}.md").read_text() == f"{SAFE}Line {each}.\n" for each in range(50)
    )


def test_unsafe_fixes_alone_are_a_mistake(factlint: Factlint, draft: Path) -> None:
    run = factlint("check", "draft.md", "--unsafe-fixes")
    assert run.code == 2
    assert "--unsafe-fixes goes with --fix or --diff" in run.err


def test_a_rule_to_mend_that_is_none(factlint: Factlint, draft: Path) -> None:
    run = factlint("check", "draft.md", "--fix-only", "text.dubled-word")
    assert run.code == 2
    assert "did you mean “text.doubled-word”?" in run.err
