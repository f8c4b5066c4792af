"""One finding a line, as JSON, for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from json import JSONEncoder
from typing import TextIO

from factlint.base.finding import Evidence, Finding
from factlint.base.result import Result
from factlint.reports.base import Look

encode = JSONEncoder(ensure_ascii=False).encode


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write each finding as soon as its file is done."""
    for result in results:
        for finding in result.findings:
            stream.write(encode(as_json(finding)) + "\n")


def as_json(finding: Finding) -> dict[str, object]:
    """`finding` in the published form."""
    return {
        "path": finding.path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start": finding.start,
        "end": finding.end,
        "rule": finding.rule,
        "level": finding.level.word,
        "text": finding.text,
        "message": finding.message,
        "suggestions": list(finding.suggestions),
        "confidence": finding.confidence,
        "evidence": [_evidence(fact) for fact in finding.evidence],
        "notes": [note.text for note in finding.notes],
        "link": finding.link,
    }


def _evidence(fact: Evidence) -> dict[str, str]:
    """A fact without the keys that it has no value for; its entity and label always."""
    told = fact._asdict()
    return {key: value for key, value in told.items() if value or key in ("entity", "label")}
