"""Findings for people: place, source line with a mark under the span, suggestion, evidence."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TextIO

from factlint.base.finding import Evidence, Finding, Level
from factlint.base.result import Result
from factlint.reports.base import Look
from factlint.text.expressions import expression

WIDTH = 100
MOST_SUGGESTIONS = 3
COLOURS = {Level.ERROR: "31", Level.WARNING: "33", Level.SUGGESTION: "36"}
UNPRINTABLE = expression(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
Paint = Callable[[str, str], str]


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write each file's findings as soon as it is done."""
    paint = _painted if look.colour else _plain
    for result in results:
        for finding in result.findings:
            stream.write("\n".join(_lines(finding, result.source, paint)) + "\n\n")


def _plain(text: str, code: str) -> str:
    return text


def _painted(text: str, code: str) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if text else text


def _lines(finding: Finding, source: str, paint: Paint) -> Iterator[str]:
    colour = COLOURS[finding.level]
    place = f"{finding.path}:{finding.line}:{finding.column}"
    level = paint(finding.level.word, f"1;{colour}")
    yield f"{paint(place, '1')}: {level} {paint(finding.rule, '2')}"
    shown = excerpt(source, finding.start, finding.end)
    yield f"    {shown.line}"
    yield " " * (4 + shown.before) + paint("^" * shown.marks, f"1;{colour}")
    yield f"  {finding.message}"
    if finding.suggestions:
        yield f"  suggestion: {_suggestions(finding.suggestions)}"
    for note in finding.notes:
        if note.text not in finding.message:  # other reports have the reasons apart
            yield f"  note: {note.text}"
    for fact in finding.evidence:
        yield f"  evidence: {evidence_line(fact)}"
    if finding.link:
        yield f"  more: {finding.link}"


def _suggestions(suggestions: tuple[str, ...]) -> str:
    shown = [f"“{one}”" if one else "delete it" for one in suggestions[:MOST_SUGGESTIONS]]
    return _printable(" or ".join(shown))


def evidence_line(fact: Evidence) -> str:
    """One fact in a line: who, what, from when to when, where to read it."""
    held = (
        f"{fact.start or '…'} to {fact.end}" if fact.end else fact.start and f"since {fact.start}"
    )
    known = f"list of {fact.as_of}" if fact.as_of else ""
    parts = (f"{fact.label} ({fact.entity})", fact.value, held, known, fact.url)
    return ", ".join(part for part in parts if part)


class Excerpt(NamedTuple):
    """A stretch of one line, and the mark under it in terminal columns."""

    line: str
    before: int
    marks: int


def excerpt(source: str, start: int, end: int) -> Excerpt:
    """The line around `source[start:end]`, cut to some 100 columns; its first line only."""
    room = max((WIDTH - min(end - start, WIDTH)) // 2, 10)
    left, cut_left = _left_edge(source, start, room)
    end = _line_end(source, start, min(end, start + WIDTH))
    right, cut_right = _right_edge(source, end, room + (room - (start - left)))
    before = ("…" if cut_left else "") + _printable(source[left:start])
    marked = _printable(source[start:end])
    after = _printable(source[end:right]) + ("…" if cut_right else "")
    return Excerpt(before + marked + after, columns(before), max(columns(marked), 1))


def _left_edge(source: str, start: int, room: int) -> tuple[int, bool]:
    """Where the shown part begins, and whether the line begins before it."""
    far = max(start - WIDTH, 0)
    begin = max(source.rfind("\n", far, start), source.rfind("\r", far, start)) + 1
    begin = begin or far
    if start - begin <= room:
        cut = begin == far and begin > 0 and source[begin - 1] not in "\r\n"
        return begin, cut
    return start - room, True


def _line_end(source: str, start: int, end: int) -> int:
    """`end`, or the end of the line where that comes first."""
    stops = (source.find(mark, start, end) for mark in "\r\n")
    return min((stop for stop in stops if stop >= 0), default=end)


def _right_edge(source: str, end: int, room: int) -> tuple[int, bool]:
    """Where the shown part ends, and whether the line goes on."""
    edge = _line_end(source, end, min(end + room, len(source)))
    return edge, edge < len(source) and source[edge] not in "\r\n"


def _printable(text: str) -> str:
    """`text` with tabs as four blanks and no character that could steer a terminal."""
    return UNPRINTABLE.sub("�", text.replace("\t", "    "))


def columns(text: str) -> int:
    """How many terminal columns `text` takes: wide letters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(_columns_of(letter) for letter in text)


def _columns_of(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
