"""A document with all texts of its front matter, not those alone that readers see."""

from __future__ import annotations

from factlint.base.span import Span
from factlint.text.build import Builder
from factlint.text.document import Document
from factlint.text.frontmatter import front_matter
from factlint.text.map import SourceMap


def with_front_matter(document: Document) -> Document:
    """`document` with each text value of its front matter as a block of its own, in order."""
    source = document.source.text
    matter = front_matter(source)
    if not matter.end:
        return document
    builder = Builder(source)
    matter.write_texts(builder)
    text, source_map = builder.finish()
    body = [
        block for block in document.blocks if document.map.to_source(block.span).start >= matter.end
    ]
    start = body[0].span.start if body else len(document.text)
    by = len(text) - start
    pieces = [piece for piece in document.map.pieces if piece.start >= start]
    text += document.text[start:]
    moved = [piece._replace(start=piece.start + by) for piece in pieces]
    return document._replace(
        text=text,
        blocks=(*builder.blocks, *(b._replace(span=b.span.shifted(by)) for b in body)),
        map=SourceMap([*source_map.pieces, *moved], text, source),
        masked=_behind(document.masked, start, by),
        code=_behind(document.code, start, by),
    )


def _behind(spans: tuple[Span, ...], start: int, by: int) -> tuple[Span, ...]:
    return tuple(span.shifted(by) for span in spans if span.start >= start)
