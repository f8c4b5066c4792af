"""One person whom the list does not know, spelled two ways in an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.resolution import Resolution, Status
from factlint.matching.surroundings import is_kin
from factlint.mentions.mention import Mention, Token
from factlint.names.edits import edits
from factlint.names.name import SUFFIXES
from factlint.text.document import Block

if TYPE_CHECKING:
    from factlint.matching.spellings import Twice

CERTAIN = 0.9  # from here on somebody listed is meant
SHORTEST = 3  # letters of a surname
MOST_EDITS = 2  # in a slip
LONG = 5  # letters from which there may be so many; one in shorter words

Forms = Mapping[str, Sequence[Resolution]]


class InconsistentName(Check):
    """Finds names of unlisted people that stand in two spellings; the rarer one is flagged.

    `shortest` is the number of letters from which a differing name is compared.
    """

    values: ClassVar[tuple[str, ...]] = ("the name", "its other spelling", "how often each stands")
    shortest: int = SHORTEST
    """How many letters a surname must have to be compared."""

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """Every occurrence of the rarer spelling."""
        for twice in spelled_twice(article, self.shortest):
            yield from (_hit(resolution.mention, twice) for resolution in twice.wrong)


def spelled_twice(article: Article, shortest: int = SHORTEST) -> Iterator[Twice]:
    """The names of unlisted people that stand in two spellings: surnames, then given names."""
    forms = _unlisted_surnames(article, shortest)
    known = forms, article.reference, article.lexicon
    if pairs := list(_alike(forms)):
        from factlint.matching.spellings import Spellings  # for few articles only

        yield from Spellings(*known).twice(pairs)
    if givens := list(_alike_givens(forms)):
        from factlint.matching.given_spellings import GivenSpellings

        for twice in GivenSpellings(*known).twice(givens):
            if not any(is_kin(article.text, each.mention) for each in (*twice.wrong, *twice.right)):
                yield twice


def _unlisted_surnames(article: Article, shortest: int) -> Forms:
    """Mentions of people whom the list does not know, by their folded surname as written."""
    forms: dict[str, list[Resolution]] = {}
    for resolution in article.resolutions:
        mention = resolution.mention
        if resolution.status is Status.KNOWN or not mention.words or mention.run.shouts:
            continue
        if _may_be_unlisted(resolution):
            _, _, printed, form = surname(mention)
            is_word = form.replace(" ", "").isalpha() and not printed.isupper()
            if len(form) >= shortest and is_word:
                forms.setdefault(form, []).append(resolution)
    words = article.lexicon.capitalised, article.lexicon.demonyms  # parties, faiths, peoples
    return {form: found for form, found in forms.items() if not any(form in w for w in words)}


def _may_be_unlisted(resolution: Resolution) -> bool:
    """Whether nobody listed is meant, or somebody listed is only one reading of a name."""
    if resolution.status is Status.NEAR:
        return resolution.confidence < CERTAIN
    return not resolution.entities and resolution.status in (Status.UNKNOWN, Status.LATER)


def surname(mention: Mention) -> Token:
    """The last word of a name that is no suffix."""
    last = mention.tokens[-1]
    if last.folded in SUFFIXES and len(mention.tokens) > 1:
        return mention.tokens[-2]
    return last


def word_of(mention: Mention, twice: Twice) -> Token:
    """The word of a name that stands in two spellings."""
    return mention.tokens[0] if twice.given else surname(mention)


def _alike(forms: Forms) -> Iterator[tuple[str, str]]:
    """Pairs of surnames that may be a slip apart, one of them part of a full name."""
    full = {form for form, found in forms.items() if any(len(r.mention.tokens) > 1 for r in found)}
    met: set[tuple[str, str]] = set()
    for group in _groups(forms):
        for at, one in enumerate(group):
            for other in group[at + 1 :]:
                if (one in full or other in full) and _may_be_slip(one, other):
                    met.add((one, other))
    return iter(sorted(met))


def _alike_givens(forms: Forms) -> Iterator[tuple[str, str, str]]:
    """Surnames with two given names that may be a slip apart."""
    for form, found in forms.items():
        full = [r.mention.words[0] for r in found if len(r.mention.tokens) > 1]
        firsts = list(dict.fromkeys(full)) if len(full) > 1 else []
        for at, one in enumerate(firsts):
            for other in firsts[at + 1 :]:
                if min(len(one), len(other)) >= SHORTEST and _may_be_slip(one, other):
                    yield form, one, other


def _groups(forms: Forms) -> Iterator[list[str]]:
    """Surnames that begin with the same letter, and those that end in the same three."""
    groups: dict[str, list[str]] = {}
    for form in forms:
        groups.setdefault(form[0], []).append(form)
        groups.setdefault("-" + form[-3:], []).append(form)
    return (group for group in groups.values() if len(group) > 1)


def _may_be_slip(one: str, other: str) -> bool:
    """Whether few letters differ for the length of two words."""
    most = MOST_EDITS if min(len(one), len(other)) >= LONG else 1
    if abs(len(one) - len(other)) > most or len(set(one) ^ set(other)) > 2 * most:
        return False
    return edits(one, other) <= most


def _hit(mention: Mention, twice: Twice) -> Hit:
    token, spelled = word_of(mention, twice), word_of(twice.right[0].mention, twice).text
    known = f"{spelled} {_times(twice.right)}, {token.text} {_times(twice.wrong)}"
    return Hit(
        Span(token.start, token.end),
        (token.text, spelled, known),
        (spelled,),
        twice.confidence,
        notes=(Note(f"in this text: {known}"),),
    )


def _times(found: Sequence[Resolution]) -> str:
    return {1: "once", 2: "twice"}.get(len(found), f"{len(found)} times")
