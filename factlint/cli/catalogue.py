"""The rules there are and the kinds of checks, for commands that talk about them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from factlint.base.errors import UsageError
from factlint.base.nearest import did_you_mean
from factlint.cli.options import settings
from factlint.engine.setup import default_rules
from factlint.rules.load import LoadedRules
from factlint.rules.rule import ID, Rule

if TYPE_CHECKING:
    from factlint.rules.manual import Kind


def all_rules(named: str | None = None) -> LoadedRules:
    """The shipped rules, and those of packs and styles that the settings name, by id.

    The settings are those in the file `named`, else the nearest ones.
    """
    config = settings({"config": named})
    loaded = default_rules()
    if config.vale:
        from factlint.engine.vale import Styles

        styles = Styles(config.vale).loaded
        loaded = LoadedRules(loaded.rules + styles.rules, loaded.errors + styles.errors)
    if config.packs or config.overrides:
        from factlint.engine.packs import with_packs

        loaded = with_packs(loaded, config)
    return loaded._replace(rules=tuple(sorted(loaded.rules, key=ID)))


def rule_called(rule_id: str, named: str | None = None) -> Rule:
    """The rule with this id; raises UsageError that names the nearest, or what is wrong with it."""
    loaded = all_rules(named)
    rules = {rule.id: rule for rule in loaded.rules}
    if rule_id in rules:
        return rules[rule_id]
    stem = rule_id.rpartition(".")[2]
    for error in loaded.errors:
        if os.path.basename(error.path).partition(".")[0] == stem:
            raise error
    hint = did_you_mean(rule_id, rules) or "`factlint rules list` shows all rules"
    raise UsageError(f"there is no rule “{rule_id}”", hint=hint)


def kind_called(name: str) -> Kind:
    """The kind of check with this name; raises UsageError that names the nearest."""
    from factlint.base.plugins import plugin_names
    from factlint.rules.draft import CHECKS, check_class
    from factlint.rules.manual import kind_of

    found = check_class(name)
    if found is None:
        known = plugin_names(CHECKS)
        hint = did_you_mean(name, known) or "`factlint rules kinds` shows all kinds"
        raise UsageError(f"there is no kind “{name}”", hint=hint)
    return kind_of(name.lower(), found)
