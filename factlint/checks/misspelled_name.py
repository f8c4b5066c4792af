"""A name that is nearly that of somebody or something on the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Level, Note
from factlint.checks.base import Check
from factlint.matching.resolution import Resolution, Status
from factlint.text.document import Block


class MisspelledName(Check):
    """Finds names that are a listed name misspelled, by letters, sound, title and company.

    `kinds` are the kinds of entities that are looked for: person, place, organisation.
    """

    values: ClassVar[tuple[str, ...]] = ("the name", "the right name", "why")
    kinds: tuple[str, ...] = ("person", "place", "organisation")
    """What is looked at: person, place, organisation."""

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every occurrence."""
        for resolution in article.resolutions:
            entity = resolution.entity
            if resolution.status is Status.NEAR and entity and entity.kind in self.kinds:
                yield _hit(article, resolution)


def _hit(article: Article, resolution: Resolution) -> Hit:
    mention = resolution.mention
    several = len({entity.label for entity in resolution.entities}) > 1
    return Hit(
        mention.span,
        (mention.span.of(article.text), resolution.right, "; ".join(resolution.reasons)),
        resolution.rights,
        resolution.confidence,
        Level.WARNING if several else Level.ERROR,
        tuple(Note(reason) for reason in resolution.reasons),
        resolution.evidence,
    )
