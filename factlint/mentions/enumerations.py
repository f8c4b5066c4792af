"""Lists in running text: names in a row with commas, "and" or "or" between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.mention import Mention
from factlint.text.expressions import expression

ARTICLE = r"(?:(?:the|The|an?)\s+)?"
COMMA = expression(rf"\s*[,;]\s+{ARTICLE}$")
LAST = expression(rf"\s*[,;]?\s+(?:and|or|as well as|along with|plus|&)\s+{ARTICLE}$")
DETERMINER = expression(r"(?:\b(?:the|The|an?)\s+)$")


class Item(NamedTuple):
    """One item: `span` with its article and title, `gap` the separator before it."""

    mention: Mention
    number: int
    span: Span
    gap: Span


class Enumeration(NamedTuple):
    """Items in order; `closed` that "and" or "or" stands before the last."""

    items: tuple[Item, ...]
    closed: bool


def find_enumerations(text: str, mentions: Sequence[Mention]) -> Iterator[Enumeration]:
    """Rows of at least three names; an item after "and" ends its row."""
    items: list[Item] = []
    for number, mention in enumerate(mentions):
        item = _item(text, mention, number)
        kind = _separator(text, items[-1], item) if items else ""
        if kind and not (items[-1].mention.run.possessive and _ends(items[-1])):
            gap = Span(items[-1].span.end, item.span.start)
            items.append(item._replace(gap=gap))
            if kind == "comma":
                continue
            yield from _row(items, closed=True)
            items = []
        else:
            yield from _row(items, closed=False)
            items = [item]
    yield from _row(items, closed=False)


def _row(items: list[Item], closed: bool) -> Iterator[Enumeration]:
    if len(items) >= 3:
        yield Enumeration(tuple(items), closed)


def _ends(item: Item) -> bool:
    return item.span.end == item.mention.run.span.end


def _item(text: str, mention: Mention, number: int) -> Item:
    start = mention.span.start
    if mention.title and not mention.title.after:
        start = min(start, mention.title.span.start)
    match = DETERMINER.search(text, max(0, start - 5), start)
    if match:
        start = match.start()
    span = Span(start, mention.span.end)
    return Item(mention, number, span, Span(start, start))


def _separator(text: str, before: Item, after: Item) -> str:
    """ "comma", "last" or "" by what stands between two items."""
    if before.mention.block != after.mention.block:
        return ""
    between = text[before.span.end : after.span.start]
    if len(between) > 20:
        return ""
    if COMMA.match(between) or between in (", ", "; "):
        return "comma"
    return "last" if LAST.match(between) else ""
