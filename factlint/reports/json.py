"""All findings in one JSON object, with what could not be checked and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from factlint.base.errors import FactlintError
from factlint.base.finding import Level
from factlint.base.result import Result
from factlint.reports.base import Look, version
from factlint.reports.jsonl import as_json, encode


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write findings as they come, the rest at the end; findings have the form of `jsonl`."""
    levels: Counter[Level] = Counter()
    failures: list[dict[str, object]] = []
    files = 0
    stream.write(f'{{"version": {encode(version())}, "findings": [')
    for result in results:
        files += 1
        for finding in result.findings:
            stream.write((",\n" if levels else "\n") + encode(as_json(finding)))
            levels[finding.level] += 1
        failures += (_failure(result.path, failure.error) for failure in result.failures)
    summary = {"files": files} | {f"{level.word}s": levels[level] for level in reversed(Level)}
    stream.write(f'\n], "failures": {encode(failures)}, "summary": {encode(summary)}}}\n')


def _failure(path: str, error: FactlintError) -> dict[str, object]:
    return {
        "path": error.path or path,
        "line": error.line,
        "column": error.column,
        "message": error.message,
        "hint": error.hint,
    }
