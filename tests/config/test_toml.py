"""[tool.factlint] in pyproject.toml means what factlint.yaml means."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.base.errors import ConfigError
from factlint.config.load import load_config
from factlint.config.settings import Config

YAML = """\
rules:
  select: [names, text]
  levels: {names.misspelled: warning, style: off}
  settings:
    text.placeholder: {limit: 3}
overrides:
  - files: [archive/**]
    date: 2019-05-01
  - files: [b.md]
    rules: {ignore: [text]}
thresholds: {error: 0.95}
fail-level: warning
date: 2025-12-16
"""
TOML = """\
[project]
name = "desk"

[tool.factlint]
fail-level = "warning"
date = 2025-12-16
thresholds = {error = 0.95}

[tool.factlint.rules]
select = ["names", "text"]
levels = { "names.misspelled" = "warning", style = "off" }
settings."text.placeholder".limit = 3

[[tool.factlint.overrides]]
files = ["archive/**"]
date = "2019-05-01"

[[tool.factlint.overrides]]
files = ["b.md"]
rules.ignore = ["text"]
"""


def plain(config: Config) -> object:
    """`config` without places."""
    return (
        [each.id for each in config.select],
        [(each.rule.id, each.level) for each in config.levels],
        [(each.rule.id, each.table.entries[0][0].text) for each in config.settings],
        [(each.files, each.day, [one.id for one in each.ignore]) for each in config.overrides],
        config.thresholds,
        config.fail_level,
        config.day,
    )


def load(tmp_path: Path, name: str, text: str) -> Config:
    (tmp_path / name).write_text(text)
    return load_config(tmp_path / name)


def test_both_say_the_same(tmp_path: Path) -> None:
    told = plain(load(tmp_path, "pyproject.toml", TOML))
    assert told == plain(load(tmp_path, "factlint.yaml", YAML))


FAULTS = {
    "an unknown key": ("[tool.factlint]\nlevle = 'error'\n", "2:1", "did you mean “level”?"),
    "one in a table of its own": (
        "[tool.factlint]\n\n  [tool.factlint.rules]\n  selct = []\n",
        "4:3",
        "select",
    ),
    "one in the second override": (
        "[[tool.factlint.overrides]]\nfiles = ['a']\n[[tool.factlint.overrides]]\nfils = ['b']\n",
        "4:1",
        "files",
    ),
    "a level that is none": ("[tool.factlint]\nlevel = 'fatal'\n", "2:1", "not a level"),
    "no TOML": ("[tool.factlint]\nlevel = \n", "2:9", "is not TOML"),
}


@pytest.mark.parametrize(("text", "place", "word"), FAULTS.values(), ids=FAULTS)
def test_faults_have_their_place(tmp_path: Path, text: str, place: str, word: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(tmp_path, "pyproject.toml", text)
    assert f"pyproject.toml:{place}: " in str(caught.value)
    assert word in str(caught.value)


def test_other_projects_settings_are_none_of_ours(tmp_path: Path) -> None:
    config = load(tmp_path, "pyproject.toml", "[tool.other]\nlevel = 1\n")
    assert config._replace(folder="", path="") == Config()
