"""Settings of rules that a user sets: read by the types that the rule's kind declares."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factlint.base.errors import RuleError
from factlint.base.nearest import did_you_mean
from factlint.config.said import RuleSettings
from factlint.rules.cast import cast
from factlint.rules.draft import SAFETIES, thaw
from factlint.rules.rule import Rule
from factlint.text.yaml_tree import Table

HEADER = {"message": "str", "link": "str", "scope": "tuple[str, ...]", "limit": "int", "fix": "str"}


def adjusted(rule: Rule, settings: Iterable[RuleSettings]) -> Rule:
    """`rule` with the settings that name it; raises ConfigError at the place of a wrong one."""
    for each in settings:
        if each.rule.covers(rule.id):
            rule = _with(rule, each)
    return rule


def _with(rule: Rule, given: RuleSettings) -> Rule:
    types = rule.check.settings()
    check = {name: getattr(rule.check, name) for name in types}
    header: dict[str, Any] = {}
    table: Table = given.table
    for key, value in table.entries:
        name = key.text.replace("-", "_")
        if name in types:
            check[name] = thaw(cast(value, types[name], key.text), types[name])
        elif name in HEADER:
            header[name] = cast(value, HEADER[name], key.text)
        else:
            hint = did_you_mean(key.text, (*types, *HEADER))
            raise key.place.fault(f"{rule.id} has no setting “{key.text}”", hint)
    if "fix" in header:
        if header["fix"] not in SAFETIES:
            hint = "fixes are " + ", ".join(SAFETIES)
            raise table.place.fault(f"“{header['fix']}” says not whether a fix is safe", hint)
        header["fix"] = SAFETIES[header["fix"]]
    changed = type(rule.check)(**check)
    try:
        getattr(changed, "validate", lambda: None)()
    except RuleError as error:
        raise table.place.fault(error.message, error.hint) from None
    return rule._replace(check=changed, **header)
