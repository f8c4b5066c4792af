"""Comments in a draft that switch rules off, as Vale's users write them."""

from __future__ import annotations

import pytest

import factlint
from factlint.checks.existence import Existence
from factlint.checks.metric import Metric
from factlint.rules.rule import Rule

TAR = Rule("Ship.Tar", Existence(tokens=("tar",)), "no %s")
ROPE = Rule("Sail.Rope", Existence(tokens=("rope",)), "no %s")
RAW = Rule("Ship.Raw", Existence(tokens=("tar",)), "no %s", scope=("raw",))
SUM = Rule("Ship.Words", Metric(formula="words", condition="> 1"), "%s", scope=("summary",))


def told(linter: factlint.Linter, text: str, *rules: Rule) -> list[str]:
    own = factlint.Linter(rules=rules, reference=linter.reference, lexicon=linter.lexicon)
    findings = own.check_text(text, path="draft.md", as_format="markdown")
    return [f"{finding.line}:{finding.text}" for finding in findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!-- vale off -->\n\ntar\n\n<!-- vale on -->\n\ntar\n", ["7:tar"]),
        ("tar\n\n<!-- vale off -->\n\ntar\n\ntar rope\n", ["1:tar"]),
        # within a paragraph
        ("tar <!-- vale off -->tar<!-- vale on --> tar\n", ["1:tar", "1:tar"]),
        ("<!-- vale Ship.Tar = NO -->\n\ntar rope\n", ["3:rope"]),
        ("<!-- vale Ship.Tar = NO -->\n\ntar\n\n<!-- vale Ship.Tar = YES -->\n\ntar\n", ["7:tar"]),
        ("<!-- vale Ship = NO -->\n\ntar rope\n", ["3:rope"]),
        ("<!-- vale Ship = off -->\n\ntar rope\n", ["3:rope"]),
        # a comment about a rule counts for the block that it stands in
        ("tar <!-- vale Ship.Tar = NO --> rope\n\ntar\n", ["1:rope"]),
        ('<!-- vale Ship.Tar["tar"] = NO -->\n\ntar rope\n', ["3:rope"]),
        ('<!-- vale Ship.Tar["Tar", "x"] = NO -->\n\ntar\n', ["3:tar"]),
        ("<!-- vale style = Sail -->\n\ntar rope\n", ["3:rope"]),
        ("<!-- vale styles = Ship, Sail -->\n\ntar rope\n", ["3:rope", "3:tar"]),
        # what is no such comment
        ("<!-- Vale off -->\n\ntar\n", ["3:tar"]),
        ("`<!-- vale off -->` tar\n", ["1:tar"]),
        ("```\n<!-- vale off -->\n```\n\ntar\n", ["5:tar"]),
        ("<!-- vale Ship.Tar[oops] = NO -->\n\ntar\n", ["3:tar"]),
    ],
)
def test_comments(linter: factlint.Linter, text: str, expected: list[str]) -> None:
    assert sorted(told(linter, text, TAR, ROPE)) == sorted(expected)


def test_rules_of_the_whole_file_hear_only_an_off_that_stays(linter: factlint.Linter) -> None:
    between = "<!-- vale off -->\n\ntar and rope\n\n<!-- vale on -->\n\nmore\n"
    assert told(linter, between, RAW, SUM) == ["1:", "3:tar"]
    assert told(linter, between.replace("vale on", "vale"), RAW, SUM) == []


def test_hits_are_counted_up_to_a_limit_without_those_that_are_off(linter: factlint.Linter) -> None:
    text = "<!-- vale off -->\n\ntar\n\n<!-- vale on -->\n\ntar tar\n"
    assert told(linter, text, TAR._replace(limit=1)) == ["7:tar"]
