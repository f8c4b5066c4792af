"""Runs what rules say of themselves: bad lines, good lines, and cases with their findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from factlint.base.finding import Finding
from factlint.rules.cases import Case
from factlint.rules.rule import Rule

# What a rule finds in a text of a format, and with lists of its own if any are given.
Run = Callable[..., Iterable[Finding]]
MARKDOWN = "markdown"


class Failure(NamedTuple):
    """Something that a rule does not do as its file says."""

    rule: str
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.rule} {self.message}"


def failures_of(rule: Rule, cases: Iterable[Case], run: Run) -> Iterator[Failure]:
    """The lines and cases of one rule that fail: bad lines, good lines, cases."""
    for line in rule.bad:
        if not any(run(rule, line, MARKDOWN)):
            yield Failure(rule.id, rule.path, f"misses its bad line: {line}")
    for line in rule.good:
        if any(run(rule, line, MARKDOWN)):
            yield Failure(rule.id, rule.path, f"flags its good line: {line}")
    for case in cases:
        lines = [
            _told(finding, _id_in(case, rule))
            for finding in run(rule, case.input, case.format, *case.reference)
        ]
        wrong = [*_different(case, lines), *_missing(case, lines)]
        if wrong:
            told = "\n".join(f"  {line}" for line in wrong)
            place = f"{rule.path}:{case.line}" if case.line else rule.path
            yield Failure(rule.id, place, f"fails its case “{case.name}”:\n{told}")


def fires(rule: Rule, cases: Iterable[Case], run: Run) -> bool:
    """Whether the rule finds anything in its bad lines and cases."""
    lines = ((line, MARKDOWN) for line in rule.bad)
    texts = (*lines, *((case.input, case.format, *case.reference) for case in cases))
    return any(any(run(rule, *text)) for text in texts)


def _told(finding: Finding, rule_id: str) -> str:
    return f"{finding.line}:{finding.column}:{rule_id}:{finding.message}"


def _id_in(case: Case, rule: Rule) -> str:
    """The id that the case calls the rule by: Vale's, where it says so."""
    said = "\n".join((*(case.want or ()), *case.contains, *case.absent))
    return case.vale_id if case.vale_id and f"{case.vale_id}:" in said else rule.id


def _different(case: Case, lines: list[str]) -> Iterator[str]:
    if case.want is None or list(case.want) == lines:
        return
    from difflib import ndiff

    signs = {"-": "wanted", "+": "found ", " ": "both  "}
    for line in ndiff(case.want, lines):
        if line[0] in signs:
            yield f"{signs[line[0]]} {line[0]} {line[2:]}"


def _missing(case: Case, lines: list[str]) -> Iterator[str]:
    whole = "\n".join(lines)
    yield from (f"wanted - … {text} …" for text in case.contains if text not in whole)
    yield from (f"found  + … {text} …" for text in case.absent if text in whole)
