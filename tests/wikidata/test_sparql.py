"""Questions to a query service."""

from __future__ import annotations

import pytest

from factlint.reference.wikidata import sparql
from factlint.reference.wikidata.requests import WikidataError
from factlint.reference.wikidata.sparql import QueryService, TimedOutError
from tests.reference.conftest import HUMAN, POSITION, item, item_value, statement
from tests.wikidata.api import Reply
from tests.wikidata.conftest import Waits
from tests.wikidata.server import WikidataServer

TIMEOUT = "java.util.concurrent.TimeoutException\n\tat java.util.concurrent.FutureTask"


def names(entity_id: str, *values: str) -> dict:
    return {entity_id: [statement(item_value(value)) for value in values]}


def test_holders_of_every_time(queries: QueryService) -> None:
    assert queries.holders(["Q20", "Q27", "Q26"]) == {
        "Q20": ["Q30", "Q31"],
        "Q27": ["Q30", "Q31", "Q32"],
        "Q26": [],
    }


def test_deprecated_statements_name_no_holder(
    queries: QueryService, server: WikidataServer
) -> None:
    wrong = statement(item_value("Q20"), rank="deprecated")
    server.world.put(item("Q35", "Ola Brandt", HUMAN, P39=[wrong]))
    assert queries.holders(["Q20"])["Q20"] == ["Q30", "Q31"]


def test_offices_of_a_country(queries: QueryService) -> None:
    assert queries.items(sparql.OFFICES_OF_COUNTRY, "Q10") == ["Q21", "Q27"]


def test_offices_of_an_organisation(queries: QueryService, server: WikidataServer) -> None:
    server.world.put(item("Q50", "Head of Osterlind Motors", POSITION, **names("P2389", "Q40")))
    assert queries.items(sparql.OFFICES_OF_ORGANISATION, "Q40") == []
    server.world.put(item("Q35", "Ola Brandt", HUMAN, **names("P39", "Q50")))
    assert queries.items(sparql.OFFICES_OF_ORGANISATION, "Q40") == ["Q50"]


def test_seats_of_a_legislature_with_those_of_its_terms(
    queries: QueryService, server: WikidataServer
) -> None:
    server.world.put(item("Q60", "Storting of Sudmark", "Q35749"))
    server.world.put(item("Q61", "member of the Storting", POSITION, **names("P361", "Q60")))
    server.world.put(item("Q62", "member of the third Storting", POSITION, **names("P279", "Q61")))
    server.world.put(item("Q35", "Ola Brandt", HUMAN, **names("P39", "Q62")))
    assert queries.items(sparql.SEATS_OF_LEGISLATURE, "Q60") == ["Q62"]


def test_instances_of_a_class_and_those_below(
    queries: QueryService, server: WikidataServer
) -> None:
    server.world.put(item("Q6256", "country", "Q16889133", **names("P279", "Q17334923")))
    assert queries.items(sparql.INSTANCES, "Q17334923") == ["Q10", "Q11", "Q12", "Q13"]


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(Reply(500, TIMEOUT), id="Query Service"),
        pytest.param(Reply(200, '{"head": {"vars": []}, "results": ' + TIMEOUT), id="midway"),
        pytest.param(Reply(400, '{"exception": "Operation timed out."}'), id="QLever"),
    ],
)
def test_too_much_at_once_is_halved(
    queries: QueryService, server: WikidataServer, waits: Waits, reply: Reply
) -> None:
    server.fail("sparql", reply=reply)
    assert queries.holders(["Q20", "Q27"])["Q20"] == ["Q30", "Q31"]
    assert (len(server.asked), waits) == (3, [])


def test_what_cannot_be_halved_is_told(queries: QueryService, server: WikidataServer) -> None:
    server.fail("sparql", reply=Reply(500, TIMEOUT), times=9)
    with pytest.raises(TimedOutError, match="ran out of time"):
        queries.items(sparql.INSTANCES, "Q5")
    assert len(server.asked) == 1


def test_a_busy_service_is_waited_for(
    queries: QueryService, server: WikidataServer, waits: Waits
) -> None:
    server.fail("sparql", reply=Reply(429, "Too Many Requests", {"Retry-After": "10"}))
    assert queries.holders(["Q20"]) == {"Q20": ["Q30", "Q31"]}
    assert waits == [10]


def test_values_that_are_unknown_are_no_items(
    queries: QueryService, server: WikidataServer
) -> None:
    blank = {"item": {"type": "bnode", "value": "t12"}}
    genid = {"item": {"type": "uri", "value": "http://www.wikidata.org/.well-known/genid/a1"}}
    server.fail("sparql", reply=Reply(200, {"results": {"bindings": [blank, genid]}}))
    assert queries.items(sparql.INSTANCES, "Q5") == []


def paged(queries: QueryService, rows: int) -> QueryService:
    """The same service asked for so many rows at a time."""
    return QueryService(queries.requests, queries.address, rows)


PEOPLE = ["Q30", "Q31", "Q32", "Q33", "Q34"]


@pytest.mark.parametrize(
    ("rows", "pages"),
    [
        pytest.param(2, 5, id="many pages, each with the last row of the one before"),
        pytest.param(3, 3, id="a last page with nothing new"),
        pytest.param(4, 2, id="a last page that is short"),
        pytest.param(5, 2, id="one page that might not be the last"),
        pytest.param(6, 1, id="one page"),
    ],
)
def test_long_answers_come_in_pages(
    queries: QueryService, server: WikidataServer, rows: int, pages: int
) -> None:
    assert paged(queries, rows).items(sparql.INSTANCES, HUMAN) == PEOPLE
    assert len(server.asked) == pages


def test_holders_come_in_pages(queries: QueryService, server: WikidataServer) -> None:
    found = paged(queries, 2).holders(["Q20", "Q27", "Q26"])
    assert found == {"Q20": ["Q30", "Q31"], "Q27": ["Q30", "Q31", "Q32"], "Q26": []}
    assert len(server.asked) == 5


def test_a_page_that_fails_is_asked_for_again(
    queries: QueryService, server: WikidataServer, waits: Waits
) -> None:
    server.fail("OFFSET+2", reply=Reply(503, "", {"Retry-After": "7"}))
    assert paged(queries, 3).items(sparql.INSTANCES, HUMAN) == PEOPLE
    assert waits == [7]


def test_a_page_that_breaks_off_is_asked_for_again(
    queries: QueryService, server: WikidataServer
) -> None:
    server.fail("OFFSET+2").set(cut=True)
    assert paged(queries, 3).items(sparql.INSTANCES, HUMAN) == PEOPLE


def test_an_answer_that_changes_between_pages_misses_nobody(
    queries: QueryService, server: WikidataServer
) -> None:
    def lose_the_first(count: int) -> None:
        if count == 2:  # all later rows move up by one
            server.world.delete("Q30")

    server.on_request = lose_the_first
    assert paged(queries, 2).items(sparql.INSTANCES, HUMAN) == PEOPLE[1:]


def test_an_answer_that_never_holds_still_is_told(
    queries: QueryService, server: WikidataServer
) -> None:
    def grow_in_front(count: int) -> None:
        server.world.put(item(f"Q2{1000 - count}", "Ola Brandt", HUMAN))

    server.on_request = grow_in_front
    with pytest.raises(WikidataError, match="changed each time"):
        paged(queries, 2).items(sparql.INSTANCES, HUMAN)
    assert len(server.asked) == 2 * sparql.READINGS
