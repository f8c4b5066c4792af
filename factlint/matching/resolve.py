"""Works out whom an article names: exact names first, then its cast, then what is only near."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from factlint.matching.candidate import Candidate
from factlint.matching.cast import Cast
from factlint.matching.matcher import Matcher
from factlint.matching.offices import Holding, Offices
from factlint.matching.question import Question
from factlint.matching.resolution import Resolution, Status
from factlint.matching.surroundings import Surroundings, survey
from factlint.mentions.lexicon import COMMON
from factlint.mentions.mention import Mention, TitleReading, words_of
from factlint.mentions.titles import read_apposed
from factlint.names.spell import near
from factlint.reference.entity import PERSON, Entity
from factlint.text.document import Document

SHORTEST = 4  # letters of the shortest surname that is judged alone
SHORTEST_PLACE = 6  # letters of the shortest place that is judged by its letters alone
GIVEN_EDITS = 1  # edits allowed in the given name of a holder of the named office


class Resolver:
    """One article's mentions against one list, on one day."""

    def __init__(self, document: Document, matcher: Matcher, day: date) -> None:
        self.text = document.text
        self.matcher = matcher
        self.offices = Offices(matcher.reference, day)
        self.cast = Cast()

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
        return tuple(_agreed([found[number] for number in range(len(mentions))]))

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
                if entities and (start or not self._is_longer(mention, entities[0])):
                    return Resolution(mention.narrowed(part), Status.KNOWN, entities)
        return None

    def _is_longer(self, mention: Mention, entity: Entity) -> bool:
        """Whether a name that begins like a person's is nearly a longer one: "Eva Luise Mayer"."""
        if entity.kind != PERSON:
            return False
        return any(
            len(candidate.pairs) > 2 and candidate.edits <= 2
            for candidate in self.matcher.near(mention.words)
        )

    def _full_or_part(self, mention: Mention, around: Surroundings) -> Resolution:
        """A name of several words, else what is left of it without the words at its side."""
        whole = self._full(mention, around)
        tokens = mention.tokens
        if whole.status is not Status.UNKNOWN or len(tokens) < 3 or mention.run.headlined:
            return whole
        parts = [(tokens[:-1], tokens[-1:]), (tokens[1:], tokens[:1])]
        if len(tokens) > 3:
            parts.append((tokens[2:], tokens[:2]))
        for part, rest in parts:
            if all(self._is_word(token.folded) for token in rest):
                resolution = self._full(mention.narrowed(part), around)
                if resolution.status is Status.NEAR:
                    return resolution
        return whole

    def _is_word(self, word: str) -> bool:
        """Whether a capitalised word is one beside names: Republicans, Thai, Valley."""
        lexicon = self.matcher.lexicon
        return (
            word in lexicon.capitalised or word in lexicon.demonyms or lexicon.word_level(word) > 0
        )

    def _full(self, mention: Mention, around: Surroundings) -> Resolution:
        """A name of several words that is not on the list as it stands."""
        holdings = self._holdings(mention, around)
        candidates = [
            candidate
            for candidate in self.matcher.near(mention.words)
            if self.matcher.is_slip(candidate) or not around.stands_beside(candidate, mention)
        ]
        seen = {candidate.entity.id for candidate in candidates}
        candidates += (c for c in self._in_office(mention, holdings) if c.entity.id not in seen)
        if mention.title:
            holdings = {**self._of_many(mention.title, candidates), **holdings}
        exact = tuple(c.entity for c in candidates if not c.edits)
        if exact:
            return Resolution(mention, Status.KNOWN, exact)
        return self.decide(Question(self.text, mention, candidates, holdings, around))

    def _alone(self, mention: Mention, around: Surroundings) -> Resolution:
        """One word: a later mention of somebody in the cast, a surname with a title, or a place."""
        if len(mention.words) != 1:
            return Resolution(mention, Status.UNKNOWN)
        word = mention.words[0]
        if word in self.cast:
            return self._later(mention, around)
        if len(word) < SHORTEST or mention.run.shouts or word in self.matcher.lexicon.demonyms:
            return Resolution(mention, Status.UNKNOWN)
        holdings = self._holdings(mention, around)
        near_cast = list(self._in_cast(word))
        seen = {candidate.entity.id for candidate in near_cast}
        in_office = self._in_office(mention, holdings)
        candidates = [*near_cast, *(c for c in in_office if c.entity.id not in seen)]
        if any(not candidate.edits for candidate in candidates):
            return Resolution(mention, Status.VARIANT, (candidates[0].entity,))
        if not candidates and len(word) >= SHORTEST_PLACE:
            candidates = list(self._places(mention))
        return self.decide(Question(self.text, mention, candidates, holdings, around))

    def _in_cast(self, word: str) -> Iterator[Candidate]:
        """Members whose surname is near a word that is no ordinary one.

        A surname that others on the list bear must differ in one letter, or sound the same; one of
        few letters must be nobody's.
        """
        borne = self.matcher.reference.commonness(word).family > 0
        if not self._is_own(word, SHORTEST if borne or self._is_used(word) else SHORTEST - 1):
            return
        for entity in self.cast.near(word):
            candidate = self.matcher.nearest((word,), entity, "cast")
            if candidate is None or self.matcher.family_first(entity):
                continue
            first = candidate.pairs[-1].difference.first
            if not borne or (first and (candidate.edits == 1 or candidate.sound == 0)):
                yield candidate

    def _is_used(self, word: str) -> bool:
        """Whether a word is a surname that many bear."""
        return self.matcher.lexicon.surname_count(word) > 0

    def _is_own(self, word: str, shortest: int = SHORTEST) -> bool:
        """Whether a word is long enough for a surname and nothing else that is known."""
        lexicon = self.matcher.lexicon
        if len(word) <= shortest or lexicon.word_level(word) or word in lexicon.capitalised:
            return False
        return lexicon.given_count(word) < COMMON

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

    def _holdings(self, mention: Mention, around: Surroundings) -> Mapping[str, Holding]:
        """Who bears the mention's title: where it names no place, in the article's countries.

        Of whose country a listed surname's bearer is president, only the list's whole would tell.
        """
        title = mention.title or read_apposed(self.text, mention, self.matcher.lexicon)
        if title is None or (not title.places and self._is_listed_surname(mention)):
            return {}
        in_office = self.offices.in_office(title, around.places)
        return {holding.person.id: holding for holding in in_office}

    def _of_many(
        self, title: TitleReading, candidates: Iterable[Candidate]
    ) -> Mapping[str, Holding]:
        """Candidates who bear a title that many bear, such as a senator's."""
        held = (self.offices.of_many(title, candidate.entity) for candidate in candidates)
        return {holding.person.id: holding for holding in held if holding}

    def _is_listed_surname(self, mention: Mention) -> bool:
        """Whether a name of one word is the surname of anybody on the list."""
        return (
            len(mention.words) == 1
            and self.matcher.reference.commonness(mention.words[0]).family > 0
        )

    def _in_office(self, mention: Mention, holdings: Mapping[str, Holding]) -> Iterator[Candidate]:
        """Holders of the office that the text names, if their given name or surname agrees."""
        for holding in holdings.values():
            candidate = self.matcher.nearest(mention.words, holding.person, "office")
            if candidate is None or not candidate.edits:
                continue
            if self._agrees(mention, candidate) or (
                len(mention.tokens) > 1 and self._bears_surname(candidate, holding)
            ):
                yield candidate

    def _agrees(self, mention: Mention, candidate: Candidate) -> bool:
        first = candidate.pairs[0]
        if len(mention.words) == 1:
            royal = mention.title is not None and mention.title.kind == "nobility"
            return near(first.written, first.right) and not (royal and first.right_at)
        same_given = self.matcher.lexicon.same_given(first.written, first.right)
        return first.difference.edits <= GIVEN_EDITS or same_given

    def _bears_surname(self, candidate: Candidate, holding: Holding) -> bool:
        """Whether only the given name differs from that of the one holder of a country's office."""
        if holding.office.holders != "one" or len(candidate.wrong) != 1 or candidate.extra:
            return False
        first = candidate.wrong[0]
        if first.at or not self.matcher.lexicon.given_count(first.written):
            return False
        place = self.matcher.reference.get(
            holding.tenure.jurisdiction or holding.office.jurisdiction
        )
        types = place.statements.get("type", ()) if place else ()
        return any(statement.value == "country" for statement in types)

    def _places(self, mention: Mention) -> Iterator[Candidate]:
        """Places and bodies of one word near a word that is no word of its own."""
        word = mention.words[0]
        if mention.title or not self._is_own(word):
            return
        for candidate in self.matcher.near((word,)):
            if candidate.entity.kind == PERSON or " " in candidate.form:
                continue
            if candidate.edits <= 2 or (candidate.sound == 0 and candidate.edits == 3):
                yield candidate


def _agreed(resolutions: list[Resolution]) -> Iterator[Resolution]:
    """Resolutions of which those of one wrong word share the surest reading's confidence."""
    surest: dict[tuple[str, str], Resolution] = {}
    for resolution in resolutions:
        for key in _wrong_words(resolution):
            if key not in surest or surest[key].confidence < resolution.confidence:
                surest[key] = resolution
    for resolution in resolutions:
        confidence = max(
            (surest[key].confidence for key in _wrong_words(resolution)),
            default=resolution.confidence,
        )
        agrees = confidence == resolution.confidence
        yield resolution if agrees else resolution._replace(confidence=confidence)


def _wrong_words(resolution: Resolution) -> Iterator[tuple[str, str]]:
    if resolution.status is Status.NEAR and len(resolution.rivals) == 1:
        for pair in resolution.rivals[0].wrong:
            yield pair.written, resolution.entities[0].id
