"""factlint.yaml: what its keys mean, and what is said about wrong ones."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factlint.base.errors import ConfigError
from factlint.base.finding import Level
from factlint.config.load import load_config
from factlint.config.settings import Config

FAULTS = {
    "an unknown key, with the nearest right one": ("rule:\n  select: [a]\n", "1:1", "rules"),
    "an unknown key further in": ("rules:\n  selct: [a]\n", "2:3", "select"),
    "a level that is none": ("level: fatal\n", "1:8", "warning"),
    "a level of a rule that is none": (
        "rules:\n  levels:\n    names.misspelled: loud\n",
        "3:23",
        "off",
    ),
    "a date that is none": ("date: 2025-02-30\n", "1:7", "28 days"),
    "a list where a word must stand": ("level: [error]\n", "1:8", "text"),
    "a mapping where a list must stand": ("exclude:\n  a: b\n", "2:3", "list"),
    "a word where keys must stand": ("rules: names\n", "1:8", "keys"),
    "a key that stands twice": ("level: error\ndate: 2025-01-01\nlevel: error\n", "3:1", "line 1"),
    "a tab": ("rules:\n\tselect: [a]\n", "2:1", "tab"),
    "a bracket that is not closed": ("exclude: [a\n", "2:1", "YAML"),
    "a list that is not there": ("reference: nowhere.jsonl\n", "1:12", "nowhere.jsonl"),
    "a scalar instead of settings": ("hello\n", "1:1", "keys"),
    "two documents": ("level: error\n---\nlevel: error\n", "2:1", "document"),
}


def settings(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "factlint.yaml"
    path.write_text(text, encoding="utf-8")
    return load_config(path)


@pytest.mark.parametrize(("text", "place", "word"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place(tmp_path: Path, text: str, place: str, word: str) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'factlint.yaml'}:{place}: ")
    assert word in str(caught.value)


def test_all_keys_are_read(tmp_path: Path) -> None:
    (tmp_path / "house.jsonl").touch()
    config = settings(
        tmp_path,
        "rules:\n"
        "  select: [names, lists.repeated]\n"
        "  ignore: text\n"
        "  levels: {names.misspelled: warning, style: off}\n"
        "reference: [+house.jsonl]\n"
        "date: 2025-12-16\n"
        "exclude: ['archive/**']\n"
        "level: suggestion\n"
        "fail-level: warning\n",
    )
    assert [name.id for name in config.select] == ["names", "lists.repeated"]
    assert [name.id for name in config.ignore] == ["text"]
    assert [(each.rule.id, each.level) for each in config.levels] == [
        ("names.misspelled", Level.WARNING),
        ("style", None),
    ]
    assert config.reference == (f"+{tmp_path / 'house.jsonl'}",)
    assert config.day == date(2025, 12, 16)
    assert config.exclude == ("archive/**",)
    assert (config.level, config.fail_level) == (Level.SUGGESTION, Level.WARNING)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "rules:\n", "rules: {}\n"])
def test_nothing_said_means_the_defaults(tmp_path: Path, text: str) -> None:
    config = settings(tmp_path, text)
    assert config._replace(folder="", path="") == Config()


def test_names_keep_their_place_for_later_errors(tmp_path: Path) -> None:
    config = settings(tmp_path, "rules:\n  select:\n    - names\n    - nams\n")
    assert (config.select[1].line, config.select[1].column) == (4, 7)


@pytest.mark.parametrize(
    ("fail_level", "level", "shown"),
    [
        (Level.ERROR, None, Level.WARNING),
        (Level.WARNING, None, Level.WARNING),
        (Level.SUGGESTION, None, Level.SUGGESTION),
        (Level.SUGGESTION, Level.ERROR, Level.ERROR),
    ],
)
def test_what_fails_a_run_is_shown_unless_told_otherwise(
    fail_level: Level, level: Level | None, shown: Level
) -> None:
    assert Config(fail_level=fail_level, level=level).shown is shown


def test_overrides_say_what_is_different_for_some_files(tmp_path: Path) -> None:
    config = settings(
        tmp_path,
        "overrides:\n"
        "  - files: archive/**\n"
        "    rules: {ignore: [style], levels: {names: warning}, settings: {a.b: {max: 2}}}\n"
        "    date: 2019-05-01\n"
        "  - files: [a.md, b.md]\n"
        "    rules: {select: [text]}\n",
    )
    archive, two = config.overrides
    assert archive.files == ("archive/**",)
    assert [name.id for name in archive.ignore] == ["style"]
    assert [(each.rule.id, each.level) for each in archive.levels] == [("names", Level.WARNING)]
    assert [each.rule.id for each in archive.settings] == ["a.b"]
    assert archive.day == date(2019, 5, 1)
    assert two.files == ("a.md", "b.md")
    assert (config.ignore, config.day) == ((), None)


MORE_FAULTS = {
    "an override without files": ("overrides:\n  - date: 2019-05-01\n", "2:5", "files"),
    "an override's unknown key": ("overrides:\n  - fils: [a]\n", "2:5", "did you mean “files”?"),
    "a format that is none": ("formats: {.copy: markdwn}\n", "1:18", "no format markdwn"),
    "a suffix that is none": ("formats: {copy: markdown}\n", "1:11", "write “.copy: markdown”"),
    "a threshold of no level": ("thresholds: {eror: 0.9}\n", "1:14", "did you mean “error”?"),
    "a threshold out of range": ("thresholds: {error: 9}\n", "1:21", "from 0 to 1"),
    "settings that are none": ("rules:\n  settings: {a.b: 1}\n", "2:19", "keys"),
    "nothing to extend": ("extends: nowhere\n", "1:10", "there are no settings “nowhere”"),
    "a circle": ("extends: factlint.yaml\n", "1:10", "extends this file in turn"),
}


@pytest.mark.parametrize(("text", "place", "word"), MORE_FAULTS.values(), ids=MORE_FAULTS)
def test_a_fault_in_what_is_nested_is_told_with_its_place(
    tmp_path: Path, text: str, place: str, word: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text)
    assert f"factlint.yaml:{place}: " in str(caught.value)
    assert word in str(caught.value)


def test_every_key_is_known_with_its_place(tmp_path: Path) -> None:
    config = settings(tmp_path, "level: error\n\nrules:\n  ignore: [a]\n")
    assert [(each.key, each.line) for each in config.said] == [("level", 1), ("rules.ignore", 4)]
