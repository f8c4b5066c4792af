"""Cases under `tests` in a rule file, as Vale has them since 3.24: a text and its findings."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.errors import RuleError
from factlint.base.nearest import did_you_mean
from factlint.text.yaml_tree import (
    Items,
    Scalar,
    Table,
    Tree,
    is_null,
    read_tree,
    table_of,
    text_of,
    texts_of,
)

KEYS = ("name", "input", "format", "reference", "want", "contains", "absent", "description")
CHECKED = ("want", "contains", "absent")


class Case(NamedTuple):
    """A text and what must and must not be found in it; `want` None says nothing of the rest.

    `reference` are lists as settings name them, with whole paths.
    """

    name: str
    input: str
    format: str = "markdown"
    want: tuple[str, ...] | None = None
    contains: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    vale_id: str = ""
    line: int = 0
    reference: tuple[str, ...] = ()


def cases_in(path: str) -> tuple[Case, ...]:
    """The cases in the rule file at `path`; raises RuleError with the place of a fault."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"cannot be read: {error}", path=path) from None
    tree = read_tree(path, text, RuleError) if "tests" in text.lower() else None
    folder, name = os.path.split(os.path.abspath(path))
    vale_id = f"{os.path.basename(folder)}.{name.partition('.')[0]}"
    return tuple(_case(one, vale_id) for one in _tests(tree)) if tree else ()


def _tests(tree: Tree) -> Iterator[Table]:
    for key, value in table_of(tree, "a rule").entries:
        if key.text.lower() != "tests" or is_null(value):
            continue
        if not isinstance(value, Items):
            raise value.place.fault("tests must be a list of cases")
        yield from (table_of(item, "a case") for item in value.values)


def _case(table: Table, vale_id: str) -> Case:
    given: dict[str, Tree] = {}
    for key, value in table.entries:
        if key.text.lower() not in KEYS:
            raise key.place.fault(f"a case has no “{key.text}”", did_you_mean(key.text, KEYS))
        given[key.text.lower()] = value
    if "input" not in given:
        raise table.place.fault("the case has no input")
    if not given.keys() & set(CHECKED):
        raise table.place.fault("the case checks nothing", "add want, contains or absent")
    text = text_of(given["input"], "input")
    return Case(
        name=text_of(given["name"], "name") if "name" in given else text.partition("\n")[0],
        input=text,
        format=text_of(given["format"], "format") if "format" in given else "markdown",
        want=_lines(given["want"], "want") if "want" in given else None,
        contains=_lines(given["contains"], "contains") if "contains" in given else (),
        absent=_lines(given["absent"], "absent") if "absent" in given else (),
        vale_id=vale_id,
        line=table.place.line,
        reference=_lists(given["reference"]) if "reference" in given else (),
    )


def _lists(tree: Tree) -> tuple[str, ...]:
    return tuple(_list(scalar) for scalar in texts_of(tree, "reference"))


def _list(name: Scalar) -> str:
    """The list that `name` means, from the folder of the rule."""
    plus = "+" if name.text.startswith("+") else ""
    named = os.path.expanduser(name.text.removeprefix("+"))
    path = os.path.normpath(os.path.join(os.path.dirname(name.place.path), named))
    if not os.path.isfile(path):
        raise name.place.fault(
            f"there is no reference list “{path}”", "paths start at the folder of the rule"
        )
    return plus + path


def _lines(tree: Tree, what: str) -> tuple[str, ...]:
    """The lines of a text, or of a list of texts."""
    texts = (
        (tree.text,) if isinstance(tree, Scalar) else (each.text for each in texts_of(tree, what))
    )
    if is_null(tree):
        return ()
    return tuple(line.rstrip() for text in texts for line in text.splitlines() if line.strip())
