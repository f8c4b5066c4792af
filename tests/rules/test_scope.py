"""Selectors pick blocks by kind."""

from __future__ import annotations

import pytest

from factlint.base.errors import RuleError
from factlint.base.span import Span
from factlint.rules.scope import blocks_in, compile_scope, is_raw
from factlint.text.document import Block, Kind

BLOCKS = [Block(kind, Span(0, 1)) for kind in Kind if kind is not Kind.HEADING]
BLOCKS += [Block(Kind.HEADING, Span(0, 1), level) for level in (1, 2)]


def chosen(*scope: str) -> set[str]:
    blocks = blocks_in(scope, BLOCKS)
    return {block.kind.value + (str(block.level) if block.level else "") for block in blocks}


EVERY = {
    "headline", "heading1", "heading2", "paragraph", "item", "quote", "cell", "caption", "footnote",
}  # fmt: skip


@pytest.mark.parametrize(
    ("scope", "kinds"),
    [
        (["text"], EVERY),
        (["heading"], {"headline", "heading1", "heading2"}),
        (["headline"], {"headline"}),
        (["paragraph"], {"paragraph"}),
        (["list"], {"item"}),
        (["table.cell"], {"cell"}),
        (["cell.table"], {"cell"}),
        (["blockquote"], {"quote"}),
        (["caption", "footnote"], {"caption", "footnote"}),
        (["text.heading.h2"], {"heading2"}),
        (["heading & ~h1"], {"headline", "heading2"}),
        (["~heading & ~list"], EVERY - {"headline", "heading1", "heading2", "item"}),
        (["Heading"], {"headline", "heading1", "heading2"}),
    ],
)
def test_a_scope_selects(scope: list[str], kinds: set[str]) -> None:
    assert chosen(*scope) == kinds


def test_raw_takes_the_source_as_one() -> None:
    assert is_raw(("raw",))
    assert blocks_in(("raw",), BLOCKS) == BLOCKS


@pytest.mark.parametrize("scope", ["headng", "heading text", "", "heading &"])
def test_what_cannot_be_read_is_refused(scope: str) -> None:
    with pytest.raises(RuleError, match="scope"):
        compile_scope((scope,))
