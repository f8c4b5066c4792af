"""`factlint.yaml`: every key checked, faults told with their place."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from factlint.base.errors import ConfigError
from factlint.base.finding import LEVELS, Level
from factlint.base.nearest import did_you_mean
from factlint.config.days import parse_day
from factlint.config.settings import Config, Named, RuleLevel
from factlint.text.source import decode
from factlint.text.yaml_tree import Scalar, Table, Tree, read_tree, table_of, text_of, texts_of


def load_config(path: Path) -> Config:
    """The settings in the file at `path`; raises ConfigError at the first fault."""
    shown = str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ConfigError(f"cannot be read: {reason}", path=shown) from None
    tree = read_tree(shown, _text(shown, data), ConfigError)
    config = Config(folder=str(path.absolute().parent), path=shown)
    if tree is None:
        return config
    for key, value in table_of(tree, "factlint.yaml").entries:
        config = _reader(key, READERS)(config, value)
    return config


def _text(path: str, data: bytes) -> str:
    from factlint.base.errors import InputError

    try:
        return decode(path, data).text
    except InputError as error:
        raise ConfigError(
            error.message, path=path, line=error.line, column=error.column, hint=error.hint
        ) from None


Reader = Callable[[Config, Tree], Config]


def _reader(key: Scalar, readers: dict[str, Reader]) -> Reader:
    if key.text not in readers:
        raise key.place.fault(f"unknown key “{key.text}”", did_you_mean(key.text, readers))
    return readers[key.text]


def _rules(config: Config, tree: Tree) -> Config:
    for key, value in table_of(tree, "rules").entries:
        config = _reader(key, RULE_READERS)(config, value)
    return config


def _select(config: Config, tree: Tree) -> Config:
    return config._replace(select=_named(tree, "rules.select"))


def _ignore(config: Config, tree: Tree) -> Config:
    return config._replace(ignore=_named(tree, "rules.ignore"))


def _named(tree: Tree, what: str) -> tuple[Named, ...]:
    return tuple(_name(scalar) for scalar in texts_of(tree, what))


def _name(scalar: Scalar) -> Named:
    place = scalar.place
    return Named(scalar.text, place.path, place.line, place.column)


def _levels(config: Config, tree: Tree) -> Config:
    table: Table = table_of(tree, "rules.levels")
    levels = tuple(RuleLevel(_name(key), _level_or_off(value)) for key, value in table.entries)
    return config._replace(levels=levels)


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


def _reference(config: Config, tree: Tree) -> Config:
    scalars = texts_of(tree, "reference")
    return config._replace(reference=tuple(_list_path(config, scalar) for scalar in scalars))


def _list_path(config: Config, scalar: Scalar) -> str:
    plus = "+" if scalar.text.startswith("+") else ""
    path = Path(config.folder, Path(scalar.text.removeprefix("+")).expanduser())
    if not path.exists():
        raise scalar.place.fault(
            f"there is no reference list “{path}”", "paths start at the folder of factlint.yaml"
        )
    return plus + str(path)


def _date(config: Config, tree: Tree) -> Config:
    return config._replace(day=_day(tree))


def _day(tree: Tree) -> date:
    try:
        return parse_day(text_of(tree, "date"))
    except ValueError as error:
        raise tree.place.fault(str(error)) from None


def _exclude(config: Config, tree: Tree) -> Config:
    return config._replace(exclude=tuple(scalar.text for scalar in texts_of(tree, "exclude")))


def _shown(config: Config, tree: Tree) -> Config:
    return config._replace(level=_level(tree))


def _fail_level(config: Config, tree: Tree) -> Config:
    return config._replace(fail_level=_level(tree))


def _contact(config: Config, tree: Tree) -> Config:
    return config._replace(contact=text_of(tree, "contact"))


def _baseline(config: Config, tree: Tree) -> Config:
    path = Path(config.folder, Path(text_of(tree, "baseline")).expanduser())
    return config._replace(baseline=str(path))


READERS: dict[str, Reader] = {
    "rules": _rules,
    "reference": _reference,
    "date": _date,
    "exclude": _exclude,
    "level": _shown,
    "fail-level": _fail_level,
    "contact": _contact,
    "baseline": _baseline,
}
RULE_READERS: dict[str, Reader] = {"select": _select, "ignore": _ignore, "levels": _levels}
