"""Rule files to begin with: an example of each kind, with all its keys explained."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from functools import cache
from textwrap import wrap

from factlint.base.data import data_folder
from factlint.checks.base import Check
from factlint.rules.load import load_pack
from factlint.rules.manual import Key, Kind, header

FOLDER = os.path.join(os.path.dirname(__file__), "starters")
WIDTH = 96
FIRST_KEYS = ("extends:", "message:", "level:")
TABLES = (
    "Action",
    "tuple[tuple[str, str], ...]",
    "Mapping[str, str]",
    "Mapping[str, tuple[str, ...]]",
)


def example(kind: Kind) -> str:
    """A whole rule of `kind` that holds in its own lines: one made for it, else a shipped one."""
    path = _starter(kind) or shipped(kind)
    if not path:
        return _barest(kind)
    with open(path, encoding="utf-8") as file:
        return file.read()


def short_example(kind: Kind) -> str:
    """The same, but of a shipped rule only its first keys, which seldom change."""
    text = example(kind)
    if _starter(kind) or not shipped(kind):
        return text
    return "".join(f"{line}\n" for line in text.split("\n") if line.startswith(FIRST_KEYS))


def _starter(kind: Kind) -> str:
    path = os.path.join(FOLDER, f"{kind.name}.yml")
    return path if os.path.isfile(path) else ""


def shipped(kind: Kind) -> str:
    """The first shipped rule file of `kind` by id; empty where there is none."""
    return _shipped().get(kind.check, "")


@cache
def _shipped() -> dict[type[Check], str]:
    rules = load_pack(data_folder("rules")).rules
    last_first = sorted(rules, key=lambda rule: rule.id, reverse=True)
    return {type(rule.check): rule.path for rule in last_first}


def _barest(kind: Kind) -> str:
    values = ", ".join("“%s”" for _ in kind.check.values) or "“%s”"
    lines = [f"extends: {kind.name}", f'message: "{values}"']
    lines += [f"{key.name}: {written(key)}" for key in kind.keys if key.needed]
    return "\n".join(lines) + "\n"


def commented(kind: Kind) -> str:
    """The example with what each key means above it, and the other keys below, switched off."""
    return "\n".join(_lines(kind)) + "\n"


def _lines(kind: Kind) -> Iterator[str]:
    keys = {key.name: key for key in (*header(), *kind.keys)}
    said: set[str] = set()
    yield from _comment(kind.summary)
    for line in example(kind).rstrip("\n").split("\n"):
        name = line.partition(":")[0]
        if re.fullmatch(r"\w+", name) and name in keys:
            said.add(name)
            yield ""
            yield from _comment(_explained(keys[name], kind))
        yield line
    yield ""
    yield from _comment("Further keys and what holds without them:")
    yield from _further(key for key in keys.values() if key.name not in said)


def _explained(key: Key, kind: Kind) -> str:
    if key.name == "message" and kind.check.values:
        return f"{key.meaning} They are: {', '.join(kind.check.values)}."
    return key.meaning


def _further(keys: Iterable[Key]) -> Iterator[str]:
    for key in keys:
        if key.meaning:
            yield ""
            yield from _comment(key.meaning)
        yield f"# {key.name}: {written(key)}".rstrip()


def written(key: Key) -> str:
    """The default of a key as it would stand in a rule file."""
    default = key.default
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, (int, float)):
        return str(default)
    if isinstance(default, str):
        return default or '""'
    if key.type in TABLES:
        return "{}"
    return f"[{', '.join(map(str, default))}]" if isinstance(default, (tuple, frozenset)) else ""


def _comment(text: str) -> Iterator[str]:
    yield from (f"# {line}" for line in wrap(text, WIDTH))
