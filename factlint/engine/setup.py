"""Settings to what they name: the rules that run, the lists that are asked, the lexicon."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from factlint.base.data import data_folder
from factlint.config.settings import HOUSE_STYLES as HOUSE_STYLES
from factlint.config.settings import Config, Named
from factlint.reference.protocol import Reference
from factlint.rules.load import LoadedRules, load_pack
from factlint.rules.rule import STYLE, Rule

if TYPE_CHECKING:
    from factlint.mentions.lexicon import Lexicon


PREFIXES = tuple(f"{style}." for style in HOUSE_STYLES)
_KNOWN_PACKS = f"packs are {', '.join(HOUSE_STYLES)}, and folders of rules"


def default_rules() -> LoadedRules:
    """The rules that ship with factlint."""
    return load_pack(data_folder("rules"))


def open_lists(config: Config) -> Reference:
    """The reference lists that `config` names, else the default one."""
    from factlint.reference.setup import open_reference

    if config.pinned:
        from factlint.engine.pins import check_pins

        check_pins(config)
    return open_reference(config.reference)


def open_words() -> Lexicon:
    """The lexicon that every run uses."""
    from factlint.mentions.lexicon import open_lexicon

    return open_lexicon()


def pick_rules(rules: Iterable[Rule], config: Config) -> tuple[Rule, ...]:
    """Those of `rules` that `config` lets run, at its levels; an id that names none is refused."""
    every = tuple(rules)
    for pack in config.packs:
        check_pack(pack)
    named = (*config.select, *config.ignore, *(each.rule for each in config.levels))
    for name in (*named, *(each.rule for each in config.settings)):
        check_known(name, every)
    in_packs = any(os.sep in style for style in set(map(STYLE, every)))
    picked = tuple(rule for rule in every if (rule.style and not in_packs) or _is_on(rule, config))
    if config.select or config.ignore or config.levels:
        chosen = (rule for rule in picked if _is_chosen(rule, config))
        levelled = (_at_level(rule, config) for rule in chosen)
        picked = tuple(rule for rule in levelled if rule is not None)
    if not config.settings:
        return picked
    from factlint.engine.adjust import adjusted

    return tuple(adjusted(rule, config.settings) for rule in picked)


def _is_on(rule: Rule, config: Config) -> bool:
    """Whether a rule is of no pack, or of one that is asked for."""
    if rule.style:  # one of Vale's has no separator in it, a pack's folder has
        return os.sep not in rule.style or any(name.id == rule.style for name in config.packs)
    if not rule.id.startswith(PREFIXES):
        return True
    style = rule.id.partition(".")[0]
    return any(name.id.partition(".")[0] == style for name in (*config.packs, *config.select))


def _is_chosen(rule: Rule, config: Config) -> bool:
    selected = not config.select or _covered(rule, config.select)
    return selected and not _covered(rule, config.ignore)


def _covered(rule: Rule, names: Sequence[Named]) -> bool:
    return any(name.covers(rule.id) for name in names)


def _at_level(rule: Rule, config: Config) -> Rule | None:
    """`rule` at the level of the narrowest, then latest, entry for it; None where that says off."""
    entries = [entry for entry in config.levels if entry.rule.covers(rule.id)]
    if not entries:
        return rule
    entry = max(reversed(entries), key=lambda entry: len(entry.rule.id))
    return None if entry.level is None else rule._replace(level=entry.level)


def check_pack(name: Named) -> None:
    """Raise an error with the place of `name` where it is no house style and no folder."""
    if name.id not in HOUSE_STYLES and not os.path.isabs(name.id):
        from factlint.base.nearest import did_you_mean

        hint = did_you_mean(name.id, HOUSE_STYLES) or _KNOWN_PACKS
        raise name.fault(f"there is no pack “{name.id}”", hint)


def check_known(name: Named, rules: Sequence[Rule]) -> None:
    """Raise an error with the place of `name` where it names none of `rules`."""
    if any(name.covers(rule.id) for rule in rules):
        return
    from factlint.base.nearest import did_you_mean

    ids = {rule.id for rule in rules}
    families = {id_.rpartition(".")[0] for id_ in ids if "." in id_}
    hint = did_you_mean(name.id, ids | families) or "`factlint rules list` shows all rules"
    raise name.fault(f"there is no rule “{name.id}”", hint)
