"""An age that the birth beside it, or another age of the same person, contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.numerals import digits_between
from factlint.text.words import Prose

if TYPE_CHECKING:
    from factlint.mentions.ages import AgeTold
    from factlint.mentions.births import AgeBesideBirth

YEAR = expression(r"\b(?:1[89]|20)\d\d\b")
NOT_NOW = expression(
    r"\b(?:then|when|at the time|back in|aged? the time|turned|turns|turning|would (?:have|be|turn)"
    r"|years? (?:ago|later|earlier|before|after)|later|had been|at age|birthday)\b"
)
BEFORE_AGES = (", ", ", aged ", ", age ", ", now ")
SLACK = timedelta(31)  # an age may be that of the interview
SURE, LIKELY, TOLD_TWICE = 0.95, 0.8, 0.85


class Age(Check):
    """Finds ages that do not agree with a birth told beside them, or with each other.

    A birth is set against the article's own day, or against the death told with it; where the day
    is only assumed, an age counts as wrong only if it is too great for today. Two ages of one
    person are compared where a full name stands at one of them at least.
    """

    values: ClassVar[tuple[str, ...]] = ("the age", "what contradicts it")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every age that is contradicted."""
        for hit in (*_against_births(article, blocks), *_against_each_other(article)):
            if not article.quotations.touch(hit.span):
                yield hit


def _against_births(article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
    prose = article.prose
    if not any(_digits_near(prose.text, at) for at in prose.places("born")):
        return
    from factlint.mentions.births import find_ages_beside_births

    seen: set[Span] = set()
    for block in blocks:
        for told in find_ages_beside_births(prose.text, block.span):
            hit = _contradicted(article, told) if told.number not in seen else None
            if hit:
                seen.add(told.number)
                yield hit


def _digits_near(text: str, at: int) -> bool:
    """Whether two numbers may stand around a birth: a year behind it and an age."""
    return digits_between(text, at - 60, at + 120) >= 5


def _contradicted(article: Article, told: AgeBesideBirth) -> Hit | None:
    from factlint.mentions.births import When, ages_between

    day, text = article.day, article.text
    at = told.died or When(day - SLACK, day + timedelta(1))
    least, most = ages_between(told.born, at)
    if least <= told.age <= most or most < 0:
        return None
    if told.died is None:
        if article.assumed and told.age < least:
            return None
        if _is_past(article, told):
            return None
    right = [str(age) for age in range(most, least - 1, -1) if age >= 0]
    makes = " or ".join(sorted(right))
    off = min(abs(told.age - least), abs(told.age - most))
    confidence = SURE if off > 1 else LIKELY
    why = f"“{told.birth.of(text)}”, which makes {makes}"
    return Hit(told.number, (told.number.of(text), why), tuple(right), confidence)


def _is_past(article: Article, told: AgeBesideBirth) -> bool:
    return _speaks_of_another_time(article, told.number, told.born.first.year)


def _speaks_of_another_time(article: Article, span: Span, born: int = 0) -> bool:
    """Whether the sentence around an age may tell what it was at another time."""
    sentence = article.sentence(span)
    if NOT_NOW.search(article.text, *sentence):
        return True
    years = {int(match[0]) for match in YEAR.finditer(article.text, *sentence)}
    return bool(years - {born, article.day.year})


def tells_ages(prose: Prose) -> bool:
    """Whether a number stands as an age does: Jane Doe, 34, or 34-year-old."""
    text = prose.text
    return any(
        text.startswith("-year-old", at + len(word)) or text.endswith(BEFORE_AGES, 0, at)
        for at, word in prose.numerals
        if len(word) <= 3
    )


def _against_each_other(article: Article) -> Iterator[Hit]:
    if not tells_ages(article.prose):
        return
    from factlint.mentions.ages import find_ages, people_of

    ages = list(find_ages(article.prose))
    if len({told.age for told in ages}) < 2:
        return
    for first, *later in people_of(ages, article.prose):
        for told in later:
            if told.age == first.age or not (first.follows or told.follows):
                continue
            if is_apart(article, first, told) or _are_two(article, first, told):
                continue
            place = Span(*sorted((*first.named, *first.number))[::3])
            values = (told.number.of(article.text), f"“{place.of(article.text)}”")
            notes = (Note("first here", place),)
            yield Hit(told.number, values, (str(first.age),), TOLD_TWICE, notes=notes)


def _are_two(article: Article, first: AgeTold, told: AgeTold) -> bool:
    """Whether one sentence names two, as it does a mother and a daughter of one name."""
    same = first.named.end == told.named.end
    return not same and article.sentence(first.number).covers(told.number)


def is_apart(article: Article, *ages: AgeTold) -> bool:
    """Whether one of some ages is quoted, or may be that of another time."""
    return any(
        article.quotations.touch(told.number) or _speaks_of_another_time(article, told.number)
        for told in ages
    )
