"""Judges whether two given names before one surname are one unlisted person's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factlint.matching.resolution import Resolution
from factlint.matching.spellings import OFTENER, ONCE_EACH, Forms, Twice, bearers, is_one_slip
from factlint.mentions.lexicon import COMMON, Lexicon
from factlint.names.spell import compare
from factlint.reference.protocol import Reference


class GivenSpellings:
    """Judges pairs of given names of one article."""

    def __init__(self, forms: Forms, reference: Reference, lexicon: Lexicon) -> None:
        self.forms = forms
        self.reference = reference
        self.lexicon = lexicon

    def twice(self, pairs: Iterable[tuple[str, str, str]]) -> Iterator[Twice]:
        """The slips among given names that look alike before one surname."""
        for form, one, other in pairs:
            rare, usual = self._named(form, other), self._named(form, one)
            if len(rare) > len(usual) or (
                len(rare) == len(usual) and self._is_nobodys(one) and not self._is_nobodys(other)
            ):
                rare, usual = usual, rare
            wrong, right = (found[0].mention.words[0] for found in (rare, usual))
            often = len(rare) < len(usual)
            if self._is_given_slip(wrong, right, form, often):
                yield Twice(rare, usual, OFTENER if often else ONCE_EACH, given=True)

    def _is_given_slip(self, wrong: str, right: str, form: str, often: bool) -> bool:
        """Whether a given name is nobody's, or sounds like the other before a rare surname."""
        lexicon = self.lexicon
        if lexicon.is_label(wrong) or lexicon.is_label(right):
            return False
        if self._are_of_two_sexes(wrong, right):
            return False
        difference = compare(wrong, right)
        sounds_alike = difference.sound == 0 and difference.first
        if sounds_alike and bearers(form, self.reference, self.lexicon) < COMMON:
            return True
        if lexicon.same_given(wrong, right) or not is_one_slip(wrong, right):
            return False
        return self._is_nobodys(wrong) and (often or not self._is_nobodys(right))

    def _are_of_two_sexes(self, one: str, other: str) -> bool:
        """Whether two given names are a man's and a woman's: Bruno and Bruna."""
        if one[:-1] == other[:-1] and {one[-1], other[-1]} == {"a", "o"}:
            return True
        return {self.lexicon.sex_of(one), self.lexicon.sex_of(other)} == {"male", "female"}

    def _named(self, form: str, given: str) -> list[Resolution]:
        return [
            r for r in self.forms[form] if len(r.mention.tokens) > 1 and r.mention.words[0] == given
        ]

    def _is_nobodys(self, given: str) -> bool:
        """Whether a word is no given name, and no word either."""
        lexicon = self.lexicon
        if lexicon.given_count(given) or lexicon.word_level(given):
            return False
        return not self.reference.commonness(given).given
