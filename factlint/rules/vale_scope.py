"""Which blocks a rule of a Vale style looks at: Vale's own, which differ here and there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlint.article import Article
from factlint.base.span import Span
from factlint.rules.selectors import (
    PARTS,
    SENTENCE,
    Entry,
    compile_scope,
    fits,
    parts_of,
    suffix_of,
)
from factlint.text.document import Block, Document, Kind

PARAGRAPH = "paragraph"
FRONT_MATTER = "frontmatter"
BLANK_LINE = r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)"
ALTERNATIVE = r"!\[[^\]\w]*$|\balt\s*=\s*[\"']?\s*$"
ITEM_FIRST = r"\s*(?:[-*+]|\d{1,9}[.)])\s.*>|\s{2,}>"
QUOTE_FIRST = r"\s{0,3}>"
CONTAINER = r"(?i)<(/?)(blockquote|ul|ol|menu)\b"
REACH = 40  # what stands right before an alternative text is no longer


def blocks_as_vale(scope: tuple[str, ...], article: Article) -> Sequence[Block]:
    """The blocks of `article` that `scope` selects: plain text is one, of paragraphs and sentences.

    A list within a quotation is a quotation, and the other way round: the outermost counts.
    """
    chosen = {block for entry in compile_scope(scope) for block in _chosen(entry, article)}
    return sorted(chosen, key=lambda block: block.span)


def _chosen(entry: Entry, article: Article) -> Iterator[Block]:
    document = article.document
    suffix = suffix_of(document)
    wanted = {name for part, positive in entry if positive for name in part}
    if SENTENCE in wanted:
        candidates = [(block, frozenset({SENTENCE, "text"})) for block in article.sentence_blocks]
    elif document.markup:
        candidates = list(_marked(document))
    elif PARAGRAPH in wanted:
        candidates = [(block, PARTS[Kind.PARAGRAPH]) for block in _paragraphs(document)]
    else:
        candidates = [(block, frozenset({"text"})) for block in _whole(document)]
    for block, parts in candidates:
        if fits(entry, parts if "alt" in parts else parts | {suffix}):
            yield block


def body(document: Document) -> list[Block]:
    """The blocks that do not stand in front matter."""
    return [block for block in document.blocks if FRONT_MATTER not in parts_of(block, document)]


def _whole(document: Document) -> tuple[Block, ...]:
    return (Block(Kind.PARAGRAPH, Span(0, len(document.text))),) if document.blocks else ()


def _paragraphs(document: Document) -> list[Block]:
    """Stretches of plain text between blank lines."""
    source = document.source.text
    spans: list[Span] = []
    reached = 0
    for block in document.blocks:
        there = document.map.to_source(block.span)
        if spans and not re.search(BLANK_LINE, source[reached : there.start]):
            spans[-1] = Span(spans[-1].start, block.span.end)
        else:
            spans.append(block.span)
        reached = there.end
    return [Block(Kind.PARAGRAPH, span) for span in spans]


def _marked(document: Document) -> Iterator[tuple[Block, frozenset[str]]]:
    """The blocks of marked text with the parts that Vale sees in them."""
    outermost = list(_outermost(document.source.text))
    for block in document.blocks:
        at = document.map.to_source(block.span).start
        while len(outermost) > 1 and outermost[1][0] <= at:
            outermost.pop(0)
        around = outermost[0][1] if outermost and outermost[0][0] <= at else ""
        yield block, _parts(block, document, at, around)


def _parts(block: Block, document: Document, at: int, around: str) -> frozenset[str]:
    source = document.source.text
    if block.kind is Kind.CAPTION:
        return _caption(source, at)
    if block.kind is Kind.FOOTNOTE:
        return PARTS[Kind.ITEM]
    if block.kind not in (Kind.ITEM, Kind.QUOTE):
        return parts_of(block, document)
    before = source[max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1 : at]
    if around == "blockquote" or (block.kind is Kind.ITEM and re.match(QUOTE_FIRST, before)):
        return PARTS[Kind.QUOTE]
    if around or re.match(ITEM_FIRST, before):
        return PARTS[Kind.ITEM]
    return parts_of(block, document)


def _caption(source: str, at: int) -> frozenset[str]:
    """An alternative text of an image, or the caption of a table or a figure."""
    if re.search(ALTERNATIVE, source[max(at - REACH, 0) : at]):
        return frozenset({"text", "attr", "alt"})
    before = source[:at].lower()
    table = before.rfind("<caption") > before.rfind("<figcaption")
    return frozenset({"text", "caption", "table" if table else "figure"})


def _outermost(source: str) -> Iterator[tuple[int, str]]:
    """From where on which list or quotation of HTML is the outermost; none is an empty text."""
    open_: list[str] = []
    for tag in re.finditer(CONTAINER, source) if "<" in source else ():
        name = tag[2].lower()
        if not tag[1]:
            open_.append(name)
        elif name in open_:
            del open_[len(open_) - 1 - open_[::-1].index(name) :]
        if len(open_) < 2:
            yield tag.start(), open_[0] if open_ else ""
