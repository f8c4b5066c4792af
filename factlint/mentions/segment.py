"""Makes mentions of runs: titles read off, words that only open a sentence left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol

from factlint.mentions.lexicon import Lexicon
from factlint.mentions.mention import Mention, Run, Token, words_of
from factlint.mentions.small_words import SMALL
from factlint.mentions.titles import read_before
from factlint.text.document import Document
from factlint.text.spans import Spans

LONGEST_KNOWN = 5  # words of the longest name that is kept together


class Names(Protocol):
    """What a list knows of names, folded."""

    def is_known(self, words: tuple[str, ...]) -> bool:
        """Whether words are a name as they stand."""

    def is_given(self, word: str) -> bool:
        """Whether a word is the given name of anybody on the list."""


def find_mentions(
    document: Document, runs: Iterable[Run], lexicon: Lexicon, quotes: Spans, names: Names
) -> Iterator[Mention]:
    """The names in a document's runs with the titles before them, in order of the text.

    `names` keep together what else would be divided: New Zealand at the front of a sentence.
    """
    for run in runs:
        floor = document.blocks[run.block].span.start
        for part in _parts(run, lexicon, names):
            title, tokens = read_before(document.text, part, lexicon, floor)
            if tokens:
                yield Mention.made(tokens, part, title, quotes.reach(part.tokens[0].start))


def _parts(run: Run, lexicon: Lexicon, names: Names) -> Iterator[Run]:
    """The stretches of a run between days, months and, in headlines, ordinary words."""
    if not any(_may_divide(token.folded, lexicon) for token in run.tokens):
        yield run  # as most do
        return
    tokens: list[Token] = []
    opens = run.opens
    at = 0
    while at < len(run.tokens):
        token = run.tokens[at]
        size = 1
        if _divides(token, run, lexicon, bool(tokens)):
            size = _known_size(run.tokens, at, names)
            if size == 1 and not _is_name(run, at, lexicon, names):
                if tokens:
                    yield run._replace(tokens=tuple(tokens), opens=opens, possessive=False)
                tokens, opens, at = [], False, at + 1
                continue
        tokens.extend(run.tokens[at : at + size])
        at += size
    if len(tokens) == len(run.tokens):
        yield run
    elif tokens:
        yield run._replace(tokens=tuple(tokens), opens=opens)


def _is_name(run: Run, at: int, lexicon: Lexicon, names: Names) -> bool:
    """Whether a word that could divide a run is a name in it after all."""
    return _stands_alone(run, lexicon, names) or (at == 0 and _is_given(run, lexicon, names))


def _is_given(run: Run, lexicon: Lexicon, names: Names) -> bool:
    """Whether an ordinary word is the given name before a surname that is no word: Mitt."""
    words = [token.folded for token in run.tokens]
    if len(words) != 2 or run.headlined or words[0] in SMALL or words[0] in lexicon.dividers:
        return False
    own = lexicon.word_level(words[1]) or lexicon.is_label(words[1])
    return not own and names.is_given(words[0])


def _stands_alone(run: Run, lexicon: Lexicon, names: Names) -> bool:
    """Whether a run is one word that is a name though it is an ordinary word too: Holland."""
    word = run.tokens[0].folded
    if len(run.tokens) > 1 or word in SMALL or word in lexicon.dividers:
        return False
    return names.is_known((word,))


def _known_size(tokens: tuple[Token, ...], at: int, names: Names) -> int:
    """How many tokens from `at` make a name as they stand, at least one."""
    for size in range(min(LONGEST_KNOWN, len(tokens) - at), 1, -1):
        if names.is_known(words_of(tokens[at : at + size])):
            return size
    return 1


def _divides(token: Token, run: Run, lexicon: Lexicon, inside: bool) -> bool:
    word = token.folded
    if not word or word in lexicon.dividers:
        return True
    if word in SMALL and token.text[0].isupper() and not inside:
        return True
    opens = run.opens and not inside and token is run.tokens[0]
    if not (opens or run.headlined) or not _is_ordinary(word, lexicon):
        return False
    return (run.opens and len(run.tokens) == 1) or not lexicon.given_count(word)


@lru_cache(maxsize=65536)
def _may_divide(word: str, lexicon: Lexicon) -> bool:
    """Whether there are runs that this word divides."""
    return not word or word in lexicon.dividers or word in SMALL or _is_ordinary(word, lexicon)


def _is_ordinary(word: str, lexicon: Lexicon) -> bool:
    return (
        lexicon.word_level(word) > 0 and word not in lexicon.demonyms and word not in lexicon.titles
    )
