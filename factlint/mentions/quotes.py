"""Stretches inside quotation marks, so that checks can leave what others said alone."""

from __future__ import annotations

from factlint.base.span import Span
from factlint.text.document import Document
from factlint.text.expressions import expression
from factlint.text.masks import merged

CURLY = expression(r"“[^“”]*(?:”|$)|«[^«»]*(?:»|$)|„[^“”„]*(?:[“”]|$)")
STRAIGHT = expression(r'"[^"]*(?:"|$)')
SINGLE = expression(r"(?<!\w)‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)")
MARKS = expression(r"[“«„\"‘]")


def find_quotations(document: Document) -> tuple[Span, ...]:
    """Quoted stretches of every block, marks included, those that meet or nest made one.

    One that is not closed ends its block.
    """
    found: list[Span] = []
    for block in document.blocks:
        start, end = block.span
        if not MARKS.search(document.text, start, end):
            continue
        for pattern in (CURLY, STRAIGHT, SINGLE):
            found.extend(
                Span(*match.span()) for match in pattern.finditer(document.text, start, end)
            )
    return tuple(merged(found))
