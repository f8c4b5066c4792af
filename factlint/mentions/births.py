"""Births told beside an age: aged 34, born in 1995; Jane Doe (born 3 May 1970), 55."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.calendar import MONTHS, SHORT_MONTHS, number_of
from factlint.text.expressions import expression

_MONTH = "|".join(MONTHS + SHORT_MONTHS)
_DATE = (
    rf"(?:(?P<month@>(?i:{_MONTH}))\b\.?\s(?:(?P<day@>\d{{1,2}}),?\s)?"
    rf"|(?P<number@>\d{{1,2}})\s(?P<of@>(?i:{_MONTH}))\b\.?\s)?(?P<year@>(?:1[89]|20)\d\d)\b"
)
_PLACE = rf"(?!(?i:{_MONTH})\b)[^\W\d_a-z][^\d,.;()]{{1,30}}"
_WHERE = rf"(?:and\s(?:raised|bred)\s)?(?:(?:in|at|near)\s{_PLACE},?\s)?"
_BORN = rf"(?P<born>\b[Bb]orn\s{_WHERE}(?:(?:on|in)\s)?{_DATE.replace('@', '1')})"
_DIED = rf"\b(?:died|killed|murdered)\s{_WHERE}(?:(?:on|in)\s)?{_DATE.replace('@', '2')}"
_AGE = r"(?P<age>\d{1,3})"
_THEN = r"(?:who|and|he|she|they)\s"
BESIDE = tuple(
    expression(each)
    for each in (
        rf"{_BORN}\)?,\s(?:now\s|aged\s)?{_AGE}(?=[,;)]|\.(?!\d)|\s(?:and|who|is|was)\b)",
        rf"{_BORN},?\s(?:{_THEN}){{0,2}}(?:is|are)\s(?:now\s)?{_AGE}(?=[,;)]|\.(?!\d)|\s(?:years|and)\b)",
        rf"{_BORN},?\sthe\s{_AGE}-year-old",
        rf"(?:\baged\s|,\s){_AGE},?\s(?:(?:who|and)\s)?(?:(?:was|is)\s)?{_BORN}",
        rf"(?:\baged\s|,\s){_AGE},\s(?:an?\s|the\s)[^\d.;:(),]{{2,30}}?\s(?:who\swas\s)?{_BORN}",
        rf"\b{_AGE}-year-old\b[^\d.;:()]{{0,30}}?{_BORN}",
        rf"{_BORN}[^.;\d]{{1,60}}?{_DIED},?\s(?:when\s\w+\swas\s|at\s(?:the\sage\sof\s)?|aged?\s){_AGE}\b",
    )
)


class When(NamedTuple):
    """The days between which something may have happened."""

    first: date
    last: date


class AgeBesideBirth(NamedTuple):
    """An age and the birth that is told with it; `died` where a death is told too."""

    age: int
    number: Span
    born: When
    birth: Span
    died: When | None


def find_ages_beside_births(text: str, span: Span) -> Iterator[AgeBesideBirth]:
    """Ages told in one breath with a birth within `span`."""
    for pattern in BESIDE:
        for match in pattern.finditer(text, *span):
            groups = match.groupdict()
            born = _when(groups, 1)
            if born:
                number, birth = Span(*match.span("age")), Span(*match.span("born"))
                died = _when(groups, 2) if groups.get("year2") else None
                yield AgeBesideBirth(int(match["age"]), number, born, birth, died)


def _when(groups: dict[str, str | None], number: int) -> When | None:
    """The day, month or year in the groups of this number; None where there is no such day."""
    month = groups[f"month{number}"] or groups[f"of{number}"]
    day = groups[f"day{number}"] or groups[f"number{number}"]
    year = int(groups[f"year{number}"] or 0)
    if month is None:
        return When(date(year, 1, 1), date(year, 12, 31))
    at = number_of(MONTHS, month) + 1
    try:
        if day:
            return When(date(year, at, int(day)), date(year, at, int(day)))
        return When(
            date(year, at, 1),
            date(year, at + 1, 1) - timedelta(1) if at < 12 else date(year, 12, 31),
        )
    except ValueError:
        return None


def ages_between(born: When, at: When) -> tuple[int, int]:
    """The least and the greatest age that somebody born then may have at that time."""
    return _age(born.last, at.first), _age(born.first, at.last)


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
