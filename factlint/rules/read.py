"""Rule files in YAML to drafts; whatever is wrong is told with its place."""

from __future__ import annotations

from factlint.base.errors import RuleError
from factlint.base.finding import LEVELS
from factlint.base.nearest import did_you_mean
from factlint.base.plugins import plugin_names
from factlint.checks.base import Check
from factlint.rules.cast import cast
from factlint.rules.draft import CHECKS, SAFETIES, Draft, Plain, check_class
from factlint.rules.paths import located
from factlint.text.yaml_tree import Items, Scalar, Table, Tree, is_null, read_tree

HEADER = {
    "message": "str",
    "level": "str",
    "scope": "tuple[str, ...]",
    "link": "str",
    "description": "str",
    "why": "str",
    "limit": "int",
    "fix": "str",
    "bad": "tuple[str, ...]",
    "good": "tuple[str, ...]",
}
CHOICES = {"level": tuple(LEVELS), "fix": tuple(SAFETIES)}
# Keys of Vale's that say nothing to us: `tests` are for its own runner.
PASSED_OVER = ("tests",)


def read_draft(path: str, rule_id: str, text: str) -> tuple[Draft, Table]:
    """The rule in `text` and its tree, for the places of what turns out wrong later.

    Raises RuleError for the first fault.
    """
    tree = read_tree(path, text, RuleError)
    if tree is None:
        raise RuleError("is empty", path=path, hint="a rule needs extends and message")
    if not isinstance(tree, Table):
        raise tree.place.fault("a rule is keys with values", "write “key: value” lines")
    values = _by_key(tree)
    extends = _required(values, "extends", tree)
    kind = _kind(extends)
    _required(values, "message", tree)
    known_keys = HEADER | kind.settings()
    settings: dict[str, Plain] = {}
    header: dict[str, Plain] = {}
    for name, (key, value) in values.items():
        if name in ("extends", *PASSED_OVER) or is_null(value):
            continue
        if name not in known_keys and kind.loose:
            continue
        if name not in known_keys:
            raise _unknown(key, extends.text, known_keys)
        target = header if name in HEADER else settings
        target[name] = _chosen(name, cast(value, known_keys[name], name), value)
    for name in settings.keys() & set(kind.paths):
        settings[name] = located(path, settings[name])
    return Draft(path, rule_id, extends.text.strip().lower(), header, settings), tree


def _kind(extends: Scalar) -> type[Check]:
    try:
        kind = check_class(extends.text)
    except RuleError as error:
        raise extends.place.fault(error.message, error.hint) from None
    if kind is None:
        raise extends.place.fault(
            f"no check is called “{extends.text}”",
            did_you_mean(extends.text, plugin_names(CHECKS)),
        )
    return kind


def _by_key(tree: Table) -> dict[str, tuple[Scalar, Tree]]:
    values: dict[str, tuple[Scalar, Tree]] = {}
    for key, value in tree.entries:
        name = key.text.lower().replace("-", "_")
        if name in values:
            line = values[name][0].place.line
            raise key.place.fault(
                f"“{key.text}” stands twice, first in line {line}", "remove one of the two"
            )
        values[name] = (key, value)
    return values


def _required(values: dict[str, tuple[Scalar, Tree]], name: str, tree: Table) -> Scalar:
    value = values[name][1] if name in values else None
    if value is None or is_null(value):
        raise tree.place.fault(f"the rule has no {name}", f"add a line “{name}: …”")
    if not isinstance(value, Scalar):
        raise value.place.fault(f"{name} must be text")
    return value


def _unknown(key: Scalar, extends: str, known: dict[str, str]) -> Exception:
    if key.text.lower() == "code":
        return key.place.fault("“code” is no key any more", "use scope: raw")
    hint = did_you_mean(key.text, ["extends", *known])
    return key.place.fault(f"“{extends}” has no key “{key.text}”", hint)


def _chosen(name: str, value: Plain, tree: Tree) -> Plain:
    if name not in CHOICES:
        return value
    word = str(value).lower()
    if word not in CHOICES[name]:
        raise tree.place.fault(f"“{value}” is not a {name}", did_you_mean(word, CHOICES[name]))
    return word


def place_of(tree: Tree, text: str) -> Scalar | None:
    """The first scalar in `tree` that reads `text`."""
    if isinstance(tree, Scalar):
        return tree if tree.text == text else None
    if isinstance(tree, Items):
        below: tuple[Tree, ...] = tree.values
    else:
        below = tuple(node for entry in tree.entries for node in entry)
    return next((found for node in below if (found := place_of(node, text))), None)
