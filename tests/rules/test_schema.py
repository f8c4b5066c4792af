"""The schema of rule files takes every rule that loads and refuses what loading refuses."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from factlint.base.data import data_folder
from factlint.rules.cast import CASTS
from factlint.rules.schema import TYPES, rule_schema

SCHEMA = rule_schema()
SHIPPED = sorted(Path(data_folder("rules")).rglob("*.yml"))


def faults(text: str) -> list[str]:
    rule: Any = yaml.safe_load(text)
    return [error.message for error in Draft7Validator(SCHEMA).iter_errors(rule)]


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(SCHEMA)


def test_every_type_that_a_setting_may_have_is_known() -> None:
    assert TYPES.keys() == CASTS.keys()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_every_shipped_rule_is_right(path: Path) -> None:
    assert faults(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "lines",
    [
        "extends: existence\nmessage: no %s\ntokens: ugh",
        "extends: existence\nmessage: no %s\ntokens: [no, 12, 2020-01-01x, 1.5]\nignorecase: 'yes'",
        "extends: existence\nmessage: no %s\ntokens:\nraw: x",
        "extends: substitution\nmessage: '%s'\nswap: {a: b, no: 12}\naction: {name: replace}",
        "extends: occurrence\nmessage: '%d'\ntoken: x\nmax: '3'",
        "extends: sequence\nmessage: x\ntokens: [{pattern: a, skip: 2}, {tag: NN}]",
        "extends: spelling\nmessage: x\nanything: goes",
        "extends: existence\nmessage: x\ntokens: [a]\ntests: [{name: n, input: a, want: ['1:1']}]",
    ],
)
def test_what_loads_is_right(lines: str) -> None:
    assert faults(lines) == []


@pytest.mark.parametrize(
    "lines",
    [
        "extends: existence\nmessage: x\ntoken: [ugh]",
        "extends: existence\nmessage: x\ntokens: {a: b}",
        "extends: nonsense\nmessage: x",
        "extends: existence\ntokens: [x]",
        "message: x\ntokens: [x]",
        "extends: existence\nmessage: x\ntokens: [x]\nlevel: fatal",
        "extends: existence\nmessage: x\ntokens: [x]\nignorecase: perhaps",
        "extends: occurrence\nmessage: x\ntoken: x\nmax: three",
        "extends: substitution\nmessage: x\nswap: {a: b}\naction: {nme: replace}",
    ],
)
def test_what_does_not_load_is_wrong(lines: str) -> None:
    assert faults(lines)


def test_every_key_is_explained() -> None:
    bare = [
        (branch["if"]["properties"]["extends"]["const"], name)
        for branch in SCHEMA["allOf"]
        for name, key in branch["then"]["properties"].items()
        if "description" not in key
    ]
    assert bare == []
    assert all("description" in key for key in SCHEMA["properties"].values())
