"""Which blocks a rule looks at: selectors such as `text`, `heading & ~h1`, `table.cell`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from factlint.base.errors import RuleError
from factlint.base.nearest import did_you_mean
from factlint.text.document import Block, Kind

PARTS: dict[Kind, frozenset[str]] = {
    Kind.HEADLINE: frozenset({"text", "heading", "headline", "frontmatter"}),
    Kind.HEADING: frozenset({"text", "heading"}),
    Kind.PARAGRAPH: frozenset({"text", "paragraph"}),
    Kind.ITEM: frozenset({"text", "list", "item"}),
    Kind.QUOTE: frozenset({"text", "blockquote", "quote"}),
    Kind.CELL: frozenset({"text", "table", "cell"}),
    Kind.CAPTION: frozenset({"text", "figure", "caption"}),
    Kind.FOOTNOTE: frozenset({"text", "footnote"}),
}
LEVELS = frozenset(f"h{level}" for level in range(1, 7))
KNOWN = frozenset().union(*PARTS.values(), LEVELS, {"raw"})
RAW = "raw"
EVERYTHING = ("text",)

Selects = Callable[[Block], bool]


def is_raw(scope: Sequence[str]) -> bool:
    """Whether a rule looks at the source as it stands, not at its readable text."""
    return RAW in scope


@cache
def compile_scope(scope: tuple[str, ...]) -> Selects:
    """The question that `scope` asks of a block: any of its entries, all parts of an entry.

    Raises RuleError for a selector that cannot be read.
    """
    entries = [_entry(selector) for selector in scope]

    def selects(block: Block) -> bool:
        parts = _parts(block)
        return any(all((part <= parts) is wanted for part, wanted in entry) for entry in entries)

    return selects


def blocks_in(scope: tuple[str, ...], blocks: Sequence[Block]) -> Sequence[Block]:
    """Those of `blocks` that `scope` selects; a raw scope takes whatever it is shown."""
    if scope == EVERYTHING or is_raw(scope):
        return blocks
    selects = compile_scope(scope)
    return [block for block in blocks if selects(block)]


def _parts(block: Block) -> frozenset[str]:
    parts = PARTS[block.kind]
    return parts | {f"h{block.level}"} if "heading" in parts and block.level else parts


def _entry(selector: str) -> list[tuple[frozenset[str], bool]]:
    return [_part(part.strip(), selector) for part in selector.split("&")]


def _part(part: str, selector: str) -> tuple[frozenset[str], bool]:
    wanted = not part.startswith("~")
    name = part.removeprefix("~").strip()
    if not name or " " in name:
        raise RuleError(
            f"scope “{selector}” cannot be read", hint="put & between parts that must all be true"
        )
    names = frozenset(name.lower().split("."))
    for unknown in sorted(names - KNOWN):
        raise RuleError(
            f"scope “{unknown}” is not known", hint=did_you_mean(unknown, KNOWN - LEVELS)
        )
    return names, wanted
