"""Makes the document of what a format has read."""

from __future__ import annotations

from factlint.text.build import Builder
from factlint.text.document import Document
from factlint.text.frontmatter import FrontMatter
from factlint.text.masks import masks, merged
from factlint.text.source import Source


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
    )
