"""One thing stands in the text where another is preferred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.action import NO_ACTION, Action, listed
from factlint.text.document import Block
from factlint.text.exceptions import Exceptions
from factlint.text.matcher import Alternative, Matcher
from factlint.text.patterns import Pattern
from factlint.text.phrases import Found

PLAIN = r"[\w -]*"
GROUP = r"\$\{?\d"
TWO_QUOTED = r"""(?s)(['"])%s\1(.*['"]%s['"])"""


class Substitution(Check):
    """Flags each place where a key of `swap` stands, and offers its value.

    Keys are expressions that match as whole words unless `nonword` is true; longer ones come first.
    With `action: replace` a value may name several options, divided by `|`.
    """

    values: ClassVar[tuple[str, ...]] = ("expected", "observed")
    vale: ClassVar[bool] = True

    swap: tuple[tuple[str, str], ...] = ()
    """What is looked for, and what is offered for it; `$1` in an offer is the first group of the
    match."""
    ignorecase: bool = False
    """Whether case does not matter."""
    nonword: bool = False
    """Whether keys may begin and end within a word, or beside marks."""
    capitalize: bool = False
    """Whether an offer begins with a capital where the match does."""
    exceptions: tuple[str, ...] = ()
    """Expressions that silence a match which holds them; those of several words also one that lies
    within them."""
    vocab: bool = True
    """Whether the words of accepted vocabularies are exceptions too."""
    pos: str = ""
    """Read and passed over, as in Vale."""
    action: Action = NO_ACTION
    """With `replace`, `|` divides several offers in one value."""

    @cached_property
    def ordered(self) -> tuple[tuple[str, str], ...]:
        """The pairs, longest key first."""
        real = [pair for pair in self.swap if pair[0].strip()]
        return tuple(sorted(real, key=lambda pair: -len(pair[0])))

    @cached_property
    def matcher(self) -> Matcher:
        """Finds the keys."""
        found = [Alternative(key, not self.nonword) for key, _ in self.ordered]
        return Matcher(found, self.ignorecase)

    @cached_property
    def excused(self) -> Exceptions:
        """What must not be flagged."""
        return Exceptions(self.exceptions)

    def validate(self) -> None:
        """Raise RuleError if a pattern is wrong or there is none."""
        if not self.ordered:
            raise RuleError("substitution names nothing to look for", hint="add swap")
        self.matcher.validate()
        self.excused.validate()
        self.action.validate()

    def shape_message(self, message: str) -> str:
        """`message` without quotes around the options, which bring their own."""
        return re.sub(TWO_QUOTED, r"%s\2", message, count=1) if self._several else message

    @property
    def _several(self) -> bool:
        return self.action.name == "replace" and not self.action.params

    @property
    def waking_words(self) -> frozenset[str]:
        """The longest word of each phrase, where all are plain."""
        return self.matcher.words

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each place that is not right already, in order of the text."""
        for found in self.matcher.find(article.prose, blocks):
            observed = article.prose.text[found.start : found.end]
            if self.excused.excuse_in(article.prose.text, Span(found.start, found.end), blocks):
                continue
            options = self._options(found, article.prose.text)
            if self._is_right(observed, options):
                continue
            shown = listed(options) if self._several else _recased(options[0], observed)
            offered = self._offered(options, self.ordered[found.number][1])
            yield Hit(Span(found.start, found.end), (shown, observed), offered)

    def _options(self, found: Found, text: str) -> tuple[str, ...]:
        key, expected = self.ordered[found.number]
        observed = text[found.start : found.end]
        if re.search(GROUP, expected):
            pattern = self.matcher.pattern(found.number)
            inside = pattern.expand_at(text, found.start, found.end, expected)
            alone = Pattern(key, ignorecase=self.ignorecase)
            expected = inside or alone.expand(observed, expected) or observed
        options = re.split(r"(?<!\\)\|", expected) if self._several else [expected]
        options = [option.replace(r"\|", "|") for option in options]
        if self.capitalize and observed[:1].isupper():
            options = [option[:1].upper() + option[1:] for option in options]
        return tuple(options)

    def _is_right(self, observed: str, options: tuple[str, ...]) -> bool:
        if self._several or observed in options:
            return observed in options
        expected = options[0]
        if re.fullmatch(PLAIN, expected):
            return False
        return _matches(expected, observed)

    def _offered(self, options: tuple[str, ...], template: str) -> tuple[str, ...]:
        if self.action.name == "remove":
            return ("",)
        if self._several or re.fullmatch(PLAIN, options[0]) or re.search(GROUP, template):
            return tuple(option for option in options if option)
        looks_like_pattern = re.search(r"[\\\[\](){}*+?|^$]", options[0])
        return () if looks_like_pattern else options


def _matches(expected: str, observed: str) -> bool:
    try:
        return Pattern(expected).matches(observed)
    except RuleError:
        return False


def _recased(expected: str, observed: str) -> str:
    from factlint.text.recased import recased  # most texts hold nothing to substitute

    return recased(expected, observed)
