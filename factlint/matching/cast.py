"""An article's cast: who is named in full, so that surnames alone can be understood."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Iterator
from typing import NamedTuple

from factlint.matching.candidate import Candidate
from factlint.matching.resolution import Resolution, Status
from factlint.names.edits import within
from factlint.names.name import SUFFIXES
from factlint.names.sift import sift
from factlint.reference.entity import PERSON, Entity


class Member(NamedTuple):
    """Somebody named in full: the right words of the name, and the entity if it is listed."""

    words: tuple[str, ...]
    entity: Entity | None = None
    confidence: float = 1.0


class Cast:
    """Members by every word of their names, as written and as it should be."""

    def __init__(self) -> None:
        self._members: dict[str, list[Member]] = {}
        self._certain: set[str] = set()
        self._kept: set[tuple[str, tuple[str, ...], str]] = set()
        self._entered: set[tuple[tuple[str, ...], str, Status]] = set()
        self._near: dict[str, tuple[Entity, ...]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._members

    def bearing(self, word: str) -> list[Member]:
        """Members with this word in their name as the article writes it or as it should be."""
        return self._members.get(word, [])

    def enter(self, resolution: Resolution) -> None:
        """Add the bearer of a full name; places and bodies do not count."""
        entity = resolution.entity
        written = resolution.mention.words
        if len(written) < 2 or (entity is not None and entity.kind != PERSON):
            return
        key = (written, _identity(entity), resolution.status)
        if key in self._entered:
            return  # as often as the article names them
        self._entered.add(key)
        if entity and resolution.status is not Status.NEAR:
            self._certain.add(entity.id)
        words, confidence = written, 1.0
        if resolution.status is Status.NEAR:
            words = _right_words(written, resolution.rivals[0])
            confidence = resolution.confidence
        for word in {*words, *written}:
            if len(word) > 1 and word not in SUFFIXES:
                self._add(word, Member(words, entity, confidence))

    def _add(self, word: str, member: Member) -> None:
        """Keep a member under a word once, however their name is written."""
        key = (word, member.words, _identity(member.entity))
        if key not in self._kept:
            self._kept.add(key)
            self._members.setdefault(word, []).append(member)
            self._near.clear()

    def is_certain(self, entity: Entity) -> bool:
        """Whether a listed member is named as the list has the name, at least once."""
        return entity.id in self._certain

    def near(self, word: str) -> tuple[Entity, ...]:
        """Listed members whose surname is near `word`."""
        if word not in self._near:
            self._near[word] = tuple(self._read_near(word))
        return self._near[word]

    def has_nearer(self, word: str, candidate: Candidate) -> bool:
        """Whether a member whom the list does not know has a word nearer than the candidate's."""
        nearest = within(max(candidate.edits - 1, 0), word, list(self._members))
        return any(
            all(member.entity is None for member in self._members[other]) for other, _ in nearest
        )

    def _read_near(self, word: str) -> Iterator[Entity]:
        seen: set[str] = set()
        for right in sift(word, list(self._members)):
            for member in self._members[right]:
                entity = member.entity
                if entity and entity.id not in seen and right == member.words[-1]:
                    seen.add(entity.id)
                    yield entity


def _identity(entity: Entity | None) -> str:
    return entity.id if entity else ""


def _right_words(written: tuple[str, ...], candidate: Candidate) -> tuple[str, ...]:
    words = list(written)
    for pair in candidate.pairs:
        if pair.at < len(words):
            words[pair.at] = pair.right
    return tuple(words)
