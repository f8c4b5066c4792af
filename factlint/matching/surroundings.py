"""What an article says around its names: countries, company, introductions, counts."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factlint.base.span import Span
from factlint.matching.candidate import Candidate
from factlint.matching.resolution import Resolution, Status
from factlint.mentions.mention import Mention
from factlint.reference.entity import ORGANISATION, PLACE
from factlint.text.expressions import expression
from factlint.text.fold import fold

ACCENTED = expression(r"[\u00c0-\u024f]")
BESIDE = 160  # characters within which two full names are two people
MOST_PLACES = 30  # places in which a title that names none is looked for
INTRODUCED = expression(
    r",? (?:\d{1,3},|who\b|whose\b|an?\b)"
    r"|, (?:an?|one of|his|her|of|from|\d{1,3}"
    r"|the (?:owner|mother|father|wife|son|daughter|brother|sister))\b"
    r"|\s*\(\d"
)
BEFORE_PLACE = expression(
    r"\b(?:(?<!believe )(?<!trust )(?<!faith )(?<!confidence )(?<!interest )in|near|outside|across"
    r"|(?:town|city|village|district|region|province|state|county|port|area) of)\s$"
)
AFTER_PLACE = expression(
    r",? (?:city|town|village|district|region|province|county|state|airport|river|island|oblast"
    r"|County|Province|Island|River|Airport)\b",
)
KIN = expression(
    r"\b(?:brother|sister|twin|cousin|wife|husband|widow|widower|partner|fianc[eé]e?|father|mother"
    r"|parents|son|daughter|uncle|aunt|nephew|niece|grand\w+|siblings?|brothers|sisters|sons)"
    r",? $"
)
STRANGER = expression(r", (?:\d{1,3}, )?an? [a-z]")
PUBLIC = expression(
    r"\b(?:politic|polic|leader|lawmaker|senator|congress|representative|Democrat|Republican|minist"
    r"|president|chancellor|governor|mayor|diplomat|envoy|ambassador|secretary|candidate|nominee"
    r"|billionaire|oligarch|commander|general|king|queen|prince|actor|actress|singer|founder|chief"
    r"|former|ex-|player|striker|coach|author|director|star\b)",
    re.IGNORECASE,
)
CREDIT = expression(
    r"(?:\b[Bb]y|BY|[Pp]hoto(?:graph)?s?(?: by| courtesy of)?|[Cc]redit|/|\||©"
    r"|(?:[Ii]llustration|[Ww]ritten|[Rr]eporting|[Ee]diting) by)[:\s]*$"
)


class Surroundings(NamedTuple):
    """`counts` of written forms, `countries` named, `known` the ids of what it names exactly.

    `places` are the places and bodies among them, oftenest first; `plain` says that no letter has
    an accent; `printed` are the words of all names as they are written;
    `full_names` tells where names that are known stand, `families` their last words.
    """

    counts: Counter[tuple[str, ...]]
    countries: frozenset[str]
    known: frozenset[str]
    places: tuple[str, ...]
    plain: bool
    printed: frozenset[str]
    full_names: Mapping[tuple[str, ...], Sequence[int]]
    families: frozenset[str]

    def stands_beside(self, candidate: Candidate, mention: Mention) -> bool:
        """Whether the right name stands in full close by, as it does where two are told apart."""
        start = mention.span.start
        places = self.full_names.get(tuple(fold(candidate.form).split()), ())
        nearest = bisect_left(places, start - BESIDE)
        return nearest < len(places) and places[nearest] <= start + BESIDE


def survey(text: str, mentions: Sequence[Mention], known: Iterable[Resolution]) -> Surroundings:
    """Gather what the mentions that are understood tell about the others."""
    counts = Counter([mention.words for mention in mentions])
    countries: set[str] = set()
    ids: set[str] = set()
    in_full: dict[tuple[str, ...], list[int]] = {}
    places: Counter[str] = Counter()
    for resolution in known:
        for entity in resolution.entities[:1]:
            if entity.kind == PLACE:
                countries.update((entity.id, entity.country))
                places[entity.id] += 1
            if entity.kind == ORGANISATION:
                places[entity.id] += 1
            if resolution.status is Status.KNOWN:
                ids.add(entity.id)
                mention = resolution.mention
                in_full.setdefault(mention.words, []).append(mention.span.start)
            if entity.country:
                countries.add(entity.country)
                places[entity.country] += 1
    plain = not ACCENTED.search(text)
    return Surroundings(
        counts,
        frozenset(countries),
        frozenset(ids),
        _oftenest(places),
        plain,
        frozenset([token.text for mention in mentions for token in mention.tokens]),
        in_full,
        frozenset(words[-1] for words in in_full if len(words) > 1),
    )


def _oftenest(places: Counter[str]) -> tuple[str, ...]:
    return tuple(place for place, _ in places.most_common(MOST_PLACES))


def is_kin(text: str, mention: Mention) -> bool:
    """Whether the word before a name says whose relative its bearer is: "his brother"."""
    start = mention.span.start
    return bool(KIN.search(text[max(0, start - 16) : start]))


def is_introduced(text: str, mention: Mention) -> bool:
    """Whether the words after a name introduce its bearer, or those before it give a credit."""
    end = mention.span.end
    if INTRODUCED.match(text, end, end + 40):
        return True
    start = mention.span.start
    return bool(CREDIT.search(text[max(0, start - 24) : start]))


def is_placed(text: str, mention: Mention) -> bool:
    """Whether the words before or after a name are those of a place."""
    return mention.title is None and stands_as_place(text, mention.span)


def stands_as_place(text: str, span: Span) -> bool:
    """Whether the words before or after a name are those of a place: in Hanover."""
    before = BEFORE_PLACE.search(text, max(0, span.start - 14), span.start)
    return bool(before or AFTER_PLACE.match(text, span.end, span.end + 12))


def is_stranger(text: str, mention: Mention) -> bool:
    """Whether a name is followed by what its bearer is, and that is nothing public: "a baker"."""
    end = mention.span.end
    return bool(STRANGER.match(text, end, end + 40)) and not PUBLIC.search(text, end, end + 60)
