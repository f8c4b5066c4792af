"""Which blocks a rule looks at."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.article import Article
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block, Kind

RAW = "raw"
SUMMARY = "summary"
EVERYTHING = ("text",)
AS_VALE = "as-vale"  # stands last in the scopes of rules that came with a style of Vale's


def is_raw(scope: Sequence[str]) -> bool:
    """Whether a rule looks at the source as it stands, not at its readable text."""
    return RAW in scope


def is_as_vale(scope: Sequence[str]) -> bool:
    """Whether a rule came with a style of Vale's and looks at the text as Vale does."""
    return scope[-1:] == (AS_VALE,)


def blocks_in(scope: tuple[str, ...], article: Article, check: Check) -> Sequence[Block]:
    """The blocks of `article` that `scope` selects for `check`, in order of the text.

    A raw scope takes whatever it is shown. Sentences are blocks of their own. To a check that
    counts in blocks, plain text is one.
    """
    document = article.document
    blocks = document.blocks
    if is_raw(scope):
        return blocks
    if is_as_vale(scope):
        return _as_vale(scope[:-1], article)
    if check.counts and not document.markup and scope == EVERYTHING:
        return [Block(Kind.PARAGRAPH, Span(0, len(document.text)))] if blocks else ()
    if scope == EVERYTHING:
        return blocks
    if SUMMARY in scope:
        return blocks if document.markup else ()
    from factlint.rules.selectors import chosen, compile_scope  # most rules take everything

    found = {block for entry in compile_scope(scope) for block in chosen(entry, article)}
    return sorted(found, key=lambda block: block.span)


def _as_vale(scope: tuple[str, ...], article: Article) -> Sequence[Block]:
    """The same for a rule that came with a style of Vale's; plain text is one block to it."""
    document = article.document
    if scope == EVERYTHING and document.markup:
        return document.blocks
    from factlint.rules.vale_scope import blocks_as_vale, body

    if SUMMARY in scope:
        return body(document) if document.markup else ()
    return blocks_as_vale(scope, article)
