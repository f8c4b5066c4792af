"""Finds misspelled adjectives of peoples: a word that is nobody's, one letter from Armenian."""

from __future__ import annotations

from factlint.matching.candidate import Candidate, Pair
from factlint.matching.matcher import Matcher
from factlint.matching.resolution import Resolution, Status
from factlint.matching.surroundings import Surroundings
from factlint.mentions.mention import Mention
from factlint.mentions.small_words import SMALL
from factlint.names.spell import VOWELS, compare
from factlint.reference.entity import Entity
from factlint.text.expressions import expression

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHORTEST = 6  # letters under which a word is too soon another one
LONG = 7  # letters from which any edit is a slip; in shorter words it is two letters swapped
ENDING = 3  # last letters, in which other languages differ: Iranien, Italiano
USED = expression(r" ([a-z]{3,})")  # the adjective's noun
SURE = 0.92  # where the article names the country, and the word stands as an adjective
LIKELY = 0.75  # where one of these holds
FAINT = 0.45  # where neither does, or another language may be printed


class Peoples:
    """The words for people and things of listed countries, as an article may misspell them."""

    def __init__(self, text: str, matcher: Matcher) -> None:
        self.text = text
        self.matcher = matcher

    def misspelled(self, mention: Mention, around: Surroundings) -> Resolution | None:
        """What a mention of one word should be, where that is the word for a people."""
        if len(mention.words) != 1 or mention.run.shouts or not mention.tokens[0].text.istitle():
            return None
        word = mention.words[0]
        if not self._is_nobodys(word):
            return None
        near = self._near(word)
        if len({entity.id for _, entity in near.values()}) != 1:
            return None
        if len(near) > 1 and self._is_adjective(mention):
            adjectives = {
                each for each in near if self.matcher.lexicon.demonyms[each][0].kind == "adjective"
            }
            near = {each: near[each] for each in adjectives}
        if len(near) != 1 or not _is_slip(word, *near):
            return None
        from factlint.matching.explain import evidence_of
        from factlint.matching.repair import rights

        ((right, (form, entity)),) = near.items()
        candidate = Candidate(entity, form, (Pair(word, right, compare(word, right), 0, 0),))
        return Resolution(
            mention,
            Status.NEAR,
            (entity,),
            rights(self.text, mention, candidate, around.plain),
            self._confidence(mention, candidate, around),
            (f"one letter differs from the word for what is of {entity.label}",),
            (evidence_of(entity),),
            (candidate,),
        )

    def before(self, mention: Mention, around: Surroundings) -> Resolution | None:
        """The same of the first word of the title before a mention."""
        first = mention.run.tokens[:1]
        if first[0].start >= mention.tokens[0].start:
            return None
        return self.misspelled(mention.narrowed(first)._replace(title=None), around)

    def _is_nobodys(self, word: str) -> bool:
        """Whether a word is long enough and no ordinary word, and nobody's name."""
        lexicon = self.matcher.lexicon
        if len(word) < SHORTEST or lexicon.word_level(word) or lexicon.is_label(word):
            return False
        if lexicon.given_count(word) or lexicon.surname_count(word):
            return False
        return not any(self.matcher.reference.commonness(word))

    def _near(self, word: str) -> dict[str, tuple[str, Entity]]:
        """Words for peoples that are one edit away, with the same first letter, as printed."""
        demonyms = self.matcher.lexicon.demonyms
        entries = {near: demonyms[near][0] for near in one_edit_away(word) if near in demonyms}
        listed = (
            (near, each.form, self.matcher.reference.get(each.id)) for near, each in entries.items()
        )
        return {near: (form, entity) for near, form, entity in listed if entity}

    def _confidence(self, mention: Mention, candidate: Candidate, around: Surroundings) -> float:
        pair = candidate.pairs[0]
        named = candidate.entity.id in around.countries
        used = self._is_adjective(mention)
        if _may_be_foreign(pair.written, pair.right):
            return LIKELY if named and used else FAINT
        return SURE if named and used else LIKELY if named or used else FAINT

    def _is_adjective(self, mention: Mention) -> bool:
        """Whether a noun or the rest of a title follows."""
        if mention.tokens[-1] != mention.run.tokens[-1]:
            return True
        noun = USED.match(self.text, mention.span.end)
        return noun is not None and noun[1] not in SMALL


def one_edit_away(word: str) -> set[str]:
    """Every form that one letter more, less or other makes of a word, or two swapped.

    The first letter stays: thousands of words one by one would cost more than these few hundred.
    """
    found = set()
    for at in range(1, len(word) + 1):
        before, after = word[:at], word[at:]
        found.add(before + after[1:])
        found.add(before + after[1:2] + after[:1] + after[2:])
        for letter in LETTERS:
            found.add(before + letter + after)
            found.add(before + letter + after[1:])
    return found - {word}


def _is_slip(written: str, right: str) -> bool:
    """Whether no other ending makes the difference, nor chance among short words."""
    if written[:-1] == right[:-1] or written.startswith(right) or right.startswith(written):
        return False
    return len(right) >= LONG or sorted(written) == sorted(right)


def _may_be_foreign(written: str, right: str) -> bool:
    """Whether only a vowel near the end differs, as another language may have it."""
    same = written[:-ENDING] == right[:-ENDING]
    changed = set(written[-ENDING:]) ^ set(right[-ENDING:])
    return same and bool(changed) and changed <= VOWELS
