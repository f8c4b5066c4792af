"""Years told with the decade or century they lie in: in the 19th century, in 1823."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.expressions import expression

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty-first",
)  # fmt: skip
LATEST = len(ORDINALS)
_BC = r"(?!\s?(?:B\.?C|A\.?H\b))"
_PART = r"(?:(?P<part@>early|mid|late|beginning of the|middle of the|end of the)[ -](?:the )?)?"
_ERA = (
    rf"{_PART}(?:(?P<century@>\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(ORDINALS)})[ -]century\b"
    r"|(?P<decade@>[12]\d\d0)s\b)"
)
_YEAR = r"(?P<year>[12]\d{3})(?![\w–-])(?!,\d)"
_MONTH = r"(?:[A-Z][a-z]+\.? (?:\d{1,2}, )?|\d{1,2} [A-Z][a-z]+ )?"
# Behind a year that counts nothing: not in 1923 crowns.
_ENDS = (
    r"(?=\s*(?:[.,;:!?)\]”\"—–]|$)| (?:a|after|and|as|at|before|by|during|for|he|in|it|near|on|she"
    r"|the|they|to|under|was|were|when|while|with)\b)"
)
_ERA_THEN_YEAR = (
    rf"{_ERA.replace('@', '')}{_BC}(?:, | )(?:in|on|around|about) {_MONTH}{_YEAR}{_ENDS}"
)
_ERA_IN_BRACKETS = (
    rf"{_ERA.replace('@', '')}{_BC} \((?:in |on |around |about |c\. ?)?{_MONTH}{_YEAR}\)"
)
_YEAR_THEN_ERA = (
    rf"\b[Ii]n {_MONTH}{_YEAR},? (?:in|at|during|towards?|late in|early in) the "
    rf"(?:very )?{_ERA.replace('@', '')}{_BC}"
)
_DECADE_OF_CENTURY = rf"{_ERA.replace('@', '')} of the {_ERA.replace('@', '2')}{_BC}"
TOLD = tuple(
    map(expression, (_ERA_THEN_YEAR, _ERA_IN_BRACKETS, _YEAR_THEN_ERA, _DECADE_OF_CENTURY))
)
EARLY = ("early", "beg")
LATE = ("late", "end")


class Years(NamedTuple):
    """Some years, the first and the last included."""

    first: int
    last: int

    def meets(self, other: Years) -> bool:
        """Whether they share a year."""
        return self.first <= other.last and other.first <= self.last


class Era(NamedTuple):
    """An era, and the years that are told to lie in it.

    `number` is where its number stands, `inner` where that of the years does; `part` is the part
    of the era that is told: all of it, or the early or late years.
    """

    span: Span
    number: Span
    inner: Span
    whole: Years
    part: Years
    years: Years


def find_eras(text: str, span: Span) -> Iterator[Era]:
    """Eras within `span` that a year, or the decade of a century, stands beside."""
    for pattern in TOLD:
        for match in pattern.finditer(text, *span):
            groups = match.groupdict()
            if "century2" in groups:
                outer, within = _whole(groups, "2"), _whole(groups, "")
                number, inner = _number(match, "2"), _number(match, "")
                if not groups["decade"] or not groups["century2"]:
                    continue
            else:
                year = int(match["year"])
                outer, within = _whole(groups, ""), Years(year, year)
                number, inner = _number(match, ""), Span(*match.span("year"))
            if outer and within:
                part = _part(outer, (groups["part2" if "century2" in groups else "part"]) or "")
                yield Era(Span(*match.span()), number, inner, outer, part, within)


def _number(match: re.Match[str], which: str) -> Span:
    century = f"century{which}"
    return Span(*match.span(century if match[century] else f"decade{which}"))


def _whole(groups: dict[str, str | None], which: str) -> Years | None:
    """The years of a decade or century; those of the 1900s are a hundred."""
    decade, century = groups[f"decade{which}"], groups[f"century{which}"]
    if decade:
        first = int(decade)
        return Years(first, first + (99 if first % 100 == 0 else 9))
    assert century
    number = century_of(century)
    return Years(100 * (number - 1), 100 * number) if 0 < number <= LATEST else None


def century_of(written: str) -> int:
    """The number of a century as it is written: 19th, nineteenth."""
    if written[0].isdigit():
        return int(written[:-2])
    return ORDINALS.index(written.lower()) + 1


def _part(years: Years, told: str) -> Years:
    """The years that “early”, “mid” or “late” leave, generously; late ones may run over by one."""
    size = years.last - years.first
    if told.lower().startswith(EARLY):
        return Years(years.first - 1, years.first + size * 6 // 10)
    if told.lower().startswith(LATE):
        return Years(years.first + size * 4 // 10, years.last + 1)
    if told:
        return Years(years.first + size * 2 // 10, years.first + size * 8 // 10)
    return years
