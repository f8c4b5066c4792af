"""Lines that git calls changed, in real repositories."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from factlint.base.errors import UsageError
from factlint.engine.changes import Changes, since, staged

LINES = [f"Line {number}." for number in range(1, 11)]


class Repository:
    """A git repository in a folder, and what the tests do with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.git("init", "-q", "-b", "main")
        self.write("a.md", LINES)
        self.commit()

    def git(self, *arguments: str) -> str:
        """Run git with a name and no settings of the user's."""
        settings = (
            "-c",
            "user.name=x",
            "-c",
            "user.email=x@example.org",
            "-c",
            "commit.gpgsign=false",
        )
        run = subprocess.run(
            ["git", *settings, *arguments],
            cwd=self.folder,
            check=True,
            capture_output=True,
            text=True,
            env=os.environ | {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull},
        )
        return run.stdout.strip()

    def write(self, name: str, lines: list[str], end: str = "\n") -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes("".join(line + end for line in lines).encode())
        return str(path)

    def commit(self) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "x")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """One file of ten lines, committed."""
    return Repository(tmp_path)


def lines(changes: Changes, path: str) -> list[int]:
    """The changed lines among the first fifty."""
    ranges = changes.lines.get(os.path.realpath(path), [])
    return [line for line in range(1, 50) if any(line in each for each in ranges)]


EDITS = {
    "one changed": ([*LINES[:2], "new", *LINES[3:]], [3]),
    "some added": ([*LINES[:2], "new", "new", *LINES[2:]], [3, 4]),
    "added at the end": ([*LINES, "new"], [11]),
    "some taken away": (LINES[:2] + LINES[5:], []),
    "like a diff": (["++ b/b.md", "@@ -1 +1 @@", *LINES], [1, 2]),
    "taken away like a diff": (["-- a/a.md"], [1]),
    "all taken away": ([], []),
}


@pytest.mark.parametrize(("edited", "changed"), EDITS.values(), ids=EDITS)
def test_changed_lines(repository: Repository, edited: list[str], changed: list[int]) -> None:
    path = repository.write("a.md", edited)
    assert lines(since("HEAD", str(repository.folder)), path) == changed
    repository.git("add", "-A")
    assert lines(staged(str(repository.folder)), path) == changed


@pytest.mark.parametrize("name", ["ü ä.md", 'a"b.md', "a\tb.md", "sub/-x.md", "a\\b.md", "b/b.md"])
def test_names_of_every_kind(repository: Repository, name: str) -> None:
    path = repository.write(name, LINES)
    repository.commit()
    repository.write(name, ["new", *LINES])
    changes = since("HEAD", str(repository.folder))
    assert lines(changes, path) == [1]
    assert list(changes.lines) == [path]


def test_new_files_count_whole_whether_git_knows_them_or_not(repository: Repository) -> None:
    path = repository.write("new.md", LINES[:3])
    assert since("HEAD", str(repository.folder)).touch(path)
    repository.git("add", "-A")
    assert lines(since("HEAD", str(repository.folder)), path) == [1, 2, 3]


def test_ignored_files_do_not_count(repository: Repository) -> None:
    repository.write(".gitignore", ["*.draft.md"])
    assert not since("HEAD", str(repository.folder)).touch(repository.write("x.draft.md", LINES))


def test_only_what_this_branch_changed_counts(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "branch")
    own = repository.write("own.md", LINES)
    repository.commit()
    repository.git("checkout", "-q", "main")
    repository.write("theirs.md", LINES)
    repository.commit()
    repository.git("checkout", "-q", "branch")
    assert list(since("main", str(repository.folder)).lines) == [own]


def test_a_file_that_moved_counts_only_where_it_changed(repository: Repository) -> None:
    repository.git("mv", "a.md", "b.md")
    path = repository.write("b.md", [*LINES, "new"])
    assert lines(since("HEAD", str(repository.folder)), path) == [11]


def test_what_is_staged_is_told_from_what_is_on_disk(repository: Repository) -> None:
    path = repository.write("a.md", ["staged", *LINES])
    repository.git("add", "-A")
    repository.write("a.md", ["on disk", "on disk", *LINES])
    changes = staged(str(repository.folder))
    assert lines(changes, path) == [1]
    assert not changes.is_staged(path)
    assert changes.staged(path).startswith(b"staged\nLine 1.")


def test_before_the_first_commit_everything_staged_counts(tmp_path: Path) -> None:
    repository = Repository.__new__(Repository)
    repository.folder = tmp_path
    repository.git("init", "-q")
    path = repository.write("a.md", LINES[:2])
    repository.git("add", "-A")
    assert lines(staged(str(tmp_path)), path) == [1, 2]


@pytest.mark.parametrize("revision", ["none", "--output=x", "-x", "HEAD~9"])
def test_a_revision_that_is_none(repository: Repository, revision: str) -> None:
    with pytest.raises(UsageError, match=f"git knows no revision “{revision}”"):
        since(revision, str(repository.folder))


def test_histories_that_never_met(repository: Repository) -> None:
    repository.git("checkout", "-q", "--orphan", "other")
    repository.write("b.md", LINES)
    repository.commit()
    with pytest.raises(UsageError, match="no commit that both sides have in common"):
        since("main", str(repository.folder))


def test_a_folder_outside_of_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(UsageError, match="is not in a git repository"):
        staged(str(tmp_path))


def test_no_git_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="git is needed"):
        staged(str(tmp_path))
