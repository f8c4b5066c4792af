"""Processes that do the same work on batch after batch, answers in the order of the batches.

A worker ends when the process that started it ends, however that comes about: nobody else holds the
other end of its pipe.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any, NamedTuple, TypeVar

from factlint.base.errors import ListError

Batch = TypeVar("Batch")
Answer = TypeVar("Answer")


class Worker(NamedTuple):
    """A process and our end of its pipe."""

    process: Any
    pipe: Connection


def cores() -> int:
    """How many processes may run at once."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def worked(
    work: Callable[[Batch], Answer], batches: Iterable[Batch], count: int
) -> Iterator[Answer]:
    """The answers of `count` workers; each has one batch at a time, so that memory is bounded."""
    busy: deque[Worker] = deque()
    workers: list[Worker] = []
    try:
        for batch in batches:
            if len(workers) < count:
                worker = _started(work, workers)
                workers.append(worker)
                answer = None
            else:
                worker = busy.popleft()
                answer = _answer(worker)
            worker.pipe.send(batch)
            busy.append(worker)
            if answer is not None:
                yield answer[0]
        while busy:
            yield _answer(busy.popleft())[0]
    finally:
        for worker in workers:
            worker.pipe.close()
        for worker in workers:
            worker.process.join()


def _started(work: Callable[[Any], Any], others: list[Worker]) -> Worker:
    from multiprocessing import get_context

    context = get_context()
    ours, theirs = context.Pipe()
    inherited = [ours, *(other.pipe for other in others)]
    if context.get_start_method() != "fork":
        inherited = []
    process = context.Process(target=_serve, args=(work, theirs, inherited), daemon=True)
    process.start()
    theirs.close()
    return Worker(process, ours)


def _serve(work: Callable[[Any], Any], pipe: Connection, inherited: list[Connection]) -> None:
    import gc
    import signal

    gc.disable()  # a batch makes no circles, and a worker does not live long
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started us tells
    for other in inherited:
        other.close()
    with suppress(EOFError, OSError):
        while True:
            batch = pipe.recv()
            try:
                answer: tuple[Any, Exception | None] = (work(batch), None)
            except Exception as error:
                answer = (None, error)
            pipe.send(answer)


def _answer(worker: Worker) -> tuple[Any]:
    try:
        answer, error = worker.pipe.recv()
    except EOFError:
        raise ListError(
            "a process of the build was ended from outside", hint="is there enough memory?"
        ) from None
    if error is not None:
        raise error
    return (answer,)
