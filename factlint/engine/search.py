"""Looks a name up in the lists, for people who want to know what factlint would think of it."""

from __future__ import annotations

from typing import NamedTuple

from factlint.matching.candidate import Candidate
from factlint.matching.matcher import matcher_for
from factlint.mentions.lexicon import Lexicon
from factlint.reference.entity import Entity
from factlint.reference.protocol import Reference
from factlint.text.fold import fold


class Found(NamedTuple):
    """An entity that a name may mean; `score` is 1 for the same name and falls with distance."""

    entity: Entity
    form: str
    score: float
    why: str


def search(name: str, reference: Reference, lexicon: Lexicon) -> list[Found]:
    """Who `name` may mean, best first: bearers of the name, then of names near it."""
    matcher = matcher_for(reference, lexicon)
    words = tuple(fold(name).split())
    if not words:
        return []
    found = [Found(entity, name, 1.0, "bears this name") for entity in matcher.exact(words)]
    known = {each.entity.id for each in found}
    near = (each for each in matcher.near(words) if each.entity.id not in known)
    return [*found, *(_near(candidate) for candidate in near)]


def _near(candidate: Candidate) -> Found:
    score = round(1 / (1 + candidate.weight), 2)
    return Found(candidate.entity, candidate.form, score, "; ".join(_reasons(candidate)))


def _reasons(candidate: Candidate) -> list[str]:
    reasons = [f"“{pair.written}” for “{pair.right}”" for pair in candidate.wrong]
    if candidate.wrong and candidate.sound == 0:
        reasons.append("sounds the same")
    if candidate.extra:
        words = "word" if candidate.extra == 1 else "words"
        reasons.append(f"{candidate.extra} {words} more or less")
    return reasons or ["the same words"]
