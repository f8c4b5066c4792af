"""False alarms: what is found on copy that was published and is taken to be clean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from time import process_time
from typing import NamedTuple

from factlint import Finding, Level
from tests.eval.draft import Desk, Draft
from tests.eval.judge import family


class Alarms(NamedTuple):
    """Findings in so many words, by family and level."""

    words: int
    counts: Counter[tuple[str, Level]]
    found: list[tuple[Draft, Finding]]

    def rate(self, families: Sequence[str], level: Level) -> str:
        """How many at a level, and how many in 1,000 words."""
        number = sum(self.counts[name, level] for name in families)
        return f"{number} ({1000 * number / max(self.words, 1):.3f})"


def alarms(desk: Desk, drafts: Sequence[Draft]) -> Alarms:
    """What is found in `drafts`."""
    found = [
        (draft, finding)
        for draft, findings in zip(drafts, desk.check(drafts), strict=True)
        for finding in findings
    ]
    counts = Counter((family(finding), finding.level) for _, finding in found)
    return Alarms(sum(draft.words for draft in drafts), counts, found)


def words_a_second(desk: Desk, drafts: Sequence[Draft]) -> float:
    """Speed of one process over `drafts`, in words a CPU-second, after one to warm up."""
    for draft in drafts[:1]:
        desk.linter.check_text(draft.text, date=draft.day, path="draft.txt")
    begun = process_time()
    for draft in drafts[1:]:
        desk.linter.check_text(draft.text, date=draft.day, path="draft.txt")
    return sum(draft.words for draft in drafts[1:]) / max(process_time() - begun, 1e-9)
