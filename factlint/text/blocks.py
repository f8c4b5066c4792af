"""Which block a place of the text stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factlint.base.span import Span
from factlint.text.document import Block


def block_at(blocks: Sequence[Block], at: int) -> Span:
    """The block of ascending `blocks` in which a place stands; an empty one where none does."""
    number = bisect_right(blocks, at, key=_start) - 1
    if number >= 0 and at < blocks[number].span.end:
        return blocks[number].span
    return Span(at, at)


def around(blocks: Sequence[Block], at: int, reach: int) -> Span:
    """The text up to `reach` characters to each side of a place, within its block."""
    block = block_at(blocks, at)
    return Span(max(block.start, at - reach), min(block.end, at + reach))


def is_cut(blocks: Sequence[Block], place: Span, found: Span) -> bool:
    """Whether what was found in `place` may end only because `place` does; its block goes on.

    A blank may stand between both ends.
    """
    return found.end + 1 >= place.end < block_at(blocks, found.start).end


def _start(block: Block) -> int:
    return block.span.start
