"""The questions that every reference list answers, whatever lies behind it."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, Protocol

from factlint.reference.entity import Entity, Name

HOUSE = "house"  # kind of a list that an editor writes by hand


class Commonness(NamedTuple):
    """How many listed people bear a word as given name, and how many as surname."""

    given: int = 0
    family: int = 0


class ListInfo(NamedTuple):
    """One list in use; `as_of` is the ISO date up to which its offices hold.

    `kind` is "house" for a list that an editor writes by hand, else empty.
    """

    name: str
    path: str
    entities: int
    as_of: str
    licence: str = ""
    source: str = ""
    kind: str = ""


class Forbidden(NamedTuple):
    """A form that a house never writes, and whose it is."""

    entity: Entity
    form: Name


class Reference(Protocol):
    """A reference list, or several stacked."""

    def get(self, entity_id: str) -> Entity | None:
        """The entity with this id."""

    def named(self, name: str) -> Sequence[Entity]:
        """Entities that bear exactly this name, folded (case, accents, apostrophes, full stops)."""

    def like(self, name: str) -> Sequence[Entity]:
        """At most 200 entities with a name near this one in sound or within two edits a word."""

    def offices(self, titles: tuple[str, ...], places: tuple[str, ...]) -> Sequence[Entity]:
        """Offices that `titles` ("prime minister") may mean for the entity ids `places`, in order.

        All those of one place come first, and of them those of the first title.
        """

    def holding(self, office: str, on: date) -> Sequence[Entity]:
        """People who held the office with this id on that day, so far as the list knows."""

    def forbidden(self, name: str) -> Sequence[Forbidden]:
        """Entities for which a house never writes this name, folded."""

    def forbidden_forms(self) -> Sequence[str]:
        """Every form that a house never writes; few, and none where no house list is asked."""

    def commonness(self, word: str) -> Commonness:
        """How common a word is as a name in this list."""

    def lists(self) -> Sequence[ListInfo]:
        """The lists that are asked, upper one first."""
