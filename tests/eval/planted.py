"""Errors planted into clean copy: listed people's names, later surnames, places and bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from factlint.reference.entity import ORGANISATION, PERSON
from factlint.reference.entity import PLACE as PLACE_KIND
from factlint.reference.protocol import Reference
from tests.eval.draft import Draft
from tests.eval.edits import misspell
from tests.eval.judge import Case
from tests.eval.material import newspaper

RUN = re.compile(r"\b[A-Z][a-z’'-]+(?: [A-Z]\.)?(?: (?:[a-z]{2,3} )?[A-Z][\w’'-]*[a-z]){1,2}\b")
NAMED = re.compile(r"\b[A-Z][\w’'-]*[a-z](?: (?:of |and |the )?[A-Z][\w’'-]*[a-z]){0,3}\b")
PLACE = "place or body"
PLANTS = ("full name once", "surname throughout", "later surname", "given name", PLACE)
SHORTEST = 4
SHORTEST_PLACE = 7


def planted(reference: Reference, seed: int, most: int) -> Iterator[Case]:
    """One error an article, in at most `most` articles; the kinds take turns."""
    chance = Random(seed)
    turn = 0
    for number, draft in enumerate(newspaper()):
        case = _plant(PLANTS[turn % len(PLANTS)], draft, reference, chance)
        if case and turn < most:
            yield case._replace(id=f"planted-{seed}-{number}")
            turn += 1


def _plant(kind: str, draft: Draft, reference: Reference, chance: Random) -> Case | None:
    if kind == PLACE:
        return _plant_place(draft, reference, chance)
    known = [run for run in RUN.finditer(draft.text) if _is_person(run[0], reference)]
    first = {run[0]: run for run in reversed(known)}
    names = [run for run in first.values() if len(run[0].split()[-1]) >= SHORTEST]
    if kind == "later surname":
        names = [run for run in names if _later(draft.text, run)]
    if not names:
        return None
    run = chance.choice(sorted(names, key=lambda each: each.start()))
    given, surname = run[0].split()[0], run[0].split()[-1]
    wrong = misspell(given if kind == "given name" else surname, chance)
    case = _put(kind, draft, run, wrong)
    return None if reference.named(case.text) else case


def _plant_place(draft: Draft, reference: Reference, chance: Random) -> Case | None:
    """A place or body of seven letters or more, its longest word misspelled once."""
    names = [
        run
        for run in NAMED.finditer(draft.text)
        if len(run[0]) >= SHORTEST_PLACE and _is_place(run[0], reference)
    ]
    if not names:
        return None
    run = chance.choice(names)
    word = max(run[0].split(), key=len)
    wrong = run[0].replace(word, misspell(word, chance), 1)
    before, after = draft.text[: run.start()], draft.text[run.end() :]
    planted = Draft(before + wrong + after, draft.day)
    end = len(before) + len(wrong)
    pair = f"{wrong} > {run[0]}"
    case = Case("", "names", "error", planted, len(before), end, run[0], pair, True, PLACE)
    return None if reference.named(wrong) else case


def _is_place(name: str, reference: Reference) -> bool:
    return any(
        entity.kind in (PLACE_KIND, ORGANISATION)
        and any(own.form == name and own.kind != "demonym" for own in entity.names)
        for entity in reference.named(name)
    )


def _is_person(name: str, reference: Reference) -> bool:
    return any(entity.kind == PERSON for entity in reference.named(name))


def _later(text: str, run: re.Match[str]) -> re.Match[str] | None:
    """The surname standing without a given name, somewhere after the full name."""
    alone = re.compile(rf"\b{re.escape(run[0].split()[-1])}\b(?![\w’'-]| [A-Z])")
    later = alone.finditer(text, run.end())
    return next((match for match in later if _alone(text[: match.start()].split()[-1])), None)


def _alone(before: str) -> bool:
    """Whether the word before a surname is no part of the name."""
    return before[0].islower() or (before.endswith(".") and len(before) > 2)


def _put(kind: str, draft: Draft, run: re.Match[str], wrong: str) -> Case:
    text, name = draft.text, run[0]
    given, surname = name.split()[0], name.split()[-1]
    place, right, misspelled = run, name, name[: -len(surname)] + wrong
    if kind == "given name":
        misspelled = wrong + name[len(given) :]
    if kind == "later surname":
        later = _later(text, run)
        assert later is not None
        place, right, misspelled = later, surname, wrong
    before, after = text[: place.start()], text[place.end() :]
    if kind == "surname throughout":
        before, after = (_replaced(part, surname, wrong) for part in (before, after))
    start = len(before)
    end = start + len(misspelled)
    planted = Draft(before + misspelled + after, draft.day)
    pair = f"{misspelled} > {right}"
    return Case("", "names", "error", planted, start, end, right, pair, True, kind)


def _replaced(text: str, surname: str, wrong: str) -> str:
    return re.sub(rf"\b{re.escape(surname)}\b", wrong, text)
