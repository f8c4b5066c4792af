"""Marked copy: what is marked in tests/articles is found and offered, and all else stays silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint import Finding, Linter
from factlint.reports.critic import MARK, kept, render, strip

COPIES = sorted((Path(__file__).parent / "articles").iterdir())
TWINS = Path(__file__).parent.parent / "seeds" / "articles"


@pytest.mark.parametrize("path", COPIES, ids=lambda path: path.stem)
def test_what_is_marked_is_found_and_nothing_else(path: Path, linter: Linter) -> None:
    copy = path.read_text(encoding="utf-8")
    draft = strip(copy)
    found = linter.check_text(draft, path=path.name)
    assert render(_without_unasked_suggestions(found, copy), draft) == copy


def _without_unasked_suggestions(found: list[Finding], copy: str) -> list[Finding]:
    """`{==…==}` asks only that the place is found, so what is offered there is not looked at."""
    unasked = set()
    draft_offset = copy_offset = 0
    for mark in MARK.finditer(copy):
        draft_offset += mark.start() - copy_offset
        if mark["found"]:
            unasked.add(draft_offset)
        draft_offset += len(kept(mark))
        copy_offset = mark.end()
    return [
        finding._replace(suggestions=()) if finding.start in unasked else finding
        for finding in found
    ]


@pytest.mark.parametrize("twin", sorted(TWINS.iterdir()), ids=lambda path: path.stem)
def test_example_drafts_are_the_marked_copy_without_its_marks(twin: Path) -> None:
    copy = Path(__file__).parent / "articles" / twin.name
    assert strip(copy.read_text(encoding="utf-8")) == twin.read_text(encoding="utf-8")


def test_there_are_drafts_of_many_kinds() -> None:
    assert len(COPIES) >= 16


@pytest.mark.parametrize("path", COPIES, ids=lambda path: path.stem)
def test_every_draft_says_its_date(path: Path) -> None:
    front_matter = path.read_text(encoding="utf-8").split("---\n")[1]
    assert "\ndate: " in "\n" + front_matter
