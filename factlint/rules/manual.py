"""What the kinds of checks and their keys mean, read from the classes that carry them."""

from __future__ import annotations

import ast
import inspect
import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factlint.base.plugins import plugin_names
from factlint.checks.base import Check
from factlint.rules.draft import CHECKS, check_class
from factlint.rules.read import CHOICES, HEADER
from factlint.rules.rule import Rule

TESTS_TYPE = "tuple[Mapping[str, str], ...]"
TESTS = (
    "Whole texts for `factlint rules test`, each with a `name` and an `input`: `want` lists its "
    "findings as `line:column:rule:message`, `contains` and `absent` some of them; `reference` "
    "names lists that the case needs."
)
SENTENCES = r"(?<=[.;]) +(?=[`A-Z])"


class Key(NamedTuple):
    """One key of a rule file: its type as an annotation, its default, what it says."""

    name: str
    type: str
    default: object
    meaning: str
    choices: tuple[str, ...] = ()
    needed: bool = False


class Kind(NamedTuple):
    """One kind of check as its class describes it."""

    name: str
    check: type[Check]
    summary: str
    details: str
    keys: tuple[Key, ...]


def kinds() -> tuple[Kind, ...]:
    """All kinds, those of installed packages too, by name."""
    named = ((name, check_class(name)) for name in plugin_names(CHECKS))
    return tuple(kind_of(name, found) for name, found in named if found)


def kind_of(name: str, check: type[Check]) -> Kind:
    """What the class `check` says of the kind `name`."""
    summary, _, details = inspect.cleandoc(check.__doc__ or "").partition("\n\n")
    said = _meanings(check)
    keys = tuple(
        Key(key, type_, getattr(check, key, None), said.get(key) or _sentence(key, details),
            needed=key in check.needed)
        for key, type_ in check.settings().items()
    )  # fmt: skip
    return Kind(name, check, _flat(summary), details, keys)


@cache
def header() -> tuple[Key, ...]:
    """The keys that rules of every kind may have, but for `extends`."""
    said = _meanings(Rule)
    defaults = dict(Rule._field_defaults) | {"level": "warning", "fix": "unsafe"}
    keys = (
        Key(
            name,
            type_,
            defaults.get(name),
            said.get(name, ""),
            CHOICES.get(name, ()),
            needed=name == "message",
        )
        for name, type_ in HEADER.items()
    )
    return (*keys, Key("tests", TESTS_TYPE, (), TESTS))


def _meanings(carrier: type) -> dict[str, str]:
    """The texts that stand below the fields of a class in its source."""
    try:
        tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(carrier)))
    except (OSError, TypeError, SyntaxError):
        return {}  # a class without source is known by its name and types alone
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    return {
        field.target.id: _flat(inspect.cleandoc(below.value.value))
        for field, below in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
        and isinstance(below.value.value, str)
    }


def _sentence(key: str, details: str) -> str:
    """The first sentence of `details` that names `key`."""
    named = (each for each in re.split(SENTENCES, _flat(details)) if f"`{key}`" in each)
    return next(named, "").rstrip(";.").removesuffix(" and") + "." if f"`{key}`" in details else ""


def _flat(text: str) -> str:
    return " ".join(text.split())
