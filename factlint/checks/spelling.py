"""Words that stand in no dictionary."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.action import NO_ACTION, Action
from factlint.text.dictionaries import Dictionary, open_dictionary
from factlint.text.document import Block
from factlint.text.exceptions import Exceptions
from factlint.text.expressions import expression
from factlint.text.masks import masks
from factlint.text.patterns import Pattern
from factlint.text.spans import Spans

WORD = expression(r"[^\W_][\w'’-]*")
FILTERS = (r"[A-Z]{1}[a-z]+[A-Z]+\w+", r"[A-Z]+$", r"[^a-zA-Z_']")
LONGEST = 60
MOST_OFFERED = 5
MOST_ASKED = 20  # words of an article, each of which takes some tenths of a second


class Spelling(Check):
    """Flags words that neither a Hunspell dictionary nor the reference list knows.

    Without `dic` and `aff` or `dictionaries` (names of files under `dicpath`) the English one that
    comes with the extra is asked; `append` asks it too. `ignore` names files of words, one a line.
    A word that one of `filters` matches is passed over; `custom` leaves out the usual filters,
    which pass over words with capitals inside, digits, hyphens or letters beyond a to z.
    """

    values: ClassVar[tuple[str, ...]] = ("found", "suggestions")
    vale: ClassVar[bool] = True
    loose: ClassVar[bool] = True
    paths: ClassVar[tuple[str, ...]] = ("ignore", "aff", "dic", "dicpath", "dictionaries")

    dictionaries: tuple[str, ...] = ()
    """Names of dictionaries in `dicpath`."""
    dicpath: str = ""
    """The folder of the dictionaries."""
    aff: str = ""
    """The affix file of one dictionary."""
    dic: str = ""
    """The word file of one dictionary."""
    append: bool = False
    """Whether the English dictionary is asked beside those named."""
    ignore: tuple[str, ...] = ()
    """Files of words that are right, one a line: beside the rule, or as Vale keeps them."""
    filters: tuple[str, ...] = ()
    """Expressions for words that are passed over."""
    custom: bool = False
    """Whether the usual filters are left out, which pass over words with inner capitals, digits,
    hyphens or letters beyond a to z."""
    exceptions: tuple[str, ...] = ()
    """Expressions for words and phrases that are right."""
    vocab: bool = True
    """Whether the words of accepted vocabularies are exceptions too."""
    action: Action = NO_ACTION
    """With `suggest` and `spellings` words nearby are offered."""

    @cached_property
    def passed_over(self) -> tuple[Pattern, ...]:
        """The filters."""
        usual = () if self.custom else FILTERS
        return tuple(Pattern(source) for source in (*usual, *self.filters) if source.strip())

    @cached_property
    def excused(self) -> Exceptions:
        """Words and phrases that are right."""
        anyhow = tuple(f"(?i){pattern}" for pattern in self.exceptions if pattern.strip())
        return Exceptions(anyhow, around=True)

    @cached_property
    def ignored(self) -> frozenset[str]:
        """The words of the files that `ignore` names, in lower case."""
        return frozenset(word for path in self.ignore for word in _words_in(path))

    @cached_property
    def dictionary(self) -> Dictionary:
        """Knows the words."""
        named = [(self.aff, self.dic)] if self.dic else []
        named += [_pair(self.dicpath, name) for name in self.dictionaries]
        return open_dictionary(tuple(named), usual=self.append or not named)

    def validate(self) -> None:
        """Raise RuleError if a file is missing, a filter wrong, or the extra not installed."""
        _ = self.passed_over, self.ignored
        self.excused.validate()
        self.action.validate()
        named = [(self.aff, self.dic)] if self.dic else []
        for pair in (*named, *(_pair(self.dicpath, name) for name in self.dictionaries)):
            for path in pair:
                if not os.path.isfile(path):
                    raise RuleError(f"there is no dictionary file “{path}”")
        Dictionary.refuse_if_missing()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each unknown word, in order of the text."""
        text = article.prose.text
        addresses = Spans(masks(text))
        known: dict[str, tuple[str, ...]] = {}
        for block in blocks:
            for match in WORD.finditer(text, block.span.start, block.span.end):
                word = match[0].rstrip("'’-")
                span = Span(match.start(), match.start() + len(word))
                if addresses.touch(span) or self._is_right(article, word):
                    continue
                if self.excused.excuse(text, span, block.span):
                    continue
                offered = self._offered(word, known)
                yield Hit(span, (word, ", ".join(offered)), offered)

    def _is_right(self, article: Article, word: str) -> bool:
        plain = word.replace("’", "'")
        if len(word) > LONGEST or plain.lower() in self.ignored:
            return True
        if any(pattern.search(plain) for pattern in self.passed_over):
            return True
        if self.dictionary.knows(plain):
            return True
        stem = plain.removesuffix("'s")
        return stem[:1].isupper() and _is_name(stem, article)

    def _offered(self, word: str, known: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
        """What may stand for `word`; `known` is what words before it were offered."""
        if self.action.name != "suggest":
            return self.action.suggestions(word)
        if word not in known and len(known) < MOST_ASKED:
            known[word] = self.dictionary.near(word, MOST_OFFERED)
        return known.get(word, ())


def _is_name(word: str, article: Article) -> bool:
    """Whether the list holds somebody or something of this name."""
    return any(article.reference.commonness(word)) or article.matcher.is_known((word,))


def _pair(folder: str, name: str) -> tuple[str, str]:
    return os.path.join(folder, f"{name}.aff"), os.path.join(folder, f"{name}.dic")


def _words_in(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return [line.strip().lower() for line in file if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"the words in “{path}” cannot be read: {error}") from None
