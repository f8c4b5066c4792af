"""The place in a rule's file of what turned out wrong with the rule."""

from __future__ import annotations

from factlint.base.errors import FactlintError, RuleError
from factlint.rules.read import place_of
from factlint.text.patterns import PatternError
from factlint.text.yaml_tree import Table, read_tree


def placed(error: RuleError, tree: Table) -> RuleError:
    """`error` with its place: that of the pattern at fault, or of a word that it quotes."""
    if error.line:
        return error
    quoted = error.message.partition("“")[2].partition("”")[0]
    text = error.pattern if isinstance(error, PatternError) else quoted
    scalar = place_of(tree, text) if text else None
    place = scalar.place if scalar else tree.place
    if scalar is None and error.message.startswith("message "):
        keys = [value.place for key, value in tree.entries if key.text.lower() == "message"]
        place = keys[0] if keys else place
    return RuleError(
        error.message, path=place.path, line=place.line, column=place.column, hint=error.hint
    )


def placed_in(error: RuleError, path: str) -> RuleError:
    """`error`, which came up while a rule ran, with its place in the rule's file at `path`."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            tree = read_tree(path, file.read(), RuleError)
    except (OSError, UnicodeDecodeError, FactlintError):
        return error
    return placed(error, tree) if isinstance(tree, Table) else error
