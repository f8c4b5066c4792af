"""Packs of a house's own: folders of rules that the settings name."""

from __future__ import annotations

import os
from collections.abc import Iterator

from factlint.base.errors import RuleError
from factlint.config.settings import Config
from factlint.rules.load import LoadedRules, load_pack
from factlint.rules.rule import Rule


def with_packs(loaded: LoadedRules, config: Config) -> LoadedRules:
    """`loaded` and the rules of all folders that `config` names, for whatever files."""
    known = {rule.id: rule.path for rule in loaded.rules}
    rules, errors, states = list(loaded.rules), list(loaded.errors), loaded.states
    for folder in dict.fromkeys(_folders(config)):
        pack = load_pack(folder, style=folder, family=os.path.basename(folder))
        errors += pack.errors
        states += pack.states
        for rule in pack.rules:
            if rule.id in known:
                errors.append(_twice(rule, known[rule.id]))
            else:
                known[rule.id] = rule.path
                rules.append(rule)
    return LoadedRules(tuple(rules), tuple(errors), states)


def _folders(config: Config) -> Iterator[str]:
    packs = (config.packs, *(override.packs for override in config.overrides))
    yield from (name.id for named in packs for name in named if os.path.isabs(name.id))


def _twice(rule: Rule, first: str) -> RuleError:
    hint = "give the folder or the file another name"
    return RuleError(f"rule {rule.id} stands already in {first}", path=rule.path, hint=hint)
