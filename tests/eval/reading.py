"""Misses and false alarms with what stands around them, as lines to be read by people."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from factlint import Finding
from tests.eval.draft import Draft
from tests.eval.judge import Outcome

AROUND = 90


def write_outcomes(path: Path, outcomes: Iterable[Outcome]) -> None:
    """Errors missed or mended wrongly, and right copy flagged."""
    write_rows(path, (_outcome(each) for each in outcomes if _is_bad(each)))


def write_alarms(path: Path, found: Iterable[tuple[Draft, Finding]]) -> None:
    """Findings on clean copy."""
    write_rows(
        path,
        (
            {"date": str(draft.day), **_told(finding), "around": _around(draft.text, finding)}
            for draft, finding in found
        ),
    )


def write_rows(path: Path, lines: Iterable[dict[str, object]]) -> None:
    """One JSON object a line."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _is_bad(outcome: Outcome) -> bool:
    if outcome.case.label == "error":
        return not outcome.found or (bool(outcome.case.right) and not outcome.right)
    return outcome.flagged


def _outcome(outcome: Outcome) -> dict[str, object]:
    case = outcome.case
    return {
        "id": case.id,
        "label": case.label,
        "text": case.text,
        "right": case.right,
        "listed": case.listed,
        "group": case.group,
        "date": str(case.draft.day),
        "found": [_told(finding) for finding in outcome.near],
        "around": _around(case.draft.text, case),
    }


def _told(finding: Finding) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "level": finding.level.word,
        "text": finding.text,
        "suggestions": list(finding.suggestions),
        "confidence": round(finding.confidence, 3),
        "message": finding.message,
    }


def _around(text: str, place: object) -> str:
    start, end = place.start, place.end  # type: ignore[attr-defined]
    before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    return f"{before}⟦{text[start:end]}⟧{after}".replace("\n", " ")
