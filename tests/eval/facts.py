"""`python -m tests.eval.facts`: the rules of `facts.` on clean copy, and on faults put into it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from random import Random

from factlint import Linter
from factlint.base.data import data_folder
from factlint.base.span import Span
from factlint.rules.load import load_pack
from tests.eval import material
from tests.eval.draft import Draft, day_of
from tests.eval.planted_facts import FAULTS, Fault, listed_ages

AROUND = 60
RULES = (
    "weekday", "impossible-date", "conversion", "range-order", "age", "listed-age", "arithmetic",
    "sum", "count", "century", "magnitude", "anniversary",
)  # fmt: skip


def _linter() -> Linter:
    loaded = load_pack(data_folder("rules")).rules
    wanted = {f"facts.{name}" for name in RULES}
    return Linter(rules=[rule for rule in loaded if rule.id in wanted])


def _faults(linter: Linter, draft: Draft, chance: Random) -> Iterator[Fault]:
    for kind in FAULTS:
        yield from kind(draft, chance)
    yield from listed_ages(draft, linter.reference, chance)


def _alarms(name: str, linter: Linter, drafts: Sequence[Draft]) -> None:
    words = sum(draft.words for draft in drafts)
    counted: Counter[str] = Counter()
    for draft in drafts:
        for finding in linter.check_text(draft.text, date=draft.day, path="draft.txt"):
            counted[f"{finding.rule} {finding.level.word}"] += 1
            before = draft.text[max(0, finding.start - AROUND) : finding.start]
            after = draft.text[finding.end : finding.end + AROUND]
            around = f"{before}⟦{finding.text}⟧{after}".replace("\n", " ")
            print(f"  {draft.day} {finding.rule}: {finding.message}: {around}")
    print(f"{name}, {words:,} words: findings, and in 1,000 words")
    for rule in (each.id for each in linter.rules):
        for level in ("error", "warning", "suggestion"):
            number = counted[f"{rule} {level}"]
            print(f"  {rule:24} {level:10} {number:4}  {1000 * number / words:.4f}")


def _recall(linter: Linter, drafts: Sequence[Draft], chance: Random) -> None:
    found: Counter[tuple[str, str]] = Counter()
    planted: Counter[tuple[str, str]] = Counter()
    for draft in drafts:
        for fault in _faults(linter, draft, chance):
            start, end = fault.place
            text = draft.text[:start] + fault.wrong + draft.text[end:]
            place = Span(start, start + len(fault.wrong))
            planted[fault.rule, fault.kind] += 1
            found[fault.rule, fault.kind] += any(
                Span(finding.start, finding.end).overlaps(place) and finding.rule == fault.rule
                for finding in linter.check_text(text, date=draft.day, path="draft.txt")
            )
    print("planted faults: found")
    for (rule, kind), number in sorted(planted.items()):
        hits = found[rule, kind]
        print(f"  {rule:24} {kind:24} {hits:4} of {number:4}  {hits / number:.0%}")


def main() -> None:
    """Print what is found on clean copy, then what share of planted faults is found."""
    if not material.FOLDER.is_dir():
        sys.exit(f"{material.FOLDER} is not here: there is nothing to measure on")
    linter = _linter()
    rows = material.rows("clean_current_events.jsonl.gz")
    events = [Draft(row["text"], day_of(row["date"])) for row in rows]
    _alarms("newspaper", linter, material.newspaper())
    _alarms("current events", linter, events)
    _recall(linter, [*material.newspaper(), *events], Random(1))


if __name__ == "__main__":
    main()
