"""Two right spellings in one article: one hit, on the first place of the rarer one."""

from __future__ import annotations

import pytest

from factlint.checks.mixed_spelling import MixedSpelling
from tests.reading import hits

INITIALS = MixedSpelling(either=(("US", "U.S."), ("UK", "U.K.")))


def places(check: MixedSpelling, text: str) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(hit.span.start, hit.span.of(text), hit.suggestions) for hit in hits(check, text)]


def test_the_rarer_one_is_flagged_once_and_the_other_offered() -> None:
    text = "The U.S. side met the US side; a US envoy left and U.S. and U.S. envoys stayed."
    assert places(INITIALS, text) == [(text.index("US side"), "US", ("U.S.",))]


def test_the_message_gets_both_counts() -> None:
    (hit,) = hits(INITIALS, "The US, a U.S. envoy, a U.S. plan.")
    assert hit.values == ("US", "U.S.", "once", "2 times")


def test_a_note_shows_where_the_other_one_stands() -> None:
    text = "The US, a U.S. envoy, a U.S. plan."
    (note,) = hits(INITIALS, text)[0].notes
    assert note.span is not None
    assert note.span.start == text.index("U.S.")


def test_on_a_tie_the_later_one_is_the_rarer() -> None:
    assert places(INITIALS, "The US and the U.S. met.") == [(15, "U.S.", ("US",))]
    assert places(INITIALS, "The U.S. and the US met.") == [(17, "US", ("U.S.",))]


def test_each_pair_is_its_own() -> None:
    text = "The U.S., the U.S. and the US met the U.K., the U.K. and the UK."
    assert [where for where, _, _ in places(INITIALS, text)] == [
        text.index("US met"),
        text.index("UK."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The US and the US met.",
        "The US and the UK met the U.N.",
        "The USA and the U.S. met.",
        "The U.S.S.R. met the US.",
        "CONTACT US TODAY AND SAVE\n\nThe U.S. met.",
        "They told us about the U.S. plan.",
    ],
)
def test_silent(text: str) -> None:
    assert hits(INITIALS, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The U.S.-backed side and US troops.",
        "The U.S.’s side and US troops.",
        "The US’s side and U.S. troops.",
        "Anti-US and pro-U.S. troops.",
        "“The US will act,” the U.S. envoy said.",
        "It went to the US. The U.S. agreed.",
    ],
)
def test_possessives_compounds_and_quotations_count(text: str) -> None:
    assert len(hits(INITIALS, text)) == 1


def test_exceptions_are_longer_names() -> None:
    check = MixedSpelling(either=(("US", "U.S."),), exceptions=("US Weekly", r"US(?=:)"))
    assert hits(check, "She told US Weekly about the U.S. plan (US:ABC).") == []
    assert len(hits(check, "She told US Weekly about the U.S. and the US.")) == 1


def test_plurals_and_capitals_are_carried_over() -> None:
    check = MixedSpelling(either=(("adviser", "advisor"),), plural=True, ignorecase=True)
    text = "The adviser and two advisers. Advisors came."
    assert places(check, text) == [(text.index("Advisors"), "Advisors", ("Advisers",))]


def test_a_form_may_need_something_before_it() -> None:
    check = MixedSpelling(either=(("p.m.", "pm"),), after=r"\d ?")
    assert hits(check, "At 7 p.m. the pm spoke.") == []
    text = "At 7 p.m. and 8 p.m., not 9pm."
    assert places(check, text) == [(text.index("pm."), "pm", ("p.m.",))]
