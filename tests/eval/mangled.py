"""People of the shipped list, mangled by sound, in sentences with and without context."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from factlint.reference.protocol import Reference
from tests.eval.draft import Draft
from tests.eval.judge import Case
from tests.eval.people import Person, people
from tests.eval.sounds import mangle

TODAY = date(2025, 12, 1)
SENTENCES = {
    "description before": "On Monday, {description} {name} told reporters that talks would go on.",
    "description after": "Talks would go on, said {name}, the {description}, on Monday.",
    "country": "In {country} on Monday, {name} told reporters that the talks would go on.",
    "weekday before": "On Monday {name} told reporters that the talks would go on.",
    "nothing": "The talks would go on, {name} told reporters on Monday.",
}
BOTH = 0.3  # how often the given name is mangled too
SHORTEST = 4


def mangled(reference: Reference, seed: int, most: int) -> Iterator[Case]:
    """Each of `most` people once in each sentence that can be made, under one mangled name."""
    chance = Random(seed)
    everybody = people()
    for person in chance.sample(everybody, min(most, len(everybody))):
        wrong = _mangled_name(person.name, chance)
        if wrong == person.name or reference.named(wrong):
            continue
        group = f"{_distance(wrong, person.name)} letters apart"
        for sentence, form in SENTENCES.items():
            if not _can_say(form, person):
                continue
            text = form.format(**person._asdict() | {"name": wrong})
            start = text.index(wrong)
            case = Case(f"{sentence}: {person.name}", "names", "error", Draft(text, TODAY), start,
                        start + len(wrong), person.name, "", True, group)  # fmt: skip
            yield case._replace(pair=f"{wrong} > {person.name}")


def _can_say(form: str, person: Person) -> bool:
    """Whether what the sentence needs is known, and reads as a reporter would write it."""
    description = person.description
    if "{description} {name}" in form and any(
        word in description.split() for word in ("of", "from", "to", "for")
    ):
        return False
    return bool(description or "{description}" not in form) and bool(
        person.country or "{country}" not in form
    )


def _mangled_name(name: str, chance: Random) -> str:
    *given, surname = name.split()
    changed = mangle(surname, chance.choice((1, 2, 2, 3)), chance)
    if len(given[0]) >= SHORTEST and chance.random() < BOTH:
        given[0] = mangle(given[0], 1, chance)
    return " ".join([*given, changed])


def _distance(left: str, right: str) -> str:
    """Edits between two names, many of them taken together."""
    row = list(range(len(right) + 1))
    for number, letter in enumerate(left, 1):
        above, row[0] = row[0], number
        for at, other in enumerate(right, 1):
            above, row[at] = row[at], min(row[at] + 1, row[at - 1] + 1, above + (letter != other))
    return str(row[-1]) if row[-1] < 4 else "4 or more"
