"""What a tenure says of a day, and how an office is told."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.matching.explain import office_clause
from factlint.matching.offices import Holding, excludes, supports
from factlint.matching.titled import proves
from factlint.reference.entity import Entity, Tenure, When

DAY = date(2020, 6, 1)


def on(year: int, month: int = 6, day: int = 1) -> When:
    return When(date(year, month, day), date(year, month, day))


@pytest.mark.parametrize(
    ("tenure", "excluded", "supported"),
    [
        (Tenure("O", on(2018), on(2022), "value"), False, True),
        (Tenure("O", on(2018), None, "none"), False, True),
        (Tenure("O", on(2018)), False, True),
        (Tenure("O"), False, True),  # no date at all: nothing against it
        (Tenure("O", on(2021)), True, False),
        (Tenure("O", on(2018), on(2019), "value"), True, False),
        (Tenure("O", on(2018), None, "unknown"), False, False),  # it ended, nobody knows when
        (Tenure("O", on(2021), None, "unknown"), True, False),
    ],
)
def test_an_unknown_end_contradicts_nothing_and_supports_nothing(
    tenure: Tenure, excluded: bool, supported: bool
):
    assert (excludes(tenure, DAY), supports(tenure, DAY)) == (excluded, supported)


@pytest.mark.parametrize(
    ("tenure", "proven"),
    [
        (Tenure("O", on(2018), None, "none"), True),
        (Tenure("O", on(2018), on(2022), "value"), True),
        (Tenure("O", When(date(2020, 1, 1), date(2020, 12, 31)), None, "none"), False),  # 2020
        (Tenure("O", on(2018), When(date(2020, 1, 1), date(2020, 12, 31)), "value"), False),
        (Tenure("O", None, on(2022), "value"), False),
        (Tenure("O", on(2018), None, "unknown"), False),
    ],
)
def test_only_dates_precise_enough_for_the_day_prove_a_tenure(tenure: Tenure, proven: bool):
    assert proves(tenure, DAY) is proven


@pytest.mark.parametrize(
    ("tenure", "clause"),
    [
        (Tenure("O", on(2018), None, "none"), "Ann Lee is Mayor of Brixholm since 2018-06-01"),
        (Tenure("O", on(2018), on(9000), "value"), "Ann Lee is Mayor of Brixholm since 2018-06-01"),
        (
            Tenure("O", on(2014), on(2018), "value"),
            "Ann Lee was Mayor of Brixholm from 2014-06-01 to 2018-06-01",
        ),
        (
            Tenure("O", None, on(2018), "value"),
            "Ann Lee was Mayor of Brixholm until 2018-06-01",
        ),
        (
            Tenure("O", on(2014), None, "unknown"),
            "Ann Lee was Mayor of Brixholm, beginning 2014-06-01",
        ),
        (Tenure("O"), "Ann Lee is Mayor of Brixholm"),
    ],
)
def test_an_office_that_ended_is_told_with_both_its_ends(tenure: Tenure, clause: str):
    holding = Holding(
        Entity("P", "Ann Lee", "person"), Entity("O", "Mayor of Brixholm", "office"), tenure
    )
    assert office_clause(holding) == clause
