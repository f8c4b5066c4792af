"""What counts as found, as the right suggestion, and as a false alarm."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from factlint import Finding, Level
from tests.eval.draft import Draft

FAMILIES = ("names", "titles", "lists", "facts")
BEYOND = 3  # words that a finding may reach beyond the place


class Case(NamedTuple):
    """One place in a draft, what it is, and what would be right there.

    `kind` is names, titles or lists. `label` is error, hard_negative, variant or ambiguous.
    `pair` names the fault, so that one that stands in many articles can be counted once.
    """

    id: str
    kind: str
    label: str
    draft: Draft
    start: int
    end: int
    right: str = ""
    pair: str = ""
    listed: bool = False
    group: str = ""

    @property
    def text(self) -> str:
        """What stands at the place."""
        return self.draft.text[self.start : self.end]


class Outcome(NamedTuple):
    """What became of a case; `near` are the findings that touch its place."""

    case: Case
    found: bool
    right: bool
    flagged: bool
    near: tuple[Finding, ...] = ()


def family(finding: Finding) -> str:
    """The part of the rule's id before the first dot."""
    return finding.rule.partition(".")[0]


def counts(finding: Finding) -> bool:
    """Whether a finding is of a family and level that finds errors."""
    return family(finding) in FAMILIES and finding.level >= Level.WARNING


def judge(case: Case, findings: Iterable[Finding]) -> Outcome:
    """What `findings` in the case's draft say about its place."""
    near = tuple(each for each in findings if each.start < case.end and case.start < each.end)
    finding = [each for each in near if counts(each) and _close(case, each) and _fits(case, each)]
    flagged = any(each.level >= Level.WARNING for each in near)
    right = any(_puts_right(case, each) for each in finding)
    return Outcome(case, bool(finding), right, flagged, near)


def _close(case: Case, finding: Finding) -> bool:
    """Whether the finding reaches at most a few words beyond the place."""
    text = case.draft.text
    before = text[finding.start : case.start].split() if finding.start < case.start else []
    after = text[case.end : finding.end].split() if finding.end > case.end else []
    return len(before) + len(after) <= BEYOND


def _fits(case: Case, finding: Finding) -> bool:
    """Whether the finding is of the kind that tells this sort of error."""
    if case.kind == "titles":
        by_office = any(fact.property == "P39" for fact in finding.evidence)
        return family(finding) == "titles" or by_office
    return family(finding) == "lists" if case.kind == "lists" else True


def _puts_right(case: Case, finding: Finding) -> bool:
    """Whether the first suggestion makes the right form stand at the place, as whole words."""
    if not finding.suggestions or not case.right:
        return False
    text, put = case.draft.text, finding.suggestions[0]
    mended = text[: finding.start] + put + text[finding.end :]
    first = min(case.start, finding.start)
    last = max(case.end, finding.end) + len(put) - (finding.end - finding.start)
    whole = re.compile(rf"(?<!\w){re.escape(case.right)}(?!\w)")
    around = mended[max(0, first - len(case.right)) : last + len(case.right)]
    return any(
        match.end() > first - max(0, first - len(case.right)) for match in whole.finditer(around)
    )
