"""Hunspell dictionaries, read by spylls where it is installed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from io import StringIO
from typing import Protocol

from factlint.base.errors import RuleError

PACKAGE = "spylls"
MISSING = RuleError(
    "spelling needs the package spylls, which is not installed",
    hint="pip install 'factlint[spelling]'",
)


class Opened(Protocol):
    """One dictionary as the package gives it."""

    def lookup(self, word: str) -> bool:
        """Whether it has the word."""

    def suggest(self, word: str) -> Iterator[str]:
        """Words nearby, nearest first."""


class Dictionary:
    """The words of one or more Hunspell dictionaries; each word is looked up once."""

    def __init__(self, opened: tuple[Opened, ...]) -> None:
        self._opened = opened
        self._known: dict[str, bool] = {}
        self._near: dict[str, tuple[str, ...]] = {}

    @staticmethod
    def refuse_if_missing() -> None:
        """Raise RuleError where no dictionary can be read."""
        from importlib.util import find_spec

        if find_spec(PACKAGE) is None:
            raise MISSING

    def knows(self, word: str) -> bool:
        """Whether one of the dictionaries has `word`, as written or without 's."""
        if word not in self._known:
            forms = {word, word.removesuffix("'s")}
            self._known[word] = any(one.lookup(form) for one in self._opened for form in forms)
        return self._known[word]

    def near(self, word: str, most: int) -> tuple[str, ...]:
        """Words that `word` may have been meant for, nearest first; each is asked for once."""
        from itertools import islice

        if word not in self._near:
            offered = (near for one in self._opened for near in islice(one.suggest(word), most))
            self._near[word] = tuple(dict.fromkeys(offered))
        return self._near[word][:most]


@cache
def open_dictionary(files: tuple[tuple[str, str], ...], *, usual: bool) -> Dictionary:
    """The dictionaries in `files` (aff and dic), and the English one if `usual`."""
    Dictionary.refuse_if_missing()
    opened = [_read(dic.removesuffix(".dic")) for _, dic in files]
    if usual:
        opened.append(_read(_english()))
    return Dictionary(tuple(opened))


@cache
def _read(stem: str) -> Opened:
    from spylls.hunspell import Dictionary as Hunspell
    from spylls.hunspell import readers

    try:
        aff, context = readers.read_aff(_reader(f"{stem}.aff", "utf-8"))
        dic = readers.read_dic(_reader(f"{stem}.dic", context.encoding), aff=aff, context=context)
        opened: Opened = Hunspell(aff, dic)
    except (OSError, ValueError, KeyError, AttributeError, TypeError) as error:
        raise RuleError(f"the dictionary “{stem}” cannot be read: {error}") from None
    return opened


def _reader(path: str, encoding: str) -> object:
    """The lines of a file as the package reads them, but from memory: it closes no file."""
    from spylls.hunspell.readers.file_reader import BaseReader

    with open(path, "rb") as file:
        data = file.read()

    class Lines(BaseReader):  # type: ignore[misc]
        def reset_encoding(self, encoding: str) -> None:
            self.reset_io(StringIO(data.decode(encoding, "replace")))

    return Lines(StringIO(data.decode(encoding, "replace")))


def _english() -> str:
    import spylls.hunspell

    return os.path.join(os.path.dirname(spylls.hunspell.__file__), "data", "en", "en_US")
