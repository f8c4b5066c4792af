"""Drafts to be checked, and the processes that check them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from multiprocessing import Pool
from typing import NamedTuple

import factlint
from factlint import Config, Finding

_linters: list[factlint.Linter] = []


class Draft(NamedTuple):
    """A text and the day at which it is judged; without one the linter assumes it."""

    text: str
    day: date | None = None

    @property
    def words(self) -> int:
        """How many words stand in it."""
        return len(self.text.split())


def day_of(iso: str | None) -> date | None:
    """The day that `iso` names; None where there is none as precise as that."""
    return date.fromisoformat(iso) if iso and len(iso) == 10 else None


class Desk:
    """Linters at work, one a process, all with the same lists."""

    def __init__(self, reference: str = "", jobs: int = 2) -> None:
        self.config = Config(reference=(reference,) if reference else ())
        self.jobs = jobs
        self.linter = factlint.Linter(self.config)
        self.seen: dict[Draft, list[Finding]] = {}

    def check(self, drafts: Sequence[Draft]) -> list[list[Finding]]:
        """The findings at every level in each of `drafts`; each is checked once only."""
        new = list(dict.fromkeys(draft for draft in drafts if draft not in self.seen))
        self.seen.update(zip(new, self._findings(new), strict=True))
        return [self.seen[draft] for draft in drafts]

    def _findings(self, drafts: Sequence[Draft]) -> Iterable[list[Finding]]:
        if self.jobs == 1 or len(drafts) < 20:
            return [_check(self.linter, draft) for draft in drafts]
        return self._in_processes(drafts)

    def _in_processes(self, drafts: Sequence[Draft]) -> Iterator[list[Finding]]:
        with Pool(self.jobs, _start, (self.config,)) as pool:
            yield from pool.imap(_work, drafts, chunksize=8)


def _check(linter: factlint.Linter, draft: Draft) -> list[Finding]:
    return linter.check_text(draft.text, date=draft.day, path="draft.txt")


def _start(config: Config) -> None:
    _linters[:] = [factlint.Linter(config)]


def _work(draft: Draft) -> list[Finding]:
    return _check(_linters[0], draft)
