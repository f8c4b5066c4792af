"""Which rules of Vale's styles run on which file, by the sections of the settings."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache

from factlint.base.finding import Level
from factlint.config.vale import Section, ValeSettings
from factlint.rules.load import LoadedRules
from factlint.rules.rule import ID, STYLE, Rule
from factlint.rules.vale import load_styles, style_names


class Styles:
    """The styles of the settings, loaded; `rules` are all that run on any file."""

    def __init__(self, settings: ValeSettings) -> None:
        self.base = settings.base
        self.elements = frozenset(settings.elements), frozenset(settings.classes)
        self.sections = settings.sections
        if not self.sections:
            self.sections = (Section("*", style_names(settings.folders)),)
        self.loaded = self._load(settings)
        self.ids = frozenset(map(ID, self.loaded.rules))
        self.names = frozenset(map(STYLE, self.loaded.rules))

    def _load(self, settings: ValeSettings) -> LoadedRules:
        # Dicts, so that they keep their order and are asked fast.
        styles = (style for section in self.sections for style in section.styles or ())
        wanted = dict.fromkeys(styles)
        rules = (rule for section in self.sections for rule, state in section.rules if state)
        switched = dict.fromkeys(rules)
        single = [id_.partition(".")[0] for id_ in switched]
        loaded = load_styles(settings.folders, [*wanted, *single], settings.vocab, settings.word)
        levels = self._levels()
        running = loaded.rules
        if switched or levels or not set(map(STYLE, running)) <= wanted.keys():
            running = tuple(
                rule._replace(level=levels[rule.id]) if rule.id in levels else rule
                for rule in running
                if _style(rule.id, rule) in wanted or rule.id in switched
            )
        faults = (error for error in loaded.errors if _concerns(error.path, wanted, switched))
        return loaded._replace(rules=running, errors=tuple(faults))

    def _levels(self) -> dict[str, Level]:
        """Levels that any section sets; they hold for all files."""
        return {
            rule: state
            for section in self.sections
            for rule, state in section.rules
            if isinstance(state, Level)
        }

    def pick(self, rules: Iterable[Rule], path: str) -> tuple[Rule, ...]:
        """Those of `rules` that run on the file at `path`; rules of no style always do."""
        matching = [section for section in self.sections if self._matches(section.files, path)]
        everywhere_first = sorted(matching, key=lambda section: section.files != "*")
        styles: tuple[str, ...] = ()
        switches: dict[str, bool] = {}
        for section in everywhere_first:
            styles = styles if section.styles is None else section.styles
            switches.update((rule, state is not False) for rule, state in section.rules)
        picked = tuple(rules)
        if switches or not self.names <= {*styles}:
            picked = tuple(
                rule
                for rule in picked
                if rule.id not in self.ids or switches.get(rule.id, _style(rule.id, rule) in styles)
            )
        ignored = tuple(pattern for section in matching for pattern in section.ignore)
        if not ignored and not any(self.elements):
            return picked
        from factlint.engine.elements import Wanted
        from factlint.engine.sparing import sparing

        return sparing(picked, ignored, Wanted(*self.elements))

    def _matches(self, pattern: str, path: str) -> bool:
        wanted = not pattern.startswith("!")
        form = _compiled(pattern.removeprefix("!"))
        relative = os.path.relpath(os.path.abspath(path), self.base or ".").replace(os.sep, "/")
        names = (path.replace(os.sep, "/"), relative, os.path.basename(path))
        return any(form.fullmatch(name) for name in names) is wanted


def _style(rule_id: str, rule: Rule) -> str:
    """The style of a rule: the folder of styles' own folder, which its id need not name."""
    return rule.style or rule_id.partition(".")[0]


def _concerns(path: str, styles: Iterable[str], rules: Iterable[str]) -> bool:
    """Whether a fault in the file at `path` matters: single rules load their file alone."""
    parts = path.replace(os.sep, "/").split("/")
    named = ".".join(parts[-2:]).partition(".yml")[0]
    return any(style in parts for style in styles) or named in rules or len(parts) < 2


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Vale's globs: `*` crosses folders unless `**` stands in the pattern; braces choose."""
    within = "[^/]*" if "**" in pattern else ".*"
    parts: list[str] = []
    depth = 0
    for part in re.findall(r"\*\*/?|\[[^\]]+\]|.", pattern):
        if part.startswith("**"):
            parts.append("(?:.*/)?" if part.endswith("/") else ".*")
        elif part == "*":
            parts.append(within)
        elif part == "?":
            parts.append("[^/]")
        elif part in "{}":
            depth += 1 if part == "{" else -1
            parts.append("(?:" if part == "{" else ")")
        elif part == "," and depth:
            parts.append("|")
        elif part.startswith("[") and len(part) > 2:
            parts.append("[" + part[1:-1].replace("\\", r"\\").replace("!", "^", 1) + "]")
        else:
            parts.append(re.escape(part))
    try:
        return re.compile("".join(parts))
    except re.error:
        return re.compile(re.escape(pattern))
