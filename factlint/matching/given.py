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
    first = candidate.wrong_given
    if candidate.entity.kind != PERSON or first is None:
        return False
    other = first.difference.edits > 1 and first.difference.sound > 0
    return other and lexicon.given_count(first.written) > 0
