"""Settings that rest on others: shared files and installed packages."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.base.errors import ConfigError
from factlint.base.finding import Level
from factlint.config.load import load_config

HOUSE = """\
rules:
  select: [names, text]
  ignore: [style]
  levels: {names: warning, text: error}
reference: [+house.jsonl]
exclude: [old/**]
level: error
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A folder with shared settings and a list."""
    folder = tmp_path / "house"
    folder.mkdir()
    (folder / "factlint.yaml").write_text(HOUSE)
    (folder / "house.jsonl").touch()
    return folder


@pytest.mark.parametrize("name", ["house", "house/factlint.yaml", "./house"])
def test_what_is_said_here_goes_over_what_is_shared(house: Path, tmp_path: Path, name: str) -> None:
    path = tmp_path / "factlint.yaml"
    path.write_text(
        f"rules:\n  select: [titles]\n  ignore: [lists]\n  levels: {{text: off}}\nextends: {name}\n"
        "exclude: [new/**]\nlevel: suggestion\n"
    )
    config = load_config(path)
    assert [each.id for each in config.select] == ["titles"]
    assert [each.id for each in config.ignore] == ["style", "lists"]
    assert [(each.rule.id, each.level) for each in config.levels] == [
        ("names", Level.WARNING),
        ("text", Level.ERROR),
        ("text", None),
    ]
    assert config.exclude == ("old/**", "new/**")
    assert config.level is Level.SUGGESTION
    assert (config.folder, config.path) == (str(tmp_path), str(path))


def test_lists_start_at_the_file_that_names_them(house: Path, tmp_path: Path) -> None:
    (tmp_path / "desk.jsonl").touch()
    path = tmp_path / "factlint.yaml"
    path.write_text("extends: house\nreference: [+desk.jsonl]\n")
    lists = load_config(path).reference
    assert lists == (f"+{house / 'house.jsonl'}", f"+{tmp_path / 'desk.jsonl'}")


def test_an_installed_package_is_found_and_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "site" / "desk_style"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise SystemExit('was run')")
    (package / "factlint.yaml").write_text("level: error\n")
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    path = tmp_path / "factlint.yaml"
    path.write_text("extends: desk-style\n")
    assert load_config(path).level is Level.ERROR


def test_a_circle_of_two_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: b.yaml\n")
    (tmp_path / "b.yaml").write_text("extends: a.yaml\n")
    with pytest.raises(ConfigError, match=r"b\.yaml:1:10: “a\.yaml” extends this file in turn"):
        load_config(tmp_path / "a.yaml")


def test_one_that_two_rest_on_is_no_circle(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: [b.yaml, c.yaml]\n")
    (tmp_path / "b.yaml").write_text("extends: d.yaml\n")
    (tmp_path / "c.yaml").write_text("extends: d.yaml\nlevel: error\n")
    (tmp_path / "d.yaml").write_text("level: warning\n")
    assert load_config(tmp_path / "a.yaml").level is Level.ERROR
