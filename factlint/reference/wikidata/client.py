"""Wikidata's client made polite: entities fifty at a time, redirects and deletions told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from urllib.parse import urlencode, urljoin

from wikidata.client import Client
from wikidata.entity import Entity, EntityId, EntityState

from factlint.reference.wikidata.documents import LANGUAGES
from factlint.reference.wikidata.requests import (
    Answer,
    Requests,
    TryAgainError,
    WikidataError,
    read_json,
    retry_after,
)
from factlint.reference.wikidata.statements import Json, mapping

API = "https://www.wikidata.org/w/api.php"
BATCH = 50  # ids that wbgetentities takes at once
MAXLAG = 5  # seconds; above it bots are asked to wait
WHOLE = "info|labels|aliases|descriptions|claims|sitelinks"
PASSING_ERRORS = frozenset({"maxlag", "ratelimited", "readonly", "actionthrottledtext"})
ID = re.compile(r"Q[1-9]\d{0,11}", re.ASCII)


class Asked(NamedTuple):
    """What Wikidata has under an id: a document, its place after a redirect, or nothing."""

    id: str
    document: Json | None = None

    @property
    def target(self) -> str:
        """The id of the document; another than `id` after a redirect."""
        return str(self.document["id"]) if self.document else ""

    @property
    def revision(self) -> int:
        """The document's latest revision."""
        revision = (self.document or {}).get("lastrevid", 0)
        return revision if isinstance(revision, int) else 0


class PoliteClient(Client):
    """The package's client over `Requests`; `get(id, load=True)` works as it always did."""

    def __init__(self, requests: Requests, api: str = API) -> None:
        super().__init__(
            base_url=urljoin(api, "/"), opener=requests.opener, user_agent=requests.user_agent
        )
        self.requests = requests
        self.api = api
        # The package's own map forgets entities that nobody holds.
        self.loaded: dict[str, Entity] = {}

    def request(self, path: str) -> Any:  # noqa: ANN401 (the package's signature)
        """The answer for a path; None where there is no such entity."""
        return self.requests.ask(urljoin(self.base_url, path), self._read_page)

    def load(self, ids: Sequence[str]) -> dict[str, Entity]:
        """The entities with these ids, fetched together; after a redirect both ids lead there."""
        new = [entity_id for entity_id in dict.fromkeys(ids) if entity_id not in self.loaded]
        for start in range(0, len(new), BATCH):
            for asked in self.entities(new[start : start + BATCH]):
                self.loaded[asked.id] = self._entity(asked)
        return {entity_id: self.loaded[entity_id] for entity_id in ids}

    def entities(self, ids: Sequence[str], props: str = WHOLE) -> list[Asked]:
        """What Wikidata has under each of at most fifty ids, in their order."""
        left = list(dict.fromkeys(ids))
        missing: set[str] = set()
        while left:
            found = self._call(
                action="wbgetentities", ids="|".join(left), props=props,
                languages="|".join(LANGUAGES),
            )  # fmt: skip
            refused = _refused_id(found)
            if refused not in left:
                documents = dict(_documents(found))
                return [_asked(one, missing, documents) for one in dict.fromkeys(ids)]
            missing.add(refused)
            left.remove(refused)
        return [Asked(one) for one in dict.fromkeys(ids)]

    def revisions(self, ids: Sequence[str]) -> list[Asked]:
        """Like `entities`, but with documents that hold only their revision."""
        return self.entities(ids, props="info")

    def search(self, name: str, most: int = 7) -> list[str]:
        """Ids of items with a label or alias that begins so."""
        found = self._call(
            action="wbsearchentities", search=name, language="en", uselang="en",
            type="item", limit=most,
        )  # fmt: skip
        return [one for one in _values(found.get("search"), "id") if ID.fullmatch(one)]

    def search_text(self, text: str, statement: str, most: int = 7) -> list[str]:
        """Ids of items that have a statement (`P31=Q5`) and whose text has these words."""
        found = self._call(
            action="query", list="search", srnamespace=0, srlimit=most,
            srsearch=f"{text} haswbstatement:{statement}",
        )  # fmt: skip
        titles = _values(mapping(found.get("query")).get("search"), "title")
        return [one for one in titles if ID.fullmatch(one)]

    def _entity(self, asked: Asked) -> Entity:
        entity = self.get(EntityId(asked.target or asked.id))
        entity.data = asked.document
        entity.state = EntityState.loaded if asked.document else EntityState.non_existent
        return entity

    def _call(self, **parameters: str | int) -> Json:
        fixed = {"format": "json", "formatversion": 2, "maxlag": MAXLAG}
        url = f"{self.api}?{urlencode({**parameters, **fixed})}"
        return self.requests.ask(url, self._read_answer)

    def _read_answer(self, answer: Answer) -> Json:
        now = self.requests.clock.now()
        found = read_json(answer, now)
        error = mapping(found.get("error"))
        code = str(error.get("code", ""))
        if code in PASSING_ERRORS or code.startswith("internal_api_error"):
            wait = retry_after(answer.headers, now)
            passing = MAXLAG if wait is None and code in PASSING_ERRORS else wait
            raise TryAgainError(str(error.get("info") or code), passing)
        if error and code != "no-such-entity":
            raise WikidataError(f"the API answers {code}: {error.get('info', '')}")
        return found

    def _read_page(self, answer: Answer) -> Json | None:
        if answer.status == 404 or (answer.status == 400 and b"Invalid ID" in answer.body):
            return None
        return read_json(answer, self.requests.clock.now())


def _refused_id(found: Json) -> str:
    """The one id for which the whole batch was refused."""
    error = mapping(found.get("error"))
    if not error:
        return ""
    if not error.get("id"):
        raise WikidataError(f"the API answers {error.get('code')}: {error.get('info', '')}")
    return str(error["id"])


def _documents(found: Json) -> Iterator[tuple[str, Json]]:
    """Documents under the id that was asked for, whichever id the answer lists them by."""
    for key, value in mapping(found.get("entities")).items():
        document = mapping(value)
        source = mapping(document.get("redirects")).get("from")
        yield key, document
        if isinstance(source, str):
            yield source, document


def _asked(one: str, missing: set[str], documents: dict[str, Json]) -> Asked:
    document = documents.get(one)
    if one in missing or (document is not None and "missing" in document):
        return Asked(one)
    if document is None or not isinstance(document.get("id"), str):
        raise WikidataError(f"the API leaves out {one}, which was asked for")
    return Asked(one, {key: value for key, value in document.items() if key != "redirects"})


def _values(rows: object, key: str) -> list[str]:
    found = rows if isinstance(rows, list) else []
    return [str(mapping(row).get(key, "")) for row in found]
