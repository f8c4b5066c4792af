"""Questions in SPARQL that the Wikidata Query Service and QLever both understand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from factlint.reference.wikidata.requests import (
    Answer,
    Requests,
    TryAgainError,
    WikidataError,
    read_json,
)
from factlint.reference.wikidata.statements import Json, mapping

QUERY_SERVICE = "https://query.wikidata.org/sparql"
ACCEPT = "application/sparql-results+json"
ENTITY = "http://www.wikidata.org/entity/"
TOGETHER = 25  # offices asked about at once
PAGE = 20_000  # rows of one answer
READINGS = 3  # of an answer that changes while it is read
PREFIXES = """\
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX wikibase: <http://wikiba.se/ontology#>
"""
HOLDERS = """\
SELECT DISTINCT ?position ?item WHERE {
  VALUES ?position { %s }
  {
    ?item p:P39 ?statement .
    ?statement ps:P39 ?position ; wikibase:rank ?rank .
    FILTER(?rank != wikibase:DeprecatedRank)
  } UNION { ?position wdt:P1308 ?item }
} ORDER BY ?position ?item
"""
OFFICES_OF_COUNTRY = """\
SELECT DISTINCT ?item WHERE {
  {
    ?item wdt:P1001|wdt:P17 wd:%s .
    { ?holder wdt:P39 ?item } UNION { ?item wdt:P1308 ?holder }
  } UNION { wd:%s wdt:P1906|wdt:P1313 ?item }
} ORDER BY ?item
"""
OFFICES_OF_ORGANISATION = """\
SELECT DISTINCT ?item WHERE {
  { ?item wdt:P2389|wdt:P361 wd:%s } UNION { wd:%s wdt:P2388|wdt:P1906|wdt:P1313 ?item }
  { ?holder wdt:P39 ?item } UNION { ?item wdt:P1308 ?holder }
} ORDER BY ?item
"""
SEATS_OF_LEGISLATURE = """\
SELECT DISTINCT ?item WHERE {
  { ?seat wdt:P361 wd:%s } UNION { wd:%s wdt:P527|wdt:P2670 ?seat }
  ?item wdt:P279* ?seat .
  ?holder wdt:P39 ?item .
} ORDER BY ?item
"""
INSTANCES = """\
SELECT DISTINCT ?item WHERE {
  ?item wdt:P31/wdt:P279* wd:%s .
} ORDER BY ?item
"""


class TimedOutError(WikidataError):
    """The service gave up on a question; a smaller one may succeed."""


class Row(NamedTuple):
    """A row of an answer: ids, empty where a variable has none."""

    item: str
    position: str = ""


class QueryService:
    """Asks a SPARQL endpoint, page by page; what comes back are ids."""

    def __init__(self, requests: Requests, address: str = QUERY_SERVICE, page: int = PAGE) -> None:
        self.requests = requests
        self.address = address
        self.page = page

    def items(self, query: str, entity_id: str) -> list[str]:
        """The items that a question about one entity finds."""
        rows = self._rows(query.replace("%s", entity_id))
        return list(dict.fromkeys(row.item for row in rows if row.item))

    def holders(self, offices: Sequence[str]) -> dict[str, list[str]]:
        """Everybody who ever held each of these offices; halves what is too much at once."""
        try:
            return self._holders(offices)
        except TimedOutError:
            if len(offices) == 1:
                raise
        half = len(offices) // 2
        return {**self.holders(offices[:half]), **self.holders(offices[half:])}

    def _holders(self, offices: Sequence[str]) -> dict[str, list[str]]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for row in self._rows(HOLDERS.replace("%s", _values(offices))):
            if row.item:
                found[row.position][row.item] = None
        return {office: list(found[office]) for office in offices}

    def _rows(self, query: str) -> list[Row]:
        """All rows of a question; every question sorts its answer, so that pages fit together.

        A page begins with the last row of the one before. Where it does not, the answer has changed
        between the two, and it is read once more from its beginning.
        """
        for _ in range(READINGS):
            rows = page = self._page(query, 0)
            while len(page) == self.page:
                page = self._page(query, len(rows) - 1)
                if page[:1] != rows[-1:]:
                    break
                rows += page[1:]
            else:
                return rows
        raise WikidataError(
            "the answer of the query service changed each time while it was read",
            hint="run the same command later; what has been fetched is kept",
        )

    def _page(self, query: str, offset: int) -> list[Row]:
        paged = f"{PREFIXES}{query}LIMIT {self.page}\nOFFSET {offset}\n"
        parameters = urlencode({"query": paged, "format": "json"})
        found = self.requests.ask(f"{self.address}?{parameters}", self._read, ACCEPT)
        rows = mapping(found.get("results")).get("bindings")
        told = (mapping(row) for row in (rows if isinstance(rows, list) else []))
        return [Row(_id(row, "item"), _id(row, "position")) for row in told]

    def _read(self, answer: Answer) -> Json:
        if answer.status != 429 and _ran_out_of_time(answer):
            raise TimedOutError(
                "the query service ran out of time",
                hint="ask for less at once, or another service by --sparql (QLever answers more)",
            )
        found = read_json(answer, self.requests.clock.now())
        if "results" not in found:
            raise TryAgainError("an answer without results")
        return found


def _ran_out_of_time(answer: Answer) -> bool:
    """Whether the service says so; the Query Service does so even within a good answer."""
    if answer.status == 200:
        return b"TimeoutException" in answer.body[-20_000:]
    told = answer.body.lower()
    return answer.status in (400, 500) and (b"timeout" in told or b"timed out" in told)


def _values(ids: Iterable[str]) -> str:
    return " ".join(f"wd:{one}" for one in ids)


def _id(row: Json, name: str) -> str:
    """The id that a variable is bound to; empty for statements without value."""
    value = str(mapping(row.get(name)).get("value", ""))
    found = value.removeprefix(ENTITY)
    return found if value.startswith(ENTITY) and found[:1] == "Q" else ""
