"""One run as reports get it: a draft with findings of every kind, a clean one, one that failed."""

from __future__ import annotations

import io

from factlint.base.errors import InputError
from factlint.base.finding import Evidence, Finding, Level, Note
from factlint.base.result import Failure, Result
from factlint.base.rule_help import RuleHelp
from factlint.base.span import Span
from factlint.reports.base import Look, load_report
from factlint.text.lines import LineIndex

SOURCE = "Čapek & <b>Żaneta Nowack</b> met 𝒳 the\nthe ferry, says Zaneta.\n"
LINES = LineIndex(SOURCE)
RULES = (
    RuleHelp("names.misspelled", Level.ERROR, "A name.", "Names count.", "https://x.org/a", ("b",)),
    RuleHelp("text.doubled-word", Level.WARNING, "Twice.", good=("a [b](1)",)),
    RuleHelp("style.silent", Level.SUGGESTION),
)


def finding(rule: str, level: Level, text: str, **more: object) -> Finding:
    """A finding of `rule` at the first place where `text` stands in SOURCE."""
    start = SOURCE.index(text)
    end = start + len(text)
    line, column = LINES.place(start)
    end_line, end_column = LINES.place(end)
    values: dict[str, object] = {
        "path": "desk/draft.md", "start": start, "end": end, "rule": rule, "level": level,
        "text": text, "message": f"“{text}” is odd", "suggestions": (), "confidence": 0.75,
        "line": line, "column": column, "end_line": end_line, "end_column": end_column,
    }  # fmt: skip
    return Finding(**(values | more))  # type: ignore[arg-type]


NAME = finding(
    "names.misspelled",
    Level.ERROR,
    "Żaneta Nowack",
    suggestions=("Żaneta Nowak", "Żaneta <Nowik>"),
    notes=(
        Note("also written “Zaneta”", Span(SOURCE.index("Zaneta"), SOURCE.index("Zaneta") + 6)),
        Note("it sounds the same"),
    ),
    evidence=(
        Evidence("Q1", "Żaneta Nowak", "P39", "Mayor", "2025", "", "https://x.org/Q1?a&b"),
        Evidence("S2", "Nowak <x>", url="javascript:alert(1)"),
    ),
    link="https://x.org/rule",
)
DOUBLED = finding("text.doubled-word", Level.WARNING, "the\nthe", suggestions=("the",))
GONE = finding(
    "style.unlisted", Level.SUGGESTION, " & ", suggestions=("",), message="100%\nodd, so: gone"
)
RESULTS = (
    Result("desk/clean.md"),
    Result("desk/draft.md", (GONE, NAME, DOUBLED), source=SOURCE),
    Result(
        "desk/failed.md",
        failures=(Failure(InputError("is <no> text", path="desk/failed.md", line=2, column=3)),),
    ),
    Result("desk/french.md", skipped="not in English"),
)


def written(name: str, *results: Result) -> str:
    """The report `name` over `results`, else over RESULTS."""
    stream = io.StringIO()
    look = Look(rules=lambda: RULES)
    load_report(name).write(results or RESULTS, stream, look)
    return stream.getvalue()
