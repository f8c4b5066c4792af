"""The parts of a person's name."""

from __future__ import annotations

from typing import NamedTuple

from factlint.text.fold import fold

SUFFIXES = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv", "esq", "phd", "md"})


class PersonName(NamedTuple):
    """Folded words of a name: first to last, without suffixes and single middle initials."""

    words: tuple[str, ...]

    @property
    def given(self) -> str:
        """The first word; empty for a name of one word."""
        return self.words[0] if len(self.words) > 1 else ""

    @property
    def family(self) -> str:
        """The last word."""
        return self.words[-1] if self.words else ""


def parse_name(name: str) -> PersonName:
    """Read a name as printed; suffixes and middle initials are left out."""
    words = fold(name).split()
    while len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    middle = [word for word in words[1:-1] if len(word) > 1]
    return PersonName((words[0], *middle, words[-1]) if len(words) > 1 else tuple(words))
