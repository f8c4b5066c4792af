"""Totals told with their parts: three people (two men and a woman), 12 of the 15 members."""

from __future__ import annotations

import re
from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.amounts import AMOUNT, amount_in
from factlint.text.expressions import expression
from factlint.text.figures import WORD

OPENERS = (":", " —", "—", " –", " - ", " (")
CLOSERS = {"(": ")", "—": "—.;", "–": "–.;", "-": ".;", ":": ".;"}
TOTAL = expression(
    rf"(?i:(?P<before>(?:[\w’'-]+ ){{0,3}}){AMOUNT.replace('@', 'T')} (?:[a-z-]+ ){{0,2}})$"
)
NO_TOTAL = expression(
    r"(?i:\b(?:of|least|than|about|around|over|nearly|almost|some|roughly|approximately|to|up)\b)"
)
_NUMBER = rf"(?:{AMOUNT.replace('@', 'P')}|(?P<one>an?))"
_PART = rf"(?i:{_NUMBER}(?P<words>(?: [^\W\d_][\w’'-]{{2,}}){{1,4}}?))"
PART = expression(_PART)
_BEHIND = "who|from|in|at|on|were|are|was|aboard|that|which|with|by|after|when|near"
LAST_PART = expression(rf"{_PART}(?=$|,| (?:{_BEHIND})\b)")
NUMBER = expression(rf"(?i:\d|\b(?:{WORD}|and)\b)")
SEPARATOR = expression(r",? and |, ")
NO_PART = expression(
    r"(?i:^ (?:from|in|at|on|with|by|to|who|were|are)\b|\b(?:of|them|whom|including|couples?|pairs?"
    r"|twins|famil(?:y|ies)|groups?|dozen|aged|half|each|per|more|others?|another|million"
    r"|(?:year|day|week|month|hour|minute)s?)\b)"
)


class Parted(NamedTuple):
    """A total with its parts; `span` reaches from the total to the last part."""

    total: float
    parts: tuple[float, ...]
    span: Span


def parted_at(text: str, noun: Span, block: Span) -> Parted | None:
    """The total whose noun stands there, if all its parts follow within `block`."""
    match = TOTAL.search(text, max(block.start, noun.start - 60), noun.start)
    total = amount_in(match, "T") if match else None
    if match is None or total is None or NO_TOTAL.search(match["before"][-24:]):
        return None
    opener = next(each for each in OPENERS if text.startswith(each, noun.end))
    start = noun.end + len(opener) + (text[noun.end + len(opener)] == " ")
    stop = _closed_at(text, opener.strip(), Span(start, block.end))
    parts = _parts(text, Span(start, stop), opener == " (") if stop else None
    if parts is None:
        return None
    values, end = parts
    return Parted(total.value, values, Span(total.span.start, end + (text[end : end + 1] == ")")))


def _closed_at(text: str, opener: str, after: Span) -> int:
    """Where the row of parts ends at the latest; 0 where a bracket is not closed."""
    ends = [at for mark in CLOSERS[opener] if (at := text.find(mark, *after)) >= 0]
    end = min(ends, default=0 if opener == "(" else after.end)
    return after.start + len(text[after.start : end].rstrip()) if end else 0


def _parts(text: str, span: Span, bracketed: bool) -> tuple[tuple[float, ...], int] | None:
    """The numbers of a row of parts and where it ends; None where it may be no row."""
    values: list[float] = []
    at = span.start
    for separator in SEPARATOR.finditer(text, *span):
        value = _part(PART.fullmatch(text, at, separator.start()))
        if value is None:
            return None
        values.append(value)
        at = separator.end()
        if "and" in separator[0]:
            break
    else:
        if not bracketed:
            return None
    last = LAST_PART.match(text, at, span.end)
    value = _part(last)
    if last is None or value is None or not values or _goes_on(text, Span(last.end(), span.end)):
        return None
    return (*values, value), last.end()


def _part(match: re.Match[str] | None) -> float | None:
    if match is None or NO_PART.search(match["words"]):
        return None
    amount = amount_in(match, "P")
    return 1.0 if match["one"] else amount.value if amount and not amount.unit else None


def _goes_on(text: str, rest: Span) -> bool:
    """Whether more numbers follow, which may be parts too."""
    behind = rest.of(text)
    return bool(NUMBER.search(behind))
