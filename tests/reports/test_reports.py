"""What holds for every report, whatever its form."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factlint.base.errors import UsageError
from factlint.base.plugins import plugin_names
from factlint.reports.base import REPORTS, load_report, told
from tests.reports.sample import DOUBLED, GONE, NAME, RESULTS, written

NAMES = plugin_names(REPORTS)
README = Path(__file__).resolve().parents[2] / "docs" / "ci.md"


def test_all_that_the_interface_names_are_there() -> None:
    named = "text jsonl json github sarif gitlab junit rdjson vale html markdown critic"
    assert sorted(named.split()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_each_is_described(name: str) -> None:
    assert f"`{name}`" in README.read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_findings_are_told_and_in_the_same_words_each_time(name: str) -> None:
    assert "Żaneta Nowack" in written(name)
    assert written(name) == written(name)


@pytest.mark.parametrize("name", ["json", "gitlab", "sarif", "rdjson", "vale"])
def test_a_run_without_findings_is_json_too(name: str) -> None:
    json.loads(written(name, RESULTS[0]))


def test_a_run_without_findings_is_xml_too() -> None:
    assert ElementTree.fromstring(written("junit", RESULTS[0]))


@pytest.mark.parametrize("name", ["jsnl", "base", "", "../text", "__init__"])
def test_one_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="no format"):
        load_report(name)


@pytest.mark.parametrize(
    ("finding", "line"),
    [
        (NAME, "“Żaneta Nowack” is odd (suggestion: “Żaneta Nowak”)"),
        (NAME._replace(message="it is “Żaneta Nowak”"), "it is “Żaneta Nowak”"),
        (NAME._replace(suggestions=()), "“Żaneta Nowack” is odd"),
        (GONE, "100% odd, so: gone (delete it)"),
        (DOUBLED, "“the the” is odd (suggestion: “the”)"),
    ],
)
def test_the_message_in_a_line_brings_the_suggestion(finding: object, line: str) -> None:
    assert told(finding) == line  # type: ignore[arg-type]
