"""Settings at work: overrides by path, settings of rules, thresholds, formats by suffix."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.base.errors import ConfigError, FactlintError
from factlint.base.finding import Level
from factlint.checks.existence import Existence
from factlint.config.load import load_config
from factlint.engine.discover import discover
from factlint.engine.linter import Linter
from factlint.text.source import Source
from tests.engine.parts import Judged, linter, rule, swap

RULES = (
    swap("a.boat", "boat"),
    swap("a.sea", "sea", confidence=0.8),
    rule("b.sky", Existence(tokens=("sky",))),
)


def with_settings(folder: Path, text: str) -> Linter:
    path = folder / "factlint.yaml"
    path.write_text(text)
    return linter(*RULES, rule("c.day", Judged()), config=load_config(path))


def told(
    checked: Linter, path: Path, text: str = "A boat on the sea under the sky.\n"
) -> list[str]:
    found = checked.check_source(Source(str(path), text)).findings
    return [f"{each.rule} {each.level.word}" for each in found if each.rule != "c.day"]


OVERRIDES = """\
rules:
  levels: {a: warning}
overrides:
  - files: [archive/**, "*.old.md"]
    rules: {ignore: [b], levels: {a.boat: off}}
    date: 2019-05-01
  - files: archive/2019/**
    rules: {levels: {a.boat: error}}
"""


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("news/x.md", ["a.boat warning", "a.sea warning", "b.sky error"]),
        ("archive/x.md", ["a.sea warning"]),
        ("news/x.old.md", ["a.sea warning"]),
        ("archive/2019/05/x.md", ["a.boat error", "a.sea warning"]),
    ],
)
def test_overrides_hold_for_their_files(tmp_path: Path, path: str, found: list[str]) -> None:
    assert told(with_settings(tmp_path, OVERRIDES), tmp_path / path) == found


def test_an_override_says_the_day(tmp_path: Path) -> None:
    checked = with_settings(tmp_path, OVERRIDES)
    result = checked.check_source(Source(str(tmp_path / "archive" / "x.md"), "Text.\n"))
    assert [each.message for each in result.findings] == ["found 2019-05-01"]


def test_a_rule_that_is_none_is_told_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"factlint\.yaml:3:20: there is no rule “a\.boot”"):
        with_settings(tmp_path, "overrides:\n- files: x\n  rules: {ignore: [a.boot]}\n")


def test_settings_of_a_rule(tmp_path: Path) -> None:
    text = "rules:\n  settings:\n    b.sky: {tokens: [sun, moon], message: 'no %s', limit: 1}\n"
    checked = with_settings(tmp_path, text)
    found = checked.check_source(Source("x.md", "Sky, sun and moon, sky.\n")).findings
    assert [(each.message, each.text) for each in found if each.rule == "b.sky"] == [
        ("no sun", "sun")
    ]


WRONG = {
    "an unknown setting": ("b.sky: {token: [x]}", "did you mean “tokens”?"),
    "a wrong type": ("b.sky: {ignorecase: [x]}", "ignorecase"),
    "a bad expression": ("b.sky: {tokens: ['(x']}", "(x"),
    "an unknown rule": ("b.sk: {tokens: [x]}", "did you mean “b.sky”?"),
    "a fix that is none": ("b.sky: {fix: always}", "safe"),
}


@pytest.mark.parametrize(("line", "word"), WRONG.values(), ids=WRONG)
def test_wrong_settings_of_a_rule(tmp_path: Path, line: str, word: str) -> None:
    with pytest.raises(FactlintError) as caught:
        with_settings(tmp_path, f"rules:\n  settings:\n    {line}\n")
    assert f"{tmp_path}/factlint.yaml:3:" in str(caught.value)
    assert word in str(caught.value)


@pytest.mark.parametrize(
    ("thresholds", "found"),
    [
        ("{error: 0.75}", ["a.boat error", "a.sea error", "b.sky error"]),
        ("{warning: 0.85}", ["a.boat error", "a.sea suggestion", "b.sky error"]),
        ("{error: 0.95, warning: 0.9, suggestion: 0.85}", ["a.boat error", "b.sky error"]),
    ],
)
def test_thresholds(tmp_path: Path, thresholds: str, found: list[str]) -> None:
    checked = with_settings(tmp_path, f"thresholds: {thresholds}\n")
    assert told(checked, tmp_path / "x.md") == found


def test_thresholds_that_fall_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"factlint\.yaml:1: a higher level.*warning 0\.95"):
        with_settings(tmp_path, "thresholds: {warning: 0.95}\n")


def test_formats_by_suffix(tmp_path: Path) -> None:
    checked = with_settings(tmp_path, "formats: {.copy: markdown}\n")
    (tmp_path / "x.copy").write_text("A `boat` on a **boat**.\n")
    found = discover([str(tmp_path)], checked.config)
    assert found.files == [str(tmp_path / "x.copy")]
    result = checked.check_file(found.files[0])
    assert [each.column for each in result.findings if each.rule == "a.boat"] == [17]
    assert result.findings[0].level is Level.ERROR
