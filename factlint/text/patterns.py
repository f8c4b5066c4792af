"""Regular expressions of rules: compiled by the engine that fits, guarded against blow-up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Protocol

from factlint.base.errors import RuleError

# Kept as texts, which `re` compiles and remembers when they are first used: most runs use few.
ESCAPED = r"\\([^\w\s])"
META = r"[\\^$.|?*+()\[\]{}]"
INLINE_FLAG = r"(?<!\\)\(\?[a-zA-Z]*-?[a-zA-Z]+\)"
# What the standard engine reads as others do and cannot blow up on: no repeated group, no class
# in a class, no back-reference, no property.
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
PART = (
    r"(?s)"
    r"(?P<part>\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[a-zA-Z<=!:]*|.)"
    r"(?P<repeat>(?:[*+?]|\{\d+(?:,\d*)?\})*)"
)
UNBOUNDED = r"(?<!\\)(?:[*+]|\{\d+,\})"
MOST_UNBOUNDED = 2
SECONDS = 1.0
CHARACTERS_A_SECOND = 500_000


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
    """Whether the standard engine reads `pattern` as others do, in bounded time."""
    if len(re.findall(UNBOUNDED, pattern)) > MOST_UNBOUNDED:
        return False
    return re.fullmatch(TAME, pattern) is not None


class Pattern:
    """One compiled expression; every search is bounded in time.

    Raises PatternError when made, if the expression cannot be read.
    """

    def __init__(
        self, source: str, *, ignorecase: bool = False, multiline: bool = True, shown: str = ""
    ) -> None:
        self.shown = shown or source
        self._timed = False
        flags = re.IGNORECASE if ignorecase else re.NOFLAG
        flags |= re.MULTILINE if multiline else re.NOFLAG
        self._compiled: Any = self._compile(source, flags)

    def _compile(self, source: str, flags: re.RegexFlag) -> object:
        if is_tame(source):
            try:
                compiled = re.compile(source, flags)
            except (re.error, OverflowError):
                pass  # the other engine reads more, and else says what is wrong
            else:
                return compiled
        import regex  # type: ignore[import-untyped]

        self._timed = True

        version = regex.V1 if has_inline_flag(source) else regex.V0
        try:
            compiled_too: object = regex.compile(source, int(flags) | version)
            return compiled_too
        except (regex.error, OverflowError, RecursionError) as error:
            raise PatternError(
                f"pattern “{self.shown}” cannot be read: {error}",
                self.shown,
                hint="put a backslash before characters that stand for themselves",
            ) from None

    @property
    def groups(self) -> int:
        """How many groups it has."""
        count: int = self._compiled.groups
        return count

    def search(self, text: str, start: int = 0) -> Match | None:
        """The first match in `text` from `start` on that is not empty."""
        return next(self._from(text, start), None)

    def finditer(self, text: str) -> Iterator[Match]:
        """All matches in `text` that are not empty."""
        return self._from(text, 0)

    def _from(self, text: str, start: int) -> Iterator[Match]:
        try:
            for match in self._compiled.finditer(text, start, **self._guard(text)):
                if match.end() > match.start():
                    yield match
        except TimeoutError:
            raise self._slow() from None

    def _guard(self, text: str) -> dict[str, float]:
        return {"timeout": SECONDS + len(text) / CHARACTERS_A_SECOND} if self._timed else {}

    def _slow(self) -> PatternError:
        return PatternError(
            f"pattern “{self.shown}” takes too long",
            self.shown,
            hint="avoid repeats inside repeats, such as (a+)+",
        )

    def _whole(self, text: str) -> Match | None:
        try:
            whole: Match | None = self._compiled.fullmatch(text, **self._guard(text))
        except TimeoutError:
            raise self._slow() from None
        return whole

    def texts(self, text: str) -> list[str] | None:
        """The matches in `text` all at once; None where that cannot be told fast and simply."""
        if self._timed or self._compiled.groups:
            return None
        texts: list[str] = self._compiled.findall(text)
        return texts

    def expand(self, text: str, template: str) -> str | None:
        """`template` with $1, $2 … from the match of the whole of `text`; None without one."""
        match = self._whole(text) or self.search(text)
        if match is None:
            return None
        return re.sub(
            r"\$(?:\{(\d+)\}|(\d+))",
            lambda mark: _group(match, int(mark.group(1) or mark.group(2))),
            template,
        )

    def matches(self, text: str) -> bool:
        """Whether the whole of `text` matches."""
        return self._whole(text) is not None

    def refuse_empty(self) -> None:
        """Raise PatternError if the expression matches where nothing stands."""
        for sample in ("", "a", "a b"):
            if any(match.end() == match.start() for match in self._compiled.finditer(sample)):
                raise PatternError(
                    f"pattern “{self.shown}” matches the empty string",
                    self.shown,
                    hint="let it name at least one character",
                )


def _group(match: Match, number: int) -> str:
    try:
        return match.group(number) or ""
    except IndexError:
        return ""
