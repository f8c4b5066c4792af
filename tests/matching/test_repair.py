"""What is suggested: the name as printed, with what differs from the name put right."""

from __future__ import annotations

from datetime import date

import pytest

from factlint import Linter

DAY = date(2017, 10, 1)
CASES = [
    ("Donald J. Trmp spoke.", "Donald J. Trump"),
    ("Georgg W. Bush spoke.", "George W. Bush"),
    ("The leader Kim Jng-un spoke.", "Kim Jong-un"),
    ("It’s Martin O’Malleyy of Maryland.", "Martin O’Malley"),
    ("It's Martin O'Malleyy of Maryland.", "Martin O'Malley"),
    ("Sen. Joe Manchon III spoke.", "Joe Manchin III"),
    ("Sarah Huckabee Sandes spoke.", "Sarah Huckabee Sanders"),
]


@pytest.mark.parametrize(("text", "right"), CASES)
def test_the_rest_of_the_name_stays_as_printed(linter: Linter, text: str, right: str) -> None:
    findings = linter.check_text(text, date=DAY)
    assert [finding.suggestions[0] for finding in findings] == [right]


def test_another_spelling_of_the_rest_is_put_right_with_it(linter: Linter) -> None:
    # Alone, "Aun" is one more way to write the name; beside a wrong word it is half of nobody's.
    (finding,) = linter.check_text("Lebanese President Jozef Aun spoke.", date=date(2025, 12, 1))
    assert finding.suggestions[0] == "Joseph Aoun"
