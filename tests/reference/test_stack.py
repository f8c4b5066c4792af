"""Lists over one another answer as one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from factlint.reference.stack import Stack
from factlint.reference.store import Store
from tests.reference.conftest import HUMAN, POSITION, held, item, item_value, statement, time_value

BORN = {"P569": [statement(time_value("1961-04-02"))]}
Build = Callable[..., Store]


def test_the_upper_list_wins_and_the_lower_one_fills_in(build_store: Build):
    upper = build_store(item("Q1", "Ada Quint-Rask", HUMAN, "Ada Quint"), name="upper")
    lower = build_store(item("Q1", "Ada Quint", HUMAN, "Ada R. Quint", **BORN), name="lower")
    (person,) = Stack([upper, lower]).named("Ada Quint")
    assert person.label == "Ada Quint-Rask"
    assert person.born is not None
    assert person.born.iso == "1961-04-02"
    assert [(name.form, name.kind) for name in person.names] == [
        ("Ada Quint-Rask", "label"), ("Ada Quint", "alias"), ("Ada R. Quint", "alias"),
    ]  # fmt: skip


def test_entities_of_either_list_are_found(build_store: Build):
    stack = Stack([
        build_store(item("Q1", "Ada Quint", HUMAN), name="upper"),
        build_store(item("Q2", "Bo Harkness", HUMAN), name="lower"),
    ])  # fmt: skip
    assert [e.id for e in stack.named("Bo Harkness")] == ["Q2"]
    assert [e.id for e in stack.like("Bo Harkniss")] == ["Q2"]
    assert [e.id for e in stack.like("Ada Quinn")] == ["Q1"]


def test_namesakes_with_different_ids_stay_apart(build_store: Build):
    stack = Stack([
        build_store(item("Q1", "Ada Quint", HUMAN, **BORN), name="upper"),
        build_store(item("Q2", "Ada Quint", HUMAN, **BORN), name="lower"),
    ])  # fmt: skip
    assert [e.id for e in stack.named("Ada Quint")] == ["Q1", "Q2"]


def test_a_lower_list_may_end_what_the_upper_one_leaves_open(build_store: Build):
    stack = Stack([
        build_store(item("Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2010")]), name="upper"),
        build_store(
            item("Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2010-05", "2018")]), name="lower"
        ),
    ])  # fmt: skip
    assert [e.id for e in stack.holding("Q20", date(2015, 1, 1))] == ["Q1"]
    assert stack.holding("Q20", date(2020, 1, 1)) == ()


def test_people_of_both_lists_hold_one_office(build_store: Build):
    norland = {"P1001": [statement(item_value("Q10"))]}
    office = item("Q20", "President", POSITION, **norland)
    ada = item("Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2010", "2018")])
    bo = item("Q2", "Bo Harkness", HUMAN, P39=[held("Q20", "2018")])
    upper = build_store(office, ada, name="upper")
    lower = build_store(office, bo, name="lower")
    stack = Stack([upper, lower])
    assert [e.id for e in stack.offices(("president",), ("Q10",))] == ["Q20"]
    assert [e.id for e in stack.holding("Q20", date(2018, 6, 1))] == ["Q1", "Q2"]
    assert [e.id for e in stack.holding("Q20", date(2020, 1, 1))] == ["Q2"]


def test_how_common_a_name_is_is_not_counted_twice(build_store: Build):
    one = build_store(item("Q1", "Ada Quint", HUMAN), name="one")
    other = build_store(item("Q1", "Ada Quint", HUMAN), item("Q2", "Ada Rask", HUMAN), name="other")
    assert Stack([one, other]).commonness("ada").given == 2


def test_every_list_says_what_it_is(build_store: Build):
    stack = Stack([
        build_store(item("Q1", "Ada Quint", HUMAN), name="upper"),
        build_store(item("Q2", "Bo Harkness", HUMAN), name="lower"),
    ])  # fmt: skip
    assert [(info.name, info.entities) for info in stack.lists()] == [("upper", 1), ("lower", 1)]
