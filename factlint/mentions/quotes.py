"""Stretches inside quotation marks, so that checks can leave what others said alone."""

from __future__ import annotations

import re

from factlint.base.span import Span
from factlint.text.document import Document

CURLY = re.compile(r"“[^“”]*(?:”|$)|«[^«»]*(?:»|$)|„[^“”„]*(?:[“”]|$)")
STRAIGHT = re.compile(r'"[^"]*(?:"|$)')
SINGLE = re.compile(r"(?<!\w)‘[^‘’]*(?:’(?=\w)[^‘’]*)*’(?!\w)")
MARKS = re.compile(r"[“«„\"‘]")


def find_quotations(document: Document) -> tuple[Span, ...]:
    """Quoted stretches of every block, marks included; one that is not closed ends its block."""
    found: list[Span] = []
    for block in document.blocks:
        start, end = block.span
        if not MARKS.search(document.text, start, end):
            continue
        for pattern in (CURLY, STRAIGHT, SINGLE):
            found.extend(
                Span(*match.span()) for match in pattern.finditer(document.text, start, end)
            )
    return tuple(sorted(found))
