"""Many files, several processes, the same results in the same order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from factlint.base.errors import FactlintError, RuleError
from factlint.base.result import Result
from factlint.config.settings import Config
from factlint.engine.linter import Linter

if TYPE_CHECKING:
    from factlint.engine.cache import Row

Answer: TypeAlias = "tuple[Result, list[Row]]"  # and what is to be remembered of it
FEW = 40  # files that one process has read before others have started


def check_files(
    linter: Linter, paths: Sequence[str], as_format: str | None = None, jobs: int = 0
) -> Iterator[Result]:
    """Results of `paths` in their order; `jobs` 0 means as many as there are processors."""
    workers = min(jobs or _processors(), len(paths))
    if workers <= 1 or (not jobs and len(paths) <= FEW):
        return linter.check_here(paths, as_format)
    return _in_processes(linter, paths, as_format, workers)


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _in_processes(
    linter: Linter, paths: Sequence[str], as_format: str | None, workers: int
) -> Iterator[Result]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    chunk = max(1, min(16, len(paths) // (workers * 4)))
    known = linter.config, as_format, linter.cache is not None
    pool = ProcessPoolExecutor(workers, initializer=_start, initargs=known)
    rows: list[Row] = []
    try:
        yield from _told_once(_kept(pool.map(_check, paths, chunksize=chunk), rows))
    except BrokenProcessPool:
        raise FactlintError(
            "a process that checks files was ended from outside",
            hint="memory may be short; try --jobs 1",
        ) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        if linter.cache:
            linter.cache.write(rows)


def _kept(answers: Iterable[Answer], rows: list[Row]) -> Iterator[Result]:
    """The results of all processes; what is to be remembered of them goes to `rows`."""
    for result, new in answers:
        rows += new
        yield result


def _told_once(results: Iterable[Result]) -> Iterator[Result]:
    """`results` without faults of rules that an earlier one has told from another process."""
    told: set[str] = set()
    for result in results:
        news = tuple(each for each in result.failures if str(each.error) not in told)
        told |= {str(each.error) for each in news if isinstance(each.error, RuleError)}
        yield result if news == result.failures else result._replace(failures=news)


class _Worker:
    """The linter of this process."""

    linter: Linter
    as_format: str | None


def _start(config: Config, as_format: str | None, remembers: bool) -> None:
    import signal

    # Ctrl-C reaches the whole group; only the first process shall answer it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _Worker.linter = Linter(config, remembers=remembers)
    _Worker.as_format = as_format


def _check(path: str) -> Answer:
    linter = _Worker.linter
    result = linter.check_file(path, as_format=_Worker.as_format)
    return result, linter.cache.taken() if linter.cache else []
