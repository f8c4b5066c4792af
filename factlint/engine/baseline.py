"""Findings that are known and let be: remembered by content, so that only new ones are told."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factlint.base.dropped import Dropped
from factlint.base.errors import InputError
from factlint.base.finding import Finding, Level
from factlint.base.result import Result
from factlint.text.fingerprint import fingerprints

VERSION = 1
REASON = "known in the baseline"


class Known(NamedTuple):
    """One finding as a baseline keeps it; `path` starts at the baseline's folder."""

    path: str
    rule: str
    text: str
    fingerprint: str


class Baseline:
    """The findings in a file; it takes the known ones out of results.

    A file that was moved takes its findings with it: what is known of a file that is gone counts
    for the first file in which it is found.
    """

    def __init__(self, path: str, known: Iterable[Known] = (), least: Level = Level.ERROR) -> None:
        self.path = path
        self.least = least
        self.folder = os.path.dirname(os.path.realpath(path))
        self.known = {(each.path, each.fingerprint): each for each in known}
        self.gone = {
            each.fingerprint: each.path
            for each in self.known.values()
            if not os.path.exists(os.path.join(self.folder, each.path))
        }
        self.takes_all = False
        self.met: dict[str, list[Known]] = {}
        self._moved: dict[str, str] = {}

    def left_of(self, result: Result) -> Result:
        """`result` without what is known."""
        if result.failures or result.skipped:
            return result
        path = self._relative(result.path)
        kept: list[Finding] = []
        dropped: list[Dropped] = []
        self.met[path] = []
        prints = fingerprints(result.findings, result.source)
        for finding, known in zip(result.findings, prints, strict=True):
            if self._is_known(path, known) or (self.takes_all and finding.level >= self.least):
                self.met[path].append(Known(path, finding.rule, finding.text, known))
                dropped.append(Dropped(finding, REASON))
            else:
                kept.append(finding)
        return result._replace(findings=tuple(kept), dropped=(*result.dropped, *dropped))

    def _is_known(self, path: str, known: str) -> bool:
        if (path, known) in self.known:
            return True
        return known in self.gone and self._moved.setdefault(known, path) == path

    def _relative(self, path: str) -> str:
        real = os.path.realpath(path)
        try:
            return os.path.relpath(real, self.folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            return real.replace(os.sep, "/")

    def write(self) -> tuple[int, int]:
        """Write what this run met, and what is known of files that it did not look at.

        How many findings came and went; raises OSError where the file cannot be written.
        """
        from factlint.base.files import replace_file

        current = sorted(self._current())
        replace_file(self.path, "".join(_lines(current)).encode("utf-8", "surrogatepass"))
        before = Counter(each.fingerprint for each in self.known.values())
        after = Counter(each.fingerprint for each in current)
        return (after - before).total(), (before - after).total()

    def _current(self) -> Iterator[Known]:
        for found in self.met.values():
            yield from found
        for each in self.known.values():
            if each.path not in self.met and each.fingerprint not in self.gone:
                yield each


def _lines(known: Iterable[Known]) -> Iterator[str]:
    """One finding a line, so that changes of the file can be read and merged."""
    yield f'{{"version": {VERSION}, "findings": ['
    between = "\n"
    for each in known:
        yield between + json.dumps(each._asdict(), ensure_ascii=False)
        between = ",\n"
    yield "\n]}\n"


def read_baseline(path: str, least: Level) -> Baseline:
    """The baseline in the file at `path`; raises InputError where it is none."""
    try:
        with open(path, encoding="utf-8", errors="surrogatepass") as file:
            told = json.load(file)
        if told["version"] != VERSION:
            raise InputError(
                f"is a baseline of version {told['version']}, not {VERSION}", path=path
            )
        return Baseline(path, [Known(**each) for each in told["findings"]], least)
    except OSError as error:
        reason = error.strerror or str(error)
        hint = "--update-baseline writes it"
        raise InputError(f"the baseline cannot be read: {reason}", path=path, hint=hint) from None
    except (ValueError, TypeError, KeyError):
        hint = "--update-baseline writes a new one when the file is gone"
        raise InputError("is no baseline of factlint", path=path, hint=hint) from None
