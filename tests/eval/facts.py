"""`python -m tests.eval.facts`: the rules of `facts.` on clean copy, and on faults put into it."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from factlint import Linter
from factlint.base.data import data_folder
from factlint.base.span import Span
from factlint.mentions.conversions import find_conversions
from factlint.rules.load import load_pack
from factlint.text.calendar import LONGEST, WEEKDAYS
from factlint.text.written_dates import find_dates, like
from tests.eval import material
from tests.eval.draft import Draft, day_of

AROUND = 60
HOUR = re.compile(r"(?<![\d:])\d{1,2}:(?P<minute>\d\d)\s[ap]\.?m\b")


class Fault(NamedTuple):
    """What is put in the place of a stretch of clean copy, and the rule that should find it."""

    rule: str
    kind: str
    place: Span
    wrong: str


def _dates(text: str, chance: Random) -> Iterator[Fault]:
    for written in find_dates(text, Span(0, len(text))):
        if written.name is not None and written.weekday is not None:
            day = WEEKDAYS[(written.weekday + chance.randint(1, 6)) % 7]
            kind = "with its year" if written.year else "without a year"
            yield Fault("facts.weekday", kind, written.name, like(written.name.of(text), day))
        late = str(LONGEST[written.month - 1] + 1)
        kind = "day, with its year" if written.year else "day, without a year"
        yield Fault("facts.impossible-date", kind, written.number, late)


def _hours(text: str, chance: Random) -> Iterator[Fault]:
    for match in HOUR.finditer(text):
        wrong = str(chance.randint(60, 99))
        yield Fault("facts.impossible-date", "minute", Span(*match.span("minute")), wrong)


def _conversions(text: str, chance: Random) -> Iterator[Fault]:
    """The converted figure with two digits changed places, or a fifth larger at least."""
    for _, second in find_conversions(text, Span(0, len(text))):
        place = second.numbers[0]
        digits = place.of(text)
        if re.match(r"(\d)(?!\1)[1-9]", digits):
            wrong = digits[1] + digits[0] + digits[2:]
            yield Fault("facts.conversion", "digits changed places", place, wrong)
        elif digits.isdigit():
            wrong = str(int(int(digits) * chance.uniform(1.2, 2)) + 1)
            yield Fault("facts.conversion", "another number", place, wrong)


FAULTS: Sequence[Callable[[str, Random], Iterator[Fault]]] = (_dates, _hours, _conversions)


def _linter() -> Linter:
    loaded = load_pack(data_folder("rules")).rules
    return Linter(rules=[rule for rule in loaded if rule.id.startswith("facts.")])


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
        for fault in (fault for kind in FAULTS for fault in kind(draft.text, chance)):
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
    sample = [*material.newspaper(), *events[::4]]
    _recall(linter, sample, Random(1))


if __name__ == "__main__":
    main()
