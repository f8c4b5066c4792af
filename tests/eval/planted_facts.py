"""Faults in dates, ages and numbers made of clean copy: what to put where, and whose they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from factlint.base.span import Span
from factlint.checks.count import marks
from factlint.checks.sum import nouns_before_parts
from factlint.mentions.ages import find_ages, people_of
from factlint.mentions.changes import find_changes
from factlint.mentions.conversions import find_conversions
from factlint.mentions.counts import announced_at
from factlint.mentions.parts import parted_at
from factlint.mentions.periods import find_periods, is_reversed
from factlint.mentions.scaled import Scaled, find_scaled
from factlint.reference.entity import PERSON
from factlint.reference.protocol import Reference
from factlint.text.calendar import LONGEST, WEEKDAYS
from factlint.text.sentences import sentences
from factlint.text.words import Prose
from factlint.text.written_dates import find_dates, like
from tests.eval.draft import Draft

HOUR = re.compile(r"(?<![\d:])\d{1,2}:(?P<minute>\d\d)\s[ap]\.?m\b")
DECADE = re.compile(r"\bin the (?P<decade>[12]\d\d0)s\b(?= |,)")
ANNIVERSARY = re.compile(
    r"\b(?P<number>\d{1,3})(?=th anniversary of [^.;]{0,60}?\b(?P<year>(?:1[5-9]|20)\d\d)\b)"
)
OTHER_SCALE = {"million": "billion", "billion": "million", "trillion": "billion"}


class Fault(NamedTuple):
    """What is put in the place of a stretch of clean copy, and the rule that should find it."""

    rule: str
    kind: str
    place: Span
    wrong: str


Planting = Callable[[Draft, Random], Iterator[Fault]]


def dates(draft: Draft, chance: Random) -> Iterator[Fault]:
    """Another weekday, and a day that the month does not have."""
    text = draft.text
    for written in find_dates(text, Span(0, len(text))):
        if written.name is not None and written.weekday is not None:
            day = WEEKDAYS[(written.weekday + chance.randint(1, 6)) % 7]
            kind = "with its year" if written.year else "without a year"
            yield Fault("facts.weekday", kind, written.name, like(written.name.of(text), day))
        late = str(LONGEST[written.month - 1] + 1)
        kind = "day, with its year" if written.year else "day, without a year"
        yield Fault("facts.impossible-date", kind, written.number, late)


def hours(draft: Draft, chance: Random) -> Iterator[Fault]:
    """A minute that no hour has."""
    for match in HOUR.finditer(draft.text):
        wrong = str(chance.randint(60, 99))
        yield Fault("facts.impossible-date", "minute", Span(*match.span("minute")), wrong)


def conversions(draft: Draft, chance: Random) -> Iterator[Fault]:
    """The converted figure with two digits changed places, or a fifth larger at least."""
    for _, second in find_conversions(draft.text, Span(0, len(draft.text))):
        place = second.numbers[0]
        digits = place.of(draft.text)
        if re.match(r"(\d)(?!\1)[1-9]", digits):
            wrong = digits[1] + digits[0] + digits[2:]
            yield Fault("facts.conversion", "digits changed places", place, wrong)
        elif digits.isdigit():
            wrong = str(int(int(digits) * chance.uniform(1.2, 2)) + 1)
            yield Fault("facts.conversion", "another number", place, wrong)


def periods(draft: Draft, chance: Random) -> Iterator[Fault]:
    """A period with its ends changed places."""
    text = draft.text
    for period in find_periods(text, Span(0, len(text))):
        first, last = period.first.span, period.last.span
        turned = last.of(text) + text[first.end : last.start] + first.of(text)
        if not period.first.year or is_reversed(period):
            continue
        if period.separator in ("-", "–", "—"):
            yield Fault("facts.range-order", "joined by a dash", period.span, turned)
        elif period.begun == ("between" if period.separator == "and" else "from"):
            kind = f"{period.begun} … {period.separator}"
            yield Fault("facts.range-order", kind, period.span, turned)


def ages(draft: Draft, chance: Random) -> Iterator[Fault]:
    """Another age of somebody whose age is told twice, and a birth that does not fit an age."""
    prose = Prose(draft.text)
    told = list(find_ages(prose))
    for several in (each for each in people_of(told, prose) if len(each) > 1):
        wrong = str(several[-1].age + chance.choice((-9, -3, -1, 1, 3, 9)))
        yield Fault("facts.age", "told twice", several[-1].number, wrong)
    for one in told:
        later = _says(one.name[-1]).search(draft.text, max(one.named.end, one.number.end))
        if len(one.name) > 1 and later:
            wrong = f"{one.name[-1]}, {one.age + chance.choice((-9, -3, -1, 1, 3, 9))},"
            yield Fault("facts.age", "put behind a later surname", Span(*later.span()), wrong)
        if draft.day and one.named.end < one.number.start and draft.text[one.number.end] in ",":
            year = draft.day.year - one.age + chance.choice((-9, -5, -3, 3, 5))
            wrong = f"{one.age}, born in {year}"
            yield Fault("facts.age", "with a birth put behind it", one.number, wrong)


def _says(surname: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(surname)}(?= (?:said|says|told|was|is|has)\b)")


def changes(draft: Draft, chance: Random) -> Iterator[Fault]:
    """Another size of a change."""
    text = draft.text
    for sentence in sentences(text, Span(0, len(text))):
        for change in find_changes(text, sentence) if "from" in sentence.of(text) else ():
            digits = re.search(r"\d+", change.claim.of(text))
            if change.times:
                word = "halved" if change.times > 1 else "doubled"
                yield Fault("facts.arithmetic", "in words", change.claim, word)
            elif digits:
                start = change.claim.start + digits.start()
                wrong = str(int(int(digits[0]) * chance.uniform(1.5, 2.5)) + 3)
                place = Span(start, start + len(digits[0]))
                yield Fault("facts.arithmetic", "in figures", place, wrong)


def totals(draft: Draft, chance: Random) -> Iterator[Fault]:
    """Another total of parts that are told."""
    text = draft.text
    for noun in nouns_before_parts(text):
        parted = parted_at(text, noun, Span(0, len(text)))
        if parted:
            figure = Span(parted.span.start, text.index(" ", parted.span.start))
            wrong = str(int(parted.total) + chance.choice((-1, 1, 2)))
            yield Fault("facts.sum", "total of parts", figure, wrong)


def counts(draft: Draft, chance: Random) -> Iterator[Fault]:
    """One more, or one fewer, announced than are named."""
    text = draft.text
    for mark in marks(Prose(text)):
        told = announced_at(text, mark, Span(0, len(text)))
        if told and told.number == told.items:
            yield Fault("facts.count", "one too many", told.figure, str(told.number + 1))
            if told.number > 2:
                yield Fault("facts.count", "one too few", told.figure, str(told.number - 1))


def eras(draft: Draft, chance: Random) -> Iterator[Fault]:
    """A year put behind a decade that does not have it."""
    for match in DECADE.finditer(draft.text):
        year = int(match["decade"]) + chance.choice((-13, -4, -1, 12, 21))
        wrong = f"{match['decade']}s, in {year}"
        place = Span(match.start("decade"), match.end())
        yield Fault("facts.century", "year put behind a decade", place, wrong)


def anniversaries(draft: Draft, chance: Random) -> Iterator[Fault]:
    """Another number of years."""
    for match in ANNIVERSARY.finditer(draft.text):
        number = int(match["number"])
        right = draft.day is not None and draft.day.year - int(match["year"]) == number
        if right:
            wrong = str(number + chance.choice((-10, -5, 5, 10)))
            yield Fault("facts.anniversary", "another number", Span(*match.span("number")), wrong)


def scales(draft: Draft, chance: Random) -> Iterator[Fault]:
    """Billions for millions where a figure stands for the last time."""
    told: dict[tuple[str, str], list[Scaled]] = {}
    for figure in find_scaled(draft.text, Span(0, len(draft.text))):
        told.setdefault(figure.same, []).append(figure)
    for figures in told.values():
        last = figures[-1]
        if len(figures) > 1 and last.scaled.size > 2:
            yield Fault("facts.magnitude", "last of several", last.scaled, OTHER_SCALE[last.scale])


FAULTS: Sequence[Planting] = (
    dates, hours, conversions, periods, ages, changes, totals, counts, eras, anniversaries, scales,
)  # fmt: skip


def listed_ages(draft: Draft, reference: Reference, chance: Random) -> Iterator[Fault]:
    """Another age of somebody of that name whom the list knows alone, with a birth and no death."""
    for told in find_ages(Prose(draft.text)):
        people = [each for each in reference.named(" ".join(told.name)) if each.kind == PERSON]
        if draft.day and len(people) == 1 and people[0].born and not people[0].died:
            wrong = str(told.age + chance.choice((-9, -3, 3, 9)))
            yield Fault("facts.listed-age", "off by 3 or 9", told.number, wrong)
