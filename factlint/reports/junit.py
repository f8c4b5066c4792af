"""JUnit's XML, which most build servers show: a suite a file, a case a finding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from factlint.base.finding import Finding
from factlint.base.result import Failure, Result
from factlint.reports.base import Look, told
from factlint.text.expressions import expression

NOT_XML = expression(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write a suite as soon as its file is done; a clean file is one case that passes."""
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="factlint">\n')
    for result in results:
        stream.writelines(_suite(result))
    stream.write("</testsuites>\n")


def _suite(result: Result) -> Iterable[str]:
    failed, broken = len(result.findings), len(result.failures)
    skipped = int(bool(result.skipped))
    counts = {
        "name": result.path,
        "tests": failed + broken or 1,
        "failures": failed,
        "errors": broken,
        "skipped": skipped,
    }
    yield f"  <testsuite {_attributes(counts)}>\n"
    yield from (_finding(finding) for finding in result.findings)
    yield from (_failure(result.path, failure) for failure in result.failures)
    if not failed and not broken:
        inside = f"<skipped {_attributes({'message': result.skipped})}/>" if skipped else ""
        yield _case(result.path, "factlint", inside)
    yield "  </testsuite>\n"


def _finding(finding: Finding) -> str:
    place = f"{finding.line}:{finding.column}"
    said = _attributes({"type": finding.level.word, "message": told(finding)})
    whole = escape(_allowed(f"{finding.path}:{place}: {finding.message}"))
    return _case(finding.path, f"{finding.rule} at {place}", f"<failure {said}>{whole}</failure>")


def _failure(path: str, failure: Failure) -> str:
    said = _attributes({"type": "failure", "message": failure.error.message})
    return _case(path, "factlint", f"<error {said}>{escape(_allowed(str(failure.error)))}</error>")


def _case(path: str, name: str, inside: str) -> str:
    return f"    <testcase {_attributes({'classname': path, 'name': name})}>{inside}</testcase>\n"


def _attributes(values: dict[str, object]) -> str:
    return " ".join(f"{key}={quoteattr(_allowed(str(value)))}" for key, value in values.items())


def _allowed(text: str) -> str:
    return NOT_XML.sub("�", text)
