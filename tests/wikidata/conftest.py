"""A server over a small country, and a client that waits without waiting."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from factlint.reference.pull import Sources
from factlint.reference.wikidata.client import PoliteClient
from factlint.reference.wikidata.requests import Clock, Manners, Requests
from factlint.reference.wikidata.sparql import QueryService
from tests.reference.conftest import DOCUMENTS
from tests.wikidata.server import WikidataServer
from tests.wikidata.world import World

AGENT = "factlint/0 (desk@newsroom.org) wikidata/0"
NOW = 1_700_000_000.0


class Waits(list[float]):
    """How long a client slept, in seconds."""

    def clock(self) -> Clock:
        """A clock whose sleep takes no time."""
        return Clock(sleep=self.append, now=lambda: NOW)


@pytest.fixture
def waits() -> Waits:
    """How long the client of this test has slept."""
    return Waits()


@pytest.fixture
def server() -> Iterator[WikidataServer]:
    """A server over `DOCUMENTS`."""
    with WikidataServer(World(DOCUMENTS)) as running:
        yield running


@pytest.fixture
def requests(waits: Waits) -> Requests:
    """Requests without time between them."""
    return Requests(AGENT, Manners(timeout=10, interval=0), waits.clock())


@pytest.fixture
def client(server: WikidataServer, requests: Requests) -> PoliteClient:
    """A client of the server."""
    return PoliteClient(requests, server.endpoint)


@pytest.fixture
def queries(server: WikidataServer, requests: Requests) -> QueryService:
    """The server's query service."""
    return QueryService(requests, server.sparql)


@pytest.fixture
def sources_for(waits: Waits) -> Callable[[WikidataServer], Sources]:
    """Client and queries for a server, with a count of requests of their own."""

    def made(running: WikidataServer) -> Sources:
        requests = Requests(AGENT, Manners(timeout=5, interval=0), waits.clock())
        return Sources(
            PoliteClient(requests, running.endpoint), QueryService(requests, running.sparql)
        )

    return made
