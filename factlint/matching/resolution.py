"""What is said of a mention: whom it means, how sure, and why."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from factlint.base.finding import Evidence
from factlint.matching.candidate import Candidate
from factlint.mentions.mention import Mention
from factlint.reference.entity import Entity


class Status(Enum):
    """How a mention was understood."""

    KNOWN = "known"  # bears exactly a listed name
    LATER = "later"  # part of the name of somebody in the article's cast
    VARIANT = "variant"  # another accepted spelling of a listed name
    NEAR = "near"  # looks like a listed name misspelled
    UNKNOWN = "unknown"


class Resolution(NamedTuple):
    """A mention with its entity. `right` is what should stand in its place where it is near."""

    mention: Mention
    status: Status
    entities: tuple[Entity, ...] = ()
    right: str = ""
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rivals: tuple[Candidate, ...] = ()

    @property
    def entity(self) -> Entity | None:
        """The entity most likely meant."""
        return self.entities[0] if self.entities else None
