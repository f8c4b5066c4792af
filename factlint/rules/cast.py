"""Text from YAML made into the plain value that a setting asks for by its type."""

from __future__ import annotations

from collections.abc import Callable

from factlint.rules.draft import Plain
from factlint.text.yaml_tree import Items, Scalar, Tree, is_null, table_of, text_of, texts_of

TRUE = ("true", "yes", "on")
FALSE = ("false", "no", "off")


def cast(tree: Tree, wanted: str, what: str) -> Plain:
    """The plain value of `tree` for the annotation `wanted`; faults name `what` and their place."""
    kind = wanted.removesuffix(" | None").strip()
    if kind not in CASTS:
        raise tree.place.fault(f"{what} has a type that no rule can set: {wanted}")
    return CASTS[kind](tree, what)


def _text(tree: Tree, what: str) -> str:
    return "" if is_null(tree) else text_of(tree, what)


def _truth(tree: Tree, what: str) -> bool:
    word = text_of(tree, what).lower()
    if word not in TRUE + FALSE:
        raise tree.place.fault(f"{what} must be true or false, not “{word}”")
    return word in TRUE


def _whole(tree: Tree, what: str) -> int:
    try:
        return int(text_of(tree, what))
    except ValueError:
        raise tree.place.fault(
            f"{what} must be a whole number, not “{text_of(tree, what)}”"
        ) from None


def _number(tree: Tree, what: str) -> float:
    try:
        return float(text_of(tree, what))
    except ValueError:
        raise tree.place.fault(f"{what} must be a number, not “{text_of(tree, what)}”") from None


def _texts(tree: Tree, what: str) -> tuple[str, ...]:
    return tuple(scalar.text for scalar in texts_of(tree, what))


def _pairs(tree: Tree, what: str) -> tuple[tuple[str, str], ...]:
    """A mapping as pairs; a list of mappings reads as one after the other."""
    tables = tree.values if isinstance(tree, Items) else (tree,)
    return tuple(
        (key.text, _text(value, f"{what}: {key.text}"))
        for table in tables
        for key, value in table_of(table, what).entries
    )


def _mapping(tree: Tree, what: str) -> dict[str, str]:
    return dict(_pairs(tree, what))


def _lists(tree: Tree, what: str) -> dict[str, tuple[str, ...]]:
    entries = table_of(tree, what).entries
    return {key.text: _texts(value, f"{what}: {key.text}") for key, value in entries}


def _action(tree: Tree, what: str) -> tuple[str, tuple[str, ...]]:
    known: dict[str, Tree] = {}
    if isinstance(tree, Scalar):
        return tree.text, ()
    for key, value in table_of(tree, what).entries:
        if key.text.lower() not in ("name", "params"):
            raise key.place.fault(
                f"{what} has no “{key.text}”", "an action has a name and may have params"
            )
        known[key.text.lower()] = value
    if "name" not in known:
        raise tree.place.fault(f"{what} has no name")
    params = _texts(known["params"], f"{what}: params") if "params" in known else ()
    return text_of(known["name"], f"{what}: name"), params


def _tables(tree: Tree, what: str) -> tuple[dict[str, str], ...]:
    """A list of mappings; a text alone counts as a pattern."""
    return tuple(
        {"pattern": entry.text}
        if isinstance(entry, Scalar)
        else {key.lower(): value for key, value in _mapping(entry, what).items()}
        for entry in (tree.values if isinstance(tree, Items) else (tree,))
    )


CASTS: dict[str, Callable[[Tree, str], Plain]] = {
    "str": _text,
    "bool": _truth,
    "int": _whole,
    "float": _number,
    "tuple[str, ...]": _texts,
    "frozenset[str]": lambda tree, what: frozenset(_texts(tree, what)),
    "tuple[tuple[str, str], ...]": _pairs,
    "Mapping[str, str]": _mapping,
    "Mapping[str, tuple[str, ...]]": _lists,
    "tuple[Mapping[str, str], ...]": _tables,
    "Action": _action,
}
