"""Options that several commands share, and what they mean for the settings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypedDict

import click

from factlint.base.errors import UsageError
from factlint.base.finding import LEVELS
from factlint.config.settings import Config, Named

Command = Callable[..., Any]


class Overrides(TypedDict, total=False):
    """Options that overrule settings; a command has some of them."""

    config: str | None
    reference: tuple[str, ...]
    date: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    level: str | None
    fail_level: str | None


class Given(Overrides):
    """The arguments and options of one call of `check`."""

    paths: tuple[str, ...]
    files_from: str | None
    report: str
    output: str | None
    as_format: str | None
    stdin_filename: str | None
    jobs: int | None
    no_cache: bool
    statistics: bool
    quiet: bool
    verbose: bool
    exit_zero: bool
    fix: bool
    unsafe_fixes: bool
    fix_only: tuple[str, ...]
    diff: bool
    baseline: str | None
    update_baseline: bool
    prune_baseline: bool
    since: str | None
    staged: bool


def config_option(command: Command) -> Command:
    """`--config FILE`."""
    return click.option(
        "--config",
        metavar="FILE",
        help="Settings; else the nearest factlint.yaml or [tool.factlint] of a pyproject.toml.",
    )(command)


def reference_option(command: Command) -> Command:
    """`--reference FILE`, repeatable."""
    return click.option(
        "--reference",
        multiple=True,
        metavar="FILE",
        help="Reference list instead of the default one; +FILE adds to it. Repeatable.",
    )(command)


def settings(given: Overrides, start: str = ".") -> Config:
    """The settings in the file that `given` names or that stands nearest to `start`, overruled."""
    config = _from_file(given.get("config"), start)
    return _with_options(config, given)


def _from_file(named: str | None, start: str) -> Config:
    if named is not None:
        if not os.path.isfile(named):
            raise UsageError(f"--config {named}: there is no such file")
        path: str | None = named
    else:
        path = nearest_settings(start)
    if path is None:
        return Config()
    # Imported only here: without a settings file nothing of YAML is needed.
    from pathlib import Path

    from factlint.config.load import load_config

    return load_config(Path(path))


def nearest_settings(start: str) -> str | None:
    """The file of settings that stands nearest to `start`, in its folder or above."""
    folder = os.path.abspath(start)
    if not os.path.isdir(folder):
        folder = os.path.dirname(folder)
    while True:
        path = os.path.join(folder, "factlint.yaml")
        if os.path.isfile(path):
            return path
        path = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(path) and _has_section(path):
            return path
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def _has_section(path: str) -> bool:
    """Whether a pyproject.toml holds settings of ours."""
    try:
        with open(path, "rb") as file:
            return b"[tool.factlint" in file.read()
    except OSError:
        return False


def _with_options(config: Config, given: Overrides) -> Config:
    select = tuple(map(Named, split(given.get("select", ()))))
    return config._replace(
        select=select or config.select,
        ignore=config.ignore + tuple(map(Named, split(given.get("ignore", ())))),
        reference=_reference(config.reference, given.get("reference", ())),
        day=day_of(given.get("date")) or config.day,
        level=LEVELS.get(given.get("level") or "", config.level),
        fail_level=LEVELS.get(given.get("fail_level") or "", config.fail_level),
    )


def _reference(configured: tuple[str, ...], given: Sequence[str]) -> tuple[str, ...]:
    """Lists named here replace those of the settings, unless all of them only add."""
    adds = all(path.startswith("+") for path in given)
    return (*configured, *given) if adds else tuple(given)


def split(values: Iterable[str]) -> list[str]:
    """Values given apart or with commas between."""
    return [part.strip() for value in values for part in value.split(",") if part.strip()]


def day_of(text: str | None, option: str = "--date") -> date | None:
    """The day that an option names."""
    if text is None:
        return None
    from factlint.config.days import parse_day

    try:
        return parse_day(text)
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from None
