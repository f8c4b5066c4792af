"""Regular expressions of rules: compiled by the engine that fits, guarded against blow-up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from time import perf_counter
from typing import Any, Protocol

from factlint.base.errors import RuleError
from factlint.text.effort import PART, allowance, longest_safe

# Kept as texts, which `re` compiles and remembers when they are first used: most runs use few.
ESCAPED = r"\\([^\w\s])"
META = r"[\\^$.|?*+()\[\]{}]"
INLINE_FLAG = r"(?<!\\)\(\?[a-zA-Z]*-?[a-zA-Z]+\)"
# What the standard engine reads as others do, and whose work can be told from its form: no repeated
# group, no class in a class, no back-reference, no property.
TAME = (
    r"(?:"
    r"\\[bBdDsSwWnrt]|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[^\w\s]"
    r"|\[\^?(?:\\[dswDSWnrt]|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[^\w\s]|[^\[\]\\&|~-]|-(?!-))+\]"
    r"|\((?:\?(?:[ims]*(?:-[ims]+)?:|=|!|<=|<!)|(?!\?))"
    r"|\)(?![*+{])"
    r"|[*+?](?![*+?{])|\{\d+(?:,\d*)?\}(?![*+?{])"
    r"|[^\\\[\](){}*+?]"
    r")*"
)


class PatternError(RuleError):
    """A pattern of a rule is wrong; `pattern` is the text at fault, to find its place by."""

    def __init__(self, message: str, pattern: str, hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.pattern = pattern

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.pattern, self.hint)


class Match(Protocol):
    """What both engines give for a place that matches."""

    def start(self, group: int = 0, /) -> int:
        """Where it begins."""

    def end(self, group: int = 0, /) -> int:
        """Where it ends."""

    def group(self, group: int = 0, /) -> str | None:
        """What a group holds."""


def plain_text(pattern: str) -> str | None:
    """The text that `pattern` stands for, if it has no special characters but escaped ones."""
    if pattern.replace(" ", "").isalnum():  # most of the thousands there may be
        return pattern
    if re.search(META, re.sub(ESCAPED, "", pattern)):
        return None
    return re.sub(ESCAPED, r"\1", pattern)


def has_inline_flag(pattern: str) -> bool:
    """Whether a flag such as (?i) stands in `pattern` and reaches on to the end of its group."""
    return re.search(INLINE_FLAG, pattern) is not None


def needed_text(pattern: str) -> str:
    """The longest text that stands in whatever `pattern` matches; empty if none is sure."""
    if has_inline_flag(pattern):
        return ""
    depth, runs = 0, [""]
    for token in re.finditer(PART, pattern):
        part, repeat = token["part"], token["repeat"] or ""
        if part == "|" and depth == 0:
            return ""
        depth += (part[0] == "(") - (part == ")")
        literal = _literal(part) if depth == 0 and not repeat.startswith(("*", "?", "{")) else ""
        runs[-1] += literal
        if not literal or repeat:
            runs.append("")
    return max(runs, key=len)


def _literal(part: str) -> str:
    """The character that a part of an expression stands for; empty if it is not just one."""
    if part[0] != "\\":
        return "" if part in ".^$()|" or len(part) > 1 else part
    if part[1] in "ux":
        return chr(int(part[2:], 16))
    return "" if part[1].isalnum() else part[1]


def is_tame(pattern: str) -> bool:
    """Whether the standard engine reads `pattern` as others do, and its work can be told."""
    return re.fullmatch(TAME, pattern) is not None


class Pattern:
    """One expression; every search is bounded in time.

    The standard engine takes what it cannot be long about, the other one all the rest, with a time
    limit. Raises PatternError when made, if the expression cannot be read.
    """

    def __init__(
        self, source: str, *, ignorecase: bool = False, multiline: bool = True, shown: str = ""
    ) -> None:
        self.source = source
        self.shown = shown or source
        self._flags = re.IGNORECASE if ignorecase else re.NOFLAG
        self._flags |= re.MULTILINE if multiline else re.NOFLAG
        self._quick: Any = self._standard()
        self._longest = longest_safe(source) if self._quick else -1
        if not self._quick:
            _ = self._careful

    def _standard(self) -> object:
        """It compiled by the standard engine, None where that does not read it."""
        try:
            return re.compile(self.source, self._flags) if is_tame(self.source) else None
        except (re.error, OverflowError):
            return None  # the other engine reads more, and else says what is wrong

    @cached_property
    def _careful(self) -> Any:  # noqa: ANN401 (of a package without types)
        """It compiled by the engine that has a time limit."""
        import regex  # type: ignore[import-untyped]

        version = regex.V1 if has_inline_flag(self.source) else regex.V0
        try:
            return regex.compile(self.source, int(self._flags) | version)
        except (regex.error, OverflowError, RecursionError) as error:
            raise PatternError(
                f"pattern “{self.shown}” cannot be read: {error}",
                self.shown,
                hint="put a backslash before characters that stand for themselves",
            ) from None

    @property
    def groups(self) -> int:
        """How many groups it has."""
        count: int = (self._quick or self._careful).groups
        return count

    def search(self, text: str, start: int = 0) -> Match | None:
        """The first match in `text` from `start` on that is not empty."""
        return next(self._from(text, start), None)

    def finditer(self, text: str) -> Iterator[Match]:
        """All matches in `text` that are not empty."""
        return self._from(text, 0)

    def _from(self, text: str, at: int) -> Iterator[Match]:
        while at <= len(text) and (match := self._asked("search", text, at)):
            if match.end() > match.start():
                yield match
                at = match.end()
            else:
                at = match.end() + 1

    def _asked(self, method: str, text: str, at: int = 0) -> Match | None:
        """What a method of the engine that fits says, within the time that is left."""
        left = allowance(len(text))
        began = perf_counter()
        found: Match | None = None
        if len(text) - at <= self._longest:
            found = getattr(self._quick, method)(text, at)
        else:
            try:
                found = getattr(self._careful, method)(text, at, timeout=left.left)
            except TimeoutError:
                left.left = 0.0
        if not left.take(began):
            raise self._slow()
        return found

    def _slow(self) -> PatternError:
        return PatternError(
            f"pattern “{self.shown}” takes too long",
            self.shown,
            hint="avoid repeats inside repeats, such as (a+)+",
        )

    def texts(self, text: str) -> list[str] | None:
        """The matches in `text` all at once; None where that cannot be told fast and simply."""
        if len(text) > self._longest or self._quick.groups:
            return None
        left = allowance(len(text))
        began = perf_counter()
        texts: list[str] = self._quick.findall(text)
        if not left.take(began):
            raise self._slow()
        return texts

    def expand(self, text: str, template: str) -> str | None:
        """`template` with $1, $2 … from the match of the whole of `text`; None without one."""
        match = self._asked("fullmatch", text) or self.search(text)
        return None if match is None else _filled(template, match)

    def expand_at(self, text: str, start: int, end: int, template: str) -> str | None:
        """The same from the match between `start` and `end`, with what stands around in view."""
        match = self.search(text, start)
        fits = match is not None and (match.start(), match.end()) == (start, end)
        return _filled(template, match) if match and fits else None

    def matches(self, text: str) -> bool:
        """Whether the whole of `text` matches."""
        return self._asked("fullmatch", text) is not None

    def refuse_empty(self) -> None:
        """Raise PatternError if the expression matches where nothing stands."""
        for sample in ("", "a", "a b"):
            for at in range(len(sample) + 1):
                match = self._asked("search", sample, at)
                if match and match.end() == match.start():
                    raise PatternError(
                        f"pattern “{self.shown}” matches the empty string",
                        self.shown,
                        hint="let it name at least one character",
                    )


def _filled(template: str, match: Match) -> str:
    return re.sub(
        r"\$(?:\{(\d+)\}|(\d+))",
        lambda mark: _group(match, int(mark.group(1) or mark.group(2))),
        template,
    )


def _group(match: Match, number: int) -> str:
    try:
        return match.group(number) or ""
    except IndexError:
        return ""
