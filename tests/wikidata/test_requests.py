"""Patience with servers: what is asked again, after how long, and what never is."""

from __future__ import annotations

import threading
from email.utils import formatdate

import pytest

from factlint.base.errors import UsageError
from factlint.reference.wikidata.client import PoliteClient
from factlint.reference.wikidata.requests import (
    Manners,
    Requests,
    WikidataError,
    checked_address,
    checked_contact,
    retry_after,
)
from tests.wikidata.api import Reply, error, maxlag
from tests.wikidata.conftest import AGENT, NOW, Waits
from tests.wikidata.server import WikidataServer

PAGE = (
    "<!DOCTYPE html><html><title>Wikimedia Error</title><p>Our servers are under maintenance.</p>"
)


def ask(client: PoliteClient) -> str:
    (found,) = client.entities(["Q30"])
    return found.target


@pytest.mark.parametrize(
    ("reply", "waited"),
    [
        pytest.param(Reply(429, "slow down", {"Retry-After": "7"}), 7, id="429, seconds"),
        pytest.param(Reply(429, "", {"Retry-After": "0.25"}), 0.25, id="429, a fraction"),
        pytest.param(
            Reply(503, "", {"Retry-After": formatdate(NOW + 90, usegmt=True)}), 90, id="503, a date"
        ),
        pytest.param(
            Reply(429, "", {"Retry-After": formatdate(NOW - 90, usegmt=True)}), 0, id="a past date"
        ),
        pytest.param(Reply(429, "", {"Retry-After": "soon"}), 2, id="429, nonsense"),
        pytest.param(Reply(503, PAGE), 2, id="503 without a word"),
        pytest.param(Reply(500, "boom"), 2, id="500"),
        pytest.param(Reply(200, PAGE), 2, id="maintenance page as a good answer"),
        pytest.param(Reply(200, ""), 2, id="an empty answer"),
        pytest.param(Reply(200, "[1]"), 2, id="an answer that is no map"),
        pytest.param(maxlag(7.5, "5"), 5, id="maxlag within a good answer"),
        pytest.param(maxlag(7.5, "nonsense"), 5, id="maxlag without a usable wait"),
        pytest.param(error("ratelimited", "too fast"), 5, id="rate limit within a good answer"),
        pytest.param(error("readonly", "maintenance"), 5, id="read-only"),
        pytest.param(error("internal_api_error_DBQueryError", "x"), 2, id="internal error"),
    ],
)
def test_what_passes_is_asked_again(
    client: PoliteClient, server: WikidataServer, waits: Waits, reply: Reply, waited: float
) -> None:
    server.fail("wbgetentities", reply=reply)
    assert ask(client) == "Q30"
    assert waits == [waited]


@pytest.mark.parametrize("fault", [{"cut": True}, {"drop": True}], ids=str)
def test_answers_that_break_off_are_asked_again(
    client: PoliteClient, server: WikidataServer, waits: Waits, fault: dict
) -> None:
    server.fail("wbgetentities", times=2).set(**fault)
    assert ask(client) == "Q30"
    assert waits == [2, 4]


def test_a_slow_answer_is_given_up_and_asked_again(server: WikidataServer, waits: Waits) -> None:
    requests = Requests(AGENT, Manners(timeout=1, interval=0), waits.clock())
    client = PoliteClient(requests, server.endpoint)
    hold = threading.Event()
    server.fail("wbgetentities").set(hold=hold)
    try:
        assert ask(client) == "Q30"
        assert waits == [2]
    finally:
        hold.set()


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        pytest.param(Reply(403, "See our robot policy"), "See our robot policy", id="403"),
        pytest.param(Reply(400, "bad request"), "HTTP 400", id="400"),
        pytest.param(Reply(404, "nothing here"), "HTTP 404", id="404"),
        pytest.param(error("badvalue", "no such thing"), "badvalue: no such thing", id="in band"),
    ],
)
def test_what_does_not_pass_is_never_asked_again(
    client: PoliteClient, server: WikidataServer, waits: Waits, reply: Reply, said: str
) -> None:
    server.fail("wbgetentities", reply=reply)
    with pytest.raises(WikidataError, match=said):
        ask(client)
    assert (len(server.asked), waits) == (1, [])


def test_a_server_that_stays_broken_is_left_alone(
    client: PoliteClient, server: WikidataServer, waits: Waits
) -> None:
    server.fail(times=1000, reply=Reply(503, PAGE))
    with pytest.raises(WikidataError, match="does not answer: HTTP 503"):
        ask(client)
    assert waits == [2, 4, 8, 16, 32]


def test_a_server_that_wants_hours_is_left_alone(
    client: PoliteClient, server: WikidataServer, waits: Waits
) -> None:
    server.fail(reply=Reply(429, "", {"Retry-After": "86400"}))
    with pytest.raises(WikidataError, match="86,400 seconds"):
        ask(client)
    assert (len(server.asked), waits) == (1, [])


def test_lagging_servers_are_borne_longer_than_broken_ones(
    client: PoliteClient, server: WikidataServer, waits: Waits
) -> None:
    server.fail(times=15, reply=maxlag(9, "5"))
    assert ask(client) == "Q30"
    assert waits == [5] * 15


def test_requests_say_who_asks_and_take_packed_answers(
    client: PoliteClient, server: WikidataServer
) -> None:
    ask(client)
    asked = server.asked[0]
    assert asked.headers["user-agent"] == AGENT
    assert asked.headers["accept-encoding"] == "gzip"
    assert asked.query["maxlag"] == "5"


def test_the_opener_is_not_the_one_of_the_process(requests: Requests) -> None:
    import urllib.request

    assert requests.opener is not urllib.request._opener  # type: ignore[attr-defined]


def test_time_lies_between_two_requests(server: WikidataServer, waits: Waits) -> None:
    clock = waits.clock()._replace(monotonic=lambda: 100.0)
    client = PoliteClient(Requests(AGENT, clock=clock), server.endpoint)
    for _ in range(3):
        ask(client)
    assert waits == pytest.approx([0.2, 0.2])


def test_no_server_at_all(requests: Requests) -> None:
    client = PoliteClient(requests, "http://127.0.0.1:9/w/api.php")
    with pytest.raises(WikidataError, match=r"127\.0\.0\.1:9 does not answer: no whole answer"):
        ask(client)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("12", 12), ("1.5", 1.5), ("-3", 0), ("nan", None), ("inf", None), ("", None), ("x", None)],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}, NOW) == seconds


@pytest.mark.parametrize("contact", ["desk@newsroom.org", "https://newsroom.org/bots"])
def test_contacts_that_reach_somebody(contact: str) -> None:
    assert checked_contact(contact) == contact


@pytest.mark.parametrize(
    "contact",
    [
        "",
        "me",
        "you@example.com",
        "https://example.org/",
        "a@mail.invalid",
        "desk@news",
        "desk@newsroom.org\r\nX: y",
        "désk@newsroom.org",
    ],
)
def test_contacts_that_reach_nobody(contact: str) -> None:
    with pytest.raises(UsageError):
        checked_contact(contact)


@pytest.mark.parametrize(
    "address", ["", "wikidata.org", "file:///etc/passwd", "https://", "h ttp:"]
)
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(UsageError, match="--endpoint"):
        checked_address(address, "--endpoint")
