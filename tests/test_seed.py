"""The article that factlint was conceived from: all its faults are found, and nothing else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factlint import Finding, Level, Linter

FAMILIES = {
    "typography": "text.",
    "inconsistent": "style.",
    "place-style": "style.",
    "name-misspelled": "names.",
    "title-wrong": "titles.",
    "list-duplicate": "lists.",
    "boilerplate": "text.",
}
ANYWHERE = "inconsistent"  # one finding for the article, on any occurrence of the rarer form


class Seed(NamedTuple):
    """The article, what is expected in it with its places, and what was found."""

    text: str
    expected: list[dict[str, Any]]
    found: list[Finding]

    def place(self, fault: dict[str, Any]) -> tuple[int, int]:
        """Where a fault stands, as offsets."""
        lines = self.text.split("\n")
        start = sum(len(line) + 1 for line in lines[: fault["line"] - 1]) + fault["column"] - 1
        assert self.text.startswith(fault["text"], start)
        return start, start + len(fault["text"])

    def tells(self, finding: Finding, fault: dict[str, Any]) -> bool:
        """Whether `finding` is about `fault`: of its family, over its place, and little more."""
        if not finding.rule.startswith(FAMILIES[fault["class"]]):
            return False
        if fault["class"] == ANYWHERE:
            return finding.text in ("US", "U.S.")
        start, end = self.place(fault)
        if finding.start >= end or finding.end <= start:
            return False
        beyond = self.text[finding.start : start] + " " + self.text[end : finding.end]
        return fault["class"] == "boilerplate" or len(beyond.split()) <= 1


@pytest.fixture(scope="module")
def seed(linter: Linter, shared: Path) -> Seed:
    text = (shared / "seed" / "article.txt").read_text(encoding="utf-8")
    lines = (shared / "seed" / "expected.jsonl").read_text(encoding="utf-8").splitlines()
    found = linter.check_text(text, date=date(2025, 12, 16), path="article.txt")
    return Seed(text, [json.loads(line) for line in lines], found)


def test_every_fault_is_found(seed: Seed) -> None:
    missed = [
        (fault["line"], fault["text"])
        for fault in seed.expected
        if not any(seed.tells(each, fault) and each.level >= Level.WARNING for each in seed.found)
    ]
    assert missed == []


def test_the_first_suggestion_is_right(seed: Seed) -> None:
    wrong = [
        (fault["line"], finding.text, finding.suggestions)
        for fault in seed.expected
        for finding in seed.found
        if fault["suggestions"] and seed.tells(finding, fault) and not _mends(finding, fault)
    ]
    assert wrong == []


def _mends(finding: Finding, fault: dict[str, Any]) -> bool:
    """Whether the first suggestion leaves what is wanted in the place of the fault."""
    first = finding.suggestions[0] if finding.suggestions else finding.text
    deleted = fault["class"] == "list-duplicate" and first == ""
    return deleted or first.strip(" ,") in fault["suggestions"]


def test_nothing_else_is_found_at_any_level(seed: Seed) -> None:
    others = [
        (finding.line, finding.rule, finding.text)
        for finding in seed.found
        if not any(seed.tells(finding, fault) for fault in seed.expected)
    ]
    assert others == []


def test_no_fault_is_told_twice(seed: Seed) -> None:
    told = {
        (fault["line"], fault["column"]): len(findings)
        for fault in seed.expected
        if len(findings := [each for each in seed.found if seed.tells(each, fault)]) > 1
    }
    assert told == {}
