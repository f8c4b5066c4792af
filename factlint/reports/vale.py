"""The JSON that Vale prints, so that what reads Vale's output reads factlint's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from factlint.base.finding import Finding
from factlint.base.result import Result
from factlint.reports.base import Look
from factlint.reports.jsonl import encode


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write one object with an array of alerts a file; files without any are left out."""
    stream.write("{")
    between = "\n"
    for result in results:
        if result.findings:
            alerts = [_alert(finding) for finding in result.findings]
            stream.write(f"{between}{encode(result.path)}: {encode(alerts)}")
            between = ",\n"
    stream.write("\n}\n")


def _alert(finding: Finding) -> dict[str, object]:
    """One alert; the span is the first and the last column, on the line where it begins."""
    if finding.end_line == finding.line:
        last = finding.end_column - 1
    else:
        first_line = finding.text.splitlines()[0] if finding.text else ""
        last = finding.column + len(first_line) - 1
    return {
        "Action": _action(finding.suggestions),
        "Span": [finding.column, max(last, finding.column)],
        "Check": finding.rule,
        "Description": "",
        "Link": finding.link,
        "Message": finding.message,
        "Severity": finding.level.word,
        "Match": finding.text,
        "Line": finding.line,
    }


def _action(suggestions: tuple[str, ...]) -> dict[str, object]:
    if not suggestions:
        return {"Name": "", "Params": None}
    if suggestions == ("",):
        return {"Name": "remove", "Params": None}
    return {"Name": "replace", "Params": [text for text in suggestions if text]}
