"""Finds listed people under somebody else's given name, by what the text says beside them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from factlint.matching.candidate import Candidate
from factlint.matching.matcher import Matcher
from factlint.matching.resolution import Resolution, Status
from factlint.matching.surroundings import Surroundings, is_kin
from factlint.matching.titled import proves
from factlint.mentions.lexicon import COMMON
from factlint.mentions.mention import Mention
from factlint.reference.entity import ORGANISATION, PERSON, Entity

FEW = 3  # listed bearers of a surname among whom one can be told by what is said of them
FREQUENT = 100  # bearers a million of a surname that somebody else in the same trade has too
LEAST_SAID = 2  # words beside the name that the list has for the person, too
SHORTEST_BODY = 3  # letters of a body's name
LIKELY = 0.7  # a namesake in the same trade may be meant: never more than a warning


class Renamed:
    """People of one list whose surname stands behind a given name that is not theirs."""

    def __init__(self, text: str, matcher: Matcher, day: date) -> None:
        self.text = text
        self.matcher = matcher
        self.day = day

    def meant(self, mention: Mention, around: Surroundings) -> Resolution | None:
        """Who is meant by a full name that the list does not know, where one person can be."""
        if not self._may_be_somebodys(mention, around):
            return None
        from factlint.matching.explain import evidence_of
        from factlint.matching.repair import rights

        found = [
            candidate
            for candidate in self._bearers(mention)
            if self._is_said_of(candidate.entity, mention)
        ]
        if len(found) != 1:
            return None
        candidate = found[0]
        entity = candidate.entity
        return Resolution(
            mention,
            Status.NEAR,
            (entity,),
            rights(self.text, mention, candidate, around.plain),
            LIKELY,
            (f"the words beside the name are those for {entity.label}",),
            (evidence_of(entity),),
            (candidate,),
        )

    def _may_be_somebodys(self, mention: Mention, around: Surroundings) -> bool:
        """Whether a common given name stands before a rare surname that no other name explains."""
        words = mention.words
        if len(words) != 2 or mention.run.shouts or mention.run.headlined:
            return False
        lexicon = self.matcher.lexicon
        if lexicon.given_count(words[0]) < COMMON or words[1] in around.families:
            return False
        if lexicon.word_level(words[1]) or lexicon.surname_count(words[1]) >= FREQUENT:
            return False
        bearers = self.matcher.reference.commonness(words[1]).family
        return 0 < bearers <= FEW and not is_kin(self.text, mention)

    def _bearers(self, mention: Mention) -> Iterator[Candidate]:
        """Listed people with the surname of a mention and another given name, of the same sex."""
        sex = self.matcher.lexicon.sex_of(mention.words[0])
        for near in self.matcher.near(mention.words[1:]):
            if near.entity.kind != PERSON or near.edits or near.entity.sex not in ("", sex):
                continue
            candidate = self.matcher.nearest(mention.words, near.entity, "list")
            if candidate and candidate.wrong_given and not candidate.extra:
                yield candidate

    def _is_said_of(self, person: Entity, mention: Mention) -> bool:
        """Whether a person in office on the day is described beside a name, or the body is named.

        Namesakes of another time have the same trade, and everybody has a country.
        """
        from factlint.matching.described import REACH, stems, words_about, words_around

        reference = self.matcher.reference
        offices = [
            office
            for tenure in person.tenures
            if proves(tenure, self.day) and (office := reference.get(tenure.office))
        ]
        if not offices:
            return False
        start, end = mention.span
        beside = self.text[max(0, start - REACH) : end + REACH]
        if any(self._is_named(office.jurisdiction, beside) for office in offices):
            return True
        said = words_around(self.text, mention) & words_about(person, reference)
        home = reference.get(person.country) if person.country else None
        return len(said - stems(home.label if home else "")) >= LEAST_SAID

    def _is_named(self, home: str, beside: str) -> bool:
        """Whether the body of an office stands in a stretch of text, under any of its names."""
        body = self.matcher.reference.get(home) if home else None
        if body is None or body.kind != ORGANISATION:
            return False
        return any(len(name.form) >= SHORTEST_BODY and name.form in beside for name in body.names)
