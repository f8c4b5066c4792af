"""Assembles an article's cast: entries with entity, places, spellings and titles, and remarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from factlint.article import Article
from factlint.engine.cast.gather import Gathering, Group, Named, title_at
from factlint.engine.cast.remarks import name_of, remarks
from factlint.matching.resolution import Resolution, Status
from factlint.mentions.mention import Mention
from factlint.reference.entity import ORGANISATION, OTHER, PERSON, PLACE, Entity
from factlint.reports.cast.base import Bearer, CastList, Entry, Place, Spelling, Sure
from factlint.text.lines import LineIndex

KINDS = frozenset({PERSON, PLACE, ORGANISATION})


def assemble(article: Article) -> CastList:
    """Who is in `article`, in order of first full mention."""
    assembly = _Assembly(article)
    gathering = Gathering(article)
    entries = sorted(
        (assembly.entry(group) for group in gathering.groups.values()),
        key=lambda entry: entry.first.start,
    )
    path = article.document.source.path
    said = tuple(remarks(gathering, assembly.place))
    return CastList(path, article.day, article.assumed, tuple(entries), said)


class _Assembly:
    """Makes entries of groups."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.lines = LineIndex(article.document.source.text)

    def entry(self, group: Group) -> Entry:
        """All that is told of one bearer."""
        places = tuple(self.place(named.mention) for named in group.named)
        sure = _sure(group)
        namesakes = group.first.resolution.entities if sure is Sure.SEVERAL else ()
        return Entry(
            name_of(group),
            group.kind if group.kind in KINDS else OTHER,
            sure,
            self.place(group.first.mention),
            places,
            tuple(_spellings(group.named)),
            tuple(Spelling(*each) for each in Counter(_titles(places)).most_common()),
            self._bearer(group.entity) if group.entity else None,
            tuple(self._bearer(each) for each in namesakes if each != group.entity),
            _confidence(group) if sure is Sure.NEAR else None,
        )

    def place(self, mention: Mention) -> Place:
        """Where a mention stands in the source, with the title at it."""
        article = self.article
        start, end = article.document.map.to_source(mention.span)
        title = title_at(mention, article)
        printed = " ".join(title.text.split()) if title else ""
        return Place(mention.name, start, end, *self.lines.place(start), printed)

    def _bearer(self, entity: Entity) -> Bearer:
        return Bearer(entity.id, entity.label, self._described(entity), entity.url)

    def _described(self, entity: Entity) -> str:
        """The entity's description; where the list has none, the offices it held on the day."""
        if entity.description:
            return entity.description
        held = (
            self.article.reference.get(tenure.office)
            for tenure in entity.tenures
            if tenure.covers(self.article.day)
        )
        return ", ".join(dict.fromkeys(office.label for office in held if office))


def _sure(group: Group) -> Sure:
    """The best that any mention says."""
    if group.entity is None:
        return Sure.UNLISTED
    if any(named.by_title for named in group.named):
        return Sure.TITLE
    found = [named.resolution for named in group.named]
    known = [each for each in found if each.status is Status.KNOWN]
    if known:
        alone = any(len(each.entities) == 1 for each in known)
        return Sure.EXACT if alone else Sure.SEVERAL
    near = any(each.status is Status.NEAR for each in found)
    return Sure.NEAR if near else Sure.SPELLING


def _confidence(group: Group) -> float:
    near = (named.resolution for named in group.named)
    return max(each.confidence for each in near if each.status is Status.NEAR)


def _titles(places: Iterable[Place]) -> Iterator[str]:
    return (place.title for place in places if place.title)


def _spellings(named: Iterable[Named]) -> Iterator[Spelling]:
    """Each way in which a name is printed, in order of the text, with its count."""
    counts: Counter[tuple[str, str]] = Counter(
        (each.mention.name, _right(each.resolution)) for each in named
    )
    return (Spelling(text, count, right) for (text, right), count in counts.items())


def _right(resolution: Resolution) -> str:
    return resolution.right if resolution.status is Status.NEAR else ""
