"""Articles made of a few lines of text, for tests that need no list and no lexicon."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.formats import markdown, plain
from factlint.rules.rule import Rule
from factlint.rules.scope import blocks_in, is_raw
from factlint.text.document import Block, Document, Kind
from factlint.text.map import identity
from factlint.text.source import Source

NOTHING: Any = None


def article(text: str, *, as_format: str = "plain") -> Article:
    """`text` read as plain text, as Markdown, or raw."""
    source = Source("draft", text)
    if as_format == "raw":
        whole = Block(Kind.PARAGRAPH, Span(0, len(text)))
        document = Document(source, text, (whole,), identity(text))
    else:
        document = (markdown if as_format == "markdown" else plain).read(source)
    return Article(document, NOTHING, NOTHING, date(2025, 12, 16))


def hits(check: Check, text: str, *, as_format: str = "plain") -> list[Hit]:
    """What `check` finds in all blocks of `text`."""
    read = article(text, as_format=as_format)
    return list(check.find(read, read.document.blocks))


def found(check: Check, text: str, *, as_format: str = "plain") -> list[str]:
    """The stretches of `text` that `check` flags."""
    read = article(text, as_format=as_format)
    return [hit.span.of(read.text) for hit in check.find(read, read.document.blocks)]


def run(rule: Rule, text: str) -> Sequence[Hit]:
    """What `rule` finds in `text`, read as Markdown, within its scope."""
    read = article(text, as_format="raw" if is_raw(rule.scope) else "markdown")
    blocks = blocks_in(rule.scope, read, rule.check)
    return list(rule.check.find(read, blocks)) if blocks else []
