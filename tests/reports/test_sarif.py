"""SARIF: the whole log against the standard's shape, and what its parts mean."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from factlint.base.result import Result
from tests.reports.sample import NAME, RESULTS, SOURCE, written
from tests.reports.sarif_shape import LOG


@pytest.fixture(scope="module")
def run() -> dict[str, Any]:
    """The one run of the log."""
    (only,) = json.loads(written("sarif"))["runs"]
    return dict(only)


@pytest.mark.parametrize("results", [RESULTS, RESULTS[:1], RESULTS[2:3]])
def test_the_log_has_the_shape_of_the_standard(results: tuple[Result, ...]) -> None:
    jsonschema.Draft202012Validator.check_schema(LOG)
    jsonschema.validate(json.loads(written("sarif", *results)), LOG)


def test_all_rules_that_ran_are_named_with_their_help(run: dict[str, Any]) -> None:
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [
        "names.misspelled",
        "text.doubled-word",
        "style.silent",
    ]
    assert rules[0]["help"]["text"] == "A name.\n\nNames count.\n\nFlagged:\n\n- b"
    assert rules[0]["helpUri"] == "https://x.org/a"
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning", "note"]


def test_a_result_points_at_its_rule(run: dict[str, Any]) -> None:
    results = run["results"]
    assert [each.get("ruleIndex") for each in results] == [None, 0, 1]
    assert [each["level"] for each in results] == ["note", "error", "warning"]


def test_regions_are_in_code_points(run: dict[str, Any]) -> None:
    region = run["results"][2]["locations"][0]["physicalLocation"]["region"]
    offset, length = region["charOffset"], region["charLength"]
    assert SOURCE[offset : offset + length] == region["snippet"]["text"] == "the\nthe"
    assert (region["endLine"], region["endColumn"]) == (2, 4)


def test_notes_with_a_place_are_related_locations(run: dict[str, Any]) -> None:
    (related,) = run["results"][1]["relatedLocations"]
    assert related["message"]["text"] == "also written “Zaneta”"
    assert related["physicalLocation"]["region"]["startLine"] == 2


def test_each_suggestion_is_a_fix_of_its_own(run: dict[str, Any]) -> None:
    fixes = run["results"][1]["fixes"]
    (first,) = fixes[0]["artifactChanges"][0]["replacements"]
    assert first["insertedContent"]["text"] == "Żaneta Nowak"
    assert first["deletedRegion"]["charLength"] == len("Żaneta Nowack")
    assert len(fixes) == 2
    assert "fixes" in run["results"][0]  # a deletion is a fix too


def test_what_failed_is_a_notification(run: dict[str, Any]) -> None:
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert told["message"]["text"] == "is <no> text"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("./a b/ü#1.md", "a%20b/%C3%BC%231.md"),
        ("/tmp/a.md", "file:///tmp/a.md"),
        ("caf\udce9.md", "caf%E9.md"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    log = json.loads(written("sarif", Result(path, (NAME._replace(path=path),), source=SOURCE)))
    location = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == uri
