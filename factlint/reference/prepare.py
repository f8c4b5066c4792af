"""Everything about an entity that can be worked out before it has a number in a store."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import NamedTuple

from factlint.names.keys import name_keys
from factlint.reference.entity import OFFICE, PERSON, WORK, Entity
from factlint.reference.record import encode
from factlint.reference.tokens import UNSOUNDED, counted, essential, is_latin
from factlint.text.fold import fold

FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()
EXACT = frozenset({OFFICE, WORK})  # kinds that no near name leads to
NEVER = "never"


class Ends(NamedTuple):
    """First and last word of a name with the keys of near ones; `first` is empty for one word."""

    first: str
    last: str
    keys: tuple[int, ...] = ()


class Prepared(NamedTuple):
    """An entity's row without its number, and what the other tables hold of it.

    `words` are those of its names with the column in which each is counted, once an entity.
    """

    row: tuple[str, str, int, int, str]
    keys: tuple[str, ...]
    words: tuple[tuple[str, int], ...]
    ends: tuple[Ends, ...]
    tenures: tuple[tuple[str, int, int], ...]
    refused: tuple[tuple[str, str], ...]
    person: bool


def prepare(entity: Entity) -> Prepared:
    """What a store writes of an entity."""
    keys: dict[str, None] = {}
    words: dict[tuple[str, int], None] = {}
    ends: set[tuple[str, str]] = set()
    person = entity.kind == PERSON
    for name in entity.names:
        key = fold(name.form)
        if not is_latin(key):
            continue
        keys[key] = None
        parts = essential(key)
        words.update(dict.fromkeys(counted(parts, person)))
        if entity.kind not in EXACT and name.kind not in UNSOUNDED:
            ends.add((parts[0] if len(parts) > 1 else "", parts[-1]))
    return Prepared(
        encode(entity, 0)[1:],
        tuple(keys),
        tuple(words),
        tuple(_ends(first, last) for first, last in sorted(ends)),
        tuple(tenure_rows(entity)),
        tuple((fold(name.form), name.form) for name in entity.refused if name.kind == NEVER),
        person,
    )


def _ends(first: str, last: str) -> Ends:
    return Ends(first, last, tuple({*chain(*name_keys(first, last))}) if first else ())


def tenure_rows(entity: Entity) -> Iterator[tuple[str, int, int]]:
    """Office, first and last day of each dated tenure."""
    for tenure in entity.tenures:
        if not tenure.dated:
            continue
        start = tenure.start.first.toordinal() if tenure.start else FIRST_DAY
        end = tenure.end.last.toordinal() if tenure.end else LAST_DAY
        yield tenure.office, start, end
