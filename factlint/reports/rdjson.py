"""Reviewdog's diagnostics, with suggestions that it can post; its columns count UTF-8 bytes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from factlint.base.finding import Finding, Level
from factlint.base.result import Result
from factlint.reports.base import Look
from factlint.reports.jsonl import encode
from factlint.text.lines import LineIndex

SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.SUGGESTION: "INFO"}
MOST_SUGGESTIONS = 3


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write one object with a diagnostic a finding."""
    stream.write('{"source": {"name": "factlint"}, "diagnostics": [')
    between = "\n"
    for result in results:
        lines = LineIndex(result.source)
        for finding in result.findings:
            stream.write(between + encode(_diagnostic(finding, lines)))
            between = ",\n"
    stream.write("\n]}\n")


def _diagnostic(finding: Finding, lines: LineIndex) -> dict[str, object]:
    place = {
        "start": _position(finding.line, finding.column, lines),
        "end": _position(finding.end_line, finding.end_column, lines),
    }
    code = {"value": finding.rule} | ({"url": finding.link} if finding.link else {})
    return {
        "message": finding.message,
        "location": {"path": finding.path, "range": place},
        "severity": SEVERITIES[finding.level],
        "code": code,
        "suggestions": [
            {"range": place, "text": text} for text in finding.suggestions[:MOST_SUGGESTIONS]
        ],
    }


def _position(line: int, column: int, lines: LineIndex) -> dict[str, int]:
    before = lines.line(line)[: column - 1]
    return {"line": line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
