"""The family of reports: a module with `write`, found by its name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol, TextIO, cast

from factlint.base.errors import NotBuiltError, UsageError
from factlint.base.nearest import did_you_mean
from factlint.base.plugins import load_plugin
from factlint.base.result import Result

PLANNED = {
    "critic",
    "github",
    "gitlab",
    "html",
    "json",
    "junit",
    "markdown",
    "rdjson",
    "sarif",
    "vale",
}


class Look(NamedTuple):
    """How a report shall look, for those that are read by people."""

    colour: bool = False


class Report(Protocol):
    """What a module of this package offers."""

    def write(self, results: Iterable[Result], stream: TextIO, look: Look) -> None:
        """Tell `results` on `stream` as they come."""


def load_report(name: str) -> Report:
    """The report called `name`; raises UsageError or NotBuiltError where there is none."""
    try:
        module = load_plugin("factlint.reports", name) if name.replace("-", "").isalnum() else None
    except ModuleNotFoundError:
        module = None
    if module is not None and hasattr(module, "write"):
        return cast(Report, module)
    if name in PLANNED:
        raise NotBuiltError(f"the format “{name}” is not built yet", hint="use text or jsonl")
    raise UsageError(f"there is no format “{name}”", hint=did_you_mean(name, ("text", "jsonl")))
