"""What is said of a mention: whom it means, how sure, and why."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from enum import Enum
from typing import NamedTuple

from factlint.base.finding import Evidence
from factlint.matching.candidate import Candidate
from factlint.mentions.mention import Mention
from factlint.reference.entity import PERSON, Entity


class Status(Enum):
    """How a mention was understood."""

    KNOWN = "known"  # bears exactly a listed name
    LATER = "later"  # part of the name of somebody in the article's cast
    VARIANT = "variant"  # another accepted spelling of a listed name
    NEAR = "near"  # looks like a listed name misspelled
    UNKNOWN = "unknown"


class Resolution(NamedTuple):
    """A mention with its entity. `rights` are what may stand in its place, best first, where
    it is near."""

    mention: Mention
    status: Status
    entities: tuple[Entity, ...] = ()
    rights: tuple[str, ...] = ()
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    rivals: tuple[Candidate, ...] = ()

    @property
    def is_person(self) -> bool:
        """Whether the entity most likely meant is a person."""
        return bool(self.entities) and self.entities[0].kind == PERSON

    @property
    def right(self) -> str:
        """What should stand there."""
        return self.rights[0] if self.rights else ""

    @property
    def entity(self) -> Entity | None:
        """The entity most likely meant."""
        return self.entities[0] if self.entities else None
