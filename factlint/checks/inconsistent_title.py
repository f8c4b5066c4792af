"""One person with two parties, two states or two offices of one family within one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from factlint.article import Article
from factlint.base.finding import Hit, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.resolution import Resolution
from factlint.matching.title_said import is_time_told
from factlint.matching.titled import SEAT_WORDS, SEATS
from factlint.text.document import Block

SURE = 0.8
LEADS = (", ", " (")  # what a tag begins with


class Said(NamedTuple):
    """What stands at a name, by kind: its party, its state, its office."""

    kind: str
    value: str
    span: Span


class InconsistentTitle(Check):
    """Finds a party, a state or an office at a full name that stood otherwise before.

    Only people are compared whom no list knows; of others the list says which of the two is right.
    """

    values: ClassVar[tuple[str, ...]] = ("what stands there", "the name", "what stood there first")

    @property
    def waking_words(self) -> frozenset[str]:
        """Parties, their letters in tags, and the titles of those who have seats."""
        return SEAT_WORDS

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for everything said that is not what was said first."""
        first: dict[tuple[str, ...], dict[str, Said]] = {}
        for resolution in article.resolutions:
            if _is_unlisted(resolution):
                said = {each.kind: each for each in _said(article, resolution)}
                known = first.setdefault(resolution.mention.words, {})
                differs = [kind for kind in said if _differ(known.get(kind), said[kind])]
                if len(differs) == 1:  # in more than one they are two people of one name
                    yield _hit(article, resolution, said[differs[0]], known[differs[0]])
                for kind, each in said.items():
                    known.setdefault(kind, each)


def _is_unlisted(resolution: Resolution) -> bool:
    mention = resolution.mention
    full = len(mention.words) > 1 and mention.span.end == mention.run.span.end
    return full and not (resolution.entities or mention.quoted or mention.run.shouts)


def _said(article: Article, resolution: Resolution) -> Iterator[Said]:
    mention, text = resolution.mention, article.text
    title = mention.title
    if title and title.effects - {"neutral"}:
        return
    end = mention.tokens[-1].end
    tag = None
    if text.startswith(LEADS, end):
        from factlint.mentions.party_tags import read_tag

        tag = read_tag(text, end, article.document.blocks[mention.block].span.end)
    seat = title if title and title.classes and title.classes[0] in SEATS else None
    if (tag is None and seat is None) or is_time_told(text, article.sentence(mention.span)):
        return
    if tag and tag.party:
        yield Said("party", tag.party, tag.span)
    if tag and tag.state:
        yield Said("state", tag.state, tag.span)
    if seat:
        yield Said("office", seat.classes[0], seat.span)


def _differ(one: Said | None, other: Said) -> bool:
    return one is not None and one.value != other.value


def _hit(article: Article, resolution: Resolution, said: Said, before: Said) -> Hit:
    text = article.text
    values = (said.span.of(text), resolution.mention.name, before.span.of(text))
    return Hit(said.span, values, (), SURE, notes=(Note("first here", before.span),))
