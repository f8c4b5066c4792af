"""Each key of the settings read into its value; faults are told with their place."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from factlint.base.finding import LEVELS, Level
from factlint.base.nearest import did_you_mean
from factlint.config.days import parse_day
from factlint.config.said import Override, RuleSettings, Said
from factlint.config.settings import HOUSE_STYLES, Config, Named, RuleLevel
from factlint.text.yaml_tree import Items, Scalar, Tree, is_null, table_of, text_of, texts_of

Reader = Callable[[Config, Tree], Config]


def read_settings(config: Config, tree: Tree) -> Config:
    """`config` with what `tree` says; `extends` is none of its business."""
    for key, value in table_of(tree, "factlint.yaml").entries:
        if key.text != "extends":
            config = _read(config, key, value, READERS)
    return config


def _read(
    config: Config, key: Scalar, value: Tree, readers: dict[str, Reader], inside: str = ""
) -> Config:
    if key.text not in readers:
        known = readers if inside else {*readers, "extends"}
        raise key.place.fault(f"unknown key “{key.text}”", did_you_mean(key.text, known))
    config = readers[key.text](config, value)
    if key.text == "rules":
        return config
    said = Said(inside + key.text, key.place.path, key.place.line)
    return config._replace(said=(*config.said, said))


def _rules(config: Config, tree: Tree) -> Config:
    for key, value in table_of(tree, "rules").entries:
        config = _read(config, key, value, RULE_READERS, "rules.")
    return config


def _select(config: Config, tree: Tree) -> Config:
    return config._replace(select=_named(tree, "rules.select"))


def _ignore(config: Config, tree: Tree) -> Config:
    return config._replace(ignore=config.ignore + _named(tree, "rules.ignore"))


def _packs(config: Config, tree: Tree) -> Config:
    named = tuple(_pack(config, scalar) for scalar in texts_of(tree, "rules.packs"))
    return config._replace(packs=config.packs + named)


def _pack(config: Config, scalar: Scalar) -> Named:
    """A house style by its name, or a folder of rules by its whole path."""
    name, text = _name(scalar), scalar.text
    path = os.path.abspath(os.path.join(config.folder, os.path.expanduser(text)))
    there = os.path.isdir(path)
    if text in HOUSE_STYLES or not (there or "/" in text or os.sep in text):
        return name
    if not there:
        raise name.fault(
            f"there is no folder of rules “{text}”", "paths start at the folder of this file"
        )
    return name._replace(id=path)


def _named(tree: Tree, what: str) -> tuple[Named, ...]:
    return tuple(_name(scalar) for scalar in texts_of(tree, what))


def _name(scalar: Scalar) -> Named:
    place = scalar.place
    return Named(scalar.text, place.path, place.line, place.column)


def _levels(config: Config, tree: Tree) -> Config:
    entries = table_of(tree, "rules.levels").entries
    levels = tuple(RuleLevel(_name(key), _level_or_off(value)) for key, value in entries)
    return config._replace(levels=config.levels + levels)


def _level_or_off(tree: Tree) -> Level | None:
    # YAML 1.1 reads a bare `off` as false; the text is what was meant.
    if isinstance(tree, Scalar) and tree.text.lower() in ("off", "false", "no"):
        return None
    return _level(tree, also=("off",))


def _level(tree: Tree, also: tuple[str, ...] = ()) -> Level:
    word = text_of(tree, "a level")
    if word not in LEVELS:
        known = (*LEVELS, *also)
        raise tree.place.fault(f"“{word}” is not a level", "levels are " + ", ".join(known))
    return LEVELS[word]


def _settings(config: Config, tree: Tree) -> Config:
    entries = table_of(tree, "rules.settings").entries
    settings = tuple(
        RuleSettings(_name(key), table_of(value, f"the settings of {key.text}"))
        for key, value in entries
    )
    return config._replace(settings=config.settings + settings)


def _overrides(config: Config, tree: Tree) -> Config:
    items = tree.values if isinstance(tree, Items) else () if is_null(tree) else (tree,)
    overrides = tuple(_override(config, item) for item in items)
    return config._replace(overrides=config.overrides + overrides)


def _override(config: Config, tree: Tree) -> Override:
    files: tuple[str, ...] = ()
    inside = Config(folder=config.folder)
    for key, value in table_of(tree, "an override").entries:
        if key.text == "files":
            files = tuple(scalar.text for scalar in texts_of(value, "files"))
        elif key.text in OVERRIDE_READERS:
            inside = _read(inside, key, value, OVERRIDE_READERS)
        else:
            hint = did_you_mean(key.text, ("files", *OVERRIDE_READERS))
            raise key.place.fault(f"an override has no key “{key.text}”", hint)
    if not files:
        raise tree.place.fault("an override names no files", "write “files: [archive/**]”")
    return Override(
        files,
        inside.select,
        inside.ignore,
        inside.levels,
        inside.settings,
        inside.day,
        inside.said,
        inside.packs,
    )


def _reference(config: Config, tree: Tree) -> Config:
    from factlint.config.lists import read_lists

    return read_lists(config, tree)


def _date(config: Config, tree: Tree) -> Config:
    return config._replace(day=_day(tree))


def _day(tree: Tree) -> date:
    try:
        return parse_day(text_of(tree, "date"))
    except ValueError as error:
        raise tree.place.fault(str(error)) from None


def _exclude(config: Config, tree: Tree) -> Config:
    patterns = tuple(scalar.text for scalar in texts_of(tree, "exclude"))
    return config._replace(exclude=config.exclude + patterns)


def _formats(config: Config, tree: Tree) -> Config:
    from factlint.base.errors import FactlintError
    from factlint.formats.base import format_for

    formats = dict(config.formats)
    for key, value in table_of(tree, "formats").entries:
        name = text_of(value, f"the format of {key.text}")
        if not key.text.startswith("."):
            raise key.place.fault(f"“{key.text}” is no suffix", f"write “.{key.text}: {name}”")
        try:
            format_for("-", name)
        except FactlintError as error:
            raise value.place.fault(error.message, error.hint) from None
        formats[key.text.lower()] = name
    return config._replace(formats=tuple(formats.items()))


def _shown(config: Config, tree: Tree) -> Config:
    return config._replace(level=_level(tree))


def _fail_level(config: Config, tree: Tree) -> Config:
    return config._replace(fail_level=_level(tree))


def _thresholds(config: Config, tree: Tree) -> Config:
    least = dict(config.thresholds)
    for key, value in table_of(tree, "thresholds").entries:
        if key.text not in LEVELS:
            hint = did_you_mean(key.text, LEVELS)
            raise key.place.fault(f"“{key.text}” is not a level", hint)
        least[LEVELS[key.text]] = _share(value, f"the threshold of {key.text}")
    return config._replace(thresholds=tuple(least.items()))


def _share(tree: Tree, what: str) -> float:
    try:
        number = float(text_of(tree, what))
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise tree.place.fault(f"{what} must be a number from 0 to 1")
    return number


def _contact(config: Config, tree: Tree) -> Config:
    return config._replace(contact=text_of(tree, "contact"))


def _baseline(config: Config, tree: Tree) -> Config:
    path = Path(config.folder, Path(text_of(tree, "baseline")).expanduser())
    return config._replace(baseline=str(path))


def _vale(config: Config, tree: Tree) -> Config:
    from factlint.config.vale import read_vale

    return config._replace(vale=read_vale(tree, config.folder))


READERS: dict[str, Reader] = {
    "vale": _vale,
    "rules": _rules,
    "overrides": _overrides,
    "reference": _reference,
    "date": _date,
    "exclude": _exclude,
    "formats": _formats,
    "level": _shown,
    "fail-level": _fail_level,
    "thresholds": _thresholds,
    "contact": _contact,
    "baseline": _baseline,
}
RULE_READERS: dict[str, Reader] = {
    "select": _select,
    "ignore": _ignore,
    "packs": _packs,
    "levels": _levels,
    "settings": _settings,
}
OVERRIDE_READERS: dict[str, Reader] = {"rules": _rules, "date": _date}
