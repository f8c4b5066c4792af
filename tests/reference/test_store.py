"""The questions that a list answers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from factlint.reference.protocol import Commonness
from factlint.reference.store import Store
from tests.reference.conftest import HUMAN, held, item, item_value, statement, time_value


def ids(entities: object) -> list[str]:
    return [entity.id for entity in entities]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "written",
    [
        "Marta Grevenkov",
        "marta grevenkov",
        "MARTA GREVENKOV",
        "Márta  Grevenkov",
        "Marta A Grevenkov",
    ],
)
def test_a_name_is_found_however_it_is_folded(store: Store, written: str):
    assert ids(store.named(written)) == ["Q30"]


def test_nobody_bears_a_name_that_is_only_near(store: Store):
    assert ids(store.named("Marta Grevenkow")) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("Marta Grevenkof", "Q30", id="one letter"),
        pytest.param("Marta Grevnekov", "Q30", id="two letters swapped"),
        pytest.param("Martha Grevenkov", "Q30", id="given name"),
        pytest.param("Marta Gravenkoff", "Q30", id="by sound"),
        pytest.param("Tomas Lindkvist", "Q31", id="qv, kv"),
        pytest.param("Kamalandro", "Q33", id="a name of one word"),
        pytest.param("Lindquist", "Q31", id="a surname alone"),
        pytest.param("Osterlind Motor", "Q40", id="a company"),
    ],
)
def test_near_names_are_found(store: Store, written: str, meant: str):
    assert meant in ids(store.like(written))


@pytest.mark.parametrize("written", ["Peter Grevenkov", "Marta Johansson", "", "?!", "Bo Li"])
def test_a_far_name_finds_nobody(store: Store, written: str):
    assert ids(store.like(written)) == []


def test_who_shares_a_whole_word_comes_before_who_is_better_known(
    build_store: Callable[..., Store],
):
    famous = {**item("Q2", "Hanna Berglund", HUMAN), "sitelinks": {str(n): {} for n in range(40)}}
    store = build_store(famous, item("Q3", "Anna Berglund", HUMAN))
    assert ids(store.like("Anna Bergland")) == ["Q3", "Q2"]


def test_no_more_than_two_hundred_leave_the_store(build_store: Callable[..., Store]):
    letters = "abcdefghijklmnopqrstuvwxy"
    people = [
        item(f"Q{number}", f"Anna{letters[number % 25]} Karlsson{letters[number // 25]}", HUMAN)
        for number in range(1, 500)
    ]
    store = build_store(*people)
    assert len(store.like("Anna Karlson")) == 200
    assert len(store.like("Karlson")) == 6


def test_of_one_word_the_nearest_leave_the_store_first(build_store: Callable[..., Store]):
    known = {**item("Q2", "Karlovan", "Q515"), "sitelinks": {str(n): {} for n in range(40)}}
    store = build_store(item("Q1", "Karlova", "Q515"), known, item("Q3", "Tom Karlovar", HUMAN))
    assert ids(store.like("Karlovi")) == ["Q1", "Q2", "Q3"]


def test_short_given_names_are_followed(store_path: Path):
    nicknames = {"bob": ("robert",)}
    store = Store.open(store_path, nicknames=lambda name: nicknames.get(name, ()))
    assert ids(store.like("Bob Osterlint")) == ["Q34"]


@pytest.mark.parametrize(
    ("title", "jurisdiction", "offices"),
    [
        pytest.param("president", "Q10", ["Q20"], id="country in the name, none in the record"),
        pytest.param(
            "prime minister", "Q10", ["Q21"], id="country in the record, none in the name"
        ),
        pytest.param("Prime Minister", "Q10", ["Q21"], id="title folded"),
        pytest.param("deputy prime minister", "Q10", ["Q22"], id="deputy"),
        pytest.param("vice president", "Q10", ["Q23"], id="vice"),
        pytest.param("president", "Q12", ["Q24"], id="of a province"),
        pytest.param("senate president", "Q10", ["Q25"], id="of the senate"),
        pytest.param("foreign minister", "Q11", ["Q26"], id="minister by portfolio"),
        pytest.param("president", "Q11", [], id="a country without one"),
        pytest.param("president", "", [], id="no country"),
    ],
)
def test_a_title_names_the_office_of_its_jurisdiction_only(
    store: Store, title: str, jurisdiction: str, offices: list[str]
):
    assert ids(store.offices((title,), (jurisdiction,))) == offices


def test_a_title_form_leads_to_its_classes(store_path: Path):
    store = Store.open(store_path, titles={"pres": ("president",)}.get)  # type: ignore[arg-type]
    store_without = Store.open(store_path)
    assert ids(store.offices(("pres",), ("Q10",))) == ["Q20"]
    assert ids(store_without.offices(("pres",), ("Q10",))) == []


@pytest.mark.parametrize(
    ("office", "day", "holders"),
    [
        pytest.param("Q20", "2010-05-01", ["Q30"], id="first day"),
        pytest.param("Q20", "2018-05-01", ["Q30", "Q31"], id="day of handing over"),
        pytest.param("Q20", "2025-01-01", ["Q31"], id="no end recorded"),
        pytest.param("Q20", "2010-04-30", [], id="before all"),
        pytest.param("Q21", "2015-03-01", ["Q34"], id="any day of the month of beginning"),
        pytest.param("Q21", "2019-07-31", ["Q34"], id="any day of the month of ending"),
        pytest.param("Q21", "2019-08-01", [], id="after it"),
    ],
)
def test_who_held_an_office_on_a_day(store: Store, office: str, day: str, holders: list[str]):
    assert sorted(ids(store.holding(office, date.fromisoformat(day)))) == holders


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param(held("Q20"), id="no date"),
        pytest.param(held("Q20", "2001", P582="somevalue"), id="ended, unknown when"),
        pytest.param(held("Q20", "2001", P1366=item_value("Q2")), id="replaced"),
        pytest.param({**held("Q20", "2001"), "rank": "deprecated"}, id="deprecated"),
    ],
)  # fmt: skip
def test_what_is_no_evidence_holds_no_office(build_store: Callable[..., Store], claim: dict):
    store = build_store(item("Q1", "Ada Quint", HUMAN, P39=[claim]))
    assert store.holding("Q20", date(2015, 1, 1)) == ()


def test_an_office_that_goes_on_by_its_record_is_held(build_store: Callable[..., Store]):
    store = build_store(item("Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2001", P582="novalue")]))
    (person,) = store.holding("Q20", date(2015, 1, 1))
    assert person.tenures[0].ending == "none"


@pytest.mark.parametrize(
    ("office", "holders"), [("Q20", "one"), ("Q27", "many"), ("Q21", "one"), ("Q26", "one")]
)
def test_one_holder_or_many(store: Store, office: str, holders: str):
    entity = store.get(office)
    assert entity is not None
    assert entity.holders == holders


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("marta", Commonness(2, 0)),
        ("Grevenkov", Commonness(0, 1)),
        ("osterlind", Commonness(0, 1)),
        ("motors", Commonness()),
        ("nobody", Commonness()),
    ],
)
def test_how_common_a_word_is_among_people(store: Store, word: str, count: Commonness):
    assert store.commonness(word) == count


def test_an_entity_is_whole(store: Store):
    person = store.get("Q30")
    assert person is not None
    assert person.names == (
        ("Marta Grevenkov", "label", "", ""),
        ("Marta A. Grevenkov", "alias", "", ""),
    )
    assert (person.kind, person.sex, person.born and person.born.iso) == (
        "person",
        "female",
        "1961-04-02",
    )
    president, senator = person.tenures
    assert (president.office, president.start and president.start.iso) == ("Q20", "2010-05-01")
    assert (senator.start and senator.start.iso, senator.ending) == ("2001", "value")
    assert person.url == "https://www.wikidata.org/wiki/Q30"


def test_a_persons_country_is_read_from_his_offices(store: Store):
    person = store.get("Q31")
    assert person is not None
    assert person.country == "Q10"
    assert {tenure.jurisdiction for tenure in person.tenures} == {"Q10"}


def test_an_unknown_id_is_nobody(store: Store):
    assert store.get("Q999") is None


def test_the_best_known_comes_first(build_store: Callable[..., Store]):
    famous = {**item("Q2", "Jon Alder", HUMAN), "sitelinks": {str(n): {} for n in range(40)}}
    store = build_store(item("Q1", "Jon Alder", HUMAN), famous)
    assert ids(store.named("Jon Alder")) == ["Q2", "Q1"]


def test_the_list_holds_up_to_the_day_it_was_built_for(build_store: Callable[..., Store]):
    person = item("Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2001-02-03")])
    (info,) = build_store(person, as_of="2024-06-30").lists()
    assert (info.entities, info.as_of) == (1, "2024-06-30")


def test_else_up_to_the_latest_beginning_without_an_end(build_store: Callable[..., Store]):
    person = item(
        "Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2001-02-03"), held("Q21", "2009", "2012")]
    )
    store = build_store(person)
    (info,) = store.lists()
    assert info.as_of == "2001-02-03"
    (first, _) = store.named("Ada Quint")[0].tenures
    assert first.as_of == "2001-02-03"


def test_names_in_other_scripts_are_kept_but_not_looked_up(build_store: Callable[..., Store]):
    store = build_store(item("Q1", "安倍晋三", HUMAN, "Shinzo Abe"))
    assert ids(store.named("Shinzo Abe")) == ["Q1"]
    assert store.named("安倍晋三") == ()
    assert store.named("Shinzo Abe")[0].label == "安倍晋三"


def test_birth_and_death_may_be_years(build_store: Callable[..., Store]):
    claims = {"P569": [statement(time_value("1901"))], "P570": [statement(time_value("1980-05"))]}
    person = build_store(item("Q1", "Ada Quint", HUMAN, **claims)).get("Q1")
    assert person is not None
    assert (person.born and person.born.iso, person.died and person.died.iso) == ("1901", "1980-05")
