"""What a draft says is not to be told, and suppressions that are of no use."""

from __future__ import annotations

import pytest

from factlint.base.finding import Level
from factlint.base.result import Result
from factlint.checks.existence import Existence
from factlint.config.settings import Config, Named
from factlint.engine.linter import Linter
from factlint.engine.suppress import UNUSED
from factlint.text.source import Source
from tests.engine.parts import linter, rule, swap

UNUSED_RULE = rule(UNUSED, Existence(), message="“%s” suppresses nothing", level=Level.WARNING)
RULES = swap("a.boat", "boat"), swap("a.sea", "sea"), swap("b.sky", "sky"), UNUSED_RULE


def check(text: str, path: str = "x.md", checked: Linter | None = None) -> Result:
    return (checked or linter(*RULES)).check_source(Source(path, text))


def told(text: str, path: str = "x.md") -> list[str]:
    """The words found that are told; for a suppression that is of no use, why."""
    return [
        finding.notes[0].text if finding.rule == UNUSED else finding.text
        for finding in check(text, path).findings
    ]


SILENT = {
    "the next line": "<!-- factlint-disable-next-line a.boat -->\nA boat.",
    "the next line after a blank one": "<!-- factlint-disable-next-line -->\n\nA boat on the sea.",
    "this line": "A boat. <!-- factlint-disable-line a.boat -->",
    "from here on": "<!-- factlint-disable a.boat -->\n\nA boat.\n\nA boat.",
    "up to here": "<!-- factlint-disable a -->\n\nA boat.\n\n<!-- factlint-enable a -->\n",
    "the whole file": "A boat.\n\n<!-- factlint-disable-file a.boat -->\n",
    "a family": "A boat on the sea. <!-- factlint-disable-line a -->",
    "several rules": "A boat in the sky. <!-- factlint-disable-line a.boat, b.sky -->",
    "everything": "A boat in the sky. <!-- factlint-disable-line -->",
    "with a reason": "A boat. <!-- factlint-disable-line a.boat: so the paper is called -->",
    "with a reason after dashes": "A boat. <!-- factlint-disable-line a.boat -- its name -->",
    "a reason over lines": "<!-- factlint-disable-next-line a.boat:\nso it is\ncalled -->\nA boat.",
    "two on one line": "A boat<!--factlint-disable-line a--> sky <!--factlint-disable-line b-->",
    "no blanks": "A boat.<!--factlint-disable-line a.boat-->",
    "front matter": "---\nfactlint: {ignore: [a.boat, b]}\n---\n\nA boat in the sky.",
    "front matter in lines": "---\ntitle: x\nfactlint:\n  ignore:\n    - a\n---\n\nA boat.",
    "front matter, one rule": "---\nfactlint: {ignore: a.boat}\n---\n\nA boat.",
    "front matter, all of it": "---\nfactlint: off\n---\n\nA boat in the sky.",
    "front matter in TOML": "+++\n[factlint]\nignore = ['a.boat']\n+++\n\nA boat.",
    "CR LF": "<!-- factlint-disable-next-line a.boat -->\r\nA boat.\r\n",
}  # fmt: skip


@pytest.mark.parametrize("path", ["x.md", "x.txt"])
@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_is_suppressed_is_not_told(text: str, path: str) -> None:
    assert told(text, path) == []


HEARD = {
    "the line after next": "<!-- factlint-disable-next-line a.boat -->\nA boat.\nA boat.",
    "another line": "A boat. <!-- factlint-disable-line a.boat -->\nA boat.",
    "after it ends": "<!-- factlint-disable a.boat -->\nA boat.\n<!-- factlint-enable -->\nA boat.",
    "before it begins": "A boat.\n\n<!-- factlint-disable a.boat -->\n\nA boat.",
}


@pytest.mark.parametrize("text", HEARD.values(), ids=HEARD)
def test_elsewhere_the_next_fault_is_heard(text: str) -> None:
    assert told(text) == ["boat"]


def test_other_rules_are_heard_at_the_same_place() -> None:
    assert told("A boat in the sky. <!-- factlint-disable-line a.boat -->") == ["sky"]


USELESS = {
    "nothing there": ("A. <!-- factlint-disable-line a.boat -->", "a.boat finds nothing here"),
    "one of two": ("A boat. <!-- factlint-disable-line a, b -->", "b finds nothing here"),
    "all of it": ("A. <!-- factlint-disable-line -->", "nothing is found here"),
    "no such rule": (
        "A. <!-- factlint-disable-line a.boot -->",
        "there is no rule “a.boot”; did you mean “a.boat”?",
    ),
    "no such word": (
        "A. <!-- factlint-disable-lin a.boat -->",
        "did you mean factlint-disable-line?",
    ),
    "no sense": ("A. <!-- factlint-disable-line a.boat because -->", "it cannot be read"),
    "nothing to end": ("<!-- factlint-enable -->\n\nA.", "nothing is disabled here"),
    "front matter": ("---\nfactlint: {ignore: [a.boat]}\n---\n\nA.", "a.boat finds nothing here"),
    "wrong front matter": (
        "---\nfactlint: {ignor: [a.boat]}\n---\n\nA.",
        "write “factlint: {ignore: [names.misspelled]}”",
    ),
    "at the end": ("A.\n\n<!-- factlint-disable-next-line a -->", "a finds nothing here"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "why"), USELESS.values(), ids=USELESS)
def test_what_is_of_no_use_is_told(text: str, why: str) -> None:
    assert told(text) == [why]


def test_it_is_told_at_its_place() -> None:
    (finding,) = check("A calm day. <!-- factlint-disable-line a.boat -->").findings
    assert finding.text == "<!-- factlint-disable-line a.boat -->"
    assert finding.message == "“<!-- factlint-disable-line a.boat -->” suppresses nothing"
    (finding,) = check("---\ntitle: x\nfactlint: {ignore: [a.boat]}\n---\n\nA.").findings
    assert (finding.text, finding.line) == ("factlint", 3)


def test_what_did_not_run_is_not_called_useless() -> None:
    only = Config(select=(Named("b"), Named(UNUSED)))
    text = "A. <!-- factlint-disable-line a.boat --> <!-- factlint-disable-line b.sky -->"
    (finding,) = check(text, checked=linter(*RULES, config=only)).findings
    assert finding.text == "<!-- factlint-disable-line b.sky -->"


def test_nothing_is_said_where_the_rule_is_off() -> None:
    off = Config(ignore=(Named(UNUSED),))
    assert (
        check("A. <!-- factlint-disable-line a -->", checked=linter(*RULES, config=off)).findings
        == ()
    )


def test_the_reason_is_known_to_those_who_ask() -> None:
    (dropped,) = check("A boat. <!-- factlint-disable-line a.boat: its name -->").dropped
    assert (dropped.finding.text, dropped.reason) == ("boat", "suppressed in the draft: its name")


def test_other_comments_are_no_business_of_ours() -> None:
    assert told("<!-- about factlint -->\n\nThe factlint desk.") == []


@pytest.mark.parametrize(
    "matter", ["factlint: [", "factlint", "- factlint", "factlint: ~", "x: factlint"]
)
def test_odd_front_matter_raises_nothing(matter: str) -> None:
    result = check(f"---\n{matter}\n---\n\nA boat.")
    assert "boat" in [finding.text for finding in result.findings]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A boat [sic] came.", "followed by [sic]"),
        ("<!-- vale off -->\n\nA boat came.", "switched off by a comment"),
    ],
)
def test_other_marks_in_the_text_are_known_too(text: str, reason: str) -> None:
    result = check(text)
    assert result.findings == ()
    assert [each.reason for each in result.dropped] == [reason]
