"""Forms that the house list says are never to be written."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.base.finding import Finding
from factlint.engine.linter import Linter
from factlint.reference.setup import open_reference

HOUSE = """\
- name: Ottilie Brandwein
  also known as: O. Brandwein
  never write: [Ottilie Brandwine, Otti Brandwein, Mrs. Brandwein-Stoll]
  note: She signs so.
  link: https://example.org/brandwein
- name: São Fintan
  kind: place
  never write: Sao Fintan
"""


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    path: Path = tmp_path_factory.mktemp("lists") / "house.yml"
    path.write_text(HOUSE, "utf-8")
    return Linter(reference=open_reference([f"+{path}"]))


def never(linter: Linter, text: str) -> list[Finding]:
    return [one for one in linter.check_text(text) if one.rule == "names.never-write"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("We met Ottilie Brandwine on Monday.", ["Ottilie Brandwine"]),
        ("“Otti Brandwein is late,” he said.", ["Otti Brandwein"]),
        ("OTTI BRANDWEIN IS LATE", ["OTTI BRANDWEIN"]),
        ("Otti Brandwein came. Otti Brandwein left.", ["Otti Brandwein", "Otti Brandwein"]),
        ("The letter of Mrs. Brandwein-Stoll is here.", ["Mrs. Brandwein-Stoll"]),
        ("The road to Sao Fintan is closed.", ["Sao Fintan"]),
        ("The road to São Fintan is closed.", []),
        ("We met Ottilie Brandwein and O. Brandwein.", []),
        ("Otti Brandweiner came.", []),
        ("Otti\n\nBrandwein came.", []),
        ("Otti Brandwein [sic] came.", []),
        ("See `Otti Brandwein` there.", ["Otti Brandwein"]),
    ],
)
def test_where_a_form_is_found(linter: Linter, text: str, places: list[str]) -> None:
    assert [one.text for one in never(linter, text)] == places


def test_what_is_said_of_it(linter: Linter) -> None:
    (finding,) = never(linter, "We met Ottilie Brandwine on Monday.")
    assert finding.suggestions == ("Ottilie Brandwein",)
    assert finding.level.word == "error"
    assert "She signs so." in [note.text for note in finding.notes]
    assert finding.evidence[0].url == "https://example.org/brandwein"


def test_a_form_is_told_once(linter: Linter) -> None:
    findings = linter.check_text("We met Ottilie Brandwine on Monday.")
    assert [one.rule for one in findings] == ["names.never-write"]


def test_nothing_is_never_written_without_a_house_list() -> None:
    assert never(Linter(), "We met Ottilie Brandwine in Sao Fintan.") == []
