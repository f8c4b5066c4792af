"""Edits of a text: never two over one place, and everything else stays."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factlint.base.finding import Finding, Level
from factlint.fixes.edits import Edit, apply, choose

TEXT = "abc def ghi jkl"


def finding(
    start: int, end: int, *new: str, level: Level = Level.ERROR, sure: float = 1.0
) -> Finding:
    return Finding("a.md", start, end, "a.b", level, TEXT[start:end], "", new, sure, 0, 0, 0, 0)


def test_the_best_suggestion_is_written() -> None:
    assert choose([finding(4, 7, "DEF", "other")]) == [Edit(4, 7, "DEF", "a.b")]


def test_edits_come_in_order_of_the_text() -> None:
    edits = choose(
        [finding(8, 11, "x", level=Level.ERROR), finding(0, 3, "y", level=Level.WARNING)]
    )
    assert [edit.start for edit in edits] == [0, 8]


def test_of_two_over_one_place_the_surer_is_written() -> None:
    one, other = finding(0, 5, "x", sure=0.7), finding(4, 7, "y", sure=0.9)
    assert choose([one, other]) == [Edit(4, 7, "y", "a.b")]


def test_neighbours_are_both_written() -> None:
    assert len(choose([finding(0, 3, ""), finding(3, 7, "")])) == 2


def test_what_changes_nothing_is_no_edit() -> None:
    assert choose([finding(0, 3, "abc"), finding(4, 7)]) == []


def test_markup_is_not_brought_in() -> None:
    assert choose([finding(0, 3, "a&c"), finding(4, 7, "<f>")]) == []


SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, 4)).map(
    lambda pair: (pair[0], min(pair[0] + pair[1], len(TEXT)))
)
FINDINGS = st.lists(
    st.builds(
        lambda span, new, level, sure: finding(*span, *new, level=level, sure=sure),
        SPANS,
        st.lists(st.text("xyz ", max_size=3), max_size=2),
        st.sampled_from(Level),
        st.floats(0, 1),
    ),
    max_size=8,
)


@given(FINDINGS)
def test_no_two_edits_meet_and_the_rest_stays(findings: list[Finding]) -> None:
    edits = choose(findings)
    for one, other in pairwise(edits):
        assert one.end <= other.start
        assert one.start < other.start
    gaps = zip(
        [0, *(edit.end for edit in edits)],
        [*(edit.start for edit in edits), len(TEXT)],
        strict=True,
    )
    kept = [TEXT[start:end] for start, end in gaps]
    woven = "".join(
        part
        for pair in zip(kept, [*(edit.text for edit in edits), ""], strict=True)
        for part in pair
    )
    assert apply(edits, TEXT) == woven


@given(FINDINGS)
def test_the_order_in_which_findings_come_does_not_matter(findings: list[Finding]) -> None:
    assert choose(findings) == choose(reversed(findings))
