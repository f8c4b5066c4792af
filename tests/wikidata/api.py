"""The test server's Action API and Special:EntityData, in the shapes of the real ones."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from tests.wikidata.world import World

MOST = 50
ID = re.compile(r"[QP][1-9]\d*")
INFO = ("pageid", "ns", "title", "lastrevid", "modified")
TERMS = ("labels", "descriptions", "aliases")
SEE = "See https://www.wikidata.org/w/api.php for API usage."


class Reply(NamedTuple):
    """Status, body (a map goes out as JSON) and headers."""

    status: int
    body: object
    headers: Mapping[str, str] = {}


def error(code: str, info: str, headers: Mapping[str, str] | None = None, **more: object) -> Reply:
    """An error as the API tells it: in a good answer."""
    body = {"error": {"code": code, "info": info, **more, "*": SEE}, "servedby": "test"}
    return Reply(200, body, {"MediaWiki-API-Error": code, **(headers or {})})


def maxlag(seconds: float, retry_after: str) -> Reply:
    """What bots get while the servers lag behind."""
    return error(
        "maxlag", f"Waiting for all: {seconds} seconds lagged.", {"Retry-After": retry_after},
        host="all", lag=seconds, type="wikibase-queryservice",
    )  # fmt: skip


def call(world: World, query: Mapping[str, str]) -> Reply:
    """One call of the API."""
    actions = {"wbgetentities": _entities, "wbsearchentities": _search, "query": _full_text}
    action = actions.get(query.get("action", ""))
    if action is None:
        return error("badvalue", 'Unrecognized value for parameter "action".')
    return action(world, query)


def entity_data(world: World, entity_id: str) -> Reply:
    """Special:EntityData/….json: redirects come under the target's id, empty maps as []."""
    if not ID.fullmatch(entity_id):
        return Reply(400, f"<h1>Bad Request</h1><p>Invalid ID: {entity_id}.</p>")
    document = world.find(entity_id)
    if document is None:
        return Reply(404, f"<h1>Not Found</h1><p>No entity with ID {entity_id} was found.</p>")
    php = {key: [] if value == {} else value for key, value in document.items()}
    return Reply(200, {"entities": {document["id"]: php}})


def _entities(world: World, query: Mapping[str, str]) -> Reply:
    asked = query.get("ids", "").split("|")
    if len(asked) > MOST:
        return error("toomanyvalues", f"The limit is {MOST}.", limit=MOST)
    for one in asked:
        if not ID.fullmatch(one):
            info = f'Could not find an entity with the ID "{one}".'
            return error("no-such-entity", info, id=one)
    found = {one: _entity(world, one, query) for one in asked}
    return Reply(200, {"entities": found, "success": 1})


def _entity(world: World, asked: str, query: Mapping[str, str]) -> dict:
    document = world.find(asked)
    if document is None:
        return {"id": asked, "missing": ""}
    props = query.get("props", "").split("|")
    languages = query.get("languages", "en").split("|")
    found = {key: document[key] for key in INFO if key in document and "info" in props}
    found |= {"type": document.get("type", "item"), "id": document["id"]}
    if document["id"] != asked:
        found["redirects"] = {"from": asked, "to": document["id"]}
    for key in TERMS:
        if key in props:
            terms = document.get(key) or {}
            found[key] = {one: terms[one] for one in languages if one in terms}
    found |= {key: document.get(key) or {} for key in ("claims", "sitelinks") if key in props}
    return found


def _search(world: World, query: Mapping[str, str]) -> Reply:
    wanted = query.get("search", "").casefold()
    hits = []
    for one in world.documents:
        match = next((f for f in world.forms(one) if f[1].casefold().startswith(wanted)), None)
        if match:
            label = world.labelled(one)
            matched = {"type": match[0], "language": "en", "text": match[1]}
            hits.append({"id": one, "title": one, "label": label, "match": matched})
    most = int(query.get("limit", 7))
    return Reply(200, {"searchinfo": {"search": wanted}, "search": hits[:most], "success": 1})


def _full_text(world: World, query: Mapping[str, str]) -> Reply:
    """CirrusSearch: words (with ~ also nearly so) and haswbstatement."""
    words, _, statement = query.get("srsearch", "").partition("haswbstatement:")
    key, _, value = statement.partition("=")
    wanted = [re.compile(_pattern(word)) for word in words.casefold().split()]
    found = [
        {"ns": 0, "title": one}
        for one in world.documents
        if value in world.truthy(one, key)
        and any(
            all(word.search(form.casefold()) for word in wanted) for _, form in world.forms(one)
        )
    ]
    return Reply(200, {"batchcomplete": True, "query": {"search": found}})


def _pattern(word: str) -> str:
    """A word, or for `word~` any that differs in up to two letters from the third on."""
    if not word.endswith("~"):
        return rf"\b{re.escape(word)}\b"
    plain = word[:-1]
    return rf"\b{re.escape(plain[:2])}\w{{{max(0, len(plain) - 4)},{len(plain)}}}\b"
