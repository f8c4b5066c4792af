"""Files that a rule names: looked for beside the rule and where Vale's styles keep them."""

from __future__ import annotations

import os
from collections.abc import Iterator

from factlint.rules.draft import Plain

LEVELS_UP = 3  # a rule's folder, the folder of styles, and that above for styles with folders
BELOW = ("", "config/ignore", "config/dictionaries")
DICTIONARY = ".dic"  # which is named without it


def located(rule_path: str, named: Plain) -> Plain:
    """`named`, one file or several, with the whole path of each that is found near the rule.

    What is found nowhere stays as it is, and so starts at the working directory.
    """
    if isinstance(named, str):
        return _found(rule_path, named)
    return tuple(_found(rule_path, each) for each in named)


def _found(rule_path: str, name: str) -> str:
    there = (place for place in _places(rule_path, name) if name and _is_there(place))
    return next(there, name)


def _is_there(path: str) -> bool:
    return os.path.exists(path) or os.path.exists(path + DICTIONARY)


def _places(rule_path: str, name: str) -> Iterator[str]:
    folder = os.path.dirname(os.path.abspath(rule_path))
    for _ in range(LEVELS_UP):
        for below in BELOW:
            yield os.path.normpath(os.path.join(folder, below, os.path.expanduser(name)))
        folder = os.path.dirname(folder)
