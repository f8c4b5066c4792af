"""Runs the bad and good lines of rules: each bad one must be flagged, no good one may be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from factlint.base.finding import Hit
from factlint.rules.rule import Rule

Run = Callable[[Rule, str], Sequence[Hit]]


class Failure(NamedTuple):
    """A line of a rule that the rule does not treat as it says."""

    rule: str
    path: str
    line: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.rule} {self.message}: {self.line}"


def verify(rules: Iterable[Rule], run: Run) -> tuple[Failure, ...]:
    """Every line that fails; `run` gives the hits of a rule in a text."""
    return tuple(failure for rule in rules for failure in verify_rule(rule, run))


def verify_rule(rule: Rule, run: Run) -> tuple[Failure, ...]:
    """The lines of one rule that fail, bad ones first."""
    missed = [
        Failure(rule.id, rule.path, line, "misses its bad line")
        for line in rule.bad
        if not run(rule, line)
    ]
    wrong = [
        Failure(rule.id, rule.path, line, "flags its good line")
        for line in rule.good
        if run(rule, line)
    ]
    return (*missed, *wrong)
