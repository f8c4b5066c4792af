"""Parts of speech of words, as Penn Treebank tags; textblob tells them where it is installed."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Protocol

PACKAGE = "textblob"
MISSING = (
    "needs parts of speech (tag), for which textblob is not installed: "
    "pip install 'factlint[tagger]'"
)
SENTENCES = 1_000  # which several rules ask about
CONTRACTION = r"(?i)n['’]t$|['’](?:s|re|ve|ll|d|m)$"


class Opened(Protocol):
    """What the package tags with."""

    def find_tags(self, tokens: list[str]) -> list[list[str]]:
        """Each word with its tag."""


def can_tag() -> bool:
    """Whether the package is installed."""
    from importlib.util import find_spec

    return find_spec(PACKAGE) is not None


@lru_cache(SENTENCES)
def tags(words: tuple[str, ...]) -> tuple[str, ...]:
    """The tag of each word of a sentence; of a contraction that of its first word."""
    import re

    whole = [re.sub(CONTRACTION, "", word) or word for word in words]
    return tuple(tag for _, tag in _opened().find_tags(whole))


@cache
def _opened() -> Opened:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # it leaves its files open
        from textblob.en import parser

        opened: Opened = parser
        opened.find_tags(["It", "reads", "its", "wordily", "now"])
    return opened
