"""A former or foreign name of a place for which the house prints another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import MAXYEAR
from functools import cached_property
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.surroundings import stands_as_place
from factlint.mentions.lexicon import HousePlace
from factlint.mentions.mention import Run, Token
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.fold import fold

LONG_AGO = 1993  # a name given up before is a name of history
UNDATED = 2010  # since when a form without a date counts as given up
LONGEST = 3  # words of the longest former name
YEAR = expression(r"\b(1[0-9]{3}|20[0-9]{2})s?\b")
KINDS = {
    "former": "{form} is a former name of {name}",
    "foreign": "{form} is the name of {name} in another language",
    "romanisation": "{form} is another romanisation of {name}",
}
NAMES_OF_PLACES = frozenset(
    {
        "city", "region", "province", "oblast", "district", "area", "county", "river",
        "international", "airport", "station", "metro", "mayor", "governor", "time",
    }
)  # fmt: skip


class PlaceName(Check):
    """Finds places under a name that English-language desks gave up, or write otherwise.

    The forms and since when the house prefers another stand in the lexicon; quotations, names of
    other things (Dynamo Kiev) and sentences about earlier years are left alone. `accept` lists
    forms that this house keeps.
    """

    values: ClassVar[tuple[str, ...]] = ("the name", "the name the house prints", "since when")
    accept: tuple[str, ...] = ()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every occurrence."""
        kept = {form.casefold() for form in self.accept}
        said = _Said(article)
        for run in article.runs:
            for tokens, place in _places(article, run):
                if place.form.casefold() not in kept and not _is_right_here(
                    said, run, tokens, place
                ):
                    yield _hit(article, Span(tokens[0].start, tokens[-1].end), place)


class _Said:
    """What the whole article says, asked once however often a place stands in it."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def earliest(self) -> int:
        """The earliest year that it names."""
        return min((int(year) for year in YEAR.findall(self.article.text)), default=MAXYEAR)

    @cached_property
    def entities(self) -> frozenset[str]:
        """Ids of all that it names."""
        resolutions = self.article.resolutions
        return frozenset(each.entity.id for each in resolutions if each.entity)

    def names_country(self, place: HousePlace) -> bool:
        """Whether it names the place's country, or the place by its house name."""
        for entity in self.article.reference.named(place.preferred):
            if entity.id in self.entities or (entity.country and entity.country in self.entities):
                return True
        return False


def _places(article: Article, run: Run) -> Iterator[tuple[tuple[Token, ...], HousePlace]]:
    places = article.lexicon.house_places
    start = 0
    starts = article.lexicon.place_starts
    if starts.isdisjoint([token.folded.split(" ", 1)[0] for token in run.tokens]):
        return
    while start < len(run.tokens):
        if run.tokens[start].folded.split(" ", 1)[0] not in starts:
            start += 1
            continue
        for size in range(min(LONGEST, len(run.tokens) - start), 0, -1):
            tokens = run.tokens[start : start + size]
            place = places.get(" ".join(token.folded for token in tokens))
            if place and fold(place.preferred) != fold(place.form):
                yield tokens, place
                start += size - 1
                break
        start += 1


def _is_right_here(said: _Said, run: Run, tokens: Sequence[Token], place: HousePlace) -> bool:
    article = said.article
    if place.since and article.day.year < int(place.since):
        return True
    span = Span(tokens[0].start, tokens[-1].end)
    if run.shouts or article.quotations.hold(span):
        return True
    if place.ambiguous and not _is_meant(said, span, place):
        return True
    return (
        _in_phrase(article, span, place)
        or _part_of_name(article, run, tokens)
        or _is_historic(said, span, place)
    )


def _is_meant(said: _Said, span: Span, place: HousePlace) -> bool:
    """Whether a name that others bear too is the place's: clubs bear theirs as it is at home."""
    if place.kind == "foreign" and not stands_as_place(said.article.text, span):
        return False
    return said.names_country(place)


def _in_phrase(article: Article, span: Span, place: HousePlace) -> bool:
    around = article.text[max(0, span.start - 30) : span.end + 30].casefold()
    return any(phrase.casefold() in around for phrase in place.phrases)


def _part_of_name(article: Article, run: Run, tokens: Sequence[Token]) -> bool:
    """Whether the words beside it make it part of another name: a club, a paper, a book."""
    at = run.tokens.index(tokens[0])
    before = run.tokens[at - 1] if at else None
    after_at = at + len(tokens)
    after = run.tokens[after_at] if after_at < len(run.tokens) else None
    lexicon = article.lexicon
    if after and not _plain(after, article):
        return True
    return bool(before) and not (
        before is run.tokens[0] and run.opens and lexicon.word_level(before.folded) > 0
    )


def _plain(token: Token, article: Article) -> bool:
    word = token.folded
    return word in NAMES_OF_PLACES or word in article.lexicon.titles


def _is_historic(said: _Said, span: Span, place: HousePlace) -> bool:
    """Whether the sentence speaks of years before the name changed.

    Names that were given up long ago stand in copy about history, so any early year will do.
    """
    since = int(place.since or UNDATED)
    long_ago = since < LONG_AGO if place.since else place.kind != "romanisation"
    if long_ago and said.earliest < LONG_AGO:
        return True
    around = said.article.sentence(span)
    years = YEAR.findall(said.article.text, around.start, around.end)
    return any(int(year) < since for year in years)


def _hit(article: Article, span: Span, place: HousePlace) -> Hit:
    since = f" since {place.since}" if place.since else ""
    return Hit(
        span,
        (span.of(article.text), place.preferred, since),
        (place.preferred,),
        0.95,
        notes=(Note(KINDS[place.kind].format(form=place.form, name=place.preferred)),),
    )
