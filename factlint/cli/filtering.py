"""`check --baseline`, `--since`, `--staged`: findings that are known or old are taken out."""

from __future__ import annotations

import os
from typing import NamedTuple

from factlint.base.errors import UsageError
from factlint.base.result import Result
from factlint.cli.streams import say
from factlint.cli.wording import counted
from factlint.config.settings import Config
from factlint.engine.baseline import Baseline, read_baseline
from factlint.engine.changes import UNCHANGED, Changes, since, staged
from factlint.engine.discover import STANDARD_INPUT, Discovery


class Filter(NamedTuple):
    """What is taken out of each result."""

    changes: Changes | None = None
    baseline: Baseline | None = None

    def left_of(self, result: Result) -> Result:
        """`result` without what is old or known."""
        for taken_out in (self.changes, self.baseline):
            if taken_out is not None:
                result = taken_out.left_of(result)
        return result

    def narrow(self, found: Discovery) -> None:
        """Leave out files without changed lines: they need not be read at all."""
        if self.changes is None:
            return
        files = found.files
        found.files = [one for one in files if one == STANDARD_INPUT or self.changes.touch(one)]
        for path in set(files).difference(found.files):
            found.skip(path, UNCHANGED)

    def is_on_disk(self, path: str) -> bool:
        """Whether the file as it is on disk is what is checked."""
        return self.changes is None or self.changes.is_staged(path)


class Chosen(NamedTuple):
    """The options that ask for a filter."""

    baseline: str | None = None
    update: bool = False
    prune: bool = False
    since: str | None = None
    staged: bool = False


def open_filter(chosen: Chosen, config: Config, first: str) -> Filter:
    """The filter that options and settings ask for; `first` is a path in the repository."""
    return Filter(_changes(chosen, first), _baseline(chosen, config))


def _changes(chosen: Chosen, first: str) -> Changes | None:
    folder = first if os.path.isdir(first) else os.path.dirname(first) or "."
    if chosen.since and chosen.staged:
        raise UsageError("--since and --staged cannot be asked for together")
    if chosen.since:
        return since(chosen.since, folder)
    return staged(folder) if chosen.staged else None


def _baseline(chosen: Chosen, config: Config) -> Baseline | None:
    path = chosen.baseline or config.baseline
    changes = chosen.update or chosen.prune
    if changes and (chosen.since or chosen.staged):
        raise UsageError("a baseline is written from whole files, not with --since or --staged")
    if not path:
        if changes:
            raise UsageError("which baseline?", hint="--baseline FILE names it")
        return None
    least = min(config.shown, config.fail_level)
    is_new = chosen.update and not os.path.exists(path)
    baseline = Baseline(path, least=least) if is_new else read_baseline(path, least)
    baseline.takes_all = chosen.update
    return baseline


def write_baseline(baseline: Baseline) -> None:
    """Write it, and say what came and went."""
    try:
        added, removed = baseline.write()
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"--baseline {baseline.path} cannot be written: {reason}") from None
    say(f"{baseline.path}: {counted(added, 'finding')} added, {removed:,} removed")
