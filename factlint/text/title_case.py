"""Headings in title case (AP, Chicago) and in sentence case."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlint.text.patterns import Pattern

SMALL_WORDS = "a an and as at but by en for if in nor of on or per the to vs vs. via v v."
SMALL = frozenset(SMALL_WORDS.split())
MORE_WORDS = (
    "with from into during including until against among throughout despite towards upon "
    "concerning about over through before between after since without under within along "
    "following across beyond around down near above"
)
CHICAGO = SMALL | frozenset(MORE_WORDS.split())
# Words behind “to” that are no nouns; of most words that cannot be told.
NO_NOUN = (
    "be do go have get make become know see keep my your his her its our their this these that "
    "those it me you him us them all both each every any some no more most less be better best"
)
NO_NOUNS = SMALL | frozenset(NO_NOUN.split())
WORD = r"[^\W_]+[^\s/\-–—]*"
NUMBER = r"\d+\."
STRAIGHT = str.maketrans("‘’“”–—", "''\"\"--")


def in_title_case(text: str, style: str = "AP") -> str:
    """`text` as a heading in title case; whatever is capital inside a word stays so."""
    small = CHICAGO if style.lower() == "chicago" else SMALL
    plain = text.translate(STRAIGHT)

    def shaped(match: re.Match[str]) -> str:
        word = match[0]
        lower = word.lower()
        if lower not in small or _stands_out(plain, match.start(), match.end()):
            return word[0].upper() + word[1:]
        if lower == "to" and small is SMALL:
            return _to(plain, match)
        return lower

    return re.sub(WORD, shaped, text)


def _stands_out(text: str, start: int, end: int) -> bool:
    """Whether a small word is capital here: first, last, behind a colon, at a hyphen's left."""
    first = not re.search(r"\w", text[:start])
    last = not re.search(r"\w", text[end:])
    before = text[max(start - 2, 0) : start]
    behind_colon = before[:1] in (":", "-") and before[1:] == " "
    compound = text[end : end + 1] == "-" and before[-1:] != "-"
    touched = before[-1:] not in (" ", "-", "/", "")
    return first or last or behind_colon or compound or touched


def _to(text: str, match: re.Match[str]) -> str:
    """AP's “to” is capital but before a noun; where that may follow, it stays as it is."""
    following = re.match(r"\W+(\w+)", text[match.end() :])
    if following and (following[1].isdecimal() or following[1].lower() in NO_NOUNS):
        return "To"
    return match[0]


def in_sentence_case(
    text: str, exceptions: Pattern | None = None, indicators: Sequence[str] = ()
) -> str:
    """`text` with a capital at its start and behind indicators; exceptions stay as written."""
    made: list[str] = []
    reached = 0
    before = ""
    for number, (start, end) in enumerate(words_of(text, exceptions)):
        word = text[start:end]
        made.append(text[reached:start])
        if exceptions and exceptions.search(word):
            made.append(word)
        elif number == 0 or _indicates(before, number, indicators):
            made.append(word[0].upper() + word[1:].lower())
        else:
            made.append(word.lower())
        before, reached = word, end
    return "".join(made) + text[reached:]


def _indicates(before: str, number: int, indicators: Sequence[str]) -> bool:
    if number == 1 and re.fullmatch(NUMBER, before):
        return True
    return any(before.endswith(indicator) for indicator in indicators if indicator)


def words_of(text: str, exceptions: Pattern | None = None) -> list[tuple[int, int]]:
    """The words of a heading; an exception of several words is one."""
    whole = [match.span() for match in re.finditer(r"(?:[^\W_]|\*)[^\s]*", text)]
    if exceptions is None:
        return whole
    special = [(match.start(), match.end()) for match in exceptions.finditer(text)]
    apart = [word for word in whole if not any(a < word[1] and word[0] < b for a, b in special)]
    return sorted(apart + [_to_blank(text, span) for span in special])


def _to_blank(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """An exception with the letters and marks that hang on to it."""
    start, end = span
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
