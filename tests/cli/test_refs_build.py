"""`factlint refs build`: what its filters leave out is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Factlint
from tests.reference.conftest import HUMAN, PLACE, item, written

DOCUMENTS = [
    {**item("Q1", "Ada Quint", HUMAN), "sitelinks": {"enwiki": {"title": "Ada Quint"}}},
    item("Q2", "Bo Harkness", HUMAN),
    item("Q3", "Brixholm", PLACE),
]


def test_filters(factlint: Factlint, tmp_path: Path) -> None:
    source = written(tmp_path / "dump.jsonl", DOCUMENTS)
    run = factlint("refs", "build", source, "-o", "out.sqlite", "--class", "q5", "--sitelink",
                   "enwiki,svwiki", "--language", "en,de,mul", "--as-of", "2025-12-16")  # fmt: skip
    assert (run.code, run.out) == (0, "out.sqlite: 1 entities, as of 2025-12-16\n")
    assert run.err == "left out: 2 entities without a page in the wikis asked for\n"


def test_a_filter_by_class(factlint: Factlint, tmp_path: Path) -> None:
    source = written(tmp_path / "dump.jsonl", DOCUMENTS)
    run = factlint("refs", "build", source, "-o", "out.sqlite", "--class", HUMAN)
    assert run.err == "left out: 1 entity not of the classes asked for\n"
    assert factlint("refs", "search", "Ada Quint", "--reference", "out.sqlite").code == 0


@pytest.mark.parametrize(
    ("option", "value", "hint"),
    [
        ("--class", "human", "--class Q5"),
        ("--sitelink", "en.wikipedia.org", "--sitelink enwiki"),
        ("--language", "German", "--language en,de,mul"),
    ],
)
def test_a_value_of_another_form(factlint: Factlint, option: str, value: str, hint: str) -> None:
    run = factlint("refs", "build", "dump.jsonl", "-o", "out.sqlite", option, value)
    assert run.code == 2
    assert f"error: {option} {value}: not of the form\n  hint: {hint}" in run.err
