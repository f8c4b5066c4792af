"""Judges whether two spellings in an article are one unlisted person's, and which is the slip."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from factlint.matching.resolution import Resolution, Status
from factlint.mentions.lexicon import COMMON, Lexicon
from factlint.names.inflect import is_derived, is_plural
from factlint.names.spell import compare
from factlint.reference.protocol import Reference

Forms = Mapping[str, Sequence[Resolution]]  # mentions of unlisted people by folded surname
LONG = 6  # letters from which two edits are one slip; one more without the same given name
SOUNDING = 5  # the same where both sound the same
TELLING = 10  # times as many bearers tell which of two spellings is right
MANY = 20  # listed bearers from which a name is one in use
RARE_WORD = 3  # how seldom a word of English is that may be a surname's slip
SAME_GIVEN = 0.8
ONCE_EACH = 0.62
OUTDONE = 0.005
FEMININE = re.compile(r"(?:[oe]v|in|yn)a$")  # of a family whose men bear the name without the a
OFTENER = 0.7


class Slip(NamedTuple):
    """How sure it is that a spelling is a slip, that spelling, and the right one."""

    confidence: float
    wrong: str
    right: str


class Twice(NamedTuple):
    """Mentions of one name in two spellings, and how sure it is that the first are wrong.

    `given` says that the given name differs, else it is the surname.
    """

    wrong: Sequence[Resolution]
    right: Sequence[Resolution]
    confidence: float
    given: bool = False


class Spellings:
    """Judges pairs of surnames of one article."""

    def __init__(self, forms: Forms, reference: Reference, lexicon: Lexicon) -> None:
        self.forms = forms
        self.reference = reference
        self.lexicon = lexicon
        named = (r for found in forms.values() for r in found if len(r.mention.tokens) > 1)
        self._firsts = Counter(resolution.mention.words[0] for resolution in named)

    def twice(self, pairs: Iterable[tuple[str, str]]) -> Iterator[Twice]:
        """The slips among pairs of surnames that look alike, each with its surest right form."""
        found: dict[str, Slip] = {}
        for one, other in pairs:
            slip = self._judged(one, other)
            if slip and (slip.wrong not in found or found[slip.wrong] < slip):
                found[slip.wrong] = slip
        for confidence, wrong, right in found.values():
            if right not in found:
                yield Twice(self.forms[wrong], self.forms[right], confidence)

    def _judged(self, one: str, other: str) -> Slip | None:
        if not is_one_slip(one, other) or self._is_word(one) or self._is_word(other):
            return None
        if self._is_family(one) or self._is_family(other):
            return None
        if self._may_mean(one, other) or self._may_mean(other, one):
            return None  # somebody listed, and the other form is their name
        before = self._before(one), self._before(other)
        shared = any(self.lexicon.same_given(a, b) for a in before[0] for b in before[1])
        if all(before) and not shared:
            return None  # two people
        if not self._is_persons(one) and not self._is_persons(other):
            return None
        counts = len(self.forms[one]), len(self.forms[other])
        ways = self._ways(one, other) if counts[0] == counts[1] else [(one, other)]
        if counts[0] > counts[1]:
            ways = [(other, one)]
        if not shared and not is_one_slip(one, other, LONG + 1):
            return None
        if not shared and counts[0] == counts[1] and not self._is_plain(one, other):
            return None
        for wrong, right in ways:
            if self._may_be_slip(wrong, right, shared) and self._is_nearest(wrong, right):
                often = counts[0] != counts[1]
                return Slip(max(_confidence(shared, often), self._listed(wrong)), wrong, right)
        return None

    def _is_plain(self, one: str, other: str) -> bool:
        """Whether little differs and the surname alone comes after the full name.

        That much is asked where neither a given name nor a count speaks for a slip.
        """
        alone, full = (one, other) if self._is_only_alone(one, 1) else (other, one)
        first, last = self.forms[full][0].mention.span, self.forms[alone][0].mention.span
        difference = compare(one, other)
        return first < last and (difference.edits == 1 or difference.sound == 0)

    def _may_mean(self, form: str, name: str) -> bool:
        """Whether a form is near to somebody on the list who bears this name."""
        rivals = (rival for resolution in self._near(form) for rival in resolution.rivals)
        return any(pair.right == name for rival in rivals for pair in rival.pairs)

    def _is_nearest(self, wrong: str, right: str) -> bool:
        """Whether nobody listed that a form may mean has a name nearer than that in the article."""
        edits = compare(wrong, right).edits
        return all(resolution.rivals[0].edits >= edits for resolution in self._near(wrong))

    def _listed(self, form: str) -> float:
        """How sure the likeliest of the listed is, whom the one in the article outdoes."""
        surest = max((resolution.confidence for resolution in self._near(form)), default=0.0)
        return surest and surest + OUTDONE

    def _near(self, form: str) -> list[Resolution]:
        return [r for r in self.forms[form] if r.status is Status.NEAR]

    def _ways(self, one: str, other: str) -> list[tuple[str, str]]:
        """Which may be the slip where both stand equally often: the one not in use, the later."""
        used = [bearers(form, self.reference, self.lexicon) for form in (one, other)]
        forms = list(self.forms)
        later = forms.index(one) > forms.index(other)
        first = used[0] < used[1] if max(used) > TELLING * min(used) else later
        return [(one, other), (other, one)] if first else [(other, one), (one, other)]

    def _before(self, form: str) -> set[str]:
        """Words before this surname in full names."""
        demonyms = self.lexicon.demonyms
        named = (r.mention.words[:-1] for r in self.forms[form] if len(r.mention.tokens) > 1)
        return {word for words in named for word in words if len(word) > 1 and word not in demonyms}

    def _is_persons(self, form: str) -> bool:
        """Whether a title or a given name stands before this surname."""
        titled = any(r.mention.title and len(r.mention.tokens) > 1 for r in self.forms[form])
        return titled or any(map(self._is_given, self._before(form)))

    def _is_given(self, word: str) -> bool:
        """Whether a word is a given name, or no ordinary one and stands before names twice."""
        if self.lexicon.given_count(word):
            return True
        return self._firsts[word] > 1 and not self.lexicon.word_level(word)

    def _is_family(self, form: str) -> bool:
        """Whether a form that bears no given name is the plural of another one: the Smiths."""
        if _ends_in_ss(form) or any(len(r.mention.tokens) > 1 for r in self.forms[form]):
            return False
        return any(is_plural(form, name) for name in self.forms)

    def _is_word(self, form: str) -> bool:
        """Whether a form is plainly an ordinary word."""
        ordinary = 0 < self.lexicon.word_level(form) < RARE_WORD
        return ordinary and self.lexicon.surname_count(form) < COMMON

    def _may_be_slip(self, wrong: str, right: str, shared: bool) -> bool:
        """Whether a form is no word or name of its own, nor made from the right one."""
        lexicon = self.lexicon
        if is_derived(wrong, right) and not _ends_in_ss(wrong):
            return False
        if FEMININE.search(wrong) and wrong[:-1] == right:
            return False
        if shared:
            return True
        level = lexicon.word_level(wrong)
        if level and (level < RARE_WORD or not self._stands_as_name(wrong)):
            return False
        if lexicon.given_count(wrong) == 0 and bearers(wrong, self.reference, self.lexicon) <= MANY:
            return True
        introduced = not (self._is_only_in_full(wrong) and self._is_only_alone(right))
        return not introduced and compare(wrong, right).edits == 1

    def _is_only_in_full(self, form: str) -> bool:
        return all(len(r.mention.tokens) > 1 for r in self.forms[form])

    def _is_only_alone(self, form: str, least: int = 2) -> bool:
        """Whether a surname stands alone at least so often, and no full name introduces it."""
        found = self.forms[form]
        return len(found) >= least and all(len(r.mention.tokens) == 1 for r in found)

    def _stands_as_name(self, form: str) -> bool:
        """Whether a word has its capital not from the front of a sentence or from a headline."""
        runs = [resolution.mention.run for resolution in self.forms[form]]
        return not any(run.opens or run.headlined for run in runs)


def bearers(form: str, reference: Reference, lexicon: Lexicon) -> int:
    """How many bear a name, in the table of surnames and in the list."""
    common = reference.commonness(form)
    return lexicon.surname_count(form) + common.family + common.given


def is_one_slip(one: str, other: str, long: int = LONG) -> bool:
    """Whether surnames differ by little for their length, double ones in one part only."""
    parts = one.split(), other.split()
    if len(parts[0]) == len(parts[1]) > 1:
        apart = [pair for pair in zip(*parts, strict=True) if pair[0] != pair[1]]
        return len(apart) == 1 and is_one_slip(*apart[0], long)
    difference = compare(one, other)
    short = min(len(one), len(other))
    if difference.edits < 2:
        return difference.first or short >= SOUNDING
    return difference.edits == 2 and short >= (SOUNDING if difference.sound == 0 else long)


def _ends_in_ss(form: str) -> bool:
    """Whether a form is no plural though it ends in s: that of a name in s ends in es."""
    return form.endswith("ss")


def _confidence(shared: bool, often: bool) -> float:
    if shared and often:
        return SAME_GIVEN
    return OFTENER if often else ONCE_EACH
