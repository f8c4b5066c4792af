"""The shipped text and style rules do what they say in their own bad and good lines."""

from __future__ import annotations

from typing import Any

import pytest

from factlint.base.data import data_folder
from factlint.rules.load import load_pack
from factlint.rules.rule import Rule
from factlint.rules.verify import failures_of
from tests.reading import run

LOADED = load_pack(data_folder("rules"))
# These need a lexicon and are run with the whole linter elsewhere.
NAMES = ("names.", "titles.", "lists.", "facts.", "style.place-names", "ap-like.acronyms",
         "british.acronyms")  # fmt: skip
# What these flag stands in nobody's list but the user's own: their cases bring one.
NEED_A_HOUSE_LIST = ("names.never-write",)
RULES = [rule for rule in LOADED.rules if not rule.id.startswith(NAMES)]


def test_every_shipped_rule_loads() -> None:
    assert [str(error) for error in LOADED.errors] == []


def run_over(rule: Rule, text: str, as_format: str) -> Any:
    return run(rule, text)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_bad_lines_are_flagged_and_good_ones_are_not(rule: Rule) -> None:
    assert [str(each) for each in failures_of(rule, (), run_over)] == []


@pytest.mark.parametrize("rule", LOADED.rules, ids=lambda rule: rule.id)
def test_every_rule_says_what_it_finds_and_why_and_brings_lines(rule: Rule) -> None:
    assert rule.description
    assert rule.why
    assert rule.bad or rule.id in NEED_A_HOUSE_LIST
    assert rule.good
