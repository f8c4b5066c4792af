"""Patterns of claims: words around slots, made into expressions over a sentence with marked names.

`{value:place}` is a slot, `{value:place...}` one for a list of names, `[the]` may be missing,
`(a|an)` is one or the other; all else stands for itself. A backslash takes a sign's meaning away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from factlint.base.nearest import did_you_mean
from factlint.text.expressions import expression
from factlint.text.patterns import PatternError

OPEN, CLOSE = "\ue000", "\ue001"  # around a name in a marked sentence
NAMES = frozenset(
    {"place", "country", "division", "person", "organisation", "group", "demonym", "nationality"}
)
PLAIN = {"year": r"\b[12]\d{3}\b", "ordinal": r"\b\d{1,3}(?:st|nd|rd|th)\b", "number": ""}
SLOTS = ("subject", "value")
TOKEN = expression(
    r"\{(?P<slot>[^{}]*)\}|\\(?P<escaped>.)|(?P<mark>[\[\]()|])|(?P<space>\s+)|(?P<word>\w+)"
    r"|(?P<other>.)"
)
NAME = f"{OPEN}[^{OPEN}{CLOSE}]*{CLOSE}"
BEFORE = r"(?<![\w‐‑-])"  # non-NATO is not NATO
OWNED = r"(?![\w’'‐‑-])"
# What makes a name behind which the pattern ends part of a longer one.
LONGER = (
    rf"(?!\s+(?:{OPEN}|(?:state|province|region|county|district|oblast|governorate|prefecture"
    r"|canton|department|territory|island|islands|city|town|area)\b))"
)
COMMA, LAST = r"[,;]\s+(?:the\s+)?", r"[,;]?\s+(?:and|or)\s+(?:the\s+)?"
SPACE = r"\s+"
APOSTROPHES = "'’"
ALIKE = {"'": "[’'‘]", "’": "[’'‘]", "-": "[-‐‑–]", "—": "[—–-]"}


class Slot(NamedTuple):
    """A place in a pattern for a name or a figure; `several` for a list of them."""

    name: str
    kind: str
    several: bool = False


class ClaimPattern(NamedTuple):
    """A pattern made into an expression, whose groups bear the names of its slots."""

    expression: re.Pattern[str]
    slots: Mapping[str, Slot]


@lru_cache(maxsize=1024)
def compile_pattern(pattern: str) -> ClaimPattern:
    """The expression for a pattern; raises PatternError where it cannot be read."""
    reader = _Reader(pattern)
    source = reader.read()
    return ClaimPattern(re.compile(source), reader.slots)


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.tokens = list(TOKEN.finditer(pattern))
        self.slots: dict[str, Slot] = {}
        self.parts: list[str] = []
        self.open: list[str] = []

    def read(self) -> str:
        """The source of the expression."""
        for at, token in enumerate(self.tokens):
            if token["slot"] is not None:
                self.parts.append(self._slot(token["slot"], at))
            elif token["mark"]:
                self._bracket(token["mark"], at)
            elif token["space"]:
                if not self._is_absorbed(at):
                    self.parts.append(SPACE)
            elif token["word"] and not token["escaped"]:
                self.parts.append(_word(token["word"], self._owns(at)))
            else:
                sign = token["escaped"] or token["other"]
                after = f"{CLOSE}?" if sign == "." else ""  # U.S. may be a marked name
                self.parts.append(ALIKE.get(sign, re.escape(sign)) + after)
        if self.open:
            raise self._fault(f"“{self.open[-1]}” is not closed")
        return "".join(self.parts)

    def _bracket(self, mark: str, at: int) -> None:
        if mark in "[(":
            self.open.append(mark)
            before = self.parts[-1:] == [SPACE]
            moved = mark == "[" and before and not self._leads_on(at)
            if moved:
                self.parts.pop()
            self.parts.append("(?:" + (SPACE if moved else ""))
        elif mark == "|":
            self.parts.append("|" if self.open[-1:] == ["("] else re.escape("|"))
        else:
            if not self.open or self.open.pop() != {"]": "[", ")": "("}[mark]:
                raise self._fault(f"“{mark}” closes nothing")
            own = SPACE if mark == "]" and self._is_absorbed(at + 1) else ""
            self.parts.append(own + (")?" if mark == "]" else ")"))

    def _is_absorbed(self, at: int) -> bool:
        """Whether a blank stands behind an optional word that a blank stands before too."""
        if not 0 < at < len(self.tokens) or not self.tokens[at]["space"]:
            return False
        if self.tokens[at - 1]["mark"] != "]":
            return False
        opening = self._opening(at - 1)
        return opening == 0 or bool(self.tokens[opening - 1]["space"])

    def _leads_on(self, at: int) -> bool:
        """Whether a blank follows the optional part that opens here."""
        closing = next(
            (n for n in range(at, len(self.tokens)) if self._opening(n) == at), len(self.tokens)
        )
        return closing + 1 < len(self.tokens) and bool(self.tokens[closing + 1]["space"])

    def _opening(self, at: int) -> int:
        """The bracket that the one at `at` closes; -1 where there is none."""
        depth = 0
        if self.tokens[at]["mark"] != "]":
            return -1
        for number in range(at, -1, -1):
            mark = self.tokens[number]["mark"]
            depth += (mark == "]") - (mark == "[")
            if not depth:
                return number
        return -1

    def _owns(self, at: int) -> bool:
        """Whether a word is the s of 's behind a slot."""
        if self.tokens[at]["word"] != "s" or at < 2:
            return False
        return self.tokens[at - 1].group() in APOSTROPHES

    def _slot(self, text: str, at: int) -> str:
        name, _, kind = text.replace(" ", "").partition(":")
        several = kind.endswith("...")
        kind = kind.removesuffix("...") or name
        if name not in SLOTS:
            raise self._fault(f"“{{{text}}}” is no slot", did_you_mean(name, SLOTS))
        if kind not in NAMES and kind not in PLAIN:
            known = {*NAMES, *PLAIN}
            raise self._fault(f"“{kind}” is no kind of slot", did_you_mean(kind, known))
        if name in self.slots:
            raise self._fault(f"the slot “{name}” stands twice")
        if several and kind not in NAMES:
            raise self._fault(f"a list of “{kind}” cannot be read")
        self.slots[name] = Slot(name, kind, several)
        if kind in PLAIN:
            return f"(?P<{name}>{PLAIN[kind] or _figure()})"
        following = self.tokens[at + 1].group() if at + 1 < len(self.tokens) else ""
        after = "" if following in APOSTROPHES and following else OWNED
        after += LONGER if not following else ""
        one = f"{BEFORE}{NAME}{after}"
        more = f"(?:{COMMA}{one})*(?:{LAST}{one})?" if several else ""
        return f"(?P<{name}>{one}{more})"

    def _fault(self, message: str, hint: str = "") -> PatternError:
        return PatternError(f"{message} in “{self.pattern}”", self.pattern, hint)


def _figure() -> str:
    from factlint.text.figures import FIGURE

    return FIGURE


def _word(word: str, owns: bool) -> str:
    """A word of the pattern, which may be marked; one in small letters may have a capital."""
    if owns:
        return "s?"
    source = f"(?i:{word})" if word.islower() else word
    return rf"{OPEN}?\b{source}\b{CLOSE}?"
