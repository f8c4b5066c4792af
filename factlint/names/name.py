"""The parts of a person's name."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Sequence
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
    words = without_suffixes(fold(name).split(), 1)
    middle = [word for word in words[1:-1] if len(word) > 1]
    return PersonName((words[0], *middle, words[-1]) if len(words) > 1 else tuple(words))


def without_suffixes(words: Sequence[str], least: int = 2) -> Sequence[str]:
    """Folded words of a name up to its suffixes, but at least so many."""
    end = len(words)
    while end > least and words[end - 1] in SUFFIXES:
        end -= 1
    return words[:end]
