"""The shipped rules and the kinds of checks, for commands that talk about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.base.errors import UsageError
from factlint.base.nearest import did_you_mean
from factlint.engine.setup import default_rules
from factlint.rules.rule import Rule

if TYPE_CHECKING:
    from factlint.rules.manual import Kind


def rules_by_id() -> dict[str, Rule]:
    """All default rules; the first faulty one is raised."""
    loaded = default_rules()
    for error in loaded.errors:
        raise error
    return {rule.id: rule for rule in sorted(loaded.rules, key=lambda rule: rule.id)}


def rule_called(rule_id: str) -> Rule:
    """The rule with this id; raises UsageError that names the nearest."""
    rules = rules_by_id()
    if rule_id not in rules:
        hint = did_you_mean(rule_id, rules) or "`factlint rules list` shows all rules"
        raise UsageError(f"there is no rule “{rule_id}”", hint=hint)
    return rules[rule_id]


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
