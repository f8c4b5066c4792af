"""GitLab's code quality report, for the widget and the lines of a merge request."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from factlint.base.finding import Finding, Level
from factlint.base.result import Result
from factlint.reports.base import Look, told
from factlint.reports.jsonl import encode
from factlint.text.fingerprint import fingerprints

SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.SUGGESTION: "info"}


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write one array with an object a finding."""
    stream.write("[")
    between = "\n"
    for result in results:
        prints = fingerprints(result.findings, result.source)
        for finding, known in zip(result.findings, prints, strict=True):
            stream.write(between + encode(_as_issue(finding, known)))
            between = ",\n"
    stream.write("\n]\n")


def _as_issue(finding: Finding, known: str) -> dict[str, object]:
    return {
        "description": told(finding),
        "check_name": finding.rule,
        "fingerprint": f"{finding.path}:{known}",
        "severity": SEVERITIES[finding.level],
        "location": {
            "path": finding.path.removeprefix("./"),
            "lines": {"begin": finding.line, "end": finding.end_line},
        },
    }
