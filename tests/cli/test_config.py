"""`factlint config show`, and where settings are found."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.cli.conftest import Factlint

FAULTY = "The the ferry left on time.\n"


def test_settings_of_pyproject_hold(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(FAULTY)
    (tmp_path / "pyproject.toml").write_text('[tool.factlint]\nfail-level = "warning"\n')
    assert factlint("check").code == 1
    (tmp_path / "factlint.yaml").write_text("fail-level: error\n")
    assert factlint("check").code == 0


def test_a_pyproject_of_others_is_passed_by(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "factlint.yaml").write_text("fail-level: warning\n")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "pyproject.toml").write_text("[tool.other\n")
    (tmp_path / "desk" / "draft.md").write_text(FAULTY)
    assert factlint("check", "desk").code == 1


def test_what_holds_is_shown_with_its_place(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("level: suggestion\nrules: {ignore: [style]}\n")
    (tmp_path / "factlint.yaml").write_text(
        "extends: house.yaml\nrules:\n  ignore: [lists]\n"
        "overrides:\n  - files: old/**\n    rules: {levels: {text: off}}\n"
    )
    run = factlint("config", "show", "draft.md")
    assert run.code == 0
    told = yaml.safe_load(run.out)
    assert told["rules"]["ignore"] == ["style", "lists"]
    assert (told["level"], told["fail-level"], told["date"]) == ("suggestion", "error", None)
    assert '  ignore: ["style", "lists"]  # house.yaml:2, factlint.yaml:3' in run.out
    assert "level: suggestion  # house.yaml:1" in run.out
    assert "fail-level: error  # default" in run.out
    assert levels(run.out)["text.doubled-word"] == "warning"
    assert levels(run.out)["lists.repeated-item"] == "off"
    old = factlint("config", "show", "old/draft.md").out
    assert "# rules that run, overrides for this path included:" in old
    assert levels(old)["text.doubled-word"] == "off"


def levels(shown: str) -> dict[str, str]:
    """Rule to level, as shown."""
    lines = shown.partition("# rules that run")[2].splitlines()[1:]
    return {line.split()[1]: line.split()[2] for line in lines}


def test_without_settings_the_defaults_are_shown(factlint: Factlint) -> None:
    run = factlint("config", "show")
    assert "no settings, all as shipped" in run.out
    told = yaml.safe_load(run.out)
    assert told["thresholds"] == {"error": 0.9, "warning": 0.6, "suggestion": 0.3}


def test_settings_are_shown_where_a_pinned_list_is_missing_and_how_it_is_got(
    factlint: Factlint, tmp_path: Path
) -> None:
    pin = f"{{file: +big.sqlite, url: 'https://lists.example/big', sha256: {'0a' * 32}}}"
    (tmp_path / "factlint.yaml").write_text(f"reference: [{pin}]\n")
    run = factlint("config", "show")
    assert run.code == 2
    assert "reference: " in run.out
    assert "big.sqlite" in run.err
    assert "factlint refs get" in run.err
