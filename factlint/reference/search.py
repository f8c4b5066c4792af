"""Whom a name may mean, how near the spelling is, and why: for editors who look somebody up."""

from __future__ import annotations

from typing import NamedTuple

from factlint.reference.entity import Entity, Name
from factlint.reference.protocol import Reference
from factlint.text.fold import fold

MOST = 10  # entities in an answer
STEP = 0.12  # what one unit of distance takes from a score


class Found(NamedTuple):
    """An entity that a name may mean; `score` is 1 for the same name, `why` says what differs."""

    entity: Entity
    score: float
    why: str


def search(reference: Reference, name: str, most: int = MOST) -> list[Found]:
    """Entities that `name` may mean, nearest first, better known ones before others."""
    exact = {
        entity.id: Found(entity, 1.0, _exact(entity, name)) for entity in reference.named(name)
    }
    near = (_near(entity, name) for entity in reference.like(name) if entity.id not in exact)
    found = [*exact.values(), *near]
    found.sort(key=lambda one: (-one.score, -one.entity.prominence, one.entity.id))
    return found[:most]


def _exact(entity: Entity, name: str) -> str:
    key = fold(name)
    bears = next((own for own in entity.names if fold(own.form) == key), None)
    if bears is None or bears.kind == "label":
        return "the same name"
    return f"its {bears.kind} name" if bears.kind != "alias" else "also known so"


def _near(entity: Entity, name: str) -> Found:
    distance, own = min((_distance(name, own), own) for own in entity.names)
    score = max(0.0, round(1 - STEP * distance, 2))
    return Found(entity, score, _difference(name, own))


def _distance(name: str, own: Name) -> float:
    """Sum over the first and last word, or the last alone where only one is written."""
    return sum(compared[2] for compared in _compared(name, own))


def _difference(name: str, own: Name) -> str:
    """Which words differ, and how."""
    parts = []
    for written, right, weight, sound in _compared(name, own):
        if weight:
            like = "sounds the same" if not sound else f"{sound} consonants apart"
            parts.append(f"“{written}” for “{right}” ({like})")
    return "; ".join(parts) or f"as in “{own.form}”"


def _compared(name: str, own: Name) -> list[tuple[str, str, float, int]]:
    from factlint.names.name import parse_name
    from factlint.names.spell import compare

    written, right = parse_name(name).words, parse_name(own.form).words
    if not written or not right:
        return []
    ends = (0, -1) if len(written) > 1 and len(right) > 1 else (-1,)
    found = []
    for at in ends:
        difference = compare(written[at], right[at])
        found.append((written[at], right[at], difference.weight, difference.sound))
    return found
