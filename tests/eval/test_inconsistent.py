"""What the measure of one person spelled two ways counts as found."""

from __future__ import annotations

import pytest

from factlint import Finding, Level
from tests.eval.draft import Draft
from tests.eval.inconsistent import outcome
from tests.eval.judge import Case

TEXT = "Tobias Grellmann spoke. Then Tobias Greilmann left."
START = TEXT.index("Tobias Greilmann")
CASE = Case("1", "names", "error", Draft(TEXT), START, START + 16, "Tobias Grellmann")


def finding(text: str, put: str, rule: str = "names.inconsistent", level: Level = Level.WARNING):
    start = TEXT.index(text)
    end = start + len(text)
    place = (1, start + 1, 1, end + 1)
    return Finding("", start, end, rule, level, text, "", (put,), 0.7, *place)


@pytest.mark.parametrize(
    ("found", "right", "told"),
    [
        (True, True, finding("Greilmann", "Grellmann")),
        (True, False, finding("Greilmann", "Grollmann")),
        (True, False, finding("Grellmann", "Greilmann")),
        (False, False, finding("Grellmann", "Grollmann")),
        (False, False, finding("Greilmann", "Grellmann", level=Level.SUGGESTION)),
        (False, False, finding("Greilmann", "Grellmann", rule="names.misspelled")),
    ],
)
def test_a_finding_at_either_spelling_counts(found: bool, right: bool, told: Finding) -> None:
    judged = outcome(CASE, [told])
    assert (judged.found, judged.right) == (found, right)
