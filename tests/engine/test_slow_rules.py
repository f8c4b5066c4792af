"""A rule that would take for ever is stopped and told once; the others run."""

from __future__ import annotations

import factlint
from factlint.checks.existence import Existence
from factlint.rules.rule import Rule
from factlint.text.source import Source

SLOW = Rule("house.slow", Existence(raw=("(a|aa)+$",)), "no %s", path="rules/slow.yml")
TAR = Rule("house.tar", Existence(tokens=("tar",)), "no %s")


def test_a_rule_that_takes_too_long_is_told_once(linter: factlint.Linter) -> None:
    own = factlint.Linter(rules=[SLOW, TAR], reference=linter.reference, lexicon=linter.lexicon)
    text = "a" * 60 + "! and tar"
    first, second = (own.check_source(Source(name, text)) for name in ("a.txt", "b.txt"))
    assert [finding.rule for finding in (*first.findings, *second.findings)] == ["house.tar"] * 2
    (failure,) = first.failures
    assert str(failure.error).startswith("rules/slow.yml: pattern “(a|aa)+$” takes too long")
    assert second.failures == ()
