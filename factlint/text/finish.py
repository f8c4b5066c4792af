"""Begins and ends what every format reads: front matter first, the document at last."""

from __future__ import annotations

import re

from factlint.base.span import Span
from factlint.text.build import Builder
from factlint.text.document import Document
from factlint.text.frontmatter import FrontMatter, front_matter
from factlint.text.masks import masks, merged
from factlint.text.source import Source

EXPRESSION = r"\{{1,2}[^{}\n]*\}{1,2}"


def begun(source: Source) -> tuple[FrontMatter, Builder]:
    """The front matter of a source, and a builder that has its headlines."""
    matter = front_matter(source.text)
    builder = Builder(source.text)
    matter.write_headlines(builder)
    return matter, builder


def finished(source: Source, matter: FrontMatter, builder: Builder) -> Document:
    """The built text with its blocks, its metadata, and what is not prose masked."""
    text, source_map = builder.finish()
    return Document(
        source,
        text,
        tuple(builder.blocks),
        source_map,
        tuple(merged([*builder.masked, *masks(text)])),
        matter.language,
        matter.published,
        matter.meta,
        code=tuple(merged(builder.masked)),
    )


def without_expressions(document: Document) -> Document:
    """`document` with what templates fill in, such as {{ name }}, masked too."""
    if "{" not in document.text:
        return document
    found = (Span(*match.span()) for match in re.finditer(EXPRESSION, document.text))
    return document._replace(masked=tuple(merged([*document.masked, *found])))
