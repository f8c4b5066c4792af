"""Annotations: workflow commands that GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from factlint.base.errors import FactlintError
from factlint.base.finding import Finding, Level
from factlint.base.result import Result
from factlint.reports.base import Look, told

COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.SUGGESTION: "notice"}


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write one command a finding, and one for what could not be checked."""
    for result in results:
        for finding in result.findings:
            stream.write(_command(COMMANDS[finding.level], _place(finding), told(finding)))
        for failure in result.failures:
            stream.write(_command("error", _failed(failure.error), failure.error.message))


def _place(finding: Finding) -> dict[str, object]:
    place: dict[str, object] = {
        "title": finding.rule,
        "file": finding.path,
        "line": finding.line,
        "endLine": finding.end_line,
    }
    if finding.line == finding.end_line:  # GitHub takes columns within one line only
        place |= {"col": finding.column, "endColumn": finding.end_column}
    return place


def _failed(error: FactlintError) -> dict[str, object]:
    place = {"file": error.path, "line": error.line, "col": error.column}
    return {key: value for key, value in place.items() if value}


def _command(name: str, place: dict[str, object], message: str) -> str:
    values = ",".join(f"{key}={_value(str(value))}" for key, value in place.items())
    return f"::{name} {values}".rstrip() + f"::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _value(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
