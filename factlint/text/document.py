"""The readable text of a source, its blocks, and the way back."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.map import SourceMap
from factlint.text.source import Source


class Kind(Enum):
    """What a block is to its reader."""

    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CELL = "cell"
    CAPTION = "caption"
    FOOTNOTE = "footnote"


class Block(NamedTuple):
    """One stretch that reads as a whole; names never run across blocks.

    `level` is 1 to 6 for headings, the depth of nesting for items, 1 for cells in a table's head,
    else 0. `group` numbers the
    list or table that items and cells belong to, from 1 up; 0 elsewhere.
    """

    kind: Kind
    span: Span
    level: int = 0
    group: int = 0


class Document(NamedTuple):
    """What formats make of a source. `text` holds the blocks, divided by blank lines or line ends.

    `masked` are stretches of `text` that are not prose (inline code, URLs, raw tags), ascending;
    `code` are those of them that the format marks up as code.
    `published` is the date in metadata, `meta` the front matter's plain values by key. `markup`
    says whether the format marks up its text; `comments` are its comments, in the source.
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    map: SourceMap
    masked: tuple[Span, ...] = ()
    language: str = ""
    published: date | None = None
    meta: Mapping[str, str] = {}
    markup: bool = False
    comments: tuple[Span, ...] = ()
    code: tuple[Span, ...] = ()
