"""Patterns of .gitignore form, for .gitignore files outside of git and for `exclude`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple


class Pattern(NamedTuple):
    """One line of a .gitignore."""

    matcher: re.Pattern[str]
    keeps: bool
    folders_only: bool


def read_patterns(lines: Iterable[str]) -> tuple[Pattern, ...]:
    """The patterns in `lines`; comments, empty lines and those that match nothing are none."""
    stripped = (line for line in map(str.strip, lines) if line and not line.startswith("#"))
    return tuple(pattern for pattern in map(_pattern, stripped) if pattern)


def excluded(
    path: str, patterns: Iterable[Pattern], is_folder: bool = False, verdict: bool = False
) -> bool:
    """Whether the last pattern that matches `path` (with slashes, relative) excludes it.

    `verdict` is what patterns from further up say, for where none matches.
    """
    for pattern in patterns:
        if pattern.folders_only and not is_folder:
            continue
        if pattern.keeps == verdict and pattern.matcher.fullmatch(path):
            verdict = not pattern.keeps
    return verdict


def excluded_with_folders(path: str, patterns: Iterable[Pattern]) -> bool:
    """Whether `path` or a folder above it is excluded."""
    parts = path.split("/")
    above = ("/".join(parts[:count]) for count in range(1, len(parts)))
    return any(excluded(folder, patterns, True) for folder in above) or excluded(path, patterns)


@cache
def _pattern(line: str) -> Pattern | None:
    """The pattern in one line; None for a range that runs backwards, as in git."""
    keeps = line.startswith("!")
    body = line[1:] if keeps else line
    folders_only = body.endswith("/")
    body = body.rstrip("/")
    anchored = "/" in body
    expression = _expression(body.lstrip("/"))
    if not anchored:
        expression = "(?:.*/)?" + expression
    try:
        return Pattern(re.compile(expression, re.DOTALL), keeps, folders_only)
    except re.error:
        return None


TOKEN = re.compile(r"\*\*/|/\*\*$|\*+|\?|\[!?[^\]]+\]|\\.|.", re.DOTALL)


def _expression(body: str) -> str:
    return "".join(map(_token, TOKEN.findall(body)))


def _token(token: str) -> str:
    if token == "**/":
        return "(?:.*/)?"
    if token == "/**":
        return "/.+"
    if token.startswith("*"):
        return "[^/]*"
    if token == "?":
        return "[^/]"
    if len(token) > 1 and token.startswith("["):
        return token.replace("[!", "[^", 1).replace("\\", "\\\\")
    return re.escape(token[-1])
