"""Where candidates for a mention come from: its office, the article's cast, the list's places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from factlint.matching.candidate import Candidate
from factlint.matching.cast import Cast
from factlint.matching.matcher import FAINT, Matcher
from factlint.matching.offices import Holding, Offices
from factlint.matching.surroundings import Surroundings
from factlint.mentions.lexicon import COMMON
from factlint.mentions.mention import Mention, TitleReading
from factlint.mentions.titles import read_apposed
from factlint.names.edits import edits
from factlint.names.spell import near
from factlint.reference.entity import PERSON

FEWEST = 3  # letters of a word that may be the surname of somebody named in full
SHORTEST = 4  # letters of the shortest surname that is judged alone
FARTHEST_VARIANT = 2  # edits between two romanisations of one place
GIVEN_EDITS = 1  # edits allowed in the given name of a holder of the named office


class Sources:
    """Candidates for the mentions of one article, on one day."""

    def __init__(self, text: str, matcher: Matcher, offices: Offices, cast: Cast) -> None:
        self.text = text
        self.matcher = matcher
        self.offices = offices
        self.cast = cast

    def in_cast(self, word: str) -> Iterator[Candidate]:
        """Members whose surname is near a word that is no ordinary one.

        A surname that others on the list bear must differ in one letter, or sound the same, and the
        member must be named rightly once; one of few letters must be nobody's.
        """
        borne = self._is_borne(word)
        used = borne or self.matcher.lexicon.surname_count(word) > 0
        if not self._is_own(word, SHORTEST if used else FEWEST - 1):
            return
        for entity in self.cast.near(word):
            candidate = self.matcher.nearest((word,), entity, "cast")
            if candidate is None or self.matcher.family_first(entity):
                continue
            first = candidate.pairs[-1].difference.first
            close = first and (candidate.edits == 1 or candidate.sound == 0)
            if borne and not self.cast.is_certain(entity):
                continue
            if close or not (borne or len(word) < SHORTEST):
                yield candidate

    def _is_borne(self, word: str) -> bool:
        """Whether a word is the surname of anybody on the list."""
        return self.matcher.reference.commonness(word).family > 0

    def _is_own(self, word: str, shortest: int = SHORTEST) -> bool:
        """Whether a word is long enough for a surname and nothing else that is known."""
        lexicon = self.matcher.lexicon
        if len(word) <= shortest or lexicon.word_level(word) or word in lexicon.capitalised:
            return False
        return lexicon.given_count(word) < COMMON

    def holdings(self, mention: Mention, around: Surroundings) -> Mapping[str, Holding]:
        """Who bears the mention's title: where it names no place, in the article's countries.

        Of whose country a listed surname's bearer is president, only the list's whole would tell.
        """
        title = mention.title or read_apposed(self.text, mention, self.matcher.lexicon)
        if title is None:
            return {}
        if not title.places and len(mention.words) == 1 and self._is_borne(mention.words[0]):
            return {}
        in_office = self.offices.in_office(title, around.places)
        return {holding.person.id: holding for holding in in_office}

    def bearers(
        self, title: TitleReading, candidates: Iterable[Candidate], around: Surroundings
    ) -> Mapping[str, Holding]:
        """Candidates who bear a title that many bear, or that one bears in a country named."""
        homes = around.countries - {""}
        held = (self.offices.borne_by(each.entity, title, homes) for each in candidates)
        return {holding.person.id: holding for holding in held if holding}

    def in_office(self, mention: Mention, holdings: Mapping[str, Holding]) -> Iterator[Candidate]:
        """Holders of the office that the text names, if their given name or surname agrees."""
        for holding in holdings.values():
            candidate = self.matcher.nearest(mention.words, holding.person, "office")
            if candidate is None or not candidate.edits:
                continue
            if self._agrees(mention, candidate) or (
                len(mention.tokens) > 1
                and not _is_style(mention.title)
                and self._bears_surname(candidate, holding)
            ):
                yield candidate

    def _agrees(self, mention: Mention, candidate: Candidate) -> bool:
        first = candidate.pairs[0]
        if len(mention.words) == 1:
            royal = mention.title is not None and mention.title.kind == "nobility"
            return near(first.written, first.right) and not (royal and first.right_at)
        same_given = self.matcher.lexicon.same_given(first.written, first.right)
        return first.difference.edits <= GIVEN_EDITS or same_given or candidate.heard <= FAINT

    def _bears_surname(self, candidate: Candidate, holding: Holding) -> bool:
        """Whether only the given name differs from that of the one holder of a country's office."""
        first = candidate.wrong_given
        if first is None or holding.office.holders != "one" or candidate.extra:
            return False
        if not self.matcher.lexicon.given_count(first.written):
            return False
        place = self.matcher.reference.get(
            holding.tenure.jurisdiction or holding.office.jurisdiction
        )
        types = place.statements.get("type", ()) if place else ()
        return any(statement.value == "country" for statement in types)

    def places(self, mention: Mention, around: Surroundings) -> Iterator[Candidate]:
        """Places and bodies of one word near a word that is no word of its own.

        Two letters of another sound are too far, unless the article names the place elsewhere.
        """
        word = mention.words[0]
        if mention.title or not self._is_own(word) or self._is_borne(word):
            return
        if self.matcher.lexicon.surname_count(word) >= COMMON:
            return
        for candidate in self.matcher.near((word,)):
            if candidate.entity.kind == PERSON:
                continue
            if not candidate.edits and edits(word, candidate.pairs[0].right) > FARTHEST_VARIANT:
                continue  # a romanisation so far is some other name
            farthest = 3 if candidate.sound == 0 else 1
            if candidate.entity.id in around.known:
                farthest = max(farthest, 2)
            if candidate.edits <= farthest:
                yield candidate


def _is_style(title: TitleReading | None) -> bool:
    """Whether a title goes with the given name: King Albert II."""
    return title is not None and title.kind in ("nobility", "clergy")
