"""Tells another person's given name from a misspelled one."""

from __future__ import annotations

from factlint.matching.resolution import Resolution, Status
from factlint.mentions.lexicon import Lexicon
from factlint.reference.entity import PERSON


def has_other_given(resolution: Resolution, lexicon: Lexicon) -> bool:
    """Whether a mention is near a person whose given name is not the one written, but another."""
    if resolution.status is not Status.NEAR or not resolution.rivals:
        return False
    candidate = resolution.rivals[0]
    if candidate.entity.kind != PERSON or len(candidate.pairs) < 2 or len(candidate.wrong) != 1:
        return False
    first, likeness = candidate.wrong[0], candidate.wrong[0].difference
    if first.at or likeness.edits < 2 or not likeness.sound:
        return False
    return lexicon.given_count(first.written) > 0
