"""Bad lines, good lines and cases of rules: what fails is told so that its author sees why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factlint.base.errors import RuleError
from factlint.base.finding import Level
from factlint.checks.existence import Existence
from factlint.rules.cases import Case, cases_in
from factlint.rules.rule import Rule
from factlint.rules.verify import failures_of, fires

RULE = Rule("ugh", Existence(tokens=("ugh",)), "no %s", "House/Ugh.yml", bad=("ugh",), good=("ah",))
HEAD = "extends: existence\nmessage: no %s\ntokens: [ugh]\n"
FOUND = "1:1:ugh:no ugh"


class Told:
    """What a report needs of a finding."""

    def __init__(self, line: int, column: int, message: str) -> None:
        self.line, self.column, self.message, self.level = line, column, message, Level.ERROR


def run(rule: Rule, text: str, as_format: str) -> Any:
    return [
        Told(number, line.index("ugh") + 1, "no ugh")
        for number, line in enumerate(text.splitlines(), 1)
        if "ugh" in line
    ]


def told(*cases: Case, rule: Rule = RULE) -> list[str]:
    return [str(failure) for failure in failures_of(rule, cases, run)]


def read(tmp_path: Path, tests: str) -> tuple[Case, ...]:
    (tmp_path / "House").mkdir(exist_ok=True)
    path = tmp_path / "House" / "Ugh.yml"
    path.write_text(HEAD + tests, "utf-8")
    return cases_in(str(path))


def test_lines_that_hold_are_not_told() -> None:
    assert told() == []


def test_lines_that_fail_are_told() -> None:
    wrong = RULE._replace(bad=("agh",), good=("ugh",))
    assert told(rule=wrong) == [
        "House/Ugh.yml: ugh misses its bad line: agh",
        "House/Ugh.yml: ugh flags its good line: ugh",
    ]


@pytest.mark.parametrize(
    "case",
    [
        Case("exact", "ugh", want=(FOUND,)),
        Case("with Vale's id", "ugh", want=("1:1:House.Ugh:no ugh",), vale_id="House.Ugh"),
        Case("nothing", "ah", want=()),
        Case("two", "ugh\nmore ugh", want=(FOUND, "2:6:ugh:no ugh")),
        Case("part", "ah\nugh", contains=("2:1:ugh",)),
        Case("not", "ugh", absent=("2:1",)),
    ],
    ids=lambda case: case.name,
)
def test_a_case_that_holds(case: Case) -> None:
    assert told(case) == []


def test_a_case_that_fails_shows_what_was_wanted_and_found() -> None:
    (failure,) = told(Case("two", "ugh\nugh", want=(FOUND, "2:5:ugh:no ugh"), line=4))
    assert failure.splitlines() == [
        "House/Ugh.yml:4: ugh fails its case “two”:",
        "  both     1:1:ugh:no ugh",
        "  wanted - 2:5:ugh:no ugh",
        "  found  + 2:1:ugh:no ugh",
    ]


@pytest.mark.parametrize(
    ("case", "line"),
    [
        (Case("x", "ah", contains=("1:1",)), "  wanted - … 1:1 …"),
        (Case("x", "ugh", absent=("no ugh",)), "  found  + … no ugh …"),
        (Case("x", "ugh", want=()), f"  found  + {FOUND}"),
    ],
)
def test_each_kind_of_case_can_fail(case: Case, line: str) -> None:
    assert told(case)[0].splitlines()[1:] == [line]


@pytest.mark.parametrize(
    ("bad", "cases", "fired"),
    [
        (("ugh",), (), True),
        ((), (Case("x", "ugh", want=(FOUND,)),), True),
        ((), (Case("x", "ah", want=()),), False),
        ((), (), False),
    ],
)
def test_a_rule_fires_in_a_bad_line_or_a_case(
    bad: tuple[str, ...], cases: tuple[Case, ...], fired: bool
) -> None:
    assert fires(RULE._replace(bad=bad), cases, run) is fired


def test_cases_are_read_from_the_file(tmp_path: Path) -> None:
    tests = """\
tests:
  - name: flags it
    input: Ugh, ugh.
    want: |
      1:1:House.Ugh:no Ugh

      1:6:House.Ugh:no ugh
  - name: leaves code
    input: "`ugh`"
    format: html
    want: ""
  - input: |
      first
      second
    contains: [a, b]
    absent: c
"""
    one, two, three = read(tmp_path, tests)
    assert one.want == ("1:1:House.Ugh:no Ugh", "1:6:House.Ugh:no ugh")
    assert (one.name, one.vale_id, one.line, one.format) == (
        "flags it",
        "House.Ugh",
        5,
        "markdown",
    )
    assert (two.want, two.format) == ((), "html")
    assert (three.name, three.want, three.contains, three.absent) == (
        "first",
        None,
        ("a", "b"),
        ("c",),
    )


def test_a_rule_without_tests_has_no_cases(tmp_path: Path) -> None:
    assert read(tmp_path, "") == read(tmp_path, "tests:\n") == ()


@pytest.mark.parametrize(
    ("tests", "fault"),
    [
        ("tests: x", "4:8: tests must be a list of cases"),
        ("tests:\n  - name: x", "5:5: the case has no input"),
        ("tests:\n  - input: x", "5:5: the case checks nothing"),
        ("tests:\n  - input: x\n    wants: y", "6:5: a case has no “wants”\n  hint: did you mean"),
        ("tests:\n  - [x]", "5:5: a case must be keys with values"),
    ],
)
def test_what_is_wrong_with_a_case_is_told(tmp_path: Path, tests: str, fault: str) -> None:
    with pytest.raises(RuleError) as caught:
        read(tmp_path, tests)
    assert fault in str(caught.value)
