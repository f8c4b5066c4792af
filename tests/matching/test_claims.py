"""A claim held against a list: dates, several values, namesakes, places within places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from factlint.matching.claims import Ledger, of_kind, statements_of
from factlint.reference.entity import Statement
from factlint.reference.store import Store
from tests.reference.conftest import (
    COUNTRY,
    HUMAN,
    ORGANISATION,
    PLACE,
    build_store,
    item,
    item_value,
    statement,
    time_value,
)

__all__ = ["build_store"]  # the fixture
TODAY = date(2025, 12, 16)


def lies_in(*ids: str) -> list[dict]:
    return [statement(item_value(one)) for one in ids]


def since(identity: str, start: str, end: str = "") -> dict:
    dates = {"P580": start, "P582": end}
    known = {key: time_value(text) for key, text in dates.items() if text}
    return statement(item_value(identity), **known)


@pytest.fixture
def norland(build_store: Callable[..., Store]) -> Store:
    return build_store(
        item("Q10", "Norland", COUNTRY,
             P36=[since("Q20", "1990"), since("Q21", "1800", "1990"),
                  statement(item_value("Q24"), rank="deprecated")]),
        item("Q11", "Sudmark", COUNTRY),
        item("Q12", "Norland", PLACE),
        item("Q20", "Torvik", PLACE, P17=lies_in("Q10")),
        item("Q21", "Brixholm", PLACE, P17=lies_in("Q10")),
        item("Q22", "Old Torvik", PLACE, P131=lies_in("Q20"), P17=lies_in("Q10")),
        item("Q23", "Torvik", PLACE, P17=lies_in("Q11")),
        item("Q24", "Elmsby", PLACE, P17=lies_in("Q11")),
        item("Q30", "Northern Pact", ORGANISATION, P527=[since("Q10", "2001-03-01")]),
        item("Q31", "Southern Pact", ORGANISATION, P527=lies_in("Q30")),
        item("Q40", "Ada Quint", HUMAN, P569=[statement(time_value("1961-04-02"))]),
    )  # fmt: skip


def right(store: Store, subject: str, value: str, key: str, day: date = TODAY) -> list[str] | None:
    """What the list says instead, with ids for subject and value; None where it says nothing."""
    subjects = [entity for one in subject.split() if (entity := store.get(one))]
    values = [entity for one in value.split() if (entity := store.get(one))]
    found = Ledger(store, day).against(subjects, values, (key,))
    return list(found.labels) if found else None


def test_another_value_contradicts(norland: Store) -> None:
    assert right(norland, "Q10", "Q24", "P36") == ["Torvik"]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("Q20", "it is the value"),
        ("Q23", "it bears the value's name"),
        ("Q22", "it lies in the value"),
        ("Q24 Q20", "one of those who bear the name is the value"),
    ],
)
def test_a_value_that_may_be_the_right_one_does_not(norland: Store, value: str, why: str) -> None:
    assert right(norland, "Q10", value, "P36") is None, why


def test_a_value_is_right_in_its_own_time(norland: Store) -> None:
    assert right(norland, "Q10", "Q21", "P36") == ["Torvik"]
    assert right(norland, "Q10", "Q21", "P36", date(1985, 1, 1)) is None
    assert right(norland, "Q10", "Q20", "P36", date(1985, 1, 1)) == ["Brixholm"]


def test_what_held_at_another_time_is_told(norland: Store) -> None:
    subject, value = norland.get("Q10"), norland.get("Q21")
    assert subject is not None
    assert value is not None
    found = Ledger(norland, TODAY).against([subject], [value], ("P36",))
    assert found is not None
    assert found.lapsed == (Statement("Q21", "1800", "1990"),)


@pytest.mark.parametrize(
    ("subject", "key"), [("Q11", "P36"), ("Q10 Q12", "P36"), ("Q10", "P38"), ("Q10 Q11", "P36")]
)
def test_where_the_list_does_not_know_about_each_of_the_name_nothing_is_said(
    norland: Store, subject: str, key: str
) -> None:
    assert right(norland, subject, "Q24", key) is None


def test_before_the_first_date_nothing_is_known(norland: Store) -> None:
    assert right(norland, "Q30", "Q11", "P527", date(1999, 1, 1)) is None
    assert right(norland, "Q30", "Q11", "P527") == ["Norland"]


def test_a_value_of_another_kind_is_no_answer(norland: Store) -> None:
    assert right(norland, "Q31", "Q11", "P527") is None


@pytest.mark.parametrize(
    ("number", "day", "wrong"),
    [
        (1, TODAY, False),
        (3, TODAY, True),
        (1, date(1995, 1, 1), True),
        (1, date(2000, 9, 1), False),  # half a year before it came
    ],
)
def test_values_are_counted_and_a_change_is_known_a_year_early(
    norland: Store, number: int, day: date, wrong: bool
) -> None:
    pact = norland.get("Q30")
    assert pact is not None
    assert (Ledger(norland, day).counted([pact], number, ("P527",)) is not None) is wrong


def test_what_is_not_known_is_not_counted(norland: Store) -> None:
    sudmark = norland.get("Q11")
    assert sudmark is not None
    assert Ledger(norland, TODAY).counted([sudmark], 3, ("P527",)) is None


def test_fields_of_an_entity_are_statements_too(norland: Store) -> None:
    ada, torvik = norland.get("Q40"), norland.get("Q20")
    assert ada is not None
    assert torvik is not None
    assert statements_of(ada, "P569") == (Statement("1961-04-02"),)
    assert statements_of(torvik, "P17") == (Statement("Q10"),)
    ledger = Ledger(norland, TODAY)
    assert ledger.against([ada], "1961", ("P569",)) is None
    assert ledger.against([ada], "1962", ("P569",)) is not None


def test_a_country_keeps_the_places_of_its_name_beside_it(norland: Store) -> None:
    named = norland.named("Norland")
    assert {one.id for one in of_kind(named, "country")} == {"Q10", "Q12"}
    assert of_kind(norland.named("Torvik"), "country") == ()
    assert of_kind(named, "nationality") == ()
    assert of_kind(named, "division") == ()
