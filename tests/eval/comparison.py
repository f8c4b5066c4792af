"""Two names compared as the matching compares them, without any article around them."""

from __future__ import annotations

from typing import NamedTuple

from factlint.matching.candidate import Candidate
from factlint.matching.matcher import FARTHEST, Matcher
from factlint.names.name import without_suffixes
from factlint.names.spell import near
from factlint.reference.entity import PERSON, Entity, Name
from factlint.text.fold import fold

APART = float("inf")
MOST_EXTRA = 1  # words that only one of two names may have


class Likeness(NamedTuple):
    """How alike a written name is to the right one.

    `same`: it would be taken for the name and nothing said; `near`: the same or looked at as a
    misspelling. `weight` is that of the letters that differ.
    """

    same: bool = False
    near: bool = False
    weight: float = APART


def likeness(written: str, right: str, matcher: Matcher, kind: str = PERSON) -> Likeness:
    """Compare a written name with the right one."""
    words = tuple(without_suffixes(fold(written).split()))
    entity = Entity("", right, kind, (Name(right, "label"),))
    candidate = matcher.nearest(words, entity, "list") if words else None
    if candidate is None or candidate.extra > MOST_EXTRA:
        return Likeness()
    if not candidate.edits or matcher.is_variant(candidate):
        return Likeness(True, True, candidate.weight)
    return Likeness(False, _is_near(candidate), candidate.weight)


def _is_near(candidate: Candidate) -> bool:
    words = all(near(pair.written, pair.right) for pair in candidate.wrong)
    return words and candidate.weight <= FARTHEST
