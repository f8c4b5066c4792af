"""Headings and other blocks are written in one case."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.action import NO_ACTION, Action
from factlint.text.document import Block
from factlint.text.exceptions import Exceptions
from factlint.text.masks import masks
from factlint.text.patterns import Pattern
from factlint.text.spans import Spans
from factlint.text.title_case import in_sentence_case, in_title_case, words_of
from factlint.text.words import BLANK

USUAL_THRESHOLD = 0.8


class Capitalization(Check):
    """Flags a block that is not written in the case of `match`.

    `match` is `$title`, `$sentence`, `$lower`, `$upper` or an expression that must be found in the
    block. `style` chooses the small words of titles, AP or Chicago. A title or sentence passes if
    the share of right words reaches `threshold`. `exceptions` are right as they stand; a word
    behind one that ends in one of `indicators` may be capital; `prefix` is taken off first.
    """

    values: ClassVar[tuple[str, ...]] = ("found", "expected")
    vale: ClassVar[bool] = True
    spans_code: ClassVar[bool] = True
    needed: ClassVar[tuple[str, ...]] = ("match",)

    match: str = ""
    """`$title`, `$sentence`, `$lower`, `$upper`, or an expression that the block must hold."""
    style: str = "AP"
    """Whose small words titles have: AP or Chicago."""
    exceptions: tuple[str, ...] = ()
    """Words that are right as they stand."""
    indicators: tuple[str, ...] = ()
    """Ends of words behind which a sentence may go on with a capital, such as a colon."""
    threshold: float = USUAL_THRESHOLD
    """The share of right words from which a title or sentence passes."""
    prefix: str = ""
    """An expression for what stands before the text that is judged."""
    vocab: bool = True
    """Whether the words of accepted vocabularies are exceptions too."""
    action: Action = NO_ACTION
    """With `replace` the right case is offered."""

    @cached_property
    def excused(self) -> Exceptions:
        """Words that are right as they stand."""
        return Exceptions(self.exceptions)

    @cached_property
    def pattern(self) -> Pattern | None:
        """The expression that a block must match; None for a case that has a name."""
        if self.match in CASES or not self.match:
            return None
        return Pattern(self.match, multiline=False)

    @cached_property
    def leading(self) -> Pattern | None:
        """What stands before the text that is judged."""
        return Pattern(rf"\A(?:{self.prefix})") if self.prefix else None

    def validate(self) -> None:
        """Raise RuleError if a pattern cannot be read."""
        self.excused.validate()
        self.action.validate()
        _ = self.pattern, self.leading

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each block in another case."""
        for block in blocks:
            written = block.span.of(article.document.text)
            text = _with_hidden_code(written, block.span.of(article.prose.text))
            before, rest = self._without_prefix(text)
            if not rest.strip():
                continue
            expected = self._expected(rest)
            if self._is_right(rest, expected):
                continue
            whole = before + expected
            offered = self.action.name == "replace" and self.match in ("$title", "$sentence")
            suggestions = (_restored(written, text, whole),) if offered else ()
            yield Hit(block.span, (text, whole), suggestions)

    def _without_prefix(self, text: str) -> tuple[str, str]:
        match = self.leading.search(text) if self.leading else None
        return (text[: match.end()], text[match.end() :]) if match else ("", text)

    def _expected(self, text: str) -> str:
        if self.match == "$title":
            return in_title_case(text, self.style)
        if self.match == "$sentence":
            return in_sentence_case(text, self.excused.within, self.indicators)
        changed = {"$lower": text.lower, "$upper": text.upper}.get(self.match)
        return changed() if changed else text

    def _is_right(self, text: str, expected: str) -> bool:
        if self.match in ("$title", "$sentence"):
            return self._share_is_right(text, expected)
        if self.excused.within and self.excused.within.search(text):
            return True
        if self.pattern:
            return self.pattern.search(text) is not None
        return text == expected

    def _share_is_right(self, text: str, expected: str) -> bool:
        words = words_of(text, self.excused.within)
        first = True
        right = 0
        for start, end in words:
            found, wanted = text[start:end], expected[start:end]
            good = found == wanted or self._is_excused(found)
            if self.match == "$title":
                good = good or found == found.upper()
            elif first and not good and found != found[:1].upper() + found[1:].lower():
                return False
            right += good
            first = False
        return not words or right / len(words) >= (self.threshold or USUAL_THRESHOLD)

    def _is_excused(self, word: str) -> bool:
        return self.excused.within is not None and self.excused.within.search(word) is not None


CASES = ("$title", "$sentence", "$lower", "$upper")


def _with_hidden_code(written: str, prose: str) -> str:
    """`written` with code as asterisks, which Vale shows for it; addresses stay."""
    if BLANK not in prose:
        return prose
    addresses = Spans(masks(written))

    def shown(hidden: re.Match[str]) -> str:
        place = Span(*hidden.span())
        return place.of(written) if addresses.touch(place) else "*" * place.size

    return re.sub(f"{BLANK}+", shown, prose)


def _restored(written: str, text: str, expected: str) -> str:
    """`expected` with code as it was written."""
    if not len(written) == len(text) == len(expected):
        return expected
    letters = zip(written, text, expected, strict=True)
    return "".join(old if hidden == "*" else new for old, hidden, new in letters)
