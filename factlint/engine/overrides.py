"""What is different for some files: overrides by pattern, put over the settings for all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date

from factlint.config.said import Override
from factlint.config.settings import Config
from factlint.engine.globs import excluded_with_folders, read_patterns
from factlint.engine.setup import pick_rules
from factlint.rules.rule import Rule


def config_for(path: str, config: Config) -> Config:
    """`config` as it holds for the file at `path`: the overrides that match, in their order."""
    return _overridden(config, _matching(path, config))


class Overrides:
    """Rules and dates by path; each set of overrides is worked out once."""

    def __init__(self, config: Config, rules: Iterable[Rule]) -> None:
        self.config = config
        self.known = tuple(rules)
        self._rules: dict[tuple[int, ...], tuple[Rule, ...]] = {}
        for number in range(len(config.overrides)):  # a rule that is none is told at the start
            self._picked((number,))

    def rules(self, path: str) -> tuple[Rule, ...]:
        """The rules for the file at `path`."""
        return self._picked(_matching(path, self.config))

    def day(self, path: str) -> date | None:
        """The day that the file at `path` is judged at, where the settings say one."""
        return config_for(path, self.config).day

    def _picked(self, numbers: tuple[int, ...]) -> tuple[Rule, ...]:
        if numbers not in self._rules:
            self._rules[numbers] = pick_rules(self.known, _overridden(self.config, numbers))
        return self._rules[numbers]


def _matching(path: str, config: Config) -> tuple[int, ...]:
    relative = os.path.relpath(os.path.abspath(path), config.folder or ".").replace(os.sep, "/")
    return tuple(
        number
        for number, override in enumerate(config.overrides)
        if excluded_with_folders(relative, read_patterns(override.files))
    )


def _overridden(config: Config, numbers: Iterable[int]) -> Config:
    for number in numbers:
        override: Override = config.overrides[number]
        config = config._replace(
            select=override.select or config.select,
            ignore=config.ignore + override.ignore,
            packs=config.packs + override.packs,
            levels=config.levels + override.levels,
            settings=config.settings + override.settings,
            day=override.day or config.day,
            said=config.said + override.said,
        )
    return config
