"""Wikidata's statements as they stand in the wild."""

from __future__ import annotations

import pytest

from factlint.reference.wikidata.documents import read_document
from factlint.reference.wikidata.times import parse_when
from tests.reference.conftest import HUMAN, held, item, item_value, statement, time_value

JULIAN = "http://www.wikidata.org/entity/Q1985786"


@pytest.mark.parametrize(
    ("time", "precision", "first", "last"),
    [
        pytest.param("+2019-05-20T00:00:00Z", 11, "2019-05-20", "2019-05-20", id="day"),
        pytest.param("+2019-05-20T14:00:00Z", 14, "2019-05-20", "2019-05-20", id="second"),
        pytest.param("+2019-05-00T00:00:00Z", 10, "2019-05-01", "2019-05-31", id="month"),
        pytest.param("+2019-12-00T00:00:00Z", 10, "2019-12-01", "2019-12-31", id="December"),
        pytest.param("+2019-00-00T00:00:00Z", 9, "2019-01-01", "2019-12-31", id="year"),
        pytest.param(
            "+2019-01-01T00:00:00Z", 9, "2019-01-01", "2019-12-31", id="year, as 1 January"
        ),
        pytest.param("+2019-00-00T00:00:00Z", 11, "2019-01-01", "2019-12-31", id="day without one"),
        pytest.param("+1987-00-00T00:00:00Z", 8, "1980-01-01", "1989-12-31", id="decade"),
        pytest.param("+1900-00-00T00:00:00Z", 7, "1801-01-01", "1900-12-31", id="19th century"),
        pytest.param("+1901-00-00T00:00:00Z", 7, "1901-01-01", "2000-12-31", id="20th century"),
        pytest.param("+00000002013-07-16T00:00:00Z", 11, "2013-07-16", "2013-07-16", id="old form"),
        pytest.param("+2015-02-29T00:00:00Z", 11, "2015-02-01", "2015-02-28", id="no such day"),
        pytest.param("+2015-06-31T00:00:00Z", 11, "2015-06-01", "2015-06-30", id="31 June"),
        pytest.param("+9999-12-31T00:00:00Z", 11, "9999-12-31", "9999-12-31", id="the last day"),
    ],
)
def test_a_time_is_an_interval(time: str, precision: int, first: str, last: str):
    when = parse_when({"time": time, "precision": precision, "calendarmodel": "Q1985727"})
    assert when is not None
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "time", ["-0044-03-15T00:00:00Z", "+0000-00-00T00:00:00Z", "+2015-13-01T00:00:00Z",
             "+12000-00-00T00:00:00Z", "yesterday", ""],
)  # fmt: skip
def test_what_is_no_date_of_our_calendar_is_unknown(time: str):
    assert parse_when({"time": time, "precision": 11}) is None


def test_a_julian_day_may_be_two_weeks_off():
    when = parse_when({"time": "+1703-05-16T00:00:00Z", "precision": 11, "calendarmodel": JULIAN})
    assert when is not None
    assert (when.first.isoformat(), when.last.isoformat()) == ("1703-05-02", "1703-05-30")


def read(**claims: object):
    found = read_document(item("Q1", "Ada Quint", HUMAN, **claims))  # type: ignore[arg-type]
    assert found is not None
    return found.entity


@pytest.mark.parametrize(
    ("claim", "ending", "end"),
    [
        pytest.param(held("Q9", "2001", "2005"), "value", "2005", id="end"),
        pytest.param(held("Q9", "2001", P582="somevalue"), "unknown", "", id="somevalue"),
        pytest.param(held("Q9", "2001", P582="novalue"), "none", "", id="novalue"),
        pytest.param(held("Q9", "2001"), "absent", "", id="nothing said"),
        pytest.param(held("Q9", "2001", P1366=item_value("Q2")), "unknown", "", id="replaced"),
    ],
)
def test_how_a_tenure_ends(claim: dict, ending: str, end: str):
    (tenure,) = read(P39=[claim]).tenures
    assert (tenure.ending, tenure.end.iso if tenure.end else "") == (ending, end)


def test_deprecated_statements_are_left_out_and_preferred_ones_come_first():
    old = held("Q7", "1990", "1995")
    wrong = {**held("Q8", "1996"), "rank": "deprecated"}
    main = {**held("Q9", "2001"), "rank": "preferred"}
    assert [tenure.office for tenure in read(P39=[old, wrong, main]).tenures] == ["Q9", "Q7"]


@pytest.mark.parametrize("key", ["P1001", "P642", "P2389", "P768"])
def test_a_tenures_place_is_read_from_its_qualifiers(key: str):
    (tenure,) = read(P39=[held("Q9", "2001", **{key: item_value("Q55")})]).tenures
    assert tenure.jurisdiction == "Q55"


def test_an_office_of_unknown_value_is_none():
    assert read(P39=[statement("somevalue")]).tenures == ()


def test_ids_of_documents_before_2017_are_made_of_their_numbers():
    old = {"value": {"entity-type": "item", "numeric-id": 30}, "type": "wikibase-entityid"}
    assert read(P27=[statement(old)]).country == "Q30"


def test_empty_maps_may_be_lists():
    document = {**item("Q1", "Ada Quint", HUMAN), "aliases": [], "claims": [], "sitelinks": []}
    found = read_document(document)
    assert found is not None
    assert (found.entity.label, found.entity.tenures) == ("Ada Quint", ())


def test_a_label_for_all_languages_counts():
    labels = {"mul": {"language": "mul", "value": "Ada Quint"}}
    found = read_document({**item("Q1", "", HUMAN), "labels": labels})
    assert found is not None
    assert found.entity.label == "Ada Quint"


@pytest.mark.parametrize(
    "document",
    [
        pytest.param({"id": "P31", "labels": {"en": {"value": "instance of"}}}, id="property"),
        pytest.param({"id": "Q1", "missing": ""}, id="deleted"),
        pytest.param({"id": "Q1", "labels": {"ja": {"value": "x"}}}, id="no name in English"),
        pytest.param({"labels": {"en": {"value": "x"}}}, id="no id"),
        pytest.param({"id": 5}, id="an id that is a number"),
    ],
)
def test_what_is_no_entity_with_a_name_is_left_out(document: dict):
    assert read_document(document) is None


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("Ada\0Quint", "Ada Quint", id="NUL"),
        pytest.param("Ada \ud800Quint", "Ada Quint", id="lone surrogate"),
        pytest.param(" Ada \n Quint ", "Ada Quint", id="blanks"),
    ],
)
def test_a_hostile_label_is_cleaned(text: str, label: str):
    found = read_document(item("Q1", text, HUMAN))
    assert found is not None
    assert found.entity.label == label


def test_a_label_of_a_megabyte_is_no_name():
    assert read_document(item("Q1", "a" * 1_000_000, HUMAN)) is None


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param({"P39": "text"}, id="text for statements"),
        pytest.param({"P39": [None, 3, "x"]}, id="no statements"),
        pytest.param({"P39": [{"mainsnak": {"snaktype": "value"}}]}, id="no value"),
        pytest.param({"P569": [statement({"value": 7, "type": "time"})]}, id="a number for a time"),
        pytest.param(
            {"P39": [{**held("Q9", "2001"), "qualifiers": {"P580": "2001"}}]}, id="qualifiers"
        ),
    ],
)
def test_broken_claims_do_no_harm(broken: dict):
    found = read_document({**item("Q1", "Ada Quint", HUMAN), "claims": broken})
    assert found is not None


def test_other_statements_are_kept_by_property():
    amount = {"value": {"amount": "+1200", "unit": "1"}, "type": "quantity"}
    claims = {
        "P36": [statement(item_value("Q90"))],
        "P1082": [statement(amount, P585=time_value("2020"))],
    }
    found = read_document(item("Q1", "Norland", "Q6256", **claims))
    assert found is not None
    assert found.is_country
    assert found.entity.statements["P36"] == (("Q90", "", ""),)
    assert found.entity.statements["P1082"][0].value == "1200"
