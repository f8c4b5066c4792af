"""Works out whom an article names: exact names first, then its cast, then what is only near."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from factlint.matching.candidate import Candidate
from factlint.matching.cast import Cast
from factlint.matching.matcher import Matcher
from factlint.matching.offices import Offices
from factlint.matching.peoples import Peoples
from factlint.matching.question import Question
from factlint.matching.renamed import Renamed
from factlint.matching.resolution import Resolution, Status
from factlint.matching.sources import FEWEST, Sources
from factlint.matching.surroundings import Surroundings, survey
from factlint.mentions.mention import Mention, Token, words_of
from factlint.reference.entity import PERSON, Entity
from factlint.text.document import Document

SHORTEST_PLACE = 6  # letters of the shortest place that is judged by its letters alone
ABBREVIATION = re.compile(r"[A-Z]{2,4}")


class Resolver:
    """One article's mentions against one list, on one day."""

    def __init__(self, document: Document, matcher: Matcher, day: date) -> None:
        self.text = document.text
        self.matcher = matcher
        self.offices = Offices(matcher.reference, day)
        self.cast = Cast()
        self.sources = Sources(self.text, matcher, self.offices, self.cast)
        self.in_titles: tuple[Resolution, ...] = ()  # beside the mentions, once they are resolved
        self.peoples = Peoples(self.text, matcher)
        self.renamed = Renamed(self.text, matcher, day)

    def resolve(self, mentions: Sequence[Mention]) -> tuple[Resolution, ...]:
        """One resolution a mention, in their order; headlines are understood after the body."""
        found: dict[int, Resolution] = {}
        for number, mention in enumerate(mentions):
            known = self._known(mention)
            if known:
                found[number] = known
                self.cast.enter(known)
        around = survey(self.text, mentions, found.values())
        for number, mention in enumerate(mentions):
            if number not in found and len(mention.words) > 1:
                found[number] = self._full_or_part(mention, around)
                self.cast.enter(found[number])
        for number, mention in enumerate(mentions):
            if number not in found:
                found[number] = self._alone(mention, around)
        self.in_titles = tuple(self._in_titles(mentions, around))
        resolutions = [found[number] for number in range(len(mentions))]
        if not any(resolution.status is Status.NEAR for resolution in resolutions):
            return tuple(resolutions)
        return tuple(_agreed(resolutions))

    def _in_titles(self, mentions: Sequence[Mention], around: Surroundings) -> Iterator[Resolution]:
        """The misspelled words for peoples in titles, which are no mentions of their own."""
        for mention in mentions:
            people = self.peoples.before(mention, around) if mention.title else None
            if people:
                yield people

    def decide(self, question: Question) -> Resolution:
        """What is said of a mention; what judges candidates is loaded only where there are any."""
        if not question.candidates:
            return Resolution(question.mention, Status.UNKNOWN)
        from factlint.matching.decide import decide

        return decide(question, self.matcher)

    def _known(self, mention: Mention) -> Resolution | None:
        words = mention.words
        if not words:
            return Resolution(mention, Status.UNKNOWN)
        entities = self.matcher.exact(words)
        if not entities and mention.run.possessive:
            owners = self.matcher.exact((*words[:-1], words[-1] + "s"))  # St. John's, Moody's
            entities = tuple(entity for entity in owners if entity.kind != PERSON)
        if entities:
            return Resolution(mention, Status.KNOWN, entities)
        if mention.title and mention.tokens != mention.run.tokens:
            entities = self.matcher.exact(words_of(mention.run.tokens))
            if entities:
                whole = mention.narrowed(mention.run.tokens)._replace(title=None)
                return Resolution(whole, Status.KNOWN, entities)
        return self._joined(mention) or self._part_known(mention)

    def _joined(self, mention: Mention) -> Resolution | None:
        """Two known names with a hyphen between them: the Iran-Contra affair."""
        if len(mention.tokens) > 1 or len(mention.words) < 2:
            return None
        known = [self.matcher.exact((word,)) for word in mention.words]
        return Resolution(mention, Status.KNOWN, known[0]) if all(known) else None

    def _part_known(self, mention: Mention) -> Resolution | None:
        """A name of two words or more within a longer run ("Israeli Benjamin Netanyahu")."""
        tokens = mention.tokens
        for size in range(len(tokens) - 1, 1, -1):
            for start in range(len(tokens) - size + 1):
                part = tokens[start : start + size]
                entities = self.matcher.exact(words_of(part))
                if entities and not self._is_longer(mention, entities[0], start):
                    return Resolution(mention.narrowed(part), Status.KNOWN, entities)
        return None

    def _is_longer(self, mention: Mention, entity: Entity, start: int) -> bool:
        """Whether a mention that holds a name is nearly a longer one: "Eva Luise Mayer"."""
        if entity.kind == PERSON and start:
            return False
        return any(
            len(candidate.pairs) > 2
            and candidate.edits <= 2
            and (entity.kind == PERSON or len(candidate.wrong) == 1)
            for candidate in self.matcher.near(mention.words)
        )

    def _full_or_part(self, mention: Mention, around: Surroundings) -> Resolution:
        """A name of several words, else what is left of it without the words at its side."""
        whole = self._full(mention, around)
        tokens = mention.tokens
        if whole.status is not Status.UNKNOWN or mention.run.headlined or len(tokens) == 1:
            return whole
        if len(tokens) == 2:
            kept = [token for token in tokens if not ABBREVIATION.fullmatch(token.text)]
            if len(kept) == 1:
                return self._alone(mention.narrowed(tuple(kept)), around)
        for part, rest in _parts(tokens):
            if all(self._is_word(token.folded) for token in rest):
                resolution = self._full(mention.narrowed(part), around)
                if resolution.status is Status.NEAR:
                    return resolution
        others = [token for token in tokens if not self._is_word(token.folded)]
        people = None
        if len(others) == 1:  # African, Valley and the like are words
            people = self.peoples.misspelled(mention.narrowed(tuple(others)), around)
        return people or whole

    def _is_word(self, word: str) -> bool:
        """Whether a capitalised word is one beside names: Republicans, Thai, Valley."""
        lexicon = self.matcher.lexicon
        return lexicon.is_label(word) or lexicon.word_level(word) > 0

    def _full(self, mention: Mention, around: Surroundings) -> Resolution:
        """A name of several words that is not on the list as it stands."""
        holdings = self.sources.holdings(mention, around)
        candidates = [
            candidate
            for candidate in self._near(mention)
            if self.matcher.is_slip(candidate) or not around.stands_beside(candidate, mention)
        ]
        seen = {candidate.entity.id for candidate in candidates}
        candidates += (
            c for c in self.sources.in_office(mention, holdings) if c.entity.id not in seen
        )
        if mention.title:
            holdings = {**self.sources.bearers(mention.title, candidates, around), **holdings}
        exact = tuple(c.entity for c in candidates if not c.edits)
        if exact:
            return Resolution(mention, Status.KNOWN, exact)
        found = self.decide(Question(self.text, mention, candidates, holdings, around))
        if found.status is Status.UNKNOWN:
            return self.renamed.meant(mention, around) or found
        return found

    def _near(self, mention: Mention) -> Sequence[Candidate]:
        """Names of the list that are near, of bodies also those that begin with an article."""
        found = self.matcher.near(mention.words)
        start = mention.span.start
        if found or mention.title or self.text[max(0, start - 4) : start].lower() != "the ":
            return found
        return self.matcher.near_with_article(mention.words)

    def _alone(self, mention: Mention, around: Surroundings) -> Resolution:
        """One word: a later mention of somebody in the cast, a surname with a title, or a place."""
        if len(mention.words) != 1:
            return Resolution(mention, Status.UNKNOWN)
        word = mention.words[0]
        if word in self.cast:
            return self._later(mention, around)
        if len(word) < FEWEST or mention.run.shouts or word in self.matcher.lexicon.demonyms:
            return Resolution(mention, Status.UNKNOWN)
        body = self._body(mention, around)
        if body:
            return body
        holdings = self.sources.holdings(mention, around)
        near_cast = list(self.sources.in_cast(word))
        seen = {candidate.entity.id for candidate in near_cast}
        in_office = self.sources.in_office(mention, holdings)
        candidates = [*near_cast, *(c for c in in_office if c.entity.id not in seen)]
        if any(not candidate.edits for candidate in candidates):
            return Resolution(mention, Status.VARIANT, (candidates[0].entity,))
        candidates = [c for c in candidates if not self.cast.has_nearer(word, c)]
        people = None if candidates else self.peoples.misspelled(mention, around)
        if people:
            return people
        if not candidates and len(word) >= SHORTEST_PLACE:
            candidates = list(self.sources.places(mention, around))
        return self.decide(Question(self.text, mention, candidates, holdings, around))

    def _body(self, mention: Mention, around: Surroundings) -> Resolution | None:
        """A body of which the first word was read as a title: the Justice Department."""
        tokens = mention.run.tokens
        if not mention.title or len(tokens) != len(mention.tokens) + 1:
            return None
        found = self._full(mention.narrowed(tokens)._replace(title=None), around)
        is_body = found.entity is not None and found.entity.kind != PERSON
        return found if is_body and found.status is Status.NEAR else None

    def _later(self, mention: Mention, around: Surroundings) -> Resolution:
        word = mention.words[0]
        members = self.cast.bearing(word)
        entities = tuple({m.entity.id: m.entity for m in members if m.entity}.values())
        if not entities or any(word in member.words for member in members):
            return Resolution(mention, Status.LATER, entities)
        candidate = self.matcher.nearest((word,), entities[0], "cast")
        if candidate is None or not candidate.edits:
            return Resolution(mention, Status.LATER, entities)
        found = self.decide(Question(self.text, mention, [candidate], {}, around))
        # The same word again is no surer than it was in the full name.
        return found._replace(confidence=members[0].confidence)


def _parts(tokens: tuple[Token, ...]) -> list[tuple[tuple[Token, ...], tuple[Token, ...]]]:
    """Shorter names that a longer one may hold, each with the words at its side."""
    if len(tokens) == 2:
        return []
    parts = [(tokens[:-1], tokens[-1:]), (tokens[1:], tokens[:1])]
    return [*parts, (tokens[2:], tokens[:2])] if len(tokens) > 3 else parts


def _agreed(resolutions: list[Resolution]) -> Iterator[Resolution]:
    """Resolutions of which those of one wrong word share the surest reading's confidence."""
    surest: dict[tuple[str, str], Resolution] = {}
    for resolution in resolutions:
        for key in _wrong_words(resolution):
            if key not in surest or surest[key].confidence < resolution.confidence:
                surest[key] = resolution
    for resolution in resolutions:
        if resolution.status is not Status.NEAR:
            yield resolution
            continue
        confidence = max(
            (surest[key].confidence for key in _wrong_words(resolution)),
            default=resolution.confidence,
        )
        yield resolution._replace(confidence=confidence)


def _wrong_words(resolution: Resolution) -> Iterator[tuple[str, str]]:
    if resolution.status is Status.NEAR and len(resolution.rivals) == 1:
        for pair in resolution.rivals[0].wrong:
            yield pair.written, resolution.entities[0].id
