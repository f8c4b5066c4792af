"""Aliases that may be misspellings: a letter from the label, and nothing else bears them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factlint.reference.entity import Name
from factlint.text.fold import fold

NEVER, UNSURE = "never", "unsure"
SHORTEST = 4  # letters of a word in which one letter more or less says little


def sorted_out(label: str, names: Iterable[Name]) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Names that stay, and aliases that are refused until another source has them."""
    kept, refused = [], []
    for name in names:
        if name.kind == "alias" and is_near(name.form, label):
            refused.append(name._replace(kind=UNSURE))
        else:
            kept.append(name)
    return tuple(kept), tuple(refused)


def is_near(form: str, label: str) -> bool:
    """Whether two names differ by one edit in one word, beyond accents and case."""
    if form == label or abs(len(form) - len(label)) > 1:
        return False
    written, right = fold(form).split(), fold(label).split()
    if len(written) != len(right):
        return False
    differing = [pair for pair in zip(written, right, strict=True) if pair[0] != pair[1]]
    if len(differing) != 1 or min(map(len, differing[0])) < SHORTEST:
        return False
    from factlint.names.spell import compare  # most names never come here

    return compare(*differing[0]).edits == 1


def accepted(refused: Iterable[Name], names: Iterable[Name]) -> Iterator[Name]:
    """What stays refused beside names of another source: those bear out what was unsure."""
    forms = {name.form for name in names}
    return (one for one in refused if one.kind == NEVER or one.form not in forms)
