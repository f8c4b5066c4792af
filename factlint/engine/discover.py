"""PATHS to the drafts they mean."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from factlint.base.errors import FactlintError, InputError
from factlint.config.settings import Config
from factlint.formats.base import offered_suffixes, suffixes

STANDARD_INPUT = "-"
EXCLUDED = "excluded in factlint.yaml"
NOT_BUILT = "in a format that is not built yet"


class Discovery:
    """The drafts found, what was passed over and why, and what could not be looked at."""

    def __init__(self, config: Config) -> None:
        self.files: list[str] = []
        self.skipped: Counter[str] = Counter()
        self.passed: list[tuple[str, str]] = []
        self.failures: list[FactlintError] = []
        self._is_excluded = _excluder(config)
        self._formats = dict(config.formats)
        self._seen: set[str] = set()

    def look(self, paths: Iterable[str]) -> None:
        """Collect the drafts that `paths` name, in the order of reports."""
        for path in paths:
            if path == STANDARD_INPUT:
                self._take(path)
            elif os.path.isdir(path):
                self._folder(path)
            elif os.path.lexists(path):
                self._named(path)
            else:
                self.failures.append(_missing(path))
        self.files.sort()

    def skip(self, path: str, reason: str) -> None:
        """Count a file that is passed over, and remember why."""
        self.skipped[reason] += 1
        self.passed.append((path, reason))

    def _named(self, path: str) -> None:
        if self._is_excluded(path):
            self.skip(path, EXCLUDED)
        else:
            self._take(path)

    def _folder(self, folder: str) -> None:
        # Imported only here: most runs name their files, and each module costs at the start.
        from factlint.engine.prose import is_prose_name, unread_format
        from factlint.engine.walk import files_in

        before = len(self._seen), sum(self.skipped.values())
        readable = {**offered_suffixes(), **suffixes(), **self._formats}
        for path in files_in(folder):
            suffix = os.path.splitext(path)[1].lower()
            if not is_prose_name(path):
                continue
            if suffix not in readable:
                if unread_format(path, suffix):
                    self.skip(path, NOT_BUILT)
            else:
                self._named(path)
        if before == (len(self._seen), sum(self.skipped.values())):
            self.failures.append(_no_drafts(folder, readable))

    def _take(self, path: str) -> None:
        place = path if path == STANDARD_INPUT else os.path.abspath(path)
        if place not in self._seen:
            self._seen.add(place)
            self.files.append(path)


def discover(paths: Sequence[str], config: Config) -> Discovery:
    """The drafts that `paths` name: files as they are, folders searched, `-` for standard input."""
    discovery = Discovery(config)
    discovery.look(paths)
    return discovery


def _excluder(config: Config) -> Callable[[str], bool]:
    """The question whether `config` excludes a path."""
    if not config.exclude:
        return lambda path: False
    from factlint.engine.globs import excluded_with_folders, read_patterns

    patterns = read_patterns(config.exclude)

    def is_excluded(path: str) -> bool:
        relative = os.path.relpath(os.path.abspath(path), config.folder or ".")
        return excluded_with_folders(relative.replace(os.sep, "/"), patterns)

    return is_excluded


def _missing(path: str) -> InputError:
    folder = os.path.dirname(path) or "."
    if not os.path.isdir(folder):
        return InputError("there is no such file", path=path, hint=f"there is no folder {folder}")
    from factlint.base.nearest import nearest

    near = nearest(os.path.basename(path), os.listdir(folder))
    hint = f"did you mean “{os.path.join(os.path.dirname(path), near)}”?" if near else ""
    return InputError("there is no such file", path=path, hint=hint)


def _no_drafts(folder: str, readable: Iterable[str]) -> InputError:
    return InputError(
        "there are no drafts in this folder",
        path=folder,
        hint="drafts are files that end in " + ", ".join(sorted(readable)),
    )
