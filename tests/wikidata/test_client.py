"""The package's client over our requests: batches, redirects, deletions, searches."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.reference.wikidata.client import Asked, PoliteClient
from factlint.reference.wikidata.requests import WikidataError
from tests.reference.conftest import HUMAN, item
from tests.wikidata.api import Reply
from tests.wikidata.conftest import Waits
from tests.wikidata.server import WikidataServer


def found(client: PoliteClient, *ids: str) -> list[str]:
    return [asked.target for asked in client.entities(ids)]


def test_fifty_at_a_time(client: PoliteClient, server: WikidataServer) -> None:
    for number in range(1000, 1120):
        server.world.put(item(f"Q{number}", f"Person {number}", HUMAN))
    loaded = client.load([f"Q{number}" for number in range(1000, 1120)])
    assert [len(asked.query["ids"].split("|")) for asked in server.asked] == [50, 50, 20]
    assert str(loaded["Q1119"].label) == "Person 1119"


def test_documents_are_whole(client: PoliteClient, server: WikidataServer) -> None:
    (asked,) = client.entities(["Q30"])
    kept = ("claims", "labels", "aliases", "descriptions", "sitelinks", "lastrevid")
    assert {key: asked.document[key] for key in kept} == {
        key: server.world.documents["Q30"][key] for key in kept
    }


def test_redirects_and_deletions(client: PoliteClient, server: WikidataServer) -> None:
    server.world.redirect("Q32", "Q30")
    server.world.delete("Q33")
    assert found(client, "Q32", "Q33", "Q31") == ["Q30", "", "Q31"]
    assert client.entities(["Q32"])[0].id == "Q32"


def test_both_ids_of_a_redirect_are_one_entity(
    client: PoliteClient, server: WikidataServer
) -> None:
    server.world.redirect("Q32", "Q30")
    loaded = client.load(["Q30", "Q32"])
    assert loaded["Q30"] is loaded["Q32"]


def test_entities_stay_loaded(client: PoliteClient, server: WikidataServer) -> None:
    client.load(["Q30"])
    client.load(["Q30"])
    assert len(server.asked) == 1


def test_an_id_that_spoils_its_batch_is_left_out(client: PoliteClient) -> None:
    assert found(client, "Q30", "Q0", "Q31") == ["Q30", "", "Q31"]


def test_revisions_come_without_documents(client: PoliteClient) -> None:
    (asked,) = client.revisions(["Q30"])
    assert asked.revision > 0
    assert "claims" not in asked.document


def test_an_answer_that_leaves_an_id_out(client: PoliteClient, server: WikidataServer) -> None:
    server.fail(reply=Reply(200, {"entities": {}, "success": 1}))
    with pytest.raises(WikidataError, match="leaves out Q30"):
        found(client, "Q30")


def test_the_packages_own_way_of_loading(client: PoliteClient, server: WikidataServer) -> None:
    server.world.redirect("Q32", "Q30")
    assert str(client.get("Q30", load=True).label) == "Marta Grevenkov"
    assert client.get("Q32", load=True).id == "Q30"
    assert client.get("Q99", load=True).state.value == "non_existent"
    assert {asked.path for asked in server.asked} == {
        f"/wiki/Special:EntityData/{one}.json" for one in ("Q30", "Q32", "Q99")
    }


def test_the_packages_own_way_is_polite_too(
    client: PoliteClient, server: WikidataServer, waits: Waits
) -> None:
    server.fail("EntityData", reply=Reply(429, "", {"Retry-After": "3"}))
    assert str(client.get("Q30", load=True).label) == "Marta Grevenkov"
    assert waits == [3]


def test_search_by_beginning(client: PoliteClient) -> None:
    assert client.search("Marta Gre") == ["Q30", "Q32"]
    assert client.search("Xqzvw") == []


def test_search_by_words_and_statement(client: PoliteClient) -> None:
    assert client.search_text("marta~ grevenkof~", "P31=Q5") == ["Q30", "Q32"]
    assert client.search_text("osterlind", "P31=Q5") == ["Q34"]


@pytest.mark.parametrize(
    ("name", "ids", "targets"),
    [
        ("wdtk_wbgetentities-bogus.json", ["Q42"], None),
        ("wikibase_wbgetentities-p1-missing.json", ["P1"], [""]),
        ("wdtk_wbgetentities-Q6-Q42-P31.json", ["Q6", "Q42"], ["", "Q42"]),
    ],
)
def test_answers_of_the_real_wikidata(
    client: PoliteClient, server: WikidataServer, shared: Path, name: str, ids: list, targets: list
) -> None:
    body = json.loads((shared / "wikidata" / "wire" / name).read_text("utf-8"))
    server.fail(reply=Reply(200, body))
    if targets is None:
        with pytest.raises(WikidataError):
            found(client, *ids)
    else:
        assert found(client, *ids) == targets


def test_what_is_not_there_has_no_revision() -> None:
    assert (Asked("Q1").target, Asked("Q1").revision) == ("", 0)
