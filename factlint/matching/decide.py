"""Decides between candidates: variant, near, or silence under the bar."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.matching.candidate import Candidate, Pair, house_form
from factlint.matching.described import words_about, words_around
from factlint.matching.explain import evidence_of, reasons, rival_clause
from factlint.matching.features import Case, rare_surname, same_country
from factlint.matching.matcher import FAINT, Matcher
from factlint.matching.question import Question
from factlint.matching.repair import rights
from factlint.matching.resolution import Resolution, Status
from factlint.matching.score import model_of, probability
from factlint.matching.surroundings import is_introduced, is_kin, is_placed, is_stranger
from factlint.mentions.lexicon import COMMON, Lexicon
from factlint.mentions.mention import Mention
from factlint.reference.entity import PERSON

DIGIT = re.compile(r"\d")
BRAND = re.compile(r"^(?!Ma?c|De|Di|Du|La|Le|Fitz|Van|Von|Al|El)\w*[a-z][A-Z]")  # PayPal
LEAST = 0.4  # probability under which a likeness is not spoken of
CLOSE = 0.12  # candidates whose probabilities differ by less are not told apart
UNSURE = 0.85  # the most that is said where two candidates are not told apart
ALONE = 0.82  # a place or body that is named nowhere else may as well be another of like name
LETTERS_ONLY = 0.89  # the most that is said of a place or body which only its letters speak for
ONE_OF_A_KIND = 0.7  # where nobody else has the surname and the given name sounds the same
HEARD = 0.7  # where a surname alone sounds like that of somebody named in full
ROMANISED = 0.55  # the most that is said of vowels that the name's own script leaves out
FAR = 0.55  # the most that is said of a surname that neither letters nor sound bring near
RELATIVE = 0.55  # the most that is said where another of the family may be meant
OTHER_TITLE = 0.85  # the most that is said of somebody titled as the candidate never was
CHANCE = 0.55  # the most that is said where chance may have made the likeness
FEW_LETTERS = 4  # of surnames that many others are one letter from
STRANGER = 0.39  # the most that is said of somebody introduced as "a baker from Ohio"
DIRECTIONS = frozenset(
    f"{side}{end}"
    for side in (
        "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
    )
    for end in ("", "ern")
)  # fmt: skip
COMMONEST = 2  # levels of words that no given name is respelled into
AS_NEAR = 0.35  # candidates whose spelling differs by less in weight count as equally near


def decide(question: Question, matcher: Matcher) -> Resolution:
    """What is said of the mention."""
    mention, candidates = question.mention, question.candidates
    if not candidates or mention.run.shouts:
        return Resolution(mention, Status.UNKNOWN)
    possible = [c for c in candidates if _is_possible(c, question, matcher)]
    if not possible:
        return Resolution(mention, Status.UNKNOWN)
    variant = next((c for c in possible if _is_variant(c, question, matcher)), None)
    if variant:
        return Resolution(mention, Status.VARIANT, (variant.entity,))
    question = question._replace(candidates=possible)
    judged = sorted(
        ((probability(case), case) for case in cases(question, matcher)),
        key=lambda pair: (-pair[0], not pair[1].holds_office),
    )
    chance, case = judged[0]
    confidence = _bounded(chance, case, question, matcher)
    if confidence < LEAST:
        return Resolution(mention, Status.UNKNOWN)
    others = [other for chance, other in judged[1:] if chance > confidence - CLOSE]
    return _near(question, case, confidence, others)


def _is_variant(candidate: Candidate, question: Question, matcher: Matcher) -> bool:
    """Whether the written form is right; a title makes no plural of a full name: Leader Thunes."""
    if not matcher.is_variant(candidate):
        return False
    return not candidate.wrong or candidate.entity.id not in question.holdings


def _bounded(chance: float, case: Case, question: Question, matcher: Matcher) -> float:
    """The probability within what single facts allow: first what they lift, then what they cap."""
    candidate = case.candidate
    if model_of(case) in ("word", "phrase") and not case.in_company:
        chance = min(chance * ALONE, LETTERS_ONLY)
    holding = question.holdings.get(candidate.entity.id)
    if holding and holding.office.holders == "one":
        chance = max(chance, _by_office(candidate))
    if rare_surname(case) > 1 and candidate.sound == 0 and candidate.edits == 1:
        chance = max(chance, ONE_OF_A_KIND)
    if _sounds_like_cast(case):
        chance = max(chance, HEARD)
    if matcher.may_be_romanised(candidate):
        chance = min(chance, ROMANISED)
    if _is_far_surname(case):
        chance = min(chance, FAR)
    if _is_relative(case, question.around.families) or _is_other_family(case, matcher):
        chance = min(chance, RELATIVE)
    given_differs = len(candidate.pairs) > 1 and not candidate.given_agrees
    if given_differs and is_kin(question.text, question.mention):
        chance = min(chance, RELATIVE)
    if _is_titled_otherwise(case, matcher):
        chance = min(chance, OTHER_TITLE)
    supported = case.holds_office or case.in_company or matcher.is_slip(candidate)
    if not supported and is_stranger(question.text, question.mention):
        chance = min(chance, STRANGER)
    if _is_chance_likeness(case):
        chance = min(chance, CHANCE)
    return chance


def _is_chance_likeness(case: Case) -> bool:
    """Whether a common given name and a short surname of another sound are all that is alike."""
    candidate = case.candidate
    last = candidate.pairs[-1]
    if len(candidate.pairs) < 2 or last.difference.same or candidate.entity.kind != PERSON:
        return False
    if case.holds_office or case.in_company or same_country(case) or case.described:
        return False
    short = min(len(last.written), len(last.right)) <= FEW_LETTERS and candidate.sound > 0
    return short and case.lexicon.given_count(candidate.pairs[0].right) >= COMMON


def _sounds_like_cast(case: Case) -> bool:
    """Whether a surname sounds just like that of somebody named in full."""
    candidate = case.candidate
    alone = len(case.mention.words) == 1 and candidate.entity.kind == PERSON
    same = candidate.sound == 0 and candidate.pairs[-1].difference.first
    return (
        alone
        and same
        and case.in_company
        and not case.placed
        and candidate.edits <= max(2, 2 * len(candidate.pairs[-1].right) // 5)
    )


def _is_far_surname(case: Case) -> bool:
    """Whether a surname alone is a third of its letters from the cast's and sounds otherwise."""
    candidate = case.candidate
    if len(case.mention.words) > 1 or candidate.entity.kind != PERSON or case.holds_office:
        return False
    if candidate.edits <= 1 or not candidate.sound:
        return False
    last = candidate.pairs[-1]
    return (
        candidate.sound > 1 or not last.difference.first or 3 * candidate.edits >= len(last.right)
    )


def _is_relative(case: Case, families: frozenset[str]) -> bool:
    """Whether only the given name differs, is a name in use and sounds otherwise.

    Where the article names one of the family in full, any given name will do.
    """
    first = case.candidate.wrong_given
    if first is None or case.holds_office or first.difference.sound == 0:
        return False
    count = case.lexicon.given_count(first.written)
    return count >= COMMON or (count > 0 and case.candidate.pairs[-1].right in families)


def _is_titled_otherwise(case: Case, matcher: Matcher) -> bool:
    """Whether the title before a full name is an office that the candidate never held."""
    title = case.mention.title
    if title is None or title.kind != "office" or case.holds_office or case.in_company:
        return False
    held = (matcher.reference.get(tenure.office) for tenure in case.candidate.entity.tenures)
    classes = {name for office in held if office for name in office.classes}
    return case.candidate.entity.kind == PERSON and classes.isdisjoint(title.classes)


def _is_other_family(case: Case, matcher: Matcher) -> bool:
    """Whether the family name, standing first, is another one in use: Choi and Cho."""
    first = case.candidate.wrong_given
    if first is None or case.holds_office:
        return False
    in_use = case.lexicon.surname_count(first.written) >= COMMON
    return in_use and matcher.family_first(case.candidate.entity)


def _by_office(candidate: Candidate) -> float:
    """How sure the office alone makes it: its holder's given name, or the sound of the name."""
    last = candidate.pairs[-1]
    first_letter = last.difference.first
    if last.difference.same:
        return 0.95
    if candidate.given_agrees and candidate.sound <= 1:
        return 0.95 if first_letter else 0.8
    if candidate.given_agrees:
        return 0.8 if first_letter and last.difference.edits <= len(last.right) // 2 else 0.0
    if len(candidate.pairs) > 1:
        return 0.8 if candidate.heard <= FAINT else 0.0
    return 0.8 if candidate.sound == 0 and first_letter else 0.0


def _is_possible(candidate: Candidate, question: Question, matcher: Matcher) -> bool:
    """Whether a person may be meant: Boy Scout and Brown University are none."""
    if _is_code(question.mention, candidate):
        return False
    last = candidate.pairs[-1]
    if candidate.entity.kind != PERSON and len(candidate.pairs) > 1:
        return not any(_is_own_word(pair, matcher.lexicon) for pair in candidate.wrong)
    if candidate.entity.kind != PERSON or last.difference.same or len(candidate.pairs) < 2:
        return True
    if candidate.entity.id in question.holdings or candidate.entity.id in question.around.known:
        return True
    if last.written in question.around.families:
        return False  # a relative of somebody whom the article names
    lexicon = matcher.lexicon
    first, word = candidate.pairs[0].written, last.written
    if lexicon.is_label(word):
        return False
    if not lexicon.word_level(first) or lexicon.given_count(first):
        return True
    rare = candidate.given_agrees or lexicon.word_level(first) > COMMONEST
    return rare and candidate.heard <= FAINT and not lexicon.word_level(word)


def _is_own_word(pair: Pair, lexicon: Lexicon) -> bool:
    """Whether a word in a name of several is right where it stands: a people, a direction."""
    if lexicon.is_label(pair.written):
        return True
    return pair.written in DIRECTIONS and pair.right in DIRECTIONS


def _is_code(mention: Mention, candidate: Candidate) -> bool:
    """Whether a word that differs is an abbreviation, a brand's, or holds a digit."""
    wrong = {pair.written for pair in candidate.wrong}
    return any(
        (2 <= len(token.text) <= 5 and token.text.isupper())
        or DIGIT.search(token.text)
        or BRAND.search(token.text)
        for token in mention.tokens
        if wrong.intersection(token.folded.split())
    )


def cases(question: Question, matcher: Matcher) -> Iterator[Case]:
    """One case a candidate."""
    introduced = is_introduced(question.text, question.mention)
    placed = is_placed(question.text, question.mention)
    weights = [candidate.weight for candidate in question.candidates]
    around = words_around(question.text, question.mention)
    for candidate in question.candidates:
        yield Case(
            question.mention,
            candidate,
            matcher.reference,
            matcher.lexicon,
            holds_office=candidate.entity.id in question.holdings,
            in_company=candidate.origin == "cast" or candidate.entity.id in question.around.known,
            countries=question.around.countries,
            rivals=sum(abs(weight - candidate.weight) < AS_NEAR for weight in weights) - 1,
            occurrences=question.around.counts[question.mention.words],
            introduced=introduced,
            placed=placed,
            described=len(around & words_about(candidate.entity, matcher.reference)),
        )


def _near(question: Question, case: Case, confidence: float, others: list[Case]) -> Resolution:
    candidate = case.candidate
    shown = house_form(question.mention.words, candidate, question.around.printed)
    found = rights(question.text, question.mention, shown, question.around.plain)
    rivals = tuple(
        other.candidate
        for other in others
        if found[0] not in rights(question.text, question.mention, other.candidate, True)
    )
    holding = question.holdings.get(candidate.entity.id)
    why = reasons(case, holding)
    return Resolution(
        question.mention,
        Status.NEAR,
        (candidate.entity, *(rival.entity for rival in rivals)),
        found,
        min(confidence, UNSURE) if rivals else confidence,
        (*why, rival_clause(rivals)) if rivals else why,
        (evidence_of(candidate.entity, holding),),
        (candidate, *rivals),
    )
