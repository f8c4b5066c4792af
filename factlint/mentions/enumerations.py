"""Lists in running text: names in a row with commas, "and" or "or" between them."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.mention import Mention
from factlint.text.expressions import expression

ARTICLE = r"(?:(?:the|The|an?)\s+)?"
COMMA = expression(rf"\s*[,;]\s+{ARTICLE}$")
LAST = expression(rf"\s*[,;]?\s+(?:and|or|as well as|along with|plus|&)\s+{ARTICLE}$")
DETERMINER = expression(r"(?:\b(?:the|The|an?)\s+)$")
FEWEST = 3  # items of the shortest row
LONGEST_GAP = 20  # characters of the longest separator
FARTHEST = LONGEST_GAP + 5  # a separator and an article


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
    for first, last in _close_together(mentions):
        yield from _rows(text, mentions, range(first, last))


def _close_together(mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Stretches of three mentions or more near enough to one another to be items of a row."""
    first = number = 0
    block, end = -1, 0
    for number, mention in enumerate(mentions):
        if mention.run.block != block or _start(mention) - end > FARTHEST:
            if number - first >= FEWEST:
                yield first, number
            first = number
        block, end = mention.run.block, mention.tokens[-1].end
    if len(mentions) - first >= FEWEST:
        yield first, len(mentions)


def _start(mention: Mention) -> int:
    """Where a mention begins with the title before it."""
    start = mention.tokens[0].start
    title = mention.title
    return min(start, title.span.start) if title and not title.after else start


def _rows(text: str, mentions: Sequence[Mention], numbers: range) -> Iterator[Enumeration]:
    items: list[Item] = []
    for number in numbers:
        item = _item(text, mentions[number], number)
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
    if len(items) >= FEWEST:
        yield Enumeration(tuple(items), closed)


def _ends(item: Item) -> bool:
    return item.span.end == item.mention.run.span.end


def _item(text: str, mention: Mention, number: int) -> Item:
    start = _start(mention)
    match = DETERMINER.search(text, max(0, start - 5), start)
    if match:
        start = match.start()
    span = Span(start, mention.span.end)
    return Item(mention, number, span, Span(start, start))


def _separator(text: str, before: Item, after: Item) -> str:
    """ "comma", "last" or "" by what stands between two items of one block."""
    between = text[before.span.end : after.span.start]
    if len(between) > LONGEST_GAP:
        return ""
    if COMMA.match(between) or between in (", ", "; "):
        return "comma"
    return "last" if LAST.match(between) else ""
