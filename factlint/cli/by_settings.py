"""Drafts by the settings that hold for them: those of the nearest file above each."""

from __future__ import annotations

import os
from collections.abc import Iterator

from factlint.base.errors import FactlintError
from factlint.base.result import Result
from factlint.cli.options import Overrides, nearest_settings, settings
from factlint.engine.discover import Discovery, discover
from factlint.engine.linter import Linter


def linters_of(given: Overrides, linter: Linter, found: Discovery) -> dict[str, Linter]:
    """The linter of each draft that was `found` and has settings other than those of `linter`.

    What settings of its own exclude is taken out of `found`; where they cannot be read, they are
    told there, and the drafts below are left out.
    """
    own: dict[str, Linter] = {}
    first = os.path.abspath(linter.config.path) if linter.config.path else None
    for path, files in _by_nearest(found.files).items():
        if path is None or path == first:
            continue
        try:
            its = settings(given, os.path.dirname(path))
            other = Linter(its, remembers=linter.cache is not None)
            left = discover(files, other.config)
        except FactlintError as error:
            found.failures.append(error)
            left = Discovery(linter.config)
        else:
            own |= dict.fromkeys(left.files, other)
        for name, reason in left.passed:
            found.skip(name, reason)
        kept = {*left.files}
        found.files = [name for name in found.files if name in kept or name not in files]
    return own


def _by_nearest(files: list[str]) -> dict[str | None, list[str]]:
    """The files by the settings that are nearest above them; None where there are none."""
    known: dict[str, str | None] = {}
    groups: dict[str | None, list[str]] = {}
    for file in files:
        folder = os.path.dirname(os.path.abspath(file))
        if folder not in known:
            known[folder] = nearest_settings(folder)
        groups.setdefault(known[folder], []).append(file)
    return groups


def groups_of(
    files: list[str], linter: Linter, own: dict[str, Linter]
) -> Iterator[tuple[Linter, list[str]]]:
    """The files of each linter, in order."""
    groups: dict[int, tuple[Linter, list[str]]] = {}
    for file in files:
        its = own.get(file, linter)
        groups.setdefault(id(its), (its, []))[1].append(file)
    yield from groups.values()


def by_path(*results: Iterator[Result]) -> Iterator[Result]:
    """Results that come in the order of their paths, as one."""
    from heapq import merge

    return merge(*results, key=path_of)


def path_of(result: Result) -> str:
    """What results are ordered by."""
    return result.path
