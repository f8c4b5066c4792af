"""One person whom the list does not know, spelled two ways in an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.resolution import Resolution, Status
from factlint.mentions.mention import Mention, Token
from factlint.names.name import SUFFIXES
from factlint.text.document import Block

MOST_CHANGED = 4  # letters that only one of two spellings has, two edits apart

Forms = Mapping[str, Sequence[Resolution]]


class InconsistentName(Check):
    """Finds names of unlisted people that stand in two spellings; the rarer one is flagged.

    `shortest` is the number of letters from which a differing name is compared.
    """

    values: ClassVar[tuple[str, ...]] = ("the name", "its other spelling", "how often each stands")
    shortest: int = 3
    """How many letters a surname must have to be compared."""

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """Every occurrence of the rarer spelling."""
        forms = unlisted_surnames(article, self.shortest)
        pairs = list(alike(forms))
        if not pairs:
            return
        from factlint.matching.spellings import Spellings  # for few articles only

        slips = Spellings(forms, article.reference, article.lexicon).slips(pairs)
        for slip in slips.values():
            for resolution in forms[slip.wrong]:
                yield _hit(resolution.mention, forms, slip.right, slip.confidence)


def unlisted_surnames(article: Article, shortest: int) -> Forms:
    """Mentions of people whom the list does not know, by their folded surname as written."""
    forms: dict[str, list[Resolution]] = {}
    for resolution in article.resolutions:
        if resolution.entities or resolution.status not in (Status.UNKNOWN, Status.LATER):
            continue
        mention = resolution.mention
        if mention.words and not mention.run.shouts:
            form = surname(mention).folded
            if len(form) >= shortest and form.replace(" ", "").isalpha():
                forms.setdefault(form, []).append(resolution)
    return forms


def surname(mention: Mention) -> Token:
    """The last word of a name that is no suffix."""
    last = mention.tokens[-1]
    if last.folded in SUFFIXES and len(mention.tokens) > 1:
        return mention.tokens[-2]
    return last


def alike(forms: Forms) -> Iterator[tuple[str, str]]:
    """Pairs of surnames that may be a slip apart, one of them part of a full name."""
    full = {form for form, found in forms.items() if any(len(r.mention.tokens) > 1 for r in found)}
    words = list(forms)
    letters = [frozenset(word) for word in words]
    for at, one in enumerate(words):
        for to in range(at + 1, len(words)):
            other = words[to]
            if (
                abs(len(one) - len(other)) <= 2
                and (one[0] == other[0] or one[1:] == other[1:] or one[-3:] == other[-3:])
                and len(letters[at] ^ letters[to]) <= MOST_CHANGED
                and (one in full or other in full)
            ):
                yield one, other


def _hit(mention: Mention, forms: Forms, right: str, confidence: float) -> Hit:
    token = surname(mention)
    spelled = surname(forms[right][0].mention).text
    known = f"{spelled} {len(forms[right])} times, {token.text} {len(forms[token.folded])}"
    return Hit(
        Span(token.start, token.end),
        (token.text, spelled, known),
        (spelled,),
        confidence,
        notes=(Note(f"in this text: {known}"),),
    )
