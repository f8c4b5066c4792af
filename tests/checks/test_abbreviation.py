"""Abbreviations without the name that they are short for, at their first mention."""

from __future__ import annotations

import pytest

import factlint
from factlint.checks.abbreviation import Abbreviation
from factlint.rules.rule import Rule


def unexplained(linter: factlint.Linter, text: str, **settings: object) -> list[str]:
    rule = Rule("house.short", Abbreviation(**settings), "“%s”")
    own = factlint.Linter(rules=[rule], reference=linter.reference, lexicon=linter.lexicon)
    return [finding.text for finding in own.check_text(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The HPA closed. The HPA opened, said the NDIA’s men.", ["HPA", "NDIA"]),
        # told before, by initials
        ("The Harbour Port Authority closed. The HPA and the NDIA met.", ["NDIA"]),
        ("The Harbour of Port Authorities closed; the HPAs met the NDIA.", ["NDIA"]),
        ("A harbour police assistant (HPA) came. The HPA met the NDIA.", ["NDIA"]),
        ("The Port of London Authority, or PLA, met the NDIA.", ["NDIA"]),
        # or behind
        ("The HPA (Harbour Port Authority) met the NDIA.", ["NDIA"]),
        ("The HPA, which is the Harbour Port Authority, met the NDIA.", ["NDIA"]),
        # no abbreviations
        ("READ MORE NOW, he said. Then came the NDIA.", ["NDIA"]),
        ("That is the FUNNY part, said the NDIA.", ["NDIA"]),
        ("MINSK (AP) — Nobody came, said the NDIA.", ["NDIA"]),
        ("Act VIII of the play, said the NDIA.", ["NDIA"]),
        ("A photo by @HPA and #HPA, of HPA/NDIA, for HPA-based men of the NDIA.", ["NDIA"]),
        # only the name makes it told: other words with these letters do not
        ("The harbour was open. The HPA closed.", ["HPA"]),
    ],
)
def test_what_is_not_explained(linter: factlint.Linter, text: str, found: list[str]) -> None:
    assert unexplained(linter, text) == found


def test_what_readers_know_is_passed_over(linter: factlint.Linter) -> None:
    assert unexplained(linter, "The HPA met the NDIA.", known=("HPA",)) == ["NDIA"]


def test_roman_numbers_count_where_they_may(linter: factlint.Linter) -> None:
    assert unexplained(linter, "The MCC met.") == []
    assert unexplained(linter, "The MCC met.", roman=True) == ["MCC"]
