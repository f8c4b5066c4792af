"""Selectors of blocks: `text`, `heading & ~h1`, `table.cell`; what parts a block has."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.nearest import did_you_mean
from factlint.text.document import Block, Document, Kind
from factlint.text.frontmatter import FENCES

PARTS: dict[Kind, frozenset[str]] = {
    Kind.HEADLINE: frozenset({"text", "heading", "headline"}),
    Kind.HEADING: frozenset({"text", "heading"}),
    Kind.PARAGRAPH: frozenset({"text", "paragraph"}),
    Kind.ITEM: frozenset({"text", "list", "item"}),
    Kind.QUOTE: frozenset({"text", "blockquote", "quote"}),
    Kind.CELL: frozenset({"text", "table"}),
    Kind.CAPTION: frozenset({"text", "figure", "caption", "attr", "alt"}),
    Kind.FOOTNOTE: frozenset({"text", "footnote"}),
}
TITLE = frozenset({"text", "headline"})  # of a page, which is no heading in its text
LEVELS = frozenset(f"h{level}" for level in range(1, 7))
SENTENCE = "sentence"
SUFFIXES = frozenset(["md", "txt", "html", "rst", "adoc", "org", "xml", "dita", "tex", "mdx"])
OTHER_NAMES = frozenset(["header", "cell", "frontmatter", "comment", "line", "block"])
# Front matter and comments bring names of their own: any key, any language.
OPEN = frozenset({"frontmatter", "comment"})
SINGLE = frozenset({"raw", "summary", SENTENCE})
KNOWN = frozenset().union(*PARTS.values(), LEVELS, SUFFIXES, OTHER_NAMES, SINGLE)
# Parts of inline text, which Vale once knew and took out again.
REMOVED = frozenset({"code", "link", "strong", "emphasis"})
ALIKE = {"markdown": "md", "htm": "html", "text": "txt"}
KEY = r"(?m)^([\w-]+)\s*[:=]"

Entry: TypeAlias = list[tuple[frozenset[str], bool]]


@cache
def compile_scope(scope: tuple[str, ...]) -> tuple[Entry, ...]:
    """The entries of `scope`, of which one must hold; each is parts that must all be true.

    Raises RuleError for a selector that cannot be read.
    """
    return tuple(_entry(selector) for selector in scope)


def chosen(entry: Entry, article: Article) -> Iterator[Block]:
    """The blocks of `article` that `entry` selects."""
    document = article.document
    suffix = suffix_of(document)
    sentence = any(wanted and SENTENCE in part for part, wanted in entry)
    own = frozenset({SENTENCE, "text", suffix}) if sentence else frozenset({suffix})
    for block in article.sentence_blocks if sentence else document.blocks:
        if fits(entry, own if sentence else parts_of(block, document) | own):
            yield block


def fits(entry: Entry, parts: frozenset[str]) -> bool:
    """Whether a block of these parts is one that `entry` selects."""
    return all((part <= parts) is wanted for part, wanted in entry)


def suffix_of(document: Document) -> str:
    """The part that stands for the format of a document."""
    suffix = os.path.splitext(document.source.path)[1].lower().removeprefix(".")
    return ALIKE.get(suffix, suffix or ("md" if document.markup else "txt"))


def parts_of(block: Block, document: Document) -> frozenset[str]:
    """What a block is, in the words of selectors."""
    parts = PARTS[block.kind]
    if block.kind is Kind.CELL:
        return parts | {"header" if block.level else "cell"}
    if block.kind is Kind.HEADLINE and not block.level:
        return TITLE
    if block.kind is Kind.HEADLINE and (key := _key(block, document)):
        return frozenset({"text", "headline", "frontmatter", key})
    return parts | {f"h{block.level}"} if "heading" in parts and block.level else parts


def _key(block: Block, document: Document) -> str:
    """The key of front matter that a headline stands under; empty if it stands in the text."""
    text = document.source.text
    at = document.map.to_source(block.span).start
    end = text.find("\n" + text[:3], 3) if text.startswith(FENCES) else 0
    keys = re.findall(KEY, text[:at]) if at < end else ()
    return keys[-1].lower() if keys else ""


def _entry(selector: str) -> Entry:
    return [_part(part.strip(), selector) for part in selector.split("&")]


def _part(part: str, selector: str) -> tuple[frozenset[str], bool]:
    wanted = not part.startswith("~")
    name = part.removeprefix("~").strip()
    if not name or " " in name:
        raise RuleError(
            f"scope “{selector}” cannot be read", hint="put & between parts that must all be true"
        )
    names = frozenset(name.lower().split("."))
    for gone in sorted(names & REMOVED):
        raise RuleError(f"scope “{gone}” is no scope any more", hint="use scope: raw")
    for unknown in () if names & OPEN else sorted(names - KNOWN):
        raise RuleError(
            f"scope “{unknown}” is not known", hint=did_you_mean(unknown, KNOWN - LEVELS)
        )
    return names, wanted
