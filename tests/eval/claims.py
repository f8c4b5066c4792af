"""`python -m tests.eval.claims`: claims on clean copy, and on faults put into it."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

from factlint import Linter
from factlint.base.data import data_folder
from factlint.base.span import Span
from factlint.checks.claim import Claim
from factlint.mentions.lexicon import open_lexicon
from factlint.reference.entity import PLACE, Entity
from factlint.reference.setup import open_reference
from factlint.rules.load import load_pack
from tests.eval import material
from tests.eval.draft import Draft, day_of
from tests.eval.facts import Fault, _alarms

NEAR = 60  # characters between a trigger word and what it is said of
SEED = 1
NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:of |the |and )?[A-Z][\w.’'-]*){0,3}")
CAPITAL = re.compile(r"\bcapital\b")
CITY = re.compile(r"\bthe ([A-Z]\w+(?: [A-Z]\w+)?) (?:city|town|port) of ([A-Z]\w+)")
DIVISION = re.compile(r"\bthe ([A-Z]\w+(?: [A-Z]\w+)?) (?:state|province|region) of ([A-Z]\w+)")
DIVIDED = re.compile(r"\b([A-Z]\w+) (?:state|province|region) of ([A-Z]\w+)")
PLACED = re.compile(
    r"\b(?:in|near|from|at|to) ([A-Z]\w+(?: [A-Z]\w+)?), ([A-Z]\w+(?: [A-Z]\w+)?)[,.]"
)
MEMBER = re.compile(r"\b(EU|European Union|NATO|ASEAN|BRICS|G7)\W+(?:\w+\W+){0,3}?members?\b")
CLOSED = re.compile(r"\b(Baltic|Nordic) (?:states?|countries|country|nations?|republics)\b")
SETS = {"Baltic": "Baltics", "Nordic": "Nordic countries"}


@cache
def _named(name: str) -> tuple[Entity, ...]:
    return tuple(one for one in open_reference(()).named(name) if one.kind == PLACE)


@cache
def _countries() -> tuple[Entity, ...]:
    entries = open_lexicon().demonyms.values()
    ids = sorted({entry.id for several in entries for entry in several if entry.id})
    found = [open_reference(()).get(one) for one in ids]
    return tuple(one for one in found if one and "P36" in one.statements and not one.country)


@cache
def _cities() -> tuple[str, ...]:
    """Large cities that are nobody's capital."""
    path = Path(data_folder("seeds")) / "list/generated/statements-cities.tsv"
    labels = [line.split("\t")[0] for line in path.read_text("utf-8").splitlines()][1:]
    return tuple(label for label in labels if all(not _is_capital(one) for one in _named(label)))


def _is_capital(place: Entity) -> bool:
    return any(one.value == "capital" for one in place.statements.get("type", ()))


def _values(entity: Entity, key: str) -> frozenset[str]:
    return frozenset(one.value for one in entity.statements.get(key, ()))


def _names_near(text: str, at: int) -> Iterator[re.Match[str]]:
    """Names within one sentence of a place, as full stops tell."""
    start = max(text.rfind(". ", 0, at), at - NEAR, 0)
    stop = text.find(". ", at)
    return NAME.finditer(text, start, min(stop if stop >= 0 else len(text), at + NEAR))


def _capitals(text: str, chance: Random) -> Iterator[Fault]:
    for word in CAPITAL.finditer(text):
        names = list(_names_near(text, word.start()))
        countries = [one for name in names for one in _named(re.sub(r"[’']s?$", "", name[0]))]
        ids = frozenset().union(*(_values(one, "P36") for one in countries))
        for name in names:
            if any(one.id in ids for one in _named(name[0])):
                wrong = chance.choice(_cities())
                yield Fault("facts.capital", "another city", Span(*name.span()), wrong)


def _lands(text: str, chance: Random) -> Iterator[Fault]:
    demonyms = open_lexicon().demonyms
    for pattern, rule in ((CITY, "facts.country"), (DIVISION, "facts.division")):
        for match in pattern.finditer(text):
            ids = {entry.id for entry in demonyms.get(match[1].lower(), ())}
            if any(one.country in ids for one in _named(match[2])):
                other = chance.choice([one for one in _countries() if one.id not in ids])
                forms = [name.form for name in other.names if name.kind == "demonym"]
                if forms:
                    yield Fault(rule, "adjective", Span(*match.span(1)), forms[0])
    placed = ((PLACED, "facts.city-and-country"), (DIVIDED, "facts.division"))
    for pattern, rule in placed:
        for match in pattern.finditer(text):
            ids = {one.id for one in _named(match[2])}
            if any(one.country in ids for one in _named(match[1])):
                other = chance.choice([one for one in _countries() if one.id not in ids])
                yield Fault(rule, "name", Span(*match.span(2)), other.label)


def _members(text: str, chance: Random) -> Iterator[Fault]:
    for pattern, rule in ((MEMBER, "facts.membership"), (CLOSED, "lists.")):
        for match in pattern.finditer(text):
            found = open_reference(()).named(SETS.get(match[1], match[1]))
            members = frozenset().union(*(_values(one, "P527") for one in found))
            for name in _names_near(text, match.end()):
                if any(one.id in members for one in _named(name[0])) and name.start() > match.end():
                    other = chance.choice([one for one in _countries() if one.id not in members])
                    yield Fault(rule, match[1], Span(*name.span()), other.label)


FAULTS: Sequence[Callable[[str, Random], Iterator[Fault]]] = (_capitals, _lands, _members)


def _recall(linter: Linter, drafts: Sequence[Draft], chance: Random) -> None:
    found: Counter[tuple[str, str]] = Counter()
    planted: Counter[tuple[str, str]] = Counter()
    missed: dict[str, list[str]] = {}
    for draft in drafts:
        for fault in (fault for kind in FAULTS for fault in kind(draft.text, chance)):
            start, end = fault.place
            text = draft.text[:start] + fault.wrong + draft.text[end:]
            place = Span(start, start + len(fault.wrong))
            planted[fault.rule, fault.kind] += 1
            hit = any(
                Span(finding.start, finding.end).overlaps(place)
                and finding.rule.startswith(fault.rule)
                for finding in linter.check_text(text, date=draft.day, path="draft.txt")
            )
            found[fault.rule, fault.kind] += hit
            if not hit:
                around = text[max(0, start - NEAR) : start + NEAR].replace("\n", " ")
                missed.setdefault(fault.rule, []).append(around)
    _print(planted, found, missed)


def _print(
    planted: Counter[tuple[str, str]],
    found: Mapping[tuple[str, str], int],
    missed: Mapping[str, list[str]],
) -> None:
    for rule, cases in missed.items():
        for around in cases[:10]:
            print(f"  missed by {rule}: … {around} …")
    print("planted faults: found")
    for (rule, kind), number in sorted(planted.items()):
        hits = found[rule, kind]
        print(f"  {rule:24} {kind:24} {hits:4} of {number:4}  {hits / number:.0%}")


def main() -> None:
    """Print what is found on clean copy, then what share of planted faults is found."""
    if not material.FOLDER.is_dir():
        sys.exit(f"{material.FOLDER} is not here: there is nothing to measure on")
    loaded = load_pack(data_folder("rules")).rules
    linter = Linter(rules=[rule for rule in loaded if isinstance(rule.check, Claim)])
    rows = material.rows("clean_current_events.jsonl.gz")
    events = [Draft(row["text"], day_of(row["date"])) for row in rows]
    _alarms("newspaper", linter, material.newspaper())
    _alarms("current events", linter, events)
    _recall(linter, [*material.newspaper(), *events[::4]], Random(SEED))


if __name__ == "__main__":
    main()
