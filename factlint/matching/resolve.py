"""Works out whom an article names: exact names first, then its cast, then what is only near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from factlint.matching.candidate import Candidate, closest
from factlint.matching.explain import evidence_of, reasons, rival_clause
from factlint.matching.features import Case
from factlint.matching.matcher import Matcher
from factlint.matching.offices import Holding, Offices
from factlint.matching.repair import repaired
from factlint.matching.resolution import Resolution, Status
from factlint.matching.score import probability
from factlint.matching.surroundings import Surroundings, is_introduced, survey
from factlint.mentions.mention import Mention
from factlint.names.name import SUFFIXES
from factlint.names.spell import near
from factlint.reference.entity import PERSON, Entity
from factlint.text.document import Document

LEAST = 0.3  # probability under which a likeness is not spoken of
CLOSE = 0.12  # two candidates whose probabilities differ by less are not told apart
SHORTEST = 4  # letters of the shortest surname that is judged alone
SHORTEST_PLACE = 6
GIVEN_EDITS = 1  # edits allowed in the given name of a holder of the named office


class Resolver:
    """One article's mentions against one list, on one day."""

    def __init__(self, document: Document, matcher: Matcher, day: date) -> None:
        self.text = document.text
        self.matcher = matcher
        self.reference = matcher.reference
        self.lexicon = matcher.lexicon
        self.offices = Offices(matcher.reference, day)
        self.cast: dict[str, list[tuple[tuple[str, ...], Entity | None]]] = {}

    def resolve(self, mentions: Sequence[Mention]) -> tuple[Resolution, ...]:
        """One resolution a mention, in their order."""
        found: dict[int, Resolution] = {}
        for number, mention in enumerate(mentions):
            known = self._known(mention)
            if known:
                found[number] = known
                self._enter(known)
        around = survey(mentions, found.values())
        for number, mention in enumerate(mentions):
            if number not in found and len(mention.words) > 1:
                found[number] = self._full(mention, around)
                self._enter(found[number])
        for number, mention in enumerate(mentions):
            if number not in found:
                found[number] = self._short(mention, around)
        return tuple(found[number] for number in range(len(mentions)))

    # exact names

    def _known(self, mention: Mention) -> Resolution | None:
        words = mention.words
        if not words:
            return Resolution(mention, Status.UNKNOWN)
        entities = self.matcher.exact(words)
        if entities:
            return Resolution(mention, Status.KNOWN, entities)
        if mention.title and not mention.title.after:
            whole = tuple(word for token in mention.run.tokens for word in token.folded.split())
            if whole != words and (entities := self.matcher.exact(whole)):
                return Resolution(mention._replace(tokens=mention.run.tokens, title=None), Status.KNOWN, entities)
        return self._part_known(mention)

    def _part_known(self, mention: Mention) -> Resolution | None:
        """A name within a longer run ("Israeli Benjamin Netanyahu")."""
        tokens = mention.tokens
        for size in range(len(tokens) - 1, 0, -1):
            for start in range(len(tokens) - size + 1):
                part = tokens[start : start + size]
                words = tuple(word for token in part for word in token.folded.split())
                if len(words) < 2:
                    continue
                entities = self.matcher.exact(words)
                if entities:
                    return Resolution(mention._replace(tokens=part), Status.KNOWN, entities)
        return None

    def _enter(self, resolution: Resolution) -> None:
        """Add somebody named in full to the cast."""
        entity = resolution.entity
        if entity is not None and entity.kind != PERSON:
            return
        written = resolution.mention.words
        if len(written) < 2:
            return
        words = written
        if resolution.status is Status.NEAR and resolution.rivals:
            words = tuple(pair.right for pair in resolution.rivals[0].pairs)
        for word in {*words, *written}:
            if len(word) > 1 and word not in SUFFIXES:
                self.cast.setdefault(word, []).append((words, entity))

    # full names

    def _full(self, mention: Mention, around: Surroundings) -> Resolution:
        words = mention.words
        candidates = list(self.matcher.near(words))
        held = {holding.person.id: holding for holding in self._holders(mention)}
        seen = {candidate.entity.id for candidate in candidates}
        for holding in held.values():
            if holding.person.id not in seen:
                candidate = closest(words, holding.person, "office")
                if candidate and self._given_agrees(words, candidate):
                    candidates.append(candidate)
        candidates = [c for c in candidates if c.edits or c.extra]
        if any(not c.edits for c in candidates):
            exact = tuple(c.entity for c in candidates if not c.edits)
            return Resolution(mention, Status.KNOWN, exact)
        return self._decide(mention, candidates, held, around, "name")

    def _holders(self, mention: Mention) -> tuple[Holding, ...]:
        return self.offices.in_office(mention.title) if mention.title else ()

    def _given_agrees(self, words: tuple[str, ...], candidate: Candidate) -> bool:
        first = candidate.pairs[0]
        if len(words) == 1:
            return near(first.written, first.right)
        return first.difference.edits <= GIVEN_EDITS or self.lexicon.same_given(first.written, first.right)

    # surnames, places and other single words

    def _short(self, mention: Mention, around: Surroundings) -> Resolution:
        if len(mention.words) != 1:
            return Resolution(mention, Status.UNKNOWN)
        word = mention.words[0]
        if word in self.cast:
            return self._later(mention, word, around)
        if len(word) < SHORTEST or mention.run.shouts or word in self.lexicon.demonyms:
            return Resolution(mention, Status.UNKNOWN)
        held = {holding.person.id: holding for holding in self._holders(mention)}
        candidates = [*self._cast_candidates(mention), *self._office_candidates(mention, held)]
        resolution = self._decide(mention, candidates, held, around, "surname")
        if resolution.status is Status.UNKNOWN and len(word) >= SHORTEST_PLACE and not candidates:
            return self._place(mention, around)
        return resolution

    def _later(self, mention: Mention, word: str, around: Surroundings) -> Resolution:
        entries = self.cast[word]
        entities = tuple(entity for _, entity in entries if entity)
        names, entity = entries[0]
        if entity is None or word in names or any(word in words for words, _ in entries):
            return Resolution(mention, Status.LATER, entities)
        candidate = closest((word,), entity, "cast")
        if candidate is None or not candidate.edits:
            return Resolution(mention, Status.LATER, entities)
        return self._decide(mention, [candidate], {}, around, "surname")

    def _cast_candidates(self, mention: Mention) -> Iterator[Candidate]:
        word = mention.words[0]
        seen = set()
        for right, entries in self.cast.items():
            if not near(word, right):
                continue
            for words, entity in entries:
                if entity and entity.id not in seen and right == words[-1]:
                    seen.add(entity.id)
                    candidate = closest((word,), entity, "cast")
                    if candidate and candidate.edits:
                        yield candidate

    def _office_candidates(self, mention: Mention, held: dict[str, Holding]) -> Iterator[Candidate]:
        for holding in held.values():
            candidate = closest(mention.words, holding.person, "office")
            if candidate and candidate.edits and self._given_agrees(mention.words, candidate):
                yield candidate

    def _place(self, mention: Mention, around: Surroundings) -> Resolution:
        word = mention.words[0]
        if self.lexicon.word_level(word) or mention.title:
            return Resolution(mention, Status.UNKNOWN)
        candidates = [c for c in self.matcher.near((word,)) if c.entity.kind != PERSON and len(c.form.split()) == 1]
        return self._decide(mention, candidates, {}, around, "surname")

    # the decision

    def _decide(
        self,
        mention: Mention,
        candidates: Sequence[Candidate],
        held: dict[str, Holding],
        around: Surroundings,
        model: str,
    ) -> Resolution:
        if not candidates:
            return Resolution(mention, Status.UNKNOWN)
        if any(self.matcher.is_variant(c) for c in candidates):
            return Resolution(mention, Status.VARIANT, tuple(c.entity for c in candidates[:1]))
        judged = sorted(
            ((probability(case, model), case) for case in self._cases(mention, candidates, held, around)),
            key=lambda pair: -pair[0],
        )
        best, case = judged[0]
        if best < LEAST:
            return Resolution(mention, Status.UNKNOWN)
        return self._near(mention, case, best, [c for c in judged[1:] if c[0] > best - CLOSE], held)

    def _cases(
        self,
        mention: Mention,
        candidates: Sequence[Candidate],
        held: dict[str, Holding],
        around: Surroundings,
    ) -> Iterator[Case]:
        known = introduced = is_introduced(self.text, mention)
        for candidate in candidates:
            rivals = sum(abs(other.weight - candidate.weight) < 0.35 for other in candidates) - 1
            company = candidate.origin == "cast" or candidate.entity in around.people.get(
                candidate.pairs[-1].right, ()
            )
            yield Case(
                mention, candidate, self.reference, self.lexicon,
                holds_office=candidate.entity.id in held,
                in_company=company,
                countries=around.countries,
                rivals=rivals,
                occurrences=around.counts[mention.words],
                introduced=known and introduced,
            )  # fmt: skip

    def _near(
        self,
        mention: Mention,
        case: Case,
        confidence: float,
        others: list[tuple[float, Case]],
        held: dict[str, Holding],
    ) -> Resolution:
        candidate = case.candidate
        holding = held.get(candidate.entity.id)
        right = repaired(self.text, mention, candidate)
        rivals = tuple(
            other.candidate for _, other in others if repaired(self.text, mention, other.candidate) != right
        )
        why = reasons(case, holding)
        if rivals:
            why = (*why, rival_clause(rivals))
        return Resolution(
            mention,
            Status.NEAR,
            (candidate.entity, *(rival.entity for rival in rivals)),
            right,
            min(confidence, 0.85) if rivals else confidence,
            why,
            (evidence_of(candidate.entity, holding),),
            (candidate, *rivals),
        )
