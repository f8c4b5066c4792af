"""How options and settings make one Config."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.base.finding import Level
from factlint.cli.options import Overrides, settings

FILE = "rules:\n  select: [names]\n  ignore: [style]\nlevel: error\nreference: [+house.jsonl]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with settings."""
    (tmp_path / "house.jsonl").touch()
    (tmp_path / "factlint.yaml").write_text(FILE)
    return tmp_path


def test_without_options_the_file_holds(folder: Path) -> None:
    config = settings({}, str(folder))
    assert [name.id for name in config.select] == ["names"]
    assert config.level is Level.ERROR


def test_select_replaces_and_ignore_adds(folder: Path) -> None:
    given: Overrides = {"select": ("text,lists", "titles"), "ignore": ("text.spacing",)}
    config = settings(given, str(folder))
    assert [name.id for name in config.select] == ["text", "lists", "titles"]
    assert [name.id for name in config.ignore] == ["style", "text.spacing"]


def test_a_level_replaces(folder: Path) -> None:
    assert settings({"level": "suggestion"}, str(folder)).level is Level.SUGGESTION


@pytest.mark.parametrize(
    ("given", "lists"),
    [
        ((), ["+house.jsonl"]),
        (("+more.jsonl",), ["+house.jsonl", "+more.jsonl"]),
        (("other.jsonl",), ["other.jsonl"]),
        (("other.jsonl", "+more.jsonl"), ["other.jsonl", "+more.jsonl"]),
    ],
)
def test_lists_that_are_named_replace_and_others_add(
    folder: Path, given: tuple[str, ...], lists: list[str]
) -> None:
    config = settings({"reference": given}, str(folder))
    assert [path.replace(f"{folder}/", "") for path in config.reference] == lists


def test_the_file_is_looked_for_from_the_first_path(folder: Path) -> None:
    (folder / "news").mkdir()
    assert settings({}, str(folder / "news" / "draft.md")).path == str(folder / "factlint.yaml")


def test_the_nearest_file_above_holds(folder: Path) -> None:
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "factlint.yaml").touch()
    assert settings({}, str(folder / "a" / "b" / "draft.md")).path == str(
        folder / "a" / "factlint.yaml"
    )
