"""Folders of a house's own rules run where the settings name them."""

from __future__ import annotations

from pathlib import Path

import pytest

import factlint
from factlint.base.errors import ConfigError
from factlint.config.load import load_config

TEXT = "The quay was tarry, and the pier was tarry too.\n"
RULE = "extends: existence\nmessage: no %s\ntokens: [{token}]\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with two packs: `house` with two rules, one of them in a folder, and `sea`."""
    for path, token in (
        ("house/Quay.yml", "quay"),
        ("house/wood/Pier.yaml", "pier"),
        ("sea/Tar.yml", "tarry"),
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(RULE.format(token=token), "utf-8")
    return tmp_path


def linter(folder: Path, settings: str) -> factlint.Linter:
    path = folder / "factlint.yaml"
    path.write_text(settings, "utf-8")
    return factlint.Linter(load_config(path))


def told(folder: Path, settings: str, name: str = "draft.txt") -> set[str]:
    found = linter(folder, settings).check_text(TEXT, path=str(folder / name))
    return {finding.rule for finding in found}


@pytest.mark.parametrize(
    ("settings", "rules"),
    [
        ("{}", set()),
        ("rules: {packs: [house]}", {"house.Quay", "house.wood.Pier"}),
        ("rules: {packs: ./house/}", {"house.Quay", "house.wood.Pier"}),
        ("rules: {packs: [house, sea]}", {"house.Quay", "house.wood.Pier", "sea.Tar"}),
        ("rules: {packs: [house, british]}", {"house.Quay", "house.wood.Pier"}),
        ("rules: {packs: [house/wood]}", {"wood.Pier"}),
        ("rules: {packs: [house], ignore: [house.wood]}", {"house.Quay"}),
        ("rules: {packs: [house], levels: {house.Quay: off}}", {"house.wood.Pier"}),
        ("rules: {packs: [house], settings: {house.Quay: {tokens: [jetty]}}}", {"house.wood.Pier"}),
        ("rules: {packs: [house, sea], select: [sea]}", {"sea.Tar"}),
        ("overrides: [{files: [fleet/**], rules: {packs: [sea]}}]", set()),
    ],
)
def test_a_folder_runs_where_it_is_named(desk: Path, settings: str, rules: set[str]) -> None:
    assert told(desk, settings) == rules
    assert told(desk, settings) == rules  # from what is remembered of it


def test_a_folder_for_some_files_only(desk: Path) -> None:
    settings = (
        "{rules: {packs: [house/wood]}, overrides: [{files: ['fleet/**'], rules: {packs: [sea]}}]}"
    )
    assert told(desk, settings, "fleet/draft.txt") == {"wood.Pier", "sea.Tar"}
    assert told(desk, settings, "quay/draft.txt") == {"wood.Pier"}


def test_a_folder_of_shared_settings_starts_where_they_stand(desk: Path) -> None:
    (desk / "paper").mkdir()
    (desk / "factlint.yaml").write_text("rules: {packs: [sea]}", "utf-8")
    assert told(desk / "paper", "extends: ..\n") == {"sea.Tar"}


def test_a_folder_of_the_name_of_a_house_style_needs_a_slash(desk: Path) -> None:
    (desk / "sea").rename(desk / "british")
    assert told(desk, "rules: {packs: [british]}") == set()
    assert told(desk, "rules: {packs: [./british]}") == {"british.Tar"}


@pytest.mark.parametrize("name", ["./haus", "haus/rules", "~/no-such-folder-of-rules"])
def test_a_folder_that_is_not_there_is_told_with_its_place(desk: Path, name: str) -> None:
    with pytest.raises(ConfigError, match=f"there is no folder of rules “{name}”") as caught:
        told(desk, f"rules:\n  packs: [house, {name}]\n")
    assert (caught.value.line, caught.value.column) == (2, 18)


def test_a_wrong_rule_is_told_with_its_place_and_the_others_run(desk: Path) -> None:
    (desk / "house" / "Quay.yml").write_text("extends: existence\nmessage: no\ntokn: a\n", "utf-8")
    found = linter(desk, "rules: {packs: [house]}")
    assert [finding.rule for finding in found.check_text(TEXT)] == ["house.wood.Pier"]
    (error,) = found.rule_errors
    assert (error.path, error.line) == (str(desk / "house" / "Quay.yml"), 3)


def test_a_rule_with_the_id_of_a_shipped_one_is_told_and_does_not_run(desk: Path) -> None:
    (desk / "text").mkdir()
    (desk / "text" / "placeholder.yml").write_text(RULE.format(token="tarry"), "utf-8")
    found = linter(desk, "rules: {packs: [text]}")
    assert found.check_text(TEXT) == []
    (error,) = found.rule_errors
    assert "rule text.placeholder stands already in" in error.message


def test_an_empty_folder_is_told(desk: Path) -> None:
    (desk / "none").mkdir()
    assert "holds no rules" in str(linter(desk, "rules: {packs: [none]}").rule_errors[0])
