"""The page on kinds of checks and their keys, in Markdown, made from the classes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factlint.rules.manual import Key, Kind
from factlint.rules.starter import short_example, written

TYPES = {
    "str": "text",
    "bool": "yes or no",
    "int": "whole number",
    "float": "number",
    "tuple[str, ...]": "texts",
    "frozenset[str]": "texts",
    "tuple[tuple[str, str], ...]": "pairs",
    "Mapping[str, str]": "pairs",
    "Mapping[str, tuple[str, ...]]": "lists by name",
    "tuple[Mapping[str, str], ...]": "list of tables",
    "Action": "action",
}
BAR, SAFE_BAR = r"[|]", r"\\|"  # within a table
SHORTENED = (
    "The examples below that have no lines of their own are shortened: `factlint rules new KIND` "
    "writes them whole."
)
BEGIN, END = "<!-- made by `factlint rules kinds` -->", "<!-- end of what is made -->"


def page(kinds: Iterable[Kind], common: Iterable[Key]) -> str:
    """A chapter on the keys of all rules and one on each kind, own ones first."""
    every = sorted(kinds, key=lambda kind: (kind.check.vale, kind.name))
    lines = ["## Keys of every rule", "", *_table(common), "", SHORTENED]
    for vale in (False, True):
        lines += ["", "## Kinds of Vale's" if vale else "## Kinds of factlint's own"]
        for kind in every:
            if kind.check.vale is vale:
                lines += ["", *chapter(kind)]
    return "\n".join(lines)


def chapter(kind: Kind) -> Iterator[str]:
    """What one kind does, its keys, its values, an example."""
    yield f"### {kind.name}"
    yield ""
    yield kind.summary
    if kind.details:
        yield ""
        yield kind.details
    yield ""
    if kind.keys:
        yield from _table(kind.keys)
    else:
        yield "It has no keys of its own."
    yield ""
    if kind.check.values:
        yield f"`%s` in the message: {'; '.join(dict.fromkeys(kind.check.values))}."
        yield ""
    yield "```yaml"
    yield short_example(kind).rstrip("\n")
    yield "```"


def put_into(text: str, made: str) -> str:
    """`text` with `made` between the two marks; unchanged where it has none."""
    if BEGIN not in text or END not in text:
        return text
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{made}\n\n{END}{rest.partition(END)[2]}"


def _table(keys: Iterable[Key]) -> Iterator[str]:
    yield "| key | value | default | what it says |"
    yield "| --- | --- | --- | --- |"
    for key in keys:
        cells = (f"`{key.name}`", _type(key), _default(key), key.meaning)
        yield f"| {' | '.join(re.sub(BAR, SAFE_BAR, cell) for cell in cells)} |"


def _type(key: Key) -> str:
    return ", ".join(key.choices) or TYPES.get(key.type.removesuffix(" | None"), key.type)


def _default(key: Key) -> str:
    if key.needed:
        return "needed"
    shown = written(key)
    return "" if shown in ('""', "[]", "{}") else f"`{shown}`"
