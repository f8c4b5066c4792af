"""Gathers the mentions of an article by whom they mean, as the resolution understood them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from factlint.article import Article
from factlint.checks.inconsistent_name import spelled_twice, surname
from factlint.engine.cast.kinds import is_name_alone, kind_of
from factlint.matching.resolution import Resolution, Status
from factlint.matching.surroundings import survey
from factlint.mentions.mention import Mention, TitleReading
from factlint.mentions.titles import read_apposed
from factlint.names.name import SUFFIXES, parse_name
from factlint.reference.entity import OTHER, PERSON, Entity

OFFICES = frozenset({"office", "rank", "clergy", "nobility"})  # titles that a comma may divide


class Named(NamedTuple):
    """A mention with the one that it means: an entity, or the words of an unlisted full name.

    `by_title` says that the title at the mention tells which entity is meant.
    """

    resolution: Resolution
    entity: Entity | None
    words: tuple[str, ...]
    by_title: bool = False

    @property
    def mention(self) -> Mention:
        """The mention itself."""
        return self.resolution.mention

    @property
    def in_full(self) -> bool:
        """Whether it is more than a surname or a given name alone."""
        return len(self.mention.tokens) > 1


class Group:
    """All mentions of one bearer, in order of the text."""

    def __init__(self, kind: str, first: Named) -> None:
        self.kind = kind
        self.entity = first.entity
        self.named = [first]

    @property
    def first(self) -> Named:
        """The first full mention, else the first."""
        return next((named for named in self.named if named.in_full), self.named[0])

    @property
    def introduced(self) -> bool:
        """Whether the article gives a full name; one who goes by one word needs none."""
        whole = self.entity is not None and " " not in self.entity.label
        return whole or self.first.in_full

    @property
    def surname(self) -> str:
        """The folded surname of a person, as it should be."""
        if self.entity is not None:
            return parse_name(self.entity.label).family
        return parse_name(self.first.mention.name).family


class Gathering:
    """The groups of one article; `shared` are words alone that several people in it bear.

    `twice` are surnames of unlisted people that stand in two spellings.
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.groups: dict[object, Group] = {}
        self.shared: dict[str, list[Mention]] = {}
        self.twice = tuple(spelled_twice(article))
        alone: list[Resolution] = []
        for resolution in article.resolutions:
            mention = resolution.mention
            if not mention.words or (resolution.entity is None and mention.run.shouts):
                continue
            if len(mention.tokens) > 1 or resolution.status is not Status.LATER:
                alone += self._enter_known(resolution)
            else:
                alone.append(resolution)
        self._recognise_families()
        bearers = self._bearers()
        for resolution in alone:
            self._enter_alone(resolution, bearers)
        for group in self.groups.values():
            group.named.sort(key=lambda named: named.mention.span)

    def _enter_known(self, resolution: Resolution) -> Iterator[Resolution]:
        """Enter what needs no other mention to be understood; yield the rest."""
        mention = resolution.mention
        if resolution.entities:
            chosen = self._chosen(resolution)
            by_title = len(resolution.entities) > 1 and chosen is not None
            entity = chosen or resolution.entities[0]
            self._enter(entity.kind, Named(resolution, entity, (), by_title))
        elif len(mention.tokens) > 1:
            words = parse_name(mention.name).words
            self._enter(kind_of(mention, self.article), Named(resolution, None, words))
        else:
            yield resolution

    def _enter(self, kind: str, named: Named) -> None:
        key: object = named.entity.id if named.entity else named.words
        if key in self.groups:
            self.groups[key].named.append(named)
        else:
            self.groups[key] = Group(kind, named)

    def _enter_alone(self, resolution: Resolution, bearers: dict[str, list[Group]]) -> None:
        """Enter a word alone: under the only one who bears it, or as one that several bear."""
        mention = resolution.mention
        word = mention.words[-1]
        known = bearers.get(word, [])
        if len(known) > 1:
            self.shared.setdefault(word, []).append(mention)
            return
        entity = known[0].entity if known else resolution.entity or self._in_office(mention)
        by_title = not known and resolution.entity is None
        if known and entity is None:
            self._enter(PERSON, known[0].first._replace(resolution=resolution))
        elif entity is not None:
            self._enter(entity.kind, Named(resolution, entity, (), by_title))
        elif is_name_alone(mention, self.article.lexicon):
            self._enter(kind_of(mention, self.article), Named(resolution, None, mention.words))

    def _recognise_families(self) -> None:
        """A full name whose surname is that of somebody here is a person's too."""
        full = [group for group in self.groups.values() if group.first.in_full]
        people = [parse_name(g.first.mention.name) for g in full if g.kind == PERSON]
        families = {name.family for name in people}
        families |= {surname(t.wrong[0].mention).folded for t in self.twice if not t.given}
        unclear = [group for group in full if group.kind == OTHER]
        for group in unclear:
            if parse_name(group.first.mention.name).family in families:
                group.kind = PERSON

    def _bearers(self) -> dict[str, list[Group]]:
        """People named in full by their surname; by other words of the name where nobody has it."""
        surnames: dict[str, list[Group]] = {}
        others: dict[str, list[Group]] = {}
        people = [g for g in self.groups.values() if g.kind == PERSON and g.first.in_full]
        for group in people:
            written = parse_name(group.first.mention.name)
            for word in {group.surname, written.family} - SUFFIXES:
                surnames.setdefault(word, []).append(group)
            for word in written.words[:-1]:
                others.setdefault(word, []).append(group)
        return others | surnames

    def _chosen(self, resolution: Resolution) -> Entity | None:
        """Which of several bearers of a name held the office that the title names."""
        if len(resolution.entities) < 2:
            return None
        holders = {person.id for person in self._holders(resolution.mention)}
        chosen = [entity for entity in resolution.entities if entity.id in holders]
        return chosen[0] if len(chosen) == 1 else None

    def _in_office(self, mention: Mention) -> Entity | None:
        """Who held the office that the title before a surname names, and bears that surname."""
        if mention.title is None:
            return None
        found = {
            person.id: person
            for person in self._holders(mention)
            if parse_name(person.label).family == mention.words[-1]
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _holders(self, mention: Mention) -> Iterable[Entity]:
        article = self.article
        title = title_at(mention, article)
        if title is None:
            return ()
        holdings = article.resolver.offices.in_office(title, self._homes)
        return [holding.person for holding in holdings]

    @cached_property
    def _homes(self) -> tuple[str, ...]:
        """Ids of the places and bodies that the article names, oftenest first."""
        article = self.article
        known = [r for r in article.resolutions if r.status is Status.KNOWN]
        return survey(article.text, article.mentions, known).places


def title_at(mention: Mention, article: Article) -> TitleReading | None:
    """The title before a name, or an office that a comma divides from it."""
    if mention.title is not None:
        return mention.title
    apposed = read_apposed(article.text, mention, article.lexicon)
    return apposed if apposed and apposed.kind in OFFICES else None
