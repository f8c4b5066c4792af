"""Findings to edits of a text: never two over one place, and the rest as it was."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factlint.base.finding import Finding

MARKUP = frozenset("<>&")  # written anew, these could be read as markup


class Edit(NamedTuple):
    """`text` in place of `[start:end]`, as `rule` would have it."""

    start: int
    end: int
    text: str
    rule: str = ""


def choose(findings: Iterable[Finding]) -> list[Edit]:
    """The edits that `findings` suggest, in order; where two would meet, the surer one."""
    kept: list[Edit] = []  # in order and apart, so that only neighbours can be met
    for finding in sorted(findings, key=_surest_first):
        edit = _edit(finding)
        if edit is None:
            continue
        at = bisect_left(kept, edit)
        if not any(_meet(edit, other) for other in kept[max(at - 1, 0) : at + 1]):
            kept.insert(at, edit)
    return kept


def apply(edits: Sequence[Edit], text: str) -> str:
    """`text` with `edits`, which are in order and do not meet."""
    parts: list[str] = []
    reached = 0
    for edit in edits:
        parts += text[reached : edit.start], edit.text
        reached = edit.end
    return "".join(parts) + text[reached:]


def _edit(finding: Finding) -> Edit | None:
    """The edit that writes the best suggestion; None where that would be no change or a risk."""
    if not finding.suggestions or finding.suggestions[0] == finding.text:
        return None
    best = finding.suggestions[0]
    if MARKUP & (set(best) - set(finding.text)):
        return None
    return Edit(finding.start, finding.end, best, finding.rule)


def _meet(one: Edit, other: Edit) -> bool:
    if one.start == other.start:
        return True
    return one.start < other.end and other.start < one.end


def _surest_first(finding: Finding) -> tuple[object, ...]:
    place = finding.start, finding.end
    return -finding.level, -finding.confidence, *place, finding.rule, finding.suggestions
