"""The report for people."""

from __future__ import annotations

import io

import pytest

from factlint.base.finding import Evidence, Finding, Level, Note
from factlint.base.result import Result
from factlint.reports.base import Look
from factlint.reports.text import WIDTH, columns, excerpt, write
from factlint.text.lines import LineIndex


def finding(source: str, text: str, **more: object) -> Finding:
    start = source.index(text)
    lines = LineIndex(source)
    values: dict[str, object] = {
        "path": "a.md",
        "start": start,
        "end": start + len(text),
        "rule": "names.misspelled",
        "level": Level.ERROR,
        "text": text,
        "message": f"“{text}” looks wrong",
        "suggestions": (),
        "confidence": 1.0,
    }
    places = zip(
        ("line", "column", "end_line", "end_column"),
        (*lines.place(start), *lines.place(start + len(text))),
        strict=True,
    )
    return Finding(**(values | dict(places) | more))  # type: ignore[arg-type]


def told(source: str, *findings: Finding, colour: bool = False) -> str:
    stream = io.StringIO()
    write([Result("a.md", findings, source=source)], stream, Look(colour=colour))
    return stream.getvalue()


def test_a_finding_whole() -> None:
    source = "One.\nThen Ann Lea spoke.\n"
    fact = Evidence(
        "Q1",
        "Ann Lee",
        "P39",
        "Chancellor",
        "2024-01-02",
        url="https://x.org/Q1",
        as_of="2025-12-01",
    )
    one = finding(
        source,
        "Ann Lea",
        suggestions=("Ann Lee", ""),
        evidence=(fact,),
        notes=(Note("first named in line 3"),),
        link="https://x.org/rule",
    )
    assert told(source, one) == (
        "a.md:2:6: error names.misspelled\n"
        "    Then Ann Lea spoke.\n"
        "         ^^^^^^^\n"
        "  “Ann Lea” looks wrong\n"
        "  suggestion: “Ann Lee” or delete it\n"
        "  note: first named in line 3\n"
        "  evidence: Ann Lee (Q1), Chancellor, since 2024-01-02, list of 2025-12-01,"
        " https://x.org/Q1\n"
        "  more: https://x.org/rule\n"
        "\n"
    )


def test_a_note_that_the_message_says_already_is_not_said_again() -> None:
    notes = (Note("looks wrong"), Note("one letter differs"))
    lines = told("Ann Lea spoke.\n", finding("Ann Lea spoke.\n", "Ann Lea", notes=notes))
    assert "note: one letter differs" in lines
    assert "note: looks wrong" not in lines


@pytest.mark.parametrize(
    ("start", "end", "held"),
    [
        ("2020", "2024", "2020 to 2024"),
        ("", "2024", "… to 2024"),
        ("2020", "", "since 2020"),
        ("", "", ""),
    ],
)
def test_dates_of_evidence(start: str, end: str, held: str) -> None:
    fact = Evidence("S1", "Ann Lee", start=start, end=end)
    text = told("Ann", finding("Ann", "Ann", evidence=(fact,)))
    assert ", ".join(filter(None, ("evidence: Ann Lee (S1)", held))) + "\n" in text


def marked(source: str, text: str) -> str:
    """What stands over the marks, column by column; the test of tests for wide letters."""
    start = source.index(text)
    shown = excerpt(source, start, start + len(text))
    over, column = "", 0
    for letter in shown.line:
        width = columns(letter)
        if shown.before <= column - (not width) < shown.before + shown.marks:
            over += letter
        column += width
    return over


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("plain Kiew here", "Kiew"),
        ("日本の Kiew", "Kiew"),
        ("in 東京都 today", "東京都"),
        ("cafe\u0301 Kiew", "Kiew"),
        ("cafe\u0301 Kiew", "cafe\u0301"),
        ("🙂 Kiew", "Kiew"),
        ("line one\nKiew", "Kiew"),
        ("line one\r\nKiew\r\nline", "Kiew"),
        ("Kiew", "Kiew"),
    ],
)
def test_marks_stand_under_the_span(source: str, text: str) -> None:
    assert marked(source, text) == text


def test_a_tab_is_four_blanks() -> None:
    shown = excerpt("\tKiew", 1, 5)
    assert (shown.line, shown.before) == ("    Kiew", 4)


@pytest.mark.parametrize("at", [0, 30, 5_000, 9_990])
def test_a_long_line_is_cut_around_the_span(at: int) -> None:
    source = "x" * at + "Kiew" + "y" * (10_000 - at)
    shown = excerpt(source, at, at + 4)
    assert len(shown.line) <= WIDTH + 4
    assert shown.line[shown.before : shown.before + shown.marks] == "Kiew"
    assert shown.line.startswith("…") == (at > 50)
    assert shown.line.endswith("…") == (at < 9_900)


def test_a_line_that_fits_is_whole() -> None:
    line = "a" * 10 + " Kiew " + "b" * 80
    assert excerpt(f"before\n{line}\nafter", 7 + 11, 7 + 15).line == line


def test_a_span_over_lines_is_marked_in_its_first() -> None:
    shown = excerpt("an old Ann\nLee story", 7, 14)
    assert (shown.line, shown.before, shown.marks) == ("an old Ann", 7, 3)


def test_a_span_longer_than_the_terminal_is_cut() -> None:
    shown = excerpt("x" * 1000, 100, 900)
    assert shown.marks <= WIDTH
    assert len(shown.line) <= 2 * WIDTH


def test_an_empty_span_has_a_mark() -> None:
    assert excerpt("abc", 1, 1).marks == 1


def test_no_character_of_the_draft_steers_the_terminal() -> None:
    source = "evil \x1b[31m Kiew \x07 \x9b"
    assert not {"\x1b", "\x07", "\x9b"} & set(told(source, finding(source, "Kiew")))


def test_colour_only_where_it_is_wanted() -> None:
    one = finding("Kiew", "Kiew")
    assert "\x1b[" not in told("Kiew", one)
    assert "\x1b[1;31merror\x1b[0m" in told("Kiew", one, colour=True)
