"""What a format is, and which one reads a file."""

from __future__ import annotations

import os
from functools import cache
from typing import Protocol, cast

from factlint.base.errors import InputError, NotBuiltError, UsageError
from factlint.base.plugins import load_plugin, offered
from factlint.text.document import Document
from factlint.text.source import Source


class Format(Protocol):
    """A module of this package; a line `suffixes = (".txt",)` says which files are its own."""

    suffixes: tuple[str, ...]

    def read(self, source: Source) -> Document:
        """The readable text of `source`; whatever it holds, nothing is raised."""
        ...


FORMATS = "factlint.formats"
PLAIN = "plain"
UNBUILT = {
    ".docx": "save it as plain text (.txt)",
    ".json": "save the body as .txt, with the date in front matter",
    ".xml": "save the body as .txt, with the date in front matter",
}
NAMES = {"html": ".html", "docx": ".docx", "ninjs": ".json", "newsml": ".xml"}


@cache
def suffixes() -> dict[str, str]:
    """Suffix to format, read off the modules' `suffixes` lines so that none need be imported."""
    table: dict[str, str] = {}
    folder = os.path.dirname(__file__)
    for name in sorted(os.listdir(folder)):
        if name.endswith(".py"):
            with open(os.path.join(folder, name), encoding="utf-8") as module:
                line = module.read().partition("\nsuffixes = (")[2].partition(")\n")[0]
            for suffix in line.split('"')[1::2]:
                table[suffix] = name[:-3]
    return table


@cache
def offered_suffixes() -> dict[str, str]:
    """Suffix to format for what installed packages bring; looked for where no own one is known."""
    brought = {name: _load(name) for name in offered(FORMATS)}
    return {suffix.lower(): name for name, one in brought.items() for suffix in one.suffixes}


def format_for(path: str, as_format: str | None = None) -> Format:
    """The format named `as_format` (plain, markdown, md …), else the one of `path`'s suffix.

    A path without suffix and standard input (`-`) are plain text. Raises InputError where no
    format has the suffix, UsageError where none has the name, NotBuiltError where one is to come.
    """
    if as_format:
        return _load(_named(as_format))
    suffix = os.path.splitext(path)[1].lower()
    if not suffix:
        return _load(PLAIN)
    if suffix in UNBUILT:
        raise NotBuiltError(f"{suffix} files cannot be read yet", path=path, hint=UNBUILT[suffix])
    name = suffixes().get(suffix) or offered_suffixes().get(suffix)
    if name is None:
        raise InputError(
            f"no format reads {suffix} files",
            path=path,
            hint="say how to read it with --as markdown or --as plain",
        )
    return _load(name)


def is_own(path: str, as_format: str | None = None) -> bool:
    """Whether a file is read by a module of this package, none that an installed one brings."""
    named = (as_format or "").lower().lstrip(".")
    suffix = f".{named}" if named else os.path.splitext(path)[1].lower()
    return not suffix or suffix in suffixes() or named in suffixes().values()


def _named(name: str) -> str:
    plain = name.lower().lstrip(".")
    table = suffixes()
    if plain in table.values():
        return plain
    suffix = NAMES.get(plain, f".{plain}")
    if suffix in UNBUILT:
        raise NotBuiltError(f"the format {name} cannot be read yet", hint=UNBUILT[suffix])
    if plain in offered(FORMATS):
        return plain
    if suffix not in table:
        known = ", ".join(sorted({*table.values(), *(key[1:] for key in table)}))
        raise UsageError(f"there is no format {name}", hint=f"formats: {known}")
    return table[suffix]


def _load(name: str) -> Format:
    return cast(Format, load_plugin(FORMATS, name))
