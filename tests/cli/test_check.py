"""`factlint check`, whole processes over real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Factlint

FAULTY = "The the ferry left on time.\n\nLorem ipsum dolor sit amet, consectetur adipiscing elit.\n"
CLEAN = "The ferry left on time.\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A draft with a doubled word and a placeholder."""
    path = tmp_path / "draft.txt"
    path.write_text(FAULTY)
    return path


def test_findings_for_people(factlint: Factlint, draft: Path) -> None:
    run = factlint("check", "draft.txt")
    assert "draft.txt:1:1: " in run.out
    assert "    The the ferry left on time.\n    ^^^^" in run.out
    assert run.err.startswith("1 file checked: ")


def test_findings_for_programs(factlint: Factlint, draft: Path) -> None:
    run = factlint("check", "draft.txt", "--format", "jsonl")
    findings = [json.loads(line) for line in run.out.splitlines()]
    assert {finding["path"] for finding in findings} == {"draft.txt"}
    for finding in findings:
        assert FAULTY[finding["start"] : finding["end"]] == finding["text"]
    assert findings == sorted(findings, key=lambda finding: (finding["start"], finding["rule"]))


def test_a_clean_draft(factlint: Factlint, draft: Path) -> None:
    draft.write_text(CLEAN)
    run = factlint("check", "draft.txt")
    assert (run.code, run.out) == (0, "")
    assert "1 file checked: nothing found" in run.err


def test_quiet_says_nothing_beside_findings(factlint: Factlint, draft: Path) -> None:
    run = factlint("check", "draft.txt", "--quiet")
    assert run.out
    assert run.err == ""


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (["--fail-level", "suggestion"], 1),
        (["--fail-level", "suggestion", "--select", "names"], 0),
        (["--fail-level", "suggestion", "--ignore", "names,titles,lists,style,text"], 0),
        (["--fail-level", "suggestion", "--ignore", "text", "--ignore", "style"], 0),
    ],
)
def test_exit_codes(factlint: Factlint, draft: Path, options: list[str], code: int) -> None:
    assert factlint("check", "draft.txt", *options).code == code


def test_standard_input(factlint: Factlint) -> None:
    run = factlint("check", "-", "--format", "jsonl", typed=FAULTY.encode())
    assert {json.loads(line)["path"] for line in run.out.splitlines()} == {"-"}


def test_standard_input_under_a_name(factlint: Factlint) -> None:
    arguments = "check", "-", "--stdin-filename", "x.md", "--format", "jsonl"
    run = factlint(*arguments, typed=b"`the the` word\n\nthe the word\n")
    assert [json.loads(line)["line"] for line in run.out.splitlines()] == [3]
    assert json.loads(run.out)["path"] == "x.md"


def test_a_report_into_a_file(factlint: Factlint, draft: Path, tmp_path: Path) -> None:
    run = factlint("check", "draft.txt", "--format", "jsonl", "--output", "report.jsonl")
    assert run.out == ""
    assert (tmp_path / "report.jsonl").read_text().startswith('{"path": "draft.txt"')


def test_as_overrules_the_suffix(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "draft.copy").write_text("Late was the **the** ferry.\n")
    options = "draft.copy", "--format", "jsonl", "--as"
    assert "the **the" in factlint("check", *options, "markdown").out
    assert factlint("check", *options, "plain").out == ""


def test_statistics_count_by_rule(factlint: Factlint, draft: Path) -> None:
    run = factlint("check", "draft.txt", "--statistics", "--quiet", "--select", "text")
    assert all(line.split()[0].isdigit() for line in run.err.splitlines())
    assert "text." in run.err


def test_settings_are_found_and_overruled(factlint: Factlint, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "factlint.yaml").write_text("rules:\n  ignore: [text, style]\n")
    assert factlint("check", "draft.txt").out == ""
    (tmp_path / "other.yaml").write_text("fail-level: suggestion\n")
    assert factlint("check", "draft.txt", "--config", "other.yaml").code == 1


def test_the_same_output_for_any_number_of_jobs(factlint: Factlint, tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number}.txt").write_text(f"{FAULTY}Line {number}.\n")
    one = factlint("check", ".", "--jobs", "1", "--format", "jsonl")
    two = factlint("check", ".", "--jobs", "2", "--format", "jsonl")
    assert one == two
    paths = [json.loads(line)["path"] for line in one.out.splitlines()]
    assert paths == sorted(paths)
    assert len(set(paths)) == 50


def test_drafts_in_other_languages_are_counted(factlint: Factlint, draft: Path) -> None:
    draft.write_text("---\nlang: fr\n---\n" + FAULTY)
    run = factlint("check", "draft.txt")
    assert run.out == ""
    assert "0 files checked, 1 skipped (1 not in English)" in run.err


def test_the_summary_says_how_many_dates_were_assumed(factlint: Factlint, draft: Path) -> None:
    assert "date assumed for 1 file" in factlint("check", "draft.txt").err
    assert "date assumed" not in factlint("check", "draft.txt", "--date", "2025-12-16").err


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colour(factlint: Factlint, draft: Path, variables: dict[str, str], coloured: bool) -> None:
    assert ("\x1b[" in factlint("check", "draft.txt", **variables).out) is coloured


@pytest.mark.parametrize("report", ["text", "jsonl"])
def test_output_is_utf_8_in_any_locale(factlint: Factlint, draft: Path, report: str) -> None:
    draft.write_text("Čapek said the the “Žižkov” 東京\n", encoding="utf-8")
    locale = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    run = factlint("check", "draft.txt", "--format", report, **locale)
    assert "the the" in run.out
    assert run == factlint("check", "draft.txt", "--format", report)
