"""`factlint rules new`, `kinds` and `test`: from a kind to a rule that is known to work."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from factlint.rules.manual import Kind, header, kinds
from factlint.rules.page import BEGIN, put_into
from factlint.rules.schema import rule_schema
from factlint.rules.starter import commented
from tests.cli.conftest import Factlint

ROOT = Path(__file__).resolve().parents[2]
EVERY = [kind for kind in kinds() if kind.name != "script"]
NEED_MORE = {"spelling": "spylls"}  # kinds that need a package which is no part of the core

UGH = "extends: existence\nmessage: no %s\ntokens: [ugh]\n"
CASE = """\
tests:
  - name: flags it
    input: Oh, ugh.
    want: |
      1:{column}:House.Ugh:no ugh
"""


def test_new_rules_hold_in_their_own_lines(factlint: Factlint, tmp_path: Path) -> None:
    for kind in EVERY:
        if kind.name in NEED_MORE:
            pytest.importorskip(NEED_MORE[kind.name])
        (tmp_path / f"{kind.name}.yml").write_text(commented(kind), "utf-8")
    run = factlint("rules", "test", ".")
    assert (run.code, run.out) == (0, ""), run.err
    assert f"{len(EVERY)} rules" in run.err


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.name)
def test_a_new_rule_names_all_keys_and_fits_the_schema(kind: Kind) -> None:
    text = commented(kind)
    assert list(Draft7Validator(rule_schema()).iter_errors(yaml.safe_load(text))) == []
    for key in (*header(), *kind.keys):
        assert f"\n{key.name}:" in text or f"\n# {key.name}:" in text


def test_a_new_rule_is_written(factlint: Factlint, tmp_path: Path) -> None:
    assert factlint("rules", "new", "existence").out == "wrote existence.yml\n"
    assert (tmp_path / "existence.yml").read_text("utf-8").startswith("# Flags each place")
    again = factlint("rules", "new", "existence")
    assert (again.code, "already there" in again.err) == (2, True)
    assert factlint("rules", "new", "Existence", "-o", "house.yml").out == "wrote house.yml\n"
    assert factlint("rules", "new", "existence", "--force").code == 0


@pytest.mark.parametrize(
    ("kind", "hint"), [("existense", "did you mean “existence”?"), ("script", "runs no scripts")]
)
def test_a_kind_that_is_none(factlint: Factlint, kind: str, hint: str) -> None:
    run = factlint("rules", "new", kind)
    assert (run.code, hint in run.err) == (2, True)


def test_the_page_on_rules_is_up_to_date(factlint: Factlint, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert BEGIN in page
    made = factlint("rules", "kinds").out.rstrip("\n")
    assert page == put_into(page, made), "run `factlint rules kinds --into docs/rules.md`"
    (tmp_path / "page.md").write_text(put_into(page, "old"), "utf-8")
    assert factlint("rules", "kinds", "--into", "page.md").code == 0
    assert (tmp_path / "page.md").read_text("utf-8") == page


def test_a_page_without_a_place_for_kinds(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# Page\n")
    assert "has no place for it" in factlint("rules", "kinds", "--into", "page.md").err


def test_one_kind_is_told(factlint: Factlint) -> None:
    assert factlint("rules", "kinds", "title").out.startswith("### title\n\nFinds titles")


@pytest.mark.parametrize("argument", ["House/Ugh.yml", "House", "."])
def test_cases_of_vale_hold(factlint: Factlint, tmp_path: Path, argument: str) -> None:
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "Ugh.yml").write_text(UGH + CASE.format(column=5))
    run = factlint("rules", "test", argument)
    assert (run.code, run.out, run.err) == (0, "", "1 rule, 0 lines, 1 case: 0 failed\n")


def test_a_case_that_fails_is_shown_as_a_difference(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "Ugh.yml").write_text(UGH + CASE.format(column=1))
    run = factlint("rules", "test", "House")
    assert run.code == 1
    assert run.out.splitlines() == [
        "House/Ugh.yml:5: Ugh fails its case “flags it”:",
        "  wanted - 1:1:House.Ugh:no ugh",
        "  found  + 1:5:House.Ugh:no ugh",
    ]


def test_cases_that_cannot_be_read_are_told(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "ugh.yml").write_text(UGH + "tests:\n  - want: ''\n")
    run = factlint("rules", "test", "ugh.yml")
    assert run.code == 2
    assert "ugh.yml:5:5: the case has no input" in run.err


def test_coverage_names_rules_that_never_fire(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "fires.yml").write_text(UGH + "bad: [ugh]\n")
    (tmp_path / "silent.yml").write_text(UGH + "good: [ah]\n")
    run = factlint("rules", "test", ".", "--coverage")
    assert run.code == 1
    assert run.out == "./silent.yml: silent fires in none of its lines and cases\n"
    assert factlint("rules", "test", ".").code == 0


NEVER = "extends: never-write\nmessage: '“%s” is “%s”%s'\n"
LISTED = "name,kind,never write\nOtto Brandwein,person,Otti Brandwein\n"


def write_never(tmp_path: Path, lines: str) -> None:
    (tmp_path / "House").mkdir()
    (tmp_path / "House" / "Never.yml").write_text(NEVER + lines, "utf-8")
    (tmp_path / "House" / "names.csv").write_text(LISTED, "utf-8")


@pytest.mark.parametrize(
    ("reference", "code"), [("+names.csv", 0), ("names.csv", 0), ("[+names.csv]", 0), ("[]", 1)]
)
def test_a_case_may_bring_its_list(
    factlint: Factlint, tmp_path: Path, reference: str, code: int
) -> None:
    case = "input: Otti Brandwein came., contains: '1:1:House.Never:“Otti Brandwein” is'"
    write_never(tmp_path, f"tests: [{{reference: {reference}, {case}}}]\n")
    assert factlint("rules", "test", "House", "--coverage").code == code


def test_a_list_may_be_given_for_all_lines(factlint: Factlint, tmp_path: Path) -> None:
    write_never(tmp_path, "bad: [Otti Brandwein came.]\ngood: [Otto Brandwein came.]\n")
    assert factlint("rules", "test", "House", "--coverage").code == 1
    given = ("--reference", "+House/names.csv")
    assert factlint("rules", "test", "House", "--coverage", *given).code == 0


def test_a_list_that_is_not_there_is_told_with_its_place(
    factlint: Factlint, tmp_path: Path
) -> None:
    write_never(tmp_path, "tests:\n  - {input: a, absent: b, reference: +nams.csv}\n")
    run = factlint("rules", "test", "House")
    assert run.code == 2
    assert "Never.yml:4:" in run.err
    assert "there is no reference list" in run.err
    run = factlint("rules", "test", "House", "--reference", "+nams.csv")
    assert run.code == 2
