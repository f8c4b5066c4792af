"""Marked copy: an article with its findings in CriticMarkup, and the way back to the draft."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from factlint.base.finding import Finding, Level
from factlint.base.result import Result
from factlint.reports.base import Look

MARK = re.compile(
    r"\{~~(?P<swapped>.*?)~>.*?~~\}"
    r"|\{--(?P<deleted>.*?)--\}"
    r"|\{==(?P<found>.*?)==\}"
    r"|\{\+\+.*?\+\+\}"
    r"|\{>>.*?<<\}",
    re.DOTALL,
)


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write each draft that has findings, marked; the others are as they should be."""
    for result in results:
        if result.findings:
            stream.write(render(result.findings, result.source))


def strip(copy: str) -> str:
    """The draft that `copy` was marked from."""
    return MARK.sub(kept, copy)


def kept(mark: re.Match[str]) -> str:
    """What one mark stands on in the draft."""
    return mark["swapped"] or mark["deleted"] or mark["found"] or ""


def render(findings: Iterable[Finding], text: str) -> str:
    """`text` with each finding marked: swapped by its first suggestion, deleted, or found only.

    A finding that begins inside an earlier one adds its comment to that one's mark, because
    CriticMarkup does not nest.
    """
    parts: list[str] = []
    reached = 0
    for finding in sorted(findings, key=lambda each: (each.start, -each.end, each.rule)):
        if finding.start >= reached:
            parts += text[reached : finding.start], _mark(finding)
            reached = finding.end
        parts.append("{>>" + _comment(finding) + "<<}")
    return "".join(parts) + text[reached:]


def _mark(finding: Finding) -> str:
    if not finding.suggestions:
        return "{==" + finding.text + "==}"
    first = finding.suggestions[0]
    if not first:
        return "{--" + finding.text + "--}"
    return "{~~" + finding.text + "~>" + first + "~~}"


def _comment(finding: Finding) -> str:
    """The rule, and the level where it is less than a warning."""
    faint = finding.level is Level.SUGGESTION
    return f"{finding.rule} {finding.level.word}" if faint else finding.rule
