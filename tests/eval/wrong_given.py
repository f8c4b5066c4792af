"""Office holders of the shipped list under somebody else's given name, with title or body."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from factlint.base.data import data_folder
from factlint.matching.offices import supports
from factlint.mentions.lexicon import open_lexicon
from factlint.reference.entity import ORGANISATION, Entity
from factlint.reference.protocol import Reference
from factlint.text.fold import fold
from tests.eval import rates
from tests.eval.draft import Desk, Draft
from tests.eval.judge import Case
from tests.eval.mangled import TODAY
from tests.eval.people import Person, people

if TYPE_CHECKING:
    from tests.eval.__main__ import Evaluation

COMMONEST = 200  # given names of each sex to draw from
SENTENCES = {
    "title before": "On Monday, {description} {name} told reporters that the talks would go on.",
    "title behind": "Talks would go on, said {name}, the {description}, on Monday.",
    "of the body": "The talks would go on, {name} of {body} told reporters on Monday.",
    "the body's": "On Monday {body}'s {name} told reporters that the talks would go on.",
    "at the body": "At {body}, {name} told reporters on Monday that the talks would go on.",
}


def wrong_given(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Wrong given names that are found, by sentence; always measured with the shipped list."""
    options = evaluation.options
    desk = Desk("", options.jobs) if evaluation.desk.config.reference else evaluation.desk
    every = list(cases(desk.linter.reference, options.seed, options.plants))
    outcomes = evaluation.judged("wrong_given", every, desk)
    groups = {"wrong given names: errors": outcomes}
    for sentence in SENTENCES:
        groups[f"  {sentence}"] = [each for each in outcomes if each.case.group == sentence]
    return [
        (label, *(str(share(part)) for share in (rates.found, rates.by_pair, rates.right)))
        for label, part in groups.items()
    ]


def cases(reference: Reference, seed: int, most: int) -> Iterator[Case]:
    """Each of `most` people in office once in each sentence that can be made."""
    chance = Random(seed)
    everybody = [pair for person in people() if (pair := _in_office(person, reference))]
    for person, body in chance.sample(everybody, min(most, len(everybody))):
        wrong = _renamed(person.name, chance)
        if not wrong or reference.named(wrong):
            continue
        for sentence, form in SENTENCES.items():
            if ("{body}" in form and not body) or (
                sentence == "title before" and "from" in person.description.split()
            ):
                continue
            text = form.format(name=wrong, description=person.description, body=body)
            start = text.index(wrong)
            place = start, start + len(wrong)
            pair = f"{wrong} > {person.name}"
            draft = Draft(text, TODAY)
            yield Case(f"{sentence}: {person.name}", "names", "error", draft, *place,
                       person.name, pair, True, sentence)  # fmt: skip


def _in_office(person: Person, reference: Reference) -> tuple[Person, str] | None:
    """The person with the body where an office is held, empty where it is a country's."""
    words = person.description.split()
    if len(person.name.split()) != 2 or not words or {"former", "of", "and", "for"} & {*words}:
        return None
    for entity in reference.named(person.name):
        offices = [reference.get(t.office) for t in entity.tenures if supports(t, TODAY)]
        bodies = [_body(office, reference) for office in offices if office]
        if bodies:
            return person, max(bodies)
    return None


def _body(office: Entity, reference: Reference) -> str:
    home = reference.get(office.jurisdiction) if office.jurisdiction else None
    return home.label if home and home.kind == ORGANISATION else ""


def _renamed(name: str, chance: Random) -> str:
    """The name with another common given name of the same sex; empty where the sex is not told."""
    given, surname = name.split()
    lexicon = open_lexicon()
    sex = lexicon.sex_of(fold(given))
    others = [
        other
        for other, of in _givens()
        if of == sex[:1] and not lexicon.same_given(fold(other), fold(given))
    ]
    return f"{chance.choice(others)} {surname}" if others else ""


def _givens() -> list[tuple[str, str]]:
    """Common given names with their sex."""
    with Path(data_folder("seeds"), "lexicon", "given_names.tsv").open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    rows.sort(key=lambda row: -float(row["count"]))
    return [
        (row["name"].title(), sex)
        for sex in "fm"
        for row in [row for row in rows if row["sex"] == sex][:COMMONEST]
    ]
