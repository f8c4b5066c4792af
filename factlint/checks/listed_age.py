"""An age that the reference list contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Evidence, Hit, Level
from factlint.checks.age import SLACK, is_apart, tells_ages
from factlint.checks.base import Check
from factlint.text.document import Block

if TYPE_CHECKING:
    from factlint.mentions.ages import AgeTold
    from factlint.reference.entity import Entity

NAMESAKE = 15  # years; who is farther from the listed birth is somebody else of that name
CLEAR, OFF_BY_ONE = 0.7, 0.5


class ListedAge(Check):
    """Finds ages of listed people that their birth in the list contradicts; never an error.

    Only a name that the list knows in one way counts, of somebody who is alive as far as the list
    knows; an age that is far off is a namesake's. Where the draft's day is only assumed, an age
    counts as wrong only if it is too great for today.
    """

    values: ClassVar[tuple[str, ...]] = ("the age", "the person", "the birth", "the right age")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every age that the list contradicts."""
        if not tells_ages(article.prose):
            return
        from factlint.mentions.ages import find_ages

        ages = list(find_ages(article.prose))
        people = _people(article) if ages else {}
        for told in ages:
            person = people.get(told.named.end)
            hit = _contradicted(article, told, person) if person else None
            if hit and not is_apart(article, told):
                yield hit


def _people(article: Article) -> dict[int, Entity]:
    """Those whom a name surely means, by where the name ends: alive, and with a birth."""
    from factlint.matching.resolution import Status
    from factlint.reference.entity import PERSON

    return {
        each.mention.span.end: each.entities[0]
        for each in article.resolutions
        if each.status in (Status.KNOWN, Status.LATER) and len(each.entities) == 1
        and each.entities[0].kind == PERSON
        and each.entities[0].born and not each.entities[0].died
    }  # fmt: skip


def _contradicted(article: Article, told: AgeTold, person: Entity) -> Hit | None:
    from factlint.mentions.births import When, ages_between

    born = person.born
    if born is None or born.last.year != born.first.year:
        return None
    day = article.day
    least, most = ages_between(When(born.first, born.last), When(day - SLACK, day + timedelta(1)))
    off = max(least - told.age, told.age - most)
    may_be_old = article.assumed and told.age < least
    if not 0 < off <= NAMESAKE or may_be_old:
        return None
    right = tuple(str(age) for age in range(most, least - 1, -1))
    evidence = Evidence(person.id, person.label, "P569", born.iso, url=person.url)
    return Hit(
        told.number,
        (told.number.of(article.text), person.label, born.iso, " or ".join(sorted(right))),
        right,
        CLEAR if off > 1 else OFF_BY_ONE,
        cap=Level.WARNING,
        evidence=(evidence,),
    )
