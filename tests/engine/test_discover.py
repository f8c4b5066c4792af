"""Which files a path means."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from factlint.config.settings import Config
from factlint.engine.discover import Discovery, discover


def make(folder: Path, *paths: str, text: str = "Text.\n") -> None:
    for path in paths:
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)


def found(folder: Path, config: Config | None = None) -> list[str]:
    discovery = discover([str(folder)], config or Config())
    return [os.path.relpath(path, folder) for path in discovery.files]


@pytest.fixture(params=["outside of git", "inside a checkout"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder that holds nothing yet."""
    if request.param == "inside a checkout":
        subprocess.run(["git", "init", "-q", tmp_path], check=True)
    return tmp_path


def test_drafts_are_found_in_every_depth(folder: Path) -> None:
    make(folder, "b.txt", "a.md", "news/2025/c.markdown", "code.py", "data.csv")
    assert found(folder) == ["a.md", "b.txt", "news/2025/c.markdown"]


@pytest.mark.parametrize(
    "path",
    [
        "requirements.txt",
        "requirements-dev.txt",
        "constraints_test.txt",
        "CMakeLists.txt",
        "robots.txt",
        "llms.txt",
        "LICENSE.txt",
        "LICENCE.md",
        "LICENSE-MIT.txt",
        "COPYING.txt",
        ".hidden.md",
        ".github/a.md",
        "node_modules/pkg/README.md",
        "deep/node_modules/pkg/README.md",
    ],
)
def test_what_is_not_prose_is_passed_over(folder: Path, path: str) -> None:
    make(folder, "a.md", path)
    assert found(folder) == ["a.md"]


def test_a_licence_to_something_is_prose(folder: Path) -> None:
    make(folder, "license-to-farm.md")
    assert found(folder) == ["license-to-farm.md"]


def test_virtual_environments_are_passed_over(folder: Path) -> None:
    make(folder, "a.md", "env/lib/b.md", "env/pyvenv.cfg")
    assert found(folder) == ["a.md"]


def test_gitignore_is_respected(folder: Path) -> None:
    make(folder, "a.md", "b.md", "build/c.md", "deep/build/d.md", "deep/e.md", "deep/keep.md")
    (folder / ".gitignore").write_text("# made files\nbuild/\n/b.md\nkeep.md\n")
    (folder / "deep/.gitignore").write_text("!keep.md\ne.md\n")
    assert found(folder) == ["a.md", "deep/keep.md"]


def test_a_folder_that_git_ignores_is_searched_when_it_is_named(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    make(tmp_path, "build/a.md")
    (tmp_path / ".gitignore").write_text("build/\n")
    assert found(tmp_path / "build") == ["a.md"]


def test_a_checkout_inside_a_checkout_is_searched(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    make(tmp_path, "a.md", "inner/b.md")
    subprocess.run(["git", "init", "-q", tmp_path / "inner"], check=True)
    assert found(tmp_path) == ["a.md", "inner/b.md"]


def test_a_file_that_git_knows_and_that_is_gone_is_no_draft(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    make(tmp_path, "a.md", "gone.md")
    subprocess.run(["git", "-C", tmp_path, "add", "."], check=True)
    (tmp_path / "gone.md").unlink()
    assert found(tmp_path) == ["a.md"]


def test_loops_of_links_end(folder: Path) -> None:
    make(folder, "deep/a.md")
    (folder / "deep/up").symlink_to(folder)
    (folder / "self.md").symlink_to(folder / "self.md")
    assert found(folder) == ["deep/a.md"]


@pytest.mark.parametrize(
    ("exclude", "left"),
    [
        ("archive/**", ["a.md", "news/b.md", "news/archive/d.md"]),
        ("archive/", ["a.md", "news/b.md"]),
        ("**/b.md", ["a.md", "archive/c.md", "news/archive/d.md"]),
        ("*.md", []),
        ("/a.md", ["archive/c.md", "news/b.md", "news/archive/d.md"]),
        ("news/?.md", ["a.md", "archive/c.md", "news/archive/d.md"]),
        ("[ab].md", ["archive/c.md", "news/archive/d.md"]),
        ("[!ab].md", ["a.md", "news/b.md"]),
        ("news/*", ["a.md", "archive/c.md"]),
    ],
)
def test_excludes(folder: Path, exclude: str, left: list[str]) -> None:
    make(folder, "a.md", "archive/c.md", "news/b.md", "news/archive/d.md")
    config = Config(exclude=(exclude,), folder=str(folder))
    assert found(folder, config) == sorted(left)


def test_excludes_hold_for_files_that_are_named_too(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    config = Config(exclude=("*.md",), folder=str(tmp_path))
    discovery = discover([str(tmp_path / "a.md")], config)
    assert (discovery.files, discovery.skipped.total()) == ([], 1)


def messages(discovery: Discovery) -> list[str]:
    return [str(error) for error in discovery.failures]


def test_a_missing_path_leaves_the_rest(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    discovery = discover([str(tmp_path / "a.mb"), str(tmp_path / "a.md")], Config())
    assert discovery.files == [str(tmp_path / "a.md")]
    (message,) = messages(discovery)
    assert message.startswith(f"{tmp_path / 'a.mb'}: there is no such file")
    assert f"did you mean “{tmp_path / 'a.md'}”?" in message


def test_a_folder_without_drafts_is_told(folder: Path) -> None:
    make(folder, "code.py")
    (message,) = messages(discover([str(folder)], Config()))
    assert message.startswith(f"{folder}: there are no drafts in this folder")
    assert ".md" in message


def test_formats_to_come_are_counted(folder: Path) -> None:
    make(folder, "a.md", "c.docx", "package.json", "pom.xml")
    make(folder, "item.json", text='{"uri": "x", "body_text": "Text."}')
    make(folder, "item.xml", text="<newsItem><p>Text.</p></newsItem>")
    discovery = discover([str(folder)], Config())
    assert [os.path.basename(path) for path in discovery.files] == ["a.md"]
    assert discovery.skipped == {"in a format that is not built yet": 3}
    assert not discovery.failures


def test_paths_are_sorted_and_each_is_checked_once(tmp_path: Path) -> None:
    make(tmp_path, "b.md", "a.md")
    b = str(tmp_path / "b.md")
    discovery = discover([b, str(tmp_path), b], Config())
    assert discovery.files == [str(tmp_path / "a.md"), b]


def test_this_folder_gives_paths_without_a_dot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path, "news/a.md")
    monkeypatch.chdir(tmp_path)
    assert discover(["."], Config()).files == ["news/a.md"]


def test_standard_input_goes_among_the_files(tmp_path: Path) -> None:
    make(tmp_path, "a.md")
    assert "-" in discover(["-", str(tmp_path)], Config()).files


def test_a_range_that_runs_backwards_excludes_nothing(folder: Path) -> None:
    make(folder, "a.md", "x.md")
    (folder / ".gitignore").write_text("[z-a].md\nx.md\n")
    assert found(folder, Config(exclude=("[z-a].md",), folder=str(folder))) == ["a.md"]
