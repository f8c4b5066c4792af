"""Marked copy: marks come off without a trace, and findings are written as the right marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from factlint import Finding, Level
from factlint.reports.critic import render, strip


def finding(start: int, text: str, suggestions: tuple[str, ...] = (), **told: object) -> Finding:
    level = told.get("level", Level.WARNING)
    assert isinstance(level, Level)
    end = start + len(text)
    rule = str(told.get("rule", "names.misspelled"))
    return Finding(
        "", start, end, rule, level, text, "", suggestions, 1.0, 1, start + 1, 1, end + 1
    )


@pytest.mark.parametrize(
    ("copy", "draft"),
    [
        ("met {~~Stefen~>Stephen~~}{>>names.misspelled<<} Hawking", "met Stefen Hawking"),
        ("met {==Stefen==}{>>names.misspelled<<} Hawking", "met Stefen Hawking"),
        ("Spain{--, Malta--}{>>lists.repeated-item<<} and Italy", "Spain, Malta and Italy"),
        ("Spain{++, Malta++} and Italy", "Spain and Italy"),
        ("a {==line\nand another==}", "a line\nand another"),
        ("a {brace} ~~struck~~ out, 2 > 1", "a {brace} ~~struck~~ out, 2 > 1"),
    ],
)
def test_stripping_leaves_the_draft(copy: str, draft: str) -> None:
    assert strip(copy) == draft


@pytest.mark.parametrize(
    ("suggestions", "mark"),
    [
        (("Stephen", "Steven"), "{~~Stefen~>Stephen~~}{>>names.misspelled<<}"),
        ((), "{==Stefen==}{>>names.misspelled<<}"),
        (("",), "{--Stefen--}{>>names.misspelled<<}"),
    ],
)
def test_the_first_suggestion_decides_the_mark(suggestions: tuple[str, ...], mark: str) -> None:
    assert render([finding(4, "Stefen", suggestions)], "met Stefen.") == f"met {mark}."


def test_a_suggestion_says_its_level() -> None:
    faint = finding(4, "Stefen", level=Level.SUGGESTION)
    assert render([faint], "met Stefen.") == "met {==Stefen==}{>>names.misspelled suggestion<<}."


def test_a_finding_inside_another_adds_a_comment_to_its_mark() -> None:
    both = [finding(0, "Kiev Kiev", ("Kiev",), rule="text.a"), finding(5, "Kiev", rule="style.b")]
    assert render(both, "Kiev Kiev.") == "{~~Kiev Kiev~>Kiev~~}{>>text.a<<}{>>style.b<<}."


def test_findings_may_come_in_any_order() -> None:
    two = [finding(2, "b"), finding(0, "a")]
    assert render(two, "a b") == render(two[::-1], "a b")


@given(
    some.text(alphabet="ab ‘é\n", min_size=1, max_size=40),
    some.lists(
        some.tuples(some.integers(0, 40), some.integers(1, 9), some.sampled_from("xy|")), max_size=6
    ),
)
def test_what_was_rendered_strips_to_the_draft(
    text: str, places: list[tuple[int, int, str]]
) -> None:
    found = [
        finding(start, text[start : start + size], () if put == "|" else (put,))
        for start, size, put in places
        if start < len(text)
    ]
    assert strip(render(found, text)) == text
