"""Selectors pick blocks by kind."""

from __future__ import annotations

import pytest

from factlint.base.errors import RuleError
from factlint.base.span import Span
from factlint.checks.existence import Existence
from factlint.checks.occurrence import Occurrence
from factlint.rules.scope import blocks_in, is_raw
from factlint.rules.selectors import compile_scope
from factlint.text.document import Block, Kind
from tests.reading import article

BLOCKS = tuple(Block(kind, Span(0, 1)) for kind in Kind if kind is not Kind.HEADING)
BLOCKS += tuple(Block(Kind.HEADING, Span(0, 1), level) for level in (1, 2))

MARKED = """---
title: A harbour opens
---
# Boats

One boat came. Two left.

- one item

| Name | Port |
| --- | --- |
| Ada | Cork |

> A quoted line. And one more.
"""


def chosen(*scope: str) -> set[str]:
    read = article("x")
    read.document = read.document._replace(blocks=BLOCKS, markup=True)
    blocks = blocks_in(scope, read, Existence())
    return {block.kind.value + (str(block.level) if block.level else "") for block in blocks}


EVERY = {
    "headline", "heading1", "heading2", "paragraph", "item", "quote", "cell", "caption", "footnote",
}  # fmt: skip


@pytest.mark.parametrize(
    ("scope", "kinds"),
    [
        (["text"], EVERY),
        (["heading"], {"heading1", "heading2"}),  # a headline of no level is a page's title
        (["headline"], {"headline"}),
        (["paragraph"], {"paragraph"}),
        (["list"], {"item"}),
        (["table.cell"], {"cell"}),
        (["cell.table"], {"cell"}),
        (["blockquote"], {"quote"}),
        (["caption", "footnote"], {"caption", "footnote"}),
        (["text.heading.h2"], {"heading2"}),
        (["heading & ~h1"], {"heading2"}),
        (["~heading & ~list"], EVERY - {"heading1", "heading2", "item"}),
        (["Heading"], {"heading1", "heading2"}),
    ],
)
def test_a_scope_selects(scope: list[str], kinds: set[str]) -> None:
    assert chosen(*scope) == kinds


def test_raw_takes_the_source_as_one() -> None:
    assert is_raw(("raw",))
    read = article("x", as_format="raw")
    assert blocks_in(("raw",), read, Existence()) == read.document.blocks


@pytest.mark.parametrize(
    ("scope", "texts"),
    [
        ("sentence", ["One boat came.", "Two left."]),
        ("sentence & ~text.md", []),
        ("text.md & paragraph", ["One boat came. Two left."]),
        ("frontmatter.title", ["A harbour opens"]),
        ("text.frontmatter.subtitle.md", []),
        ("heading.h1", ["Boats"]),
        ("table.header", ["Name", "Port"]),
        ("table.cell", ["Ada", "Cork"]),
        ("text.comment.line.py", []),
        ("blockquote", ["A quoted line. And one more."]),
        ("text.html", []),
    ],
)
def test_a_scope_selects_in_markdown(scope: str, texts: list[str]) -> None:
    read = article(MARKED, as_format="markdown")
    blocks = blocks_in((scope,), read, Existence())
    assert [block.span.of(read.text) for block in blocks] == texts


def test_plain_text_is_all_paragraphs_and_sentences() -> None:
    read = article("First. Second.\n\nThird one here.\n")
    sentences = blocks_in(("sentence",), read, Existence())
    assert [block.span.of(read.text) for block in sentences] == [
        "First.", "Second.", "Third one here.",
    ]  # fmt: skip


def test_plain_text_is_one_block_to_what_counts() -> None:
    read = article("One.\n\nTwo.\n")
    assert len(blocks_in(("text",), read, Existence())) == 2
    assert len(blocks_in(("text",), read, Occurrence())) == 1


def test_only_markup_has_a_summary() -> None:
    plain, marked = article("One."), article("One.", as_format="markdown")
    assert not blocks_in(("summary",), plain, Existence())
    assert blocks_in(("summary",), marked, Existence())


@pytest.mark.parametrize("scope", ["headng", "heading text", "", "heading &", "strong"])
def test_what_cannot_be_read_is_refused(scope: str) -> None:
    with pytest.raises(RuleError, match="scope"):
        compile_scope((scope,))
