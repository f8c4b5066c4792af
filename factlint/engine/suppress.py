"""What is known about a place but not said: [sic], masked text, a second finding at one place."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence

from factlint.base.finding import Finding, Note
from factlint.base.span import Span
from factlint.text.spans import Spans

SIC = r"[\[(](?<=\s.)\s*(?:sic|SIC|Sic)\s*[!.]?\s*[\])]"  # compiled where a text needs it
LONGEST_WORD = 200
UNUSED = "text.unused-suppression"  # the rule in whose name useless suppressions are told
EXCLUSIVE = ("names", "titles", "lists")


def silenced_by_sic(text: str) -> Spans:
    """The words before [sic] and (sic)."""
    if not any(sic in text for sic in ("sic", "Sic", "SIC")):
        return Spans(())
    return Spans(_word_before(text, match.start()) for match in re.finditer(SIC, text))


def _word_before(text: str, at: int) -> Span:
    near = text[max(at - LONGEST_WORD, 0) : at]
    words = near.split()
    end = at - len(near) + len(near.rstrip())
    return Span(end - len(words[-1]), end) if words else Span(at, at)


def one_a_place(findings: Sequence[Finding]) -> list[Finding]:
    """At most one finding of names, titles and lists at a place; the rest go into its notes."""
    kept: dict[int, Finding] = {}  # by start; they never overlap, so that bisection finds clashes
    starts: list[int] = []
    exclusive = [finding for finding in findings if _family(finding) in EXCLUSIVE]
    for finding in sorted(exclusive, key=_most_certain_first):
        upto = bisect_left(starts, finding.end)
        nearest = kept[starts[upto - 1]] if upto else None
        if nearest is None or nearest.end <= finding.start:
            insort(starts, finding.start)
            kept[finding.start] = finding
        elif finding.message != nearest.message:
            kept[nearest.start] = _with_note(nearest, finding)
    rest = dict.fromkeys(finding for finding in findings if _family(finding) not in EXCLUSIVE)
    return sorted([*kept.values(), *rest], key=in_order)


def _with_note(finding: Finding, other: Finding) -> Finding:
    note = Note(f"{other.message} ({other.rule})", Span(other.start, other.end))
    return finding._replace(notes=(*finding.notes, note))


def in_order(finding: Finding) -> tuple[str, int, str, int]:
    """The order of reports: by path, start and rule."""
    return finding.path, finding.start, finding.rule, finding.end


def _family(finding: Finding) -> str:
    return finding.rule.partition(".")[0]


def _most_certain_first(finding: Finding) -> tuple[float, float, int, int, str]:
    rank = EXCLUSIVE.index(_family(finding))
    return -finding.level, -finding.confidence, rank, finding.start, finding.rule
