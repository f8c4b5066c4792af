"""One person with two parties, states or offices in one text, without a list's help."""

from __future__ import annotations

import pytest

from factlint import Level, Linter


def inconsistent(linter: Linter, text: str) -> list[str]:
    found = linter.check_text(text)
    return [each.text for each in found if each.rule == "titles.inconsistent"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Rep. Maren Holt, D-Ohio, spoke. Maren Holt (R-Ohio) voted.", "R-Ohio"),
        ("Rep. Maren Holt, D-Ohio, spoke. Rep. Maren Holt, D-Iowa, voted.", "D-Iowa"),
        ("Maren Holt, a Democrat from Ohio, spoke. Rep. Maren Holt, R-Ohio, voted.", "R-Ohio"),
        ("Sen. Maren Holt spoke. On Monday Rep. Maren Holt voted.", "Rep."),
        ("Gov. Maren Holt spoke. On Monday Senator Maren Holt voted.", "Senator"),
    ],
)
def test_what_stands_at_a_name_must_be_what_stood_there(linter: Linter, text: str, wrong: str):
    assert inconsistent(linter, text) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Maren Holt, D-Ohio, spoke. Maren Holt (D-Ohio) voted.",
        "Rep. Maren Holt, D-Ohio, spoke. Congresswoman Maren Holt, an Ohio Democrat, voted.",
        "Rep. Maren Holt, D-Ohio, spoke. Rep. Maren Holt, R-Iowa, is another one.",
        "Rep. Maren Holt, D-Ohio, spoke. Sen. Jon Holt, R-Ohio, voted.",
        "Rep. Maren Holt spoke. Former Sen. Maren Holt voted.",
        "Rep. Maren Holt spoke. In 2019, Gov. Maren Holt signed it.",
        "Rep. Maren Holt spoke. “Sen. Maren Holt did it,” he said.",
        "Rep. Maren Holt spoke. Mrs. Holt voted, and so did Sen. Holt.",
        "Rep. Maren Holt spoke. Sen. candidate Maren Holt voted.",
        "Rep. Maren Holt spoke. Dr. Maren Holt is a surgeon.",
    ],
)
def test_names_at_which_nothing_disagrees(linter: Linter, text: str):
    assert inconsistent(linter, text) == []


def test_the_place_that_stood_first_is_shown(linter: Linter):
    text = "Sen. Maren Holt spoke. On Monday Rep. Maren Holt voted."
    (found,) = (each for each in linter.check_text(text) if each.rule == "titles.inconsistent")
    assert (found.level, found.notes[0].span) == (Level.WARNING, (0, 4))
