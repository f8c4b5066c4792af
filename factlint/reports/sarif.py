"""SARIF 2.1.0: rules with their help, findings with related places, fixes and fingerprints."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from json import dump
from typing import Any, TextIO
from urllib.parse import quote

from factlint.base.errors import FactlintError
from factlint.base.finding import Finding, Level, Note
from factlint.base.result import Result
from factlint.base.rule_help import RuleHelp
from factlint.base.span import Span
from factlint.reports.base import Look, version
from factlint.text.fingerprint import fingerprints
from factlint.text.lines import LineIndex

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.SUGGESTION: "note"}
Json = dict[str, Any]


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write one log with one run; all rules that ran are named, so that closed alerts close."""
    rules = {rule.id: rule for rule in look.rules()}
    order = {rule_id: index for index, rule_id in enumerate(rules)}
    found: list[Json] = []
    failures: list[Json] = []
    for result in results:
        found += _results(result, order)
        failures += (_notification(each.error, result.path) for each in result.failures)
    run = {
        "tool": {"driver": _driver(tuple(rules.values()))},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {"executionSuccessful": not failures, "toolExecutionNotifications": failures}
        ],
        "results": found,
    }
    dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, stream, ensure_ascii=False)
    stream.write("\n")


def _driver(rules: Sequence[RuleHelp]) -> Json:
    return {"name": "factlint", "version": version(), "rules": [_rule(rule) for rule in rules]}


def _rule(rule: RuleHelp) -> Json:
    short = " ".join(rule.description.split()) or rule.id
    told: Json = {
        "id": rule.id,
        "shortDescription": {"text": short},
        "fullDescription": {"text": " ".join(rule.why.split()) or short},
        "help": {"text": _help(rule), "markdown": _help(rule, "`")},
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"tags": [rule.id.partition(".")[0]]},
    }
    return told | ({"helpUri": rule.link} if rule.link else {})


def _help(rule: RuleHelp, mark: str = "") -> str:
    parts = [" ".join(text.split()) for text in (rule.description, rule.why) if text]
    for title, lines in (("Flagged:", rule.bad), ("Not flagged:", rule.good)):
        if lines:
            parts.append("\n".join([title, "", *(f"- {mark}{line}{mark}" for line in lines)]))
    return "\n\n".join(parts) or rule.id


def _results(result: Result, order: dict[str, int]) -> Iterable[Json]:
    lines = LineIndex(result.source)
    prints = fingerprints(result.findings, result.source)
    for finding, known in zip(result.findings, prints, strict=True):
        yield _result(finding, known, lines) | (
            {"ruleIndex": order[finding.rule]} if finding.rule in order else {}
        )


def _result(finding: Finding, known: str, lines: LineIndex) -> Json:
    region = _region(finding, lines)
    place = _artifact(finding.path)
    related = [note for note in finding.notes if note.span]
    evidence = [{key: text for key, text in fact._asdict().items() if text}
                for fact in finding.evidence]  # fmt: skip
    told: Json = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.level],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": {"artifactLocation": place, "region": region}}],
        "relatedLocations": [
            _related(number, note, place, lines) for number, note in enumerate(related, 1)
        ],
        "partialFingerprints": {"factlint/v1": known},
        "rank": round(finding.confidence * 100, 2),
        "properties": {"evidence": evidence, "notes": [note.text for note in finding.notes]},
    }
    fixes = [_fix(text, place, region) for text in finding.suggestions]
    return told | ({"fixes": fixes} if fixes else {})


def _region(finding: Finding, lines: LineIndex) -> Json:
    span = Span(finding.start, finding.end)
    return _places(span, lines) | {"snippet": {"text": finding.text}}


def _places(span: Span, lines: LineIndex) -> Json:
    line, column = lines.place(span.start)
    end_line, end_column = lines.place(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": span.size,
    }


def _related(number: int, note: Note, place: Json, lines: LineIndex) -> Json:
    assert note.span
    region = _places(note.span, lines)
    return {
        "id": number,
        "message": {"text": note.text},
        "physicalLocation": {"artifactLocation": place, "region": region},
    }


def _fix(text: str, place: Json, region: Json) -> Json:
    deleted = {key: value for key, value in region.items() if key != "snippet"}
    replacement: Json = {"deletedRegion": deleted, "insertedContent": {"text": text}}
    return {
        "description": {"text": f"write “{text}”" if text else "delete it"},
        "artifactChanges": [{"artifactLocation": place, "replacements": [replacement]}],
    }


def _artifact(path: str) -> Json:
    forward = path.replace(os.sep, "/")
    if os.path.isabs(path):
        return {"uri": "file://" + quote(forward, errors="surrogateescape")}
    return {"uri": quote(forward.removeprefix("./"), errors="surrogateescape")}


def _notification(error: FactlintError, path: str) -> Json:
    where = error.path or path
    region = {"startLine": error.line, "startColumn": error.column or 1} if error.line else None
    physical: Json = {"artifactLocation": _artifact(where)}
    physical |= {"region": region} if region else {}
    return {
        "level": "error",
        "message": {"text": f"{error.message} ({error.hint})" if error.hint else error.message},
        "locations": [{"physicalLocation": physical}] if where else [],
    }
