"""Pulling a list: what comes into it, what a refresh costs, and what goes wrong."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from factlint.base.errors import ListError, UsageError
from factlint.reference.pull import (
    Plan,
    Progress,
    PullReport,
    Sources,
    checked_wish,
    pull,
    snapshot_folder,
)
from factlint.reference.store import Store
from factlint.reference.wikidata.requests import WikidataError
from factlint.reference.wikidata.snapshot import Snapshot, Wish
from tests.reference.conftest import (
    DOCUMENTS,
    HUMAN,
    POSITION,
    held,
    item,
    item_value,
    statement,
    time_value,
)
from tests.wikidata.api import Reply
from tests.wikidata.conftest import sources_for, waits  # noqa: F401 (fixtures)
from tests.wikidata.server import WikidataServer
from tests.wikidata.world import World

DAY = "2025-12-16"
PARTY = item("Q70", "Harbour Party", "Q7278")
MINISTER = item(
    "Q71", "Ines Falkenrath", HUMAN,
    P39=[held("Q26", "2020-01-01")],
    P102=[statement(item_value("Q70"))],
    P27=[statement(item_value("Q11"))],
)  # fmt: skip
SMALL = item("Q26", "Minister of Foreign Affairs of Sudmark", POSITION,
             P1001=[statement(item_value("Q11"))])  # fmt: skip


@pytest.fixture
def server() -> Iterator[WikidataServer]:
    """A server over two small countries."""
    with WikidataServer(World([*DOCUMENTS, PARTY, MINISTER, SMALL])) as running:
        yield running


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """The list to pull."""
    return tmp_path / "pulled.sqlite"


Pull = Callable[..., PullReport]


@pytest.fixture
def pulled(
    server: WikidataServer,
    output: Path,
    sources_for: Callable[[WikidataServer], Sources],  # noqa: F811 (fixture)
) -> Pull:
    """Pull wishes given as "kind value" from the server."""

    def run(*wishes: str, **plan: object) -> PullReport:
        asked = [checked_wish(*wish.split(" ", 1)) for wish in wishes]
        return pull(asked, output, sources_for(server), Plan(**{"day": DAY, **plan}))  # type: ignore[arg-type]

    return run


def ids(output: Path, among: Iterable[str] = [one["id"] for one in [*DOCUMENTS, PARTY, MINISTER]]):
    store = Store.open(output)
    return [one for one in among if store.get(one)]


@pytest.mark.parametrize(
    ("wish", "members"),
    [
        pytest.param("qid Q33", "Q33", id="one entity"),
        pytest.param("qid q71", "Q11 Q26 Q70 Q71", id="with office, country and party"),
        pytest.param("office Q26", "Q11 Q26 Q70 Q71", id="an office and its holder"),
        pytest.param("country Q11", "Q11 Q26 Q70 Q71", id="offices of a country"),
        pytest.param("country Q10", "Q10 Q20 Q21 Q27 Q30 Q31 Q32 Q34", id="many holders"),
        pytest.param("class Q43229", "Q40", id="instances of a class"),
        pytest.param("name Ines Falk", "Q11 Q26 Q70 Q71", id="a name's beginning"),
        pytest.param("name Inez Falkenrat", "Q11 Q26 Q70 Q71", id="a name spelled wrong"),
    ],
)
def test_what_comes_into_the_list(pulled: Pull, output: Path, wish: str, members: str) -> None:
    pulled(wish)
    assert ids(output) == members.split()


def test_alone_leaves_out_what_is_only_named(pulled: Pull, output: Path) -> None:
    pulled("qid Q71", alone=True)
    assert ids(output) == ["Q71"]


def test_members_of_a_legislature(pulled: Pull, output: Path, server: WikidataServer) -> None:
    server.world.put(item("Q60", "Diet of Sudmark", "Q35749"))
    server.world.put(
        item("Q61", "member of the Diet", POSITION, P361=[statement(item_value("Q60"))])
    )
    server.world.put(item("Q35", "Ola Brandt", HUMAN, P39=[held("Q61", "2020")]))
    pulled("legislature Q60")
    assert ids(output, ["Q35", "Q60", "Q61"]) == ["Q35", "Q60", "Q61"]


def test_pages_that_only_bear_a_name_are_no_candidates(
    pulled: Pull, output: Path, server: WikidataServer
) -> None:
    server.world.put(item("Q80", "Marta Grevenkov", "Q4167410"))
    pulled("name Marta Grevenkov")
    assert ids(output, ["Q30", "Q80"]) == ["Q30"]


def test_the_list_holds_up_to_the_day_of_the_pull(pulled: Pull, output: Path) -> None:
    pulled("office Q20")
    assert Store.open(output).as_of == DAY


def test_the_list_grows(pulled: Pull, output: Path) -> None:
    pulled("qid Q33")
    report = pulled("qid Q40")
    assert ids(output) == ["Q33", "Q40"]
    assert report.fetched == 1


def test_the_same_again_asks_nothing(pulled: Pull, output: Path) -> None:
    pulled("country Q10", "name Kamalandra")
    first = output.read_bytes()
    assert pulled("country Q10", "name Kamalandra").requests == 0
    assert output.read_bytes() == first


def test_redirects_are_followed(pulled: Pull, output: Path, server: WikidataServer) -> None:
    server.world.redirect("Q32", "Q33")
    report = pulled("qid Q32")
    assert ids(output, ["Q32", "Q33"]) == ["Q32", "Q33"]
    assert Store.open(output).get("Q32").label == "Kamalandra"  # type: ignore[union-attr]
    assert (report.missing, report.built.entities) == ((), 1)


def test_what_was_deleted_is_told(pulled: Pull, output: Path, server: WikidataServer) -> None:
    server.world.delete("Q32")
    report = pulled("qid Q32", "qid Q33")
    assert ids(output) == ["Q33"]
    assert report.missing == ("Q32",)


def test_what_finds_nothing_is_told(pulled: Pull) -> None:
    report = pulled("qid Q33", "office Q25", "name Xqzvw Brrtk")
    assert report.empty == (Wish("name", "Xqzvw Brrtk"), Wish("office", "Q25"))


def test_an_answer_of_nothing_leaves_no_list(pulled: Pull, output: Path) -> None:
    with pytest.raises(ListError, match="nothing of what was asked for"):
        pulled("qid Q999")
    assert not output.exists()


def test_nothing_wished_for(pulled: Pull) -> None:
    with pytest.raises(UsageError, match="nothing to pull"):
        pulled(refresh=True)


@pytest.mark.parametrize("wish", ["qid 42", "office P39", "class Q5|Q6", "country Q0", "qid Q1}"])
def test_ids_that_are_none(wish: str) -> None:
    with pytest.raises(UsageError, match="an id looks like Q42"):
        checked_wish(*wish.split(" ", 1))


def test_a_refresh_fetches_only_what_changed(
    pulled: Pull, output: Path, server: WikidataServer
) -> None:
    pulled("office Q20", alone=True)
    server.world.put(item("Q31", "Thomas Lindqvist", HUMAN, P39=[held("Q20", "2018-05-01")]))
    report = pulled(refresh=True, alone=True)
    assert (report.fetched, report.changed) == (1, 1)
    assert Store.open(output).get("Q31").label == "Thomas Lindqvist"  # type: ignore[union-attr]


def test_a_refresh_where_nothing_changed_makes_the_same_list(pulled: Pull, output: Path) -> None:
    pulled("country Q10")
    first = output.read_bytes()
    report = pulled(refresh=True)
    assert (report.fetched, report.changed) == (0, 0)
    assert output.read_bytes() == first


def test_a_refresh_finds_new_holders_mergers_deletions(
    pulled: Pull, output: Path, server: WikidataServer
) -> None:
    pulled("office Q20", "qid Q32", "qid Q33", "qid Q40", alone=True)
    new = item("Q36", "Elin Brekke", HUMAN, P39=[held("Q20", "2025-09-01")])
    server.world.put(new)
    server.world.delete("Q33")
    server.world.redirect("Q32", "Q34")
    report = pulled(refresh=True, alone=True)
    among = ["Q30", "Q31", "Q32", "Q33", "Q34", "Q36", "Q40"]
    assert ids(output, among) == ["Q30", "Q31", "Q32", "Q34", "Q36", "Q40"]
    assert Store.open(output).get("Q32").label == "Robert Osterlind"  # type: ignore[union-attr]
    assert report.missing == ("Q33",)


def test_what_was_deleted_may_come_back(pulled: Pull, output: Path, server: WikidataServer) -> None:
    server.world.delete("Q32")
    pulled("qid Q32", "qid Q33", alone=True)
    server.world.put(item("Q32", "Marta Grebenko", HUMAN))
    pulled(refresh=True, alone=True)
    assert ids(output, ["Q32", "Q33"]) == ["Q32", "Q33"]


def test_a_refused_pull_keeps_what_it_has(
    pulled: Pull, output: Path, server: WikidataServer
) -> None:
    pulled("qid Q33")
    first = output.read_bytes()
    server.fail(times=99, reply=Reply(403, "go away"))
    with pytest.raises(WikidataError, match="403"):
        pulled("qid Q40")
    assert output.read_bytes() == first
    server.faults.clear()
    pulled("qid Q40")
    assert ids(output) == ["Q33", "Q40"]


def test_a_refresh_broken_off_is_finished_by_the_next_pull(
    pulled: Pull, output: Path, server: WikidataServer
) -> None:
    pulled("office Q20", alone=True)
    server.world.put(item("Q31", "Thomas Lindqvist", HUMAN, P39=[held("Q20", "2018-05-01")]))
    server.fail("Q31", times=99, reply=Reply(403, "go away"))
    with pytest.raises(WikidataError):
        pulled(refresh=True, alone=True)
    server.faults.clear()
    pulled(alone=True)
    assert Store.open(output).get("Q31").label == "Thomas Lindqvist"  # type: ignore[union-attr]


def test_one_request_at_a_time(pulled: Pull, server: WikidataServer) -> None:
    server.on_request = lambda count: time.sleep(0.005)  # a second one would be seen beside it
    pulled("country Q10", "country Q11", "name Kamalandra")
    assert server.most_at_once == 1


def test_two_pulls_into_one_list(pulled: Pull, output: Path) -> None:
    other = Snapshot(snapshot_folder(output))
    try:
        with pytest.raises(ListError, match="another pull is at work"):
            pulled("qid Q33")
    finally:
        other.close()
    pulled("qid Q33")


def test_a_snapshot_that_is_damaged(pulled: Pull, output: Path) -> None:
    folder = snapshot_folder(output)
    folder.mkdir()
    (folder / "snapshot.sqlite").write_bytes(b"no database " * 100)
    with pytest.raises(ListError, match="is damaged"):
        pulled("qid Q33")


def test_a_folder_that_is_a_file(pulled: Pull, output: Path) -> None:
    snapshot_folder(output).write_text("here already")
    with pytest.raises(ListError, match="cannot be written"):
        pulled("qid Q33")


def people(count: int) -> list[dict]:
    """Generated people with offices among them."""
    offices = [item(f"Q{100 + n}", f"Mayor of Town {n}", POSITION) for n in range(count // 50)]
    born = [statement(time_value("1961-04-02"))]
    return offices + [
        item(f"Q{10_000 + n}", f"Person Number{n}", HUMAN, P569=born,
             P39=[held(offices[n % len(offices)]["id"], str(1950 + n % 70))])
        for n in range(count - len(offices))
    ]  # fmt: skip


def test_five_thousand_entities_in_a_hundred_requests_and_a_few(
    output: Path,
    sources_for: Callable[[WikidataServer], Sources],  # noqa: F811 (fixture)
) -> None:
    documents = people(5000)
    offices = [one["id"] for one in documents if "Mayor" in one["labels"]["en"]["value"]]
    told: list[Progress] = []
    with WikidataServer(World(documents)) as server:
        wishes = [Wish("office", office) for office in offices]
        report = pull(wishes, output, sources_for(server), Plan(day=DAY), told.append)
        entities = [one for one in server.asked if one.query.get("action") == "wbgetentities"]
    assert report.built.entities == report.fetched == 5000
    assert len(entities) == 100
    assert report.requests <= 110
    assert Progress("fetching entities", 5000, 5000) in told
