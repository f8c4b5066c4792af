"""A name that is nearly that of somebody or something on the list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Level, Note
from factlint.checks.base import Check
from factlint.matching.given import has_other_given
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
        for resolution in (*article.resolutions, *article.resolver.in_titles):
            entity = resolution.entity
            if resolution.status is not Status.NEAR or not entity or entity.kind not in self.kinds:
                continue
            if not has_other_given(resolution, article.lexicon):
                yield near_hit(article, resolution)


def near_hit(article: Article, resolution: Resolution) -> Hit:
    """The hit for a mention that should be the name it is near to."""
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
