"""What speaks for and against a candidate; one documented function a feature.

A feature takes a Case and gives a number around 0 to 5; `score.py` weighs them.
"""

from __future__ import annotations

from collections.abc import Callable
from math import log1p
from typing import NamedTuple

from factlint.matching.candidate import Candidate
from factlint.mentions.lexicon import COMMON, Lexicon
from factlint.mentions.mention import Mention
from factlint.names.heard import begin_alike
from factlint.names.romanise import romanised, short_vowels_merged
from factlint.reference.protocol import Reference


class Case(NamedTuple):
    """A mention, a candidate for it, and what the article says around them."""

    mention: Mention
    candidate: Candidate
    reference: Reference
    lexicon: Lexicon
    holds_office: bool = False
    in_company: bool = False
    countries: frozenset[str] = frozenset()
    rivals: int = 0
    occurrences: int = 1
    introduced: bool = False
    placed: bool = False
    described: int = 0


def spelling(case: Case) -> float:
    """Weighted edits in letters."""
    return case.candidate.weight


def sound(case: Case) -> float:
    """Edits in the consonant skeleton."""
    return float(case.candidate.sound)


def heard(case: Case) -> float:
    """How far the words that differ are apart to the ear."""
    return case.candidate.heard


def edits(case: Case) -> float:
    """Plain edits in letters."""
    return float(case.candidate.edits)


def share(case: Case) -> float:
    """Edits as a share of the letters of the words that differ."""
    letters = sum(len(pair.right) for pair in case.candidate.wrong)
    return 4 * case.candidate.edits / max(letters, 1)


def romanisation(case: Case) -> float:
    """Whether the two may be romanisations of one name, whatever the language."""
    return float(
        all(
            romanised(pair.written) == romanised(pair.right)
            or short_vowels_merged(pair.written) == short_vowels_merged(pair.right)
            for pair in case.candidate.wrong
        )
    )


def first_letter(case: Case) -> float:
    """Words that begin with another letter, of another sound."""
    wrong = case.candidate.wrong
    return float(sum(not begin_alike(pair.written, pair.right) for pair in wrong))


def words_wrong(case: Case) -> float:
    """Words that differ beyond the first one."""
    return float(max(len(case.candidate.wrong) - 1, 0))


def sounds_alike(case: Case) -> float:
    """Words that differ though all of the name sounds the same."""
    return float(len(case.candidate.wrong)) if case.candidate.sound == 0 else 0.0


def given_wrong(case: Case) -> float:
    """Whether it is the given name that differs."""
    pairs = case.candidate.pairs
    return float(len(pairs) > 1 and not pairs[0].difference.same)


def shared_names(case: Case) -> float:
    """How many listed people share the words that are right: the pool of chance likenesses."""
    counts = [
        _bearers(case, pair.right, first=pair.at == 0 and len(case.candidate.pairs) > 1)
        for pair in case.candidate.pairs
        if pair.difference.same
    ]
    return log1p(min(counts)) / 2 if counts else 0.0


def written_known(case: Case) -> float:
    """How common the differing words are as names in their own right."""
    counts = (
        _bearers(case, pair.written, first=pair.at == 0 and len(case.candidate.pairs) > 1)
        + _census(case, pair.written, pair.at == 0 and len(case.candidate.pairs) > 1)
        for pair in case.candidate.wrong
    )
    return max((log1p(count) for count in counts), default=0.0) / 2


def written_ordinary(case: Case) -> float:
    """Whether a differing word is an ordinary word, more so the commoner it is."""
    levels = [case.lexicon.word_level(pair.written) for pair in case.candidate.wrong]
    return max(((8 - level) / 2 for level in levels if level), default=0.0)


def right_ordinary(case: Case) -> float:
    """Whether all words that agree are ordinary words ("New", "United")."""
    same = [pair.right for pair in case.candidate.pairs if pair.difference.same]
    return float(bool(same) and all(case.lexicon.word_level(word) for word in same))


def holds_office(case: Case) -> float:
    """Whether the candidate bears the title that the text gives."""
    return float(case.holds_office)


def in_company(case: Case) -> float:
    """Whether the right name of the candidate stands elsewhere in the article."""
    return float(case.in_company)


def same_country(case: Case) -> float:
    """Whether the article names the candidate's country."""
    return float(case.candidate.entity.country in case.countries)


def prominence(case: Case) -> float:
    """How well known the candidate is: sitelinks, else statements and offices."""
    entity = case.candidate.entity
    return log1p(entity.prominence + len(entity.tenures)) / 2


def rivals(case: Case) -> float:
    """How many other entities are as near."""
    return log1p(case.rivals)


def length(case: Case) -> float:
    """Letters of the words that differ: long names are rarely alike by chance."""
    letters = [len(pair.right) for pair in case.candidate.wrong]
    return min(letters, default=0) / 4


def recurs(case: Case) -> float:
    """How often the written form stands in the article."""
    return log1p(max(case.occurrences - 1, 0))


def placed(case: Case) -> float:
    """Whether the words around the name are those around a place: "in X", "X, Norway"."""
    return float(case.placed)


def described(case: Case) -> float:
    """How many words beside the name are those that the list has for the candidate."""
    return float(min(case.described, 3))


def introduced(case: Case) -> float:
    """Whether the article introduces the person as one whom the reader need not know."""
    return float(case.introduced)


def rare_surname(case: Case) -> float:
    """Whether the surname is right and hardly anybody else bears it."""
    last = case.candidate.pairs[-1]
    if not last.difference.same or len(case.candidate.pairs) < 2:
        return 0.0
    if case.lexicon.word_level(last.right) or _bearers(case, last.right, False) > 2:
        return 0.0
    return 2.0 if _census(case, last.right, False) < 2 else 1.0


def unsupported_namesake(case: Case) -> float:
    """Whether a differing word is a name in use and nothing else speaks for the candidate."""
    alone = len(case.candidate.pairs) == 1
    if case.holds_office or (case.in_company and alone):
        return 0.0
    first = len(case.candidate.pairs) > 1
    return float(
        any(
            _bearers(case, pair.written, first and pair.at == 0) >= 3
            or _census(case, pair.written, first and pair.at == 0) >= COMMON
            for pair in case.candidate.wrong
        )
    )


def _bearers(case: Case, word: str, first: bool) -> int:
    common = case.reference.commonness(word)
    return common.given if first else common.family


def _census(case: Case, word: str, first: bool) -> int:
    return case.lexicon.given_count(word) if first else case.lexicon.surname_count(word)


Feature = Callable[[Case], float]
FEATURES: tuple[Feature, ...] = (
    spelling, sound, heard, edits, share, romanisation, first_letter, words_wrong, sounds_alike,
    given_wrong, shared_names, written_known, written_ordinary, right_ordinary, holds_office,
    in_company, same_country, prominence, rivals, length, recurs, placed, described,
    introduced, rare_surname, unsupported_namesake,
)  # fmt: skip
