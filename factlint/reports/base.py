"""The family of reports: a module with `write`, found by its name."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple, Protocol, TextIO, cast

from factlint.base.errors import UsageError
from factlint.base.finding import Finding
from factlint.base.nearest import did_you_mean
from factlint.base.plugins import load_plugin, plugin_names
from factlint.base.result import Result

if TYPE_CHECKING:
    from factlint.base.rule_help import RuleHelp

REPORTS = "factlint.reports"


class Look(NamedTuple):
    """How a report shall look, and what it may ask for: `rules` gives the rules that ran."""

    colour: bool = False
    rules: Callable[[], tuple["RuleHelp", ...]] = tuple


class Report(Protocol):
    """What a module of this package offers."""

    def write(self, results: Iterable[Result], stream: TextIO, look: Look) -> None:
        """Tell `results` on `stream` as they come."""


def load_report(name: str) -> Report:
    """The report called `name`; raises UsageError where there is none."""
    try:
        module = load_plugin(REPORTS, name) if name.replace("-", "").isalnum() else None
    except ModuleNotFoundError:
        module = None
    if module is not None and hasattr(module, "write"):
        return cast(Report, module)
    hint = did_you_mean(name, plugin_names(REPORTS))
    raise UsageError(f"there is no format “{name}”", hint=hint)


def told(finding: Finding) -> str:
    """The message in one line, with the best suggestion where the message does not say it."""
    message = " ".join(finding.message.split())
    best = finding.suggestions[0] if finding.suggestions else None
    if best == "":
        return f"{message} (delete it)"
    if best is None or f"“{best}”" in message:
        return message
    return f"{message} (suggestion: “{best}”)"


def version() -> str:
    """The version of factlint that reports."""
    from importlib import metadata

    return metadata.version("factlint")
