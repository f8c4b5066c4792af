"""Parts that do not make the total that is told with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.numerals import SMALL_NUMBERS, numbers_at
from factlint.text.words import Prose

# What is counted in whole numbers, and told apart by kind.
PEOPLE = (
    "people persons men women boys girls children adults teenagers students pupils teachers "
    "victims passengers tourists civilians soldiers officers policemen troops suspects defendants "
    "gunmen militants protesters workers employees patients players members judges justices "
    "senators lawmakers legislators deputies ministers candidates voters journalists residents "
    "hostages prisoners inmates detainees migrants guests astronauts firefighters survivors"
)
THINGS = (
    "medals seats votes ships warships vessels boats aircraft planes jets helicopters houses homes "
    "buildings schools churches cars vehicles trucks buses goals horses dogs cats cows birds"
)
PERSONS = frozenset(PEOPLE.split())
COUNTED = PERSONS.union(THINGS.split())
OPENERS = (":", " —", "—", " –", " - ", " (")
ONE = frozenset(("a", "an", "one"))
WHOLES = ("the ", "its ", "their ", "his ", "her ", "our ", "all ")
BODIES = frozenset(("member", "seat", "person", "judge", "justice", "strong"))
VOTES = frozenset(("vote", "voted", "votes", "voting", "ruled", "ruling", "decided", "decision"))
RESTS = frozenset(
    ("undecided", "unsure", "sure", "opinion", "know", "abstained", "answer", "others", "neither")
)
FAR = 34  # characters from "of" within which the whole is told
SURE, LIKELY = 0.95, 0.85


class Sum(Check):
    """Finds totals whose parts are told with them and make another number.

    Five people (two men and four women); 12 of the 10 members; a 9-member court that votes 6-4;
    shares of more than 100 percent, the undecided included. Parts count only where all of them are
    numbers in a bracket, or behind a colon or a dash.
    """

    values: ClassVar[tuple[str, ...]] = ("what is told", "what it makes", "the total")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every total that its parts do not make."""
        for hit in (*_parted(article, blocks), *_shared(article)):
            if not article.quotations.touch(hit.span):
                yield hit


def _parted(article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    prose = article.prose
    if COUNTED.isdisjoint(prose.vocabulary):
        return
    for noun in nouns_before_parts(prose.text):
        from factlint.mentions.parts import parted_at
        from factlint.text.blocks import block_at

        parted = parted_at(prose.text, noun, block_at(blocks, noun.start))
        if parted is None or sum(parted.parts) == parted.total:
            continue
        # Five houses (20 rooms and two halls): what is told in brackets is no part of the houses.
        if noun.of(prose.text) in PERSONS or max(parted.parts) < parted.total:
            told = parted.span.of(prose.text)
            makes = f"the parts make {sum(parted.parts):,.0f}"
            # Fewer than the total may be those that the writer thought worth telling.
            sure = SURE if sum(parted.parts) > parted.total else LIKELY
            yield Hit(parted.span, (told, makes), (), sure)


def nouns_before_parts(text: str) -> Iterator[Span]:
    """The nouns that are counted and followed by a mark and a number."""
    for opener in OPENERS:
        at = text.find(opener)
        while at >= 0:
            noun = text[max(0, at - 14) : at].rpartition(" ")[2].lower()
            if noun in COUNTED:
                behind = text[at + 1 : at + 18].strip(" —–-:(")
                if _is_number(behind.partition(" ")[0]):
                    yield Span(at - len(noun), at)
            at = text.find(opener, at + 1)


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word.lower() in SMALL_NUMBERS or word.lower() in ONE


def _shared(article: Article) -> Iterator[Hit]:
    prose = article.prose
    for sentence in article.sentences_at(_share_places(prose)):
        from factlint.mentions.shares import find_shares

        for share in find_shares(prose.text, sentence):
            if share.parts > share.whole:
                told = share.span.of(prose.text)
                makes = f"{share.parts:,.10g} is more than {share.whole:,.10g}"
                yield Hit(share.span, (told, makes), (), LIKELY)


def _share_places(prose: Prose) -> Iterator[int]:
    """Where a share may be told: nine of the 15, a 15-member court, or what is left of 100."""
    text = prose.text
    for number in numbers_at(prose):
        at = text.rfind(" of ", max(0, number - FAR), number) + 1
        if at and _is_share(text, at):
            yield at
    for body in BODIES & prose.vocabulary if VOTES & prose.vocabulary else ():
        yield from (at for at in prose.places(body) if text[at - 1 : at] == "-")
    if "%" in text or "percent" in prose.vocabulary:
        for rest in RESTS & prose.vocabulary:
            for at in prose.places(rest):
                if "percent" in text[max(0, at - 40) : at] or "%" in text[max(0, at - 40) : at]:
                    yield at


def _is_share(text: str, of: int) -> bool:
    """Whether a number stands right before “of” or “out of”, and another of all right behind."""
    of_all = text.startswith(WHOLES, of + 3) or text[of + 3 : of + 4].isdecimal()
    if not (of_all or text.endswith(" out ", 0, of)):
        return False
    before, behind = text[max(0, of - 16) : of].split()[-2:], text[of + 3 : of + FAR].split()[:3]
    return any(map(_is_number, before)) and any(map(_is_number, behind))
