"""`factlint rules`, `explain`, `init` and the command itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from factlint.cli.init import TEMPLATE
from factlint.config.load import load_config
from factlint.config.read import READERS
from factlint.engine.overrides import Overrides
from factlint.engine.setup import default_rules, pick_rules
from tests.cli.conftest import Factlint

GOOD_RULE = "extends: existence\nmessage: no %s\ntokens: [ugh]\nbad: ['Ugh, ugh']\ngood: ['well']\n"


@pytest.mark.parametrize("arguments", [["rules"], ["rules", "list"]])
def test_all_rules_are_listed(factlint: Factlint, arguments: list[str]) -> None:
    run = factlint(*arguments)
    assert run.code == 0
    ids = [line.split()[0] for line in run.out.splitlines()]
    assert "names.misspelled" in ids
    assert ids == sorted(ids)


def test_a_rule_is_shown_as_it_stands(factlint: Factlint) -> None:
    assert "extends: misspelled-name" in factlint("rules", "show", "names.misspelled").out


def test_a_rule_is_explained(factlint: Factlint) -> None:
    run = factlint("explain", "names.misspelled")
    assert run.out.startswith("names.misspelled (")
    assert "Flagged:\n" in run.out


@pytest.mark.parametrize("command", [["explain"], ["rules", "show"]])
def test_a_rule_that_is_none(factlint: Factlint, command: list[str]) -> None:
    run = factlint(*command, "names.mispelled")
    assert run.code == 2
    assert "error: there is no rule “names.mispelled”\n  hint: did you mean “names.miss" in run.err


@pytest.fixture
def styled(tmp_path: Path) -> Path:
    for name, text in {
        "styles/Ship/Tar.yml": "extends: existence\nmessage: no %s\ntokens: [tar]\n",
        "styles/Ship/Bad.yml": "extends: existence\nmessage: no\n",
        "house/rope.yml": "extends: existence\nmessage: no %s\ntokens: [rope]\nwhy: It frays.\n",
        "factlint.yaml": "vale: {styles: styles, files: {'*': {styles: [Ship, Vale]}}}\n"
        "rules: {packs: [./house]}\n",
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_rules_of_packs_and_styles_are_listed_and_what_is_wrong_with_them(
    factlint: Factlint, styled: Path
) -> None:
    run = factlint("rules", "list")
    ids = [line.split()[0] for line in run.out.splitlines()]
    assert {"Ship.Tar", "Vale.Repetition", "house.rope", "names.misspelled"} <= {*ids}
    assert (run.code, "existence names nothing to look for" in run.err) == (2, True)


def test_rules_of_packs_and_styles_are_shown_and_explained(
    factlint: Factlint, styled: Path
) -> None:
    assert "tokens: [tar]" in factlint("rules", "show", "Ship.Tar").out
    assert "has no file" in factlint("rules", "show", "Vale.Repetition").out
    assert "It frays." in factlint("explain", "house.rope").out


def test_a_rule_of_a_style_that_cannot_be_loaded_says_why(factlint: Factlint, styled: Path) -> None:
    run = factlint("explain", "Ship.Bad")
    assert (run.code, run.out) == (2, "")
    assert "Ship/Bad.yml:1:1: existence names nothing to look for" in run.err


def test_settings_may_be_named(factlint: Factlint, styled: Path) -> None:
    (styled / "bare.yaml").write_text("{}\n")
    run = factlint("rules", "show", "Ship.Tar", "--config", "bare.yaml")
    assert (run.code, "there is no rule “Ship.Tar”" in run.err) == (2, True)


def test_lines_of_a_rule_that_hold(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "ugh.yml").write_text(GOOD_RULE.replace("Ugh, ugh", "ugh"))
    run = factlint("rules", "test", "ugh.yml")
    assert (run.code, run.out) == (0, "")
    assert "1 rule, 2 lines: 0 failed" in run.err


def test_lines_of_a_rule_that_do_not_hold(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "house").mkdir()
    wrong = GOOD_RULE.replace("Ugh, ugh", "agh").replace("well", "ugh")
    (tmp_path / "house" / "ugh.yml").write_text(wrong)
    run = factlint("rules", "test", "house")
    assert run.code == 1
    assert "misses its bad line: agh" in run.out
    assert "flags its good line: ugh" in run.out


def test_lines_of_all_shipped_rules_hold_and_make_each_of_them_fire(factlint: Factlint) -> None:
    run = factlint("rules", "test", "--coverage")
    assert (run.code, run.out) == (0, "")


def test_the_schema_is_json(factlint: Factlint) -> None:
    schema = json.loads(factlint("rules", "schema").out)
    assert schema["required"] == ["extends", "message"]


def test_init_writes_settings_that_change_nothing(factlint: Factlint, tmp_path: Path) -> None:
    assert factlint("init").code == 0
    config = load_config(tmp_path / "factlint.yaml")
    assert config == type(config)(folder=config.folder, path=config.path)


def test_init_shows_settings_that_hold(tmp_path: Path) -> None:
    lines = [line.removeprefix("# ") for line in TEMPLATE.splitlines()[3:]]
    keys = [line for line in lines if line.startswith(" ") or line.partition(":")[1]]
    path = tmp_path / "factlint.yaml"
    for name in ("house.yaml", "people.sqlite"):
        (tmp_path / "lists").mkdir(exist_ok=True)
        (tmp_path / "lists" / name).touch()
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "factlint.yaml").touch()
    path.write_text("\n".join(keys))
    config = load_config(path)
    assert config.select
    assert config.reference
    assert config.exclude
    assert {*READERS} <= {each.key for each in config.said} | {"rules", "contact", "vale"}
    assert Overrides(config, default_rules().rules).rules("archive/a.md")
    assert pick_rules(default_rules().rules, config)  # raises for a rule that there is not


def test_init_writes_hook_and_workflow_if_wished(factlint: Factlint, tmp_path: Path) -> None:
    run = factlint("init", "--hook", "--workflow")
    assert run.out.splitlines() == [
        "wrote factlint.yaml",
        "wrote .pre-commit-config.yaml",
        "wrote .github/workflows/factlint.yml",
    ]
    (repository,) = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())["repos"]
    assert repository["hooks"][0]["entry"] == "factlint check"
    workflow = yaml.safe_load((tmp_path / ".github" / "workflows" / "factlint.yml").read_text())
    *_, last = workflow["jobs"]["factlint"]["steps"]
    program, *arguments = last["run"].split()
    (tmp_path / "draft.md").write_text("The the ferry left.\n")
    assert program == "factlint"
    assert "::warning title=text.doubled-word" in factlint(*arguments).out


def test_init_replaces_nothing_unasked(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "factlint.yaml").write_text("level: error\n")
    run = factlint("init")
    assert run.code == 2
    assert "--force" in run.err
    assert (tmp_path / "factlint.yaml").read_text() == "level: error\n"
    assert factlint("init", "--force").code == 0


def test_the_version(factlint: Factlint) -> None:
    assert factlint("--version").out.startswith("factlint 0.")


def test_help_names_every_command(factlint: Factlint) -> None:
    out = factlint("--help").out
    for command in ("check", "explain", "init", "lsp", "refs", "rules", "serve"):
        assert f"\n  {command} " in out
