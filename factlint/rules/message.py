"""The sentence of a finding: a rule's message with what its check found put in."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.base.finding import Hit
from factlint.rules.rule import Rule
from factlint.text.expressions import expression

VERB = expression(r"%(?:(%)|(?:\[(\d+)\])?[-+# 0]*\d*(?:\.\d+)?([a-zA-Z]))")


def format_message(message: str, values: Sequence[str]) -> str:
    """`message` with `%s`, `%d`, `%[2]s` filled in; surplus values drop, missing ones are empty.

    As in Go's Sprintf, a verb without a number takes the value after the one taken last.
    """
    coming = 0

    def fill(verb: re.Match[str]) -> str:
        nonlocal coming
        if verb[1]:
            return "%"
        at = int(verb[2]) - 1 if verb[2] else coming
        coming = at + 1
        return values[at] if 0 <= at < len(values) else ""

    return VERB.sub(fill, message).replace("\n", " ")


def values_wanted(message: str) -> int:
    """How many values `message` asks for."""
    coming = most = 0
    for verb in VERB.finditer(message):
        if not verb[1]:
            coming = int(verb[2]) if verb[2] else coming + 1
            most = max(most, coming)
    return most


def message_of(rule: Rule, hit: Hit, text: str) -> str:
    """What `rule` says of `hit` in a document's `text`; a hit without values is quoted."""
    return format_message(rule.message, hit.values or (hit.span.of(text),))
