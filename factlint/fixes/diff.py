"""What an edit changes, as a unified diff that `patch` and `git apply` take."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

NO_END = "\\ No newline at end of file"


def unified(path: str, before: str, after: str) -> str:
    """The diff from `before` to `after`; empty where they are the same."""
    lines = unified_diff(_lines(before), _lines(after), f"a/{path}", f"b/{path}")
    return "".join(map(_ended, lines))


def _lines(text: str) -> list[str]:
    """Lines that end at LF only, as in git: other ends belong to the line."""
    return list(_split(text))


def _split(text: str) -> Iterator[str]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start : end + 1]
        start = end + 1
    if start < len(text):
        yield text[start:]


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n{NO_END}\n"
