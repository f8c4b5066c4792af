"""One person whom the list does not know, spelled two ways in an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.resolution import Resolution, Status
from factlint.names.inflect import is_derived
from factlint.names.spell import compare, near
from factlint.text.document import Block


class InconsistentName(Check):
    """Finds names of unlisted people that stand in two spellings; the rarer one is flagged.

    `shortest` is the number of letters from which a differing name is compared.
    """

    values: ClassVar[tuple[str, ...]] = ("the name", "its other spelling", "how often each stands")
    shortest: int = 5
    """How many letters a surname must have to be compared."""

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """Every occurrence of the rarer spelling."""
        unlisted = [r for r in article.resolutions if r.status in (Status.UNKNOWN, Status.LATER)]
        full = _families(article, unlisted)
        counts = Counter(r.mention.tokens[-1].folded for r in unlisted)
        for resolution in unlisted:
            other = self._other(article, resolution, full, counts)
            if other:
                yield _hit(article, resolution, other, counts)

    def _other(
        self,
        article: Article,
        resolution: Resolution,
        full: dict[str, set[str]],
        counts: Counter[str],
    ) -> str:
        """The commoner spelling of the mention's surname, if there is one."""
        mention = resolution.mention
        words, family = mention.words, mention.tokens[-1].folded
        if resolution.entities or mention.run.shouts or len(family) < self.shortest:
            return ""
        for right, givens in full.items():
            if right == family or not _alike(family, right):
                continue
            if len(words) > 1 and words[0] not in givens:
                continue
            if len(words) == 1 and family in full:
                continue
            if _is_own_name(article, family, right) or not _rarer(counts, family, right, full):
                continue
            return right
        return ""


def _families(article: Article, unlisted: Sequence[Resolution]) -> dict[str, set[str]]:
    """Surnames of unlisted people named in full, with their given names, in order of the text."""
    full: dict[str, set[str]] = {}
    named = [r.mention.tokens for r in unlisted if len(r.mention.tokens) > 1]
    firsts = Counter(tokens[0].folded for tokens in named)
    for tokens in named:
        first = tokens[0].folded
        if article.lexicon.given_count(first) or _unusual(article, first, firsts):
            full.setdefault(tokens[-1].folded, set()).add(first)
    return full


def _unusual(article: Article, first: str, firsts: Counter[str]) -> bool:
    """Whether a first word that is no ordinary word stands before names more than once."""
    return firsts[first] > 1 and not article.lexicon.word_level(first)


def _alike(one: str, other: str) -> bool:
    if one[0] != other[0] or abs(len(one) - len(other)) > 2 or not near(one, other):
        return False
    if is_derived(one, other) or is_derived(other, one):
        return False
    return compare(one, other).edits <= (1 if min(len(one), len(other)) < 7 else 2)


def _is_own_name(article: Article, family: str, right: str) -> bool:
    """Whether the rarer form is an ordinary word or a common name of its own."""
    lexicon = article.lexicon
    common = article.reference.commonness(family)
    named = lexicon.surname_count(family) + common.family + common.given
    if family in lexicon.capitalised or lexicon.word_level(family) or lexicon.word_level(right):
        return True
    return lexicon.given_count(family) > 0 or named > 20


def _rarer(counts: Counter[str], family: str, right: str, full: dict[str, set[str]]) -> bool:
    if counts[family] != counts[right]:
        return counts[family] < counts[right]
    order = list(full)
    return family not in full or order.index(family) > order.index(right)


def _hit(article: Article, resolution: Resolution, right: str, counts: Counter[str]) -> Hit:
    mention = resolution.mention
    token = mention.tokens[-1]
    spelled = _printed(article, right)
    known = f"{spelled} {counts[right]} times, {token.text} {counts[token.folded]}"
    return Hit(
        Span(token.start, token.end),
        (token.text, spelled, known),
        (spelled,),
        0.7 if counts[right] > counts[token.folded] else 0.62,
        notes=(Note(f"in this text: {known}"),),
    )


def _printed(article: Article, family: str) -> str:
    return next(
        token.text
        for mention in article.mentions
        for token in mention.tokens[-1:]
        if token.folded == family
    )
