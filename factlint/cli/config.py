"""`factlint config`: which settings hold for a file, and where they stand."""

from __future__ import annotations

import os
from collections.abc import Iterator

import click

from factlint.base.finding import Level
from factlint.cli.options import config_option, settings
from factlint.cli.streams import tell
from factlint.config.settings import Config, Named, RuleLevel
from factlint.engine.linter import Linter
from factlint.engine.overrides import config_for
from factlint.engine.thresholds import thresholds_of
from factlint.rules.rule import Rule


@click.group(short_help="Show settings.")
def command() -> None:
    """Settings: what holds, and from where."""


@command.command()
@click.argument("path", default=".")
@config_option
def show(path: str, config: str | None) -> None:
    """Print the settings that hold for the draft or folder PATH, and the rules that run."""
    found = settings({"config": config}, path)
    for line in _lines(found, path):
        tell(line)


def _lines(config: Config, path: str) -> Iterator[str]:
    for_path = config_for(path, config)
    yield f"# {path}: {_shown_path(config.path) if config.path else 'no settings, all as shipped'}"
    yield "rules:"
    for key, value in _rules(for_path):
        yield f"  {key}: {value}{_from(for_path, f'rules.{key}')}"
    for key, value in _settings(for_path):
        yield f"{key}: {value}{_from(for_path, key)}"
    yield "# rules that run" + (", overrides for this path included:" * (for_path != config) or ":")
    linter = Linter(config)
    ran = {rule.id: rule.level for rule in _ran(linter, path)}
    for rule in sorted(linter.known_rules, key=lambda rule: rule.id):
        level = ran[rule.id].word if rule.id in ran else "off"
        yield f"#   {rule.id:32} {level}"


def _ran(linter: Linter, path: str) -> tuple[Rule, ...]:
    return linter.overrides.rules(path) if linter.overrides else linter.rules


def _rules(config: Config) -> Iterator[tuple[str, str]]:
    yield "select", _names(config.select) if config.select else "[]"
    yield "ignore", _names(config.ignore)
    yield "packs", _list(_shown_pack(name.id) for name in config.packs)
    yield "levels", "{" + ", ".join(map(_level, config.levels)) + "}"
    named = sorted({each.rule.id for each in config.settings})
    yield "settings", "{" + ", ".join(f"{name}: …" for name in named) + "}"


def _settings(config: Config) -> Iterator[tuple[str, str]]:
    yield "reference", _list(_shown_path(each) for each in config.reference)
    yield "date", config.day.isoformat() if config.day else "~"
    yield "exclude", _list(config.exclude)
    yield "formats", "{" + ", ".join(f"{key}: {name}" for key, name in config.formats) + "}"
    yield "level", config.shown.word
    yield "fail-level", config.fail_level.word
    ranked = (f"{level.word}: {least:g}" for least, level in thresholds_of(config))
    yield "thresholds", "{" + ", ".join(ranked) + "}"
    yield "baseline", _shown_path(config.baseline) or "~"
    yield "contact", _quoted(config.contact) if config.contact else "~"


def _from(config: Config, key: str) -> str:
    """Where a key stands: all places of those that add up, the last of the others."""
    said = [f"{_shown_path(each.path)}:{each.line}" for each in config.said if each.key == key]
    return f"  # {', '.join(said)}" if said else "  # default"


def _names(names: tuple[Named, ...]) -> str:
    return _list(name.id for name in names)


def _level(entry: RuleLevel) -> str:
    level: Level | None = entry.level
    return f"{entry.rule.id}: {level.word if level else 'off'}"


def _list(values: Iterator[str] | tuple[str, ...]) -> str:
    return "[" + ", ".join(map(_quoted, values)) + "]"


def _quoted(value: str) -> str:
    from json import dumps

    return dumps(value, ensure_ascii=False)


def _shown_pack(name: str) -> str:
    """A house style by its name, a folder as it is seen from here."""
    return _shown_path(name) if os.path.isabs(name) else name


def _shown_path(path: str) -> str:
    """A path as it is seen from here, where that is shorter."""
    plus = "+" if path.startswith("+") else ""
    if not path.removeprefix("+"):
        return ""
    relative = os.path.relpath(path.removeprefix("+"))
    return plus + min(relative, path.removeprefix("+"), key=len)
