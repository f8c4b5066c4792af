"""Makes mentions of runs: titles read off, words that only open a sentence left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from factlint.mentions.lexicon import Lexicon
from factlint.mentions.mention import Mention, Run, Token, words_of
from factlint.mentions.small_words import SMALL
from factlint.mentions.titles import read_before
from factlint.text.document import Document
from factlint.text.spans import Spans

LONGEST_KNOWN = 5  # words of the longest name that is kept together
Known = Callable[[tuple[str, ...]], bool]  # whether folded words are a name as they stand


def find_mentions(
    document: Document, runs: Iterable[Run], lexicon: Lexicon, quotes: Spans, known: Known
) -> Iterator[Mention]:
    """The names in a document's runs with the titles before them, in order of the text.

    `known` keeps together what else would be divided: New Zealand at the front of a sentence.
    """
    for run in runs:
        floor = document.blocks[run.block].span.start
        for part in _parts(run, lexicon, known):
            title, tokens = read_before(document.text, part, lexicon, floor)
            if tokens:
                yield Mention.made(tokens, part, title, quotes.reach(part.tokens[0].start))


def _parts(run: Run, lexicon: Lexicon, known: Known) -> Iterator[Run]:
    """The stretches of a run between days, months and, in headlines, ordinary words."""
    for at, token in enumerate(run.tokens):
        if _divides(token, run, lexicon, at > 0):
            break
    else:
        yield run
        return
    tokens: list[Token] = []
    opens = run.opens
    at = 0
    while at < len(run.tokens):
        token = run.tokens[at]
        size = 1
        if _divides(token, run, lexicon, bool(tokens)):
            size = _known_size(run.tokens, at, known)
            if size == 1 and not _stands_alone(run, lexicon, known):
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


def _stands_alone(run: Run, lexicon: Lexicon, known: Known) -> bool:
    """Whether a run is one word that is a name though it is an ordinary word too: Holland."""
    word = run.tokens[0].folded
    if len(run.tokens) > 1 or word in SMALL or word in lexicon.dividers:
        return False
    return known((word,))


def _known_size(tokens: tuple[Token, ...], at: int, known: Known) -> int:
    """How many tokens from `at` make a name as they stand, at least one."""
    for size in range(min(LONGEST_KNOWN, len(tokens) - at), 1, -1):
        if known(words_of(tokens[at : at + size])):
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
def _is_ordinary(word: str, lexicon: Lexicon) -> bool:
    return (
        lexicon.word_level(word) > 0
        and word not in lexicon.demonyms
        and (word,) not in lexicon.titles
    )
