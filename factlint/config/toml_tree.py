"""`[tool.factlint]` of a pyproject.toml as the tree that YAML settings make, with places."""

from __future__ import annotations

import re
import tomllib
from collections import Counter

from factlint.base.errors import ConfigError
from factlint.text.yaml_tree import Items, Place, Scalar, Table, Tree

SECTION = ("tool", "factlint")
KEY = r"(?:[\w-]+|\"[^\"\n]*\"|'[^'\n]*')"
PATH = rf"{KEY}(?:\s*\.\s*{KEY})*"
LINE = re.compile(rf"(?m)^[ \t]*(?:(\[\[?)[ \t]*(?P<head>{PATH})[ \t]*\]|(?P<key>{PATH})[ \t]*=)")
AT = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")

Keys = tuple[str, ...]


def read_section(path: str, text: str) -> Tree | None:
    """The section in `text`, None where there is none; raises ConfigError for broken TOML."""
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _broken(path, text, str(error)) from None
    for key in SECTION:
        told = told.get(key, {}) if isinstance(told, dict) else {}
    return _Reader(path, text).tree(told, SECTION) if told else None


def _broken(path: str, text: str, said: str) -> ConfigError:
    match = AT.search(said)
    if match and match[1]:
        line, column = int(match[1]), int(match[2])
    else:
        line, column = text.count("\n") + 1, 1
    return ConfigError(
        f"is not TOML: {AT.sub('', said).strip()}", path=path, line=line, column=column
    )


class _Reader:
    """Values to trees; the place of a key is looked up in the text, its value stands there too."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.places: dict[Keys, tuple[int, int]] = {}
        head: Keys = ()
        counts: Counter[Keys] = Counter()
        for match in LINE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            name = "head" if match["head"] else "key"
            column = match.start(name) - text.rfind("\n", 0, match.start(name))
            keys = tuple(key.strip("\"'") for key in re.findall(KEY, match[name]))
            if match["head"]:
                head = keys
                if match[1] == "[[":
                    head = (*keys, str(counts[keys]))
                    counts[keys] += 1
                self.places.setdefault(keys, (line, column))
                keys = head
            else:
                keys = (*head, *keys)
            self.places.setdefault(keys, (line, column))

    def place(self, keys: Keys) -> Place:
        """Where `keys` stand, or the nearest key around them."""
        while keys and keys not in self.places:
            keys = keys[:-1]
        line, column = self.places.get(keys, (1, 1))
        return Place(self.path, line, column, ConfigError)

    def tree(self, value: object, keys: Keys) -> Tree:
        """The tree of a value that stands under `keys`."""
        place = self.place(keys)
        if isinstance(value, dict):
            entries = (
                (Scalar(key, self.place((*keys, key)), False), self.tree(inner, (*keys, key)))
                for key, inner in value.items()
            )
            return Table(tuple(entries), place)
        if isinstance(value, list):
            items = (self.tree(inner, (*keys, str(at))) for at, inner in enumerate(value))
            return Items(tuple(items), place)
        if isinstance(value, bool):
            return Scalar(str(value).lower(), place)
        return Scalar(str(value), place, plain=not isinstance(value, str))
