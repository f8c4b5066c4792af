"""The report for programs."""

from __future__ import annotations

import io
import json

from factlint.base.finding import Evidence, Finding, Level, Note
from factlint.base.result import Result
from factlint.reports.base import Look
from factlint.reports.jsonl import write

FINDING = Finding(
    path="draft.md",
    start=3310,
    end=3325,
    rule="names.misspelled",
    level=Level.ERROR,
    text="Ján Nowak",
    message="“Ján Nowak” is “Jan Nowak”",
    suggestions=("Jan Nowak", ""),
    confidence=0.97,
    line=14,
    column=133,
    end_line=14,
    end_column=148,
    evidence=(Evidence("Q1", "Jan Nowak", "P39", "Mayor", "2025-05-06", url="https://x.org/Q1"),),
    notes=(Note("also in line 3"),),
)


def lines(*results: Result) -> list[str]:
    stream = io.StringIO()
    write(results, stream, Look())
    return stream.getvalue().splitlines()


def test_the_published_form() -> None:
    (line,) = lines(Result("draft.md", (FINDING,)))
    published = {
        "path": "draft.md",
        "line": 14,
        "column": 133,
        "end_line": 14,
        "end_column": 148,
        "start": 3310,
        "end": 3325,
        "rule": "names.misspelled",
        "level": "error",
        "text": "Ján Nowak",
        "message": "“Ján Nowak” is “Jan Nowak”",
        "suggestions": ["Jan Nowak", ""],
        "confidence": 0.97,
        "evidence": [
            {
                "entity": "Q1",
                "label": "Jan Nowak",
                "property": "P39",
                "value": "Mayor",
                "start": "2025-05-06",
                "url": "https://x.org/Q1",
            }
        ],
    }
    told = json.loads(line)
    assert list(told)[: len(published)] == list(published)
    assert {key: told[key] for key in published} == published


def test_letters_stand_as_they_are() -> None:
    (line,) = lines(Result("draft.md", (FINDING,)))
    assert "“Ján Nowak”" in line


def test_one_finding_a_line() -> None:
    odd = FINDING._replace(text="a\nb\u2028c\r")
    stream = io.StringIO()
    write([Result("a", (odd, FINDING)), Result("b"), Result("c", (FINDING,))], stream, Look())
    told = [json.loads(line) for line in stream.getvalue().strip("\n").split("\n")]
    assert [one["text"] for one in told] == ["a\nb\u2028c\r", "Ján Nowak", "Ján Nowak"]
