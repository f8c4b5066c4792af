"""Starting today in a repository of old articles: baselines, and changed lines alone."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Factlint

OLD = "The the ferry left on time.\n"
NEW = "Olaf Scholtz waved.\n"


@pytest.fixture
def git(tmp_path: Path) -> None:
    """A repository with one old draft, committed."""
    (tmp_path / "old.md").write_text(OLD)
    (tmp_path / "other.md").write_text(OLD)
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]):
        run_git(tmp_path, *arguments)


def run_git(folder: Path, *arguments: str) -> None:
    settings = "-c", "user.name=x", "-c", "user.email=x@example.org"
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def test_a_baseline_is_written_kept_and_pruned(factlint: Factlint, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(OLD)
    known = "--baseline", "known.json"
    run = factlint("check", "draft.md", *known, "--update-baseline")
    assert (run.code, run.out) == (0, "")
    assert "known.json: 1 finding added, 0 removed" in run.err
    assert "nothing found (1 suppressed)" in run.err
    draft.write_text(f"# Head\n\n{OLD}\n{NEW}")
    run = factlint("check", "draft.md", *known)
    assert run.code == 1
    assert "draft.md:5:1: error" in run.out
    assert "text.doubled-word" not in run.out
    draft.write_text(NEW)
    assert "0 findings added, 1 removed" in factlint("check", *known, "--prune-baseline").err
    assert factlint("check", "draft.md", *known).code == 1


def test_the_settings_may_name_the_baseline(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(NEW)
    (tmp_path / "factlint.yaml").write_text("baseline: known.json\n")
    assert factlint("check", "--update-baseline").code == 0
    assert factlint("check").code == 0
    (tmp_path / "new.md").write_text("Then Emanuel Macron and Olaf Scholtz came.\n")
    assert factlint("check").code == 1


def test_a_baseline_that_is_not_there(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(NEW)
    run = factlint("check", "--baseline", "known.json")
    assert run.code == 2
    assert "hint: --update-baseline writes it" in run.err
    assert factlint("check", "--update-baseline").code == 2


@pytest.mark.usefixtures("git")
def test_only_changed_lines_are_told(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text(f"{OLD}\n{NEW}")
    run = factlint("check", ".", "--since", "HEAD", "--verbose")
    assert run.code == 1
    assert "old.md:3:1: error names.misspelled" in run.out
    assert "text.doubled-word" not in run.out
    assert "1 file checked, 1 skipped (1 without changed lines)" in run.err
    assert (
        "old.md:1:1: text.doubled-word “The the” not told: on lines that did not change" in run.err
    )
    assert factlint("check", ".", "--staged").out == ""


@pytest.mark.usefixtures("git")
def test_what_is_staged_is_checked_and_not_what_is_on_disk(
    factlint: Factlint, tmp_path: Path
) -> None:
    (tmp_path / "old.md").write_text(f"{OLD}\n{NEW}")
    run_git(tmp_path, "add", "-A")
    (tmp_path / "old.md").write_text("Rewritten since.\n")
    run = factlint("check", ".", "--staged")
    assert "old.md:3:1: error names.misspelled" in run.out
    run = factlint("check", ".", "--staged", "--fix", "--unsafe-fixes")
    assert run.code == 2
    assert "old.md: is not mended: it has changes that are not staged" in run.err
    assert (tmp_path / "old.md").read_text() == "Rewritten since.\n"


@pytest.mark.usefixtures("git")
def test_only_changed_lines_are_mended(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "old.md").write_text(f"{OLD}\n{NEW}\n{OLD}")
    factlint("check", ".", "--since", "HEAD", "--fix", "--unsafe-fixes")
    mended = f"{OLD}\nOlaf Scholz waved.\n\nThe ferry left on time.\n"
    assert (tmp_path / "old.md").read_text() == mended
    assert (tmp_path / "other.md").read_text() == OLD


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--since", "HEAD", "--staged"], "cannot be asked for together"),
        (["--since", "HEAD", "--update-baseline", "--baseline", "x"], "written from whole files"),
        (["--since", "nowhere"], "git knows no revision “nowhere”"),
        (["--update-baseline"], "--baseline FILE names it"),
    ],
)
@pytest.mark.usefixtures("git")
def test_wrong_use(factlint: Factlint, options: list[str], message: str) -> None:
    run = factlint("check", ".", *options)
    assert (run.code, run.out) == (2, "")
    assert message in run.err
