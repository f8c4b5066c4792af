"""Each draft is checked with the settings that are nearest above it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Factlint, Run

DRAFT = "They went to the the harbour of Kiev.\n"
NO_TEXT = "rules: {ignore: [text]}\n"
NO_STYLE = "rules: {ignore: [style]}\n"


@pytest.fixture(autouse=True)
def drafts(tmp_path: Path) -> Path:
    for name in ("a/one.md", "b/two.md", "b/c/three.md", "d/four.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(DRAFT)
    (tmp_path / "factlint.yaml").write_text(NO_TEXT)
    (tmp_path / "b" / "factlint.yaml").write_text(NO_STYLE)
    return tmp_path


def rows(run: Run) -> list[dict[str, str]]:
    return [json.loads(line) for line in run.out.splitlines()]


def found(factlint: Factlint, *arguments: str) -> list[tuple[str, str]]:
    return [
        (row["path"], row["rule"].partition(".")[0]) for row in rows(factlint("check", *arguments))
    ]


def test_settings_below_hold_for_what_lies_below_them(factlint: Factlint) -> None:
    assert found(factlint, ".", "--format", "jsonl") == [
        ("a/one.md", "style"), ("b/c/three.md", "text"), ("b/two.md", "text"),
        ("d/four.md", "style"),
    ]  # fmt: skip


def test_the_order_of_paths_does_not_matter(factlint: Factlint) -> None:
    told = found(factlint, "b/two.md", "a/one.md", "--format", "jsonl")
    assert told == [("a/one.md", "style"), ("b/two.md", "text")]


def test_settings_that_are_named_hold_for_all(factlint: Factlint) -> None:
    told = found(factlint, ".", "--format", "jsonl", "--config", "factlint.yaml")
    assert {family for _, family in told} == {"style"}


def test_options_overrule_all_settings(factlint: Factlint) -> None:
    told = found(factlint, ".", "--format", "jsonl", "--ignore", "text,style")
    assert told == []


def test_settings_below_may_exclude_and_switch_a_section_on(
    factlint: Factlint, drafts: Path
) -> None:
    (drafts / "d" / "pyproject.toml").write_text('[tool.factlint]\nexclude = ["four.md"]\n')
    run = factlint("check", ".", "--verbose")
    assert "1 skipped (1 excluded in factlint.yaml)" in run.err
    assert "d/four.md" not in run.out


def test_settings_below_that_cannot_be_read_are_told_and_the_rest_is_checked(
    factlint: Factlint, drafts: Path
) -> None:
    (drafts / "b" / "c" / "factlint.yaml").write_text("ruls: {}\n")
    run = factlint("check", ".", "--format", "jsonl")
    assert run.code == 2
    assert "c/factlint.yaml:1:1: unknown key “ruls”" in run.err
    assert [row["path"] for row in rows(run)] == ["a/one.md", "b/two.md", "d/four.md"]


def test_what_is_mended_is_what_its_own_settings_tell(factlint: Factlint, drafts: Path) -> None:
    factlint("check", ".", "--fix")
    assert (drafts / "a" / "one.md").read_text() == DRAFT
    assert (drafts / "b" / "two.md").read_text() == DRAFT.replace("the the", "the")


def test_a_typed_draft_has_the_settings_of_its_name(factlint: Factlint) -> None:
    run = factlint(
        "check", "-", "--stdin-filename", "b/new.md", "--format", "jsonl", typed=DRAFT.encode()
    )
    assert [row["rule"].partition(".")[0] for row in rows(run)] == ["text"]
