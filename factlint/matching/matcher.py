"""Asks the list about names, and remembers the answers for the whole process."""

from __future__ import annotations

from functools import lru_cache
from weakref import WeakKeyDictionary

from factlint.matching.candidate import Candidate, Pair, closest
from factlint.mentions.lexicon import COMMON, Lexicon
from factlint.names.english import american
from factlint.names.inflect import is_derived, is_plural
from factlint.names.name import without_suffixes
from factlint.names.romanise import ARTICLES, short_vowels_merged, spelled_out, transliterated
from factlint.names.scripts import FAMILY_FIRST, OTHER_SCRIPTS, VOWELS_UNWRITTEN, WITH_V_AND_Y
from factlint.names.spell import SAME
from factlint.reference.entity import ORGANISATION, PERSON, PLACE, WORK, Entity
from factlint.reference.protocol import Reference
from factlint.text.fold import fold

ARABIC = "saudi arabia"  # stands for all countries of that script
ARTICLE = "the"
FARTHEST = 3.2  # weight of spelling beyond which a name of the list is not worth a look
FAINT = 0.8  # distance to the ear up to which one is, however it is spelled
NAMED_KINDS = frozenset({PERSON, PLACE, ORGANISATION})
MOST = 20  # candidates that reach the features


class Matcher:
    """Exact and near names of one list, with caches by name."""

    def __init__(self, reference: Reference, lexicon: Lexicon) -> None:
        self.reference = reference
        self.lexicon = lexicon
        self.exact = lru_cache(maxsize=65536)(self._exact)
        self.near = lru_cache(maxsize=16384)(self._near)

    def _exact(self, words: tuple[str, ...]) -> tuple[Entity, ...]:
        found = tuple(self.reference.named(" ".join(words)))
        if not found and len(words) > 2:
            short = tuple(words[at] for at in _kept(words))
            if short != words:
                found = tuple(self.reference.named(" ".join(short)))
        if any(entity.kind == PERSON for entity in found):  # a film may bear a person's name
            found = tuple(entity for entity in found if entity.kind != WORK)
        return tuple(sorted(found, key=lambda e: -e.prominence - len(e.tenures)))

    def is_known(self, words: tuple[str, ...]) -> bool:
        """Whether the list holds a name of exactly these words."""
        return bool(self.exact(words))

    def is_given(self, word: str) -> bool:
        """Whether a word is the given name of anybody on the list."""
        return self.reference.commonness(word).given > 0

    def _near(self, words: tuple[str, ...]) -> tuple[Candidate, ...]:
        """Candidates from the list for the words of a name, nearest first."""
        if len(words) > 1 and all(map(self._is_common, words)):
            return ()  # a phrase; nobody slips into so common words
        kept = _kept(words)
        short = tuple(words[at] for at in kept)
        found = []
        for entity in self.reference.like(" ".join(short)):
            named = entity.kind in NAMED_KINDS
            candidate = self.nearest(short, entity, "list") if named else None
            if candidate and _is_close(candidate) and _comparable(short, candidate):
                pairs = tuple(pair._replace(at=kept[pair.at]) for pair in candidate.pairs)
                found.append(candidate._replace(pairs=pairs))
        return tuple(sorted(found, key=lambda c: (c.weight, -c.entity.prominence))[:MOST])

    def near_with_article(self, words: tuple[str, ...]) -> tuple[Candidate, ...]:
        """Candidates of which the name begins with an article, for the words that follow it."""
        return tuple(
            candidate._replace(pairs=tuple(pair._replace(at=pair.at - 1) for pair in pairs))
            for candidate in self.near((ARTICLE, *words))
            if candidate.pairs[0].written == candidate.pairs[0].right == ARTICLE
            and len(pairs := candidate.pairs[1:]) == len(words)
        )

    def _is_common(self, word: str) -> bool:
        """Whether a word is one of the commonest, or of peoples and bodies; no given name."""
        lexicon = self.lexicon
        if lexicon.given_count(word):
            return False
        return lexicon.word_level(word) == 1 or lexicon.is_label(word)

    def is_variant(self, candidate: Candidate) -> bool:
        """Whether the written form is made from the name, or a matter of style."""
        wrong = candidate.wrong
        if all(_is_form_of(pair, candidate) for pair in wrong):
            return True
        if all(self._is_of_one_country(pair) for pair in wrong):
            return True
        # Which form of a place is printed is a matter of style.
        return all(pair.written in self.lexicon.house_places for pair in wrong)

    def nearest(self, words: tuple[str, ...], entity: Entity, origin: str) -> Candidate | None:
        """The name of `entity` that is nearest, with accepted spellings of a word as the same."""
        home = self._home(entity)
        foreign = home in OTHER_SCRIPTS
        vowels_free, plain = home in VOWELS_UNWRITTEN, home in WITH_V_AND_Y
        person = entity.kind == PERSON

        def accepted(candidate: Candidate) -> Candidate:
            if person and len(candidate.pairs) > 1 and self._short_form(candidate.pairs[0]):
                same = candidate.pairs[0]._replace(difference=SAME)
                candidate = candidate._replace(pairs=(same, *candidate.pairs[1:]))
            if candidate.form.isascii() and not foreign:
                return candidate
            printed = fold(spelled_out(candidate.form)).split()
            pairs = tuple(
                pair._replace(difference=SAME)
                if not (plain and _has_foreign_letter(pair))
                and _is_spelling_of(
                    pair, printed, foreign, vowels_free and (not person or pair.right_at == 0)
                )
                else pair
                for pair in candidate.pairs
            )
            return candidate._replace(pairs=pairs)

        return closest(words, entity, origin, accepted)

    def _short_form(self, pair: Pair) -> bool:
        """Whether one given name is short for the other: Bill and William."""
        fulls = self.lexicon.fulls
        return pair.written in fulls(pair.right) or pair.right in fulls(pair.written)

    def _is_of_one_country(self, pair: Pair) -> bool:
        """Whether one word is the country of the other: Israeli and Israel."""
        written = self.lexicon.demonyms.get(pair.written, ())
        countries = {entry.country for entry in written}
        right = {entry.country for entry in self.lexicon.demonyms.get(pair.right, ())}
        return bool(countries & right) or pair.right in {fold(country) for country in countries}

    def may_be_romanised(self, candidate: Candidate) -> bool:
        """Whether only vowels differ that the name's own script does not write."""
        return self._home(candidate.entity) in VOWELS_UNWRITTEN and all(
            short_vowels_merged(pair.written) == short_vowels_merged(pair.right)
            for pair in candidate.wrong
        )

    def is_slip(self, candidate: Candidate) -> bool:
        """Whether one word differs by a letter or sounds the same, and is no name of anybody's.

        A given name may be somebody's where nobody else has the surname.
        """
        if len(candidate.wrong) != 1 or len(candidate.pairs) < 2:
            return False
        pair = candidate.wrong[0]
        likeness = pair.difference
        if not likeness.first or (likeness.edits > 1 and likeness.sound):
            return False
        if pair.at == 0 and likeness.sound == 0 and self._is_rare(candidate.pairs[-1].right):
            return True
        borne = self.reference.commonness(pair.written)
        count = self.lexicon.given_count if pair.at == 0 else self.lexicon.surname_count
        named = borne.given or borne.family or count(pair.written)
        return not named and not self.lexicon.word_level(pair.written)

    def _is_rare(self, surname: str) -> bool:
        """Whether a surname is that of hardly more than one person."""
        bearers = self.reference.commonness(surname).family
        return bearers <= 2 and self.lexicon.surname_count(surname) < 2

    def family_first(self, entity: Entity) -> bool:
        """Whether a person's last word is the given name, as in China, Korea and Vietnam."""
        first = fold(entity.label).split(" ", 1)[0]
        western = self.lexicon.given_count(first) >= COMMON
        return not western and self._home(entity) in FAMILY_FIRST

    def _home(self, entity: Entity) -> str:
        """The folded name of the country that an entity's name comes from."""
        if fold(entity.label).startswith("al "):
            return ARABIC
        home = self.reference.get(entity.country) if entity.country else None
        return fold(home.label) if home else fold(entity.label)


def _is_form_of(pair: Pair, candidate: Candidate) -> bool:
    """Whether a word is a form of the name's: a plural, a last word's adjective, British."""
    if candidate.entity.kind != PERSON and american(pair.written) == american(pair.right):
        return True
    if candidate.entity.kind != PERSON and len(candidate.pairs) > 1:
        return is_derived(pair.written, pair.right) or is_derived(pair.right, pair.written)
    if len(candidate.pairs) == 1:
        return is_derived(pair.written, pair.right)
    return is_plural(pair.written, pair.right)


def _has_foreign_letter(pair: Pair) -> bool:
    """Whether a word has a w or j where the name has none: Wladimir, Netanjahu."""
    return any(letter in pair.written and letter not in pair.right for letter in "wj")


def _is_spelling_of(pair: Pair, printed: list[str], foreign: bool, loosely: bool) -> bool:
    """Whether a word is the name's with letters spelled out, or romanised another way.

    Given names and places vary freely (`loosely`); a surname in the news has one spelling.
    """
    if pair.right_at < len(printed) and pair.written == printed[pair.right_at]:
        return True
    if not foreign:
        return False
    if transliterated(pair.written) == transliterated(pair.right):
        return True
    if pair.written in ARTICLES and pair.right in ARTICLES:
        return True
    return loosely and short_vowels_merged(pair.written) == short_vowels_merged(pair.right)


def _is_close(candidate: Candidate) -> bool:
    """Whether letters or ear bring a name of the list near enough for a look."""
    return candidate.weight <= FARTHEST or candidate.heard <= FAINT


def _comparable(words: tuple[str, ...], candidate: Candidate) -> bool:
    """Whether a surname alone is held only against people, several words against as many."""
    if len(words) == 1 or candidate.entity.kind == PERSON:
        return True
    return len(words) == len(candidate.pairs)


def _kept(words: tuple[str, ...]) -> list[int]:
    """Places of the words that are neither a suffix nor a single middle initial."""
    end = len(without_suffixes(words))
    return [at for at in range(end) if at in (0, end - 1) or len(words[at]) > 1]


_matchers: WeakKeyDictionary[Reference, Matcher] = WeakKeyDictionary()


def matcher_for(reference: Reference, lexicon: Lexicon) -> Matcher:
    """The matcher of a list, made once."""
    matcher = _matchers.get(reference)
    if matcher is None:
        matcher = _matchers[reference] = Matcher(reference, lexicon)
    return matcher
