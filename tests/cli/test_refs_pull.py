"""`factlint refs pull` and `factlint refs get`: what they say and refuse."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from factlint.reference.build import build
from tests.cli.conftest import Factlint, Run
from tests.reference.conftest import DOCUMENTS, written
from tests.wikidata.api import Reply
from tests.wikidata.server import WikidataServer
from tests.wikidata.world import World

CONTACT = ("--contact", "desk@newsroom.org")


@pytest.fixture
def server() -> Iterator[WikidataServer]:
    with WikidataServer(World(DOCUMENTS)) as running:
        yield running


@pytest.fixture
def pull(factlint: Factlint, server: WikidataServer) -> Callable[..., Run]:
    """Pull from the server into pulled.sqlite."""

    def run(*arguments: str) -> Run:
        where = ("--endpoint", server.endpoint, "--sparql", server.sparql, "--interval", "0")
        return factlint("refs", "pull", "-o", "pulled.sqlite", *where, *arguments)

    return run


Pull = Callable[..., Run]


def test_a_list_is_pulled_and_used(pull: Pull, factlint: Factlint) -> None:
    run = pull("--country", "Q10", "--qid", "Q33,Q40", *CONTACT)
    assert run.code == 0, run.err
    assert run.out.startswith("pulled.sqlite: 10 entities, as of ")
    assert "fetching entities 9 of 9" in run.err
    shown = factlint("refs", "show", "Q31", "--reference", "pulled.sqlite")
    assert "President of Norland (Q20)" in shown.out


def test_nobody_pulls_without_saying_who(pull: Pull, server: WikidataServer) -> None:
    run = pull("--qid", "Q33")
    assert (run.code, run.out, server.asked) == (2, "", [])
    assert "--contact" in run.err
    assert "`contact` in factlint.yaml" in run.err


def test_the_contact_may_stand_in_the_settings(
    pull: Pull, server: WikidataServer, tmp_path: Path
) -> None:
    (tmp_path / "factlint.yaml").write_text("contact: desk@newsroom.org\n")
    assert pull("--qid", "Q33").code == 0
    assert "(desk@newsroom.org)" in server.asked[0].headers["user-agent"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--qid", "Q33", "--contact", "me@example.com"), "reaches nobody"),
        (("--qid", "33", *CONTACT), "an id looks like Q42"),
        (("--qid", "Q33", "--endpoint", "wikidata", *CONTACT), "is no web address"),
        (("--drafts", "nowhere.txt", *CONTACT), "nowhere.txt"),
        (CONTACT, "nothing to pull"),
    ],
)
def test_what_is_refused(pull: Pull, arguments: tuple[str, ...], said: str) -> None:
    run = pull(*arguments)
    assert (run.code, run.out) == (2, "")
    assert said in run.err


def test_ids_in_a_file(pull: Pull, tmp_path: Path) -> None:
    (tmp_path / "ids.txt").write_text("# who makes news\nQ33\nQ40  # carmaker\n\n")
    assert pull("--qid", "ids.txt", *CONTACT).out.startswith("pulled.sqlite: 2 entities")


def test_names_in_drafts_that_the_list_lacks(pull: Pull, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(
        "Yesterday the minister met Marta Grevenkov in Paris. Later Robert Osterlind spoke.\n"
    )
    run = pull("--drafts", "draft.txt", "--alone", *CONTACT)
    assert run.out.startswith("pulled.sqlite: 2 entities"), run.err


def test_what_wikidata_lacks_is_said(pull: Pull) -> None:
    run = pull("--qid", "Q33,Q999", "--office", "Q25", *CONTACT)
    assert run.code == 0
    assert "not in Wikidata: Q999" in run.err
    assert "nothing found for office Q25" in run.err


def test_a_refusal_is_one_sentence(pull: Pull, server: WikidataServer) -> None:
    server.fail(reply=Reply(403, "Please respect our robot policy"))
    run = pull("--qid", "Q33", *CONTACT)
    assert run.code == 2
    assert "the server refuses us (HTTP 403)" in run.err
    assert "Please respect our robot policy" in run.err


def test_waiting_is_said(pull: Pull, server: WikidataServer) -> None:
    server.fail(reply=Reply(429, "", {"Retry-After": "0"}))
    run = pull("--qid", "Q33", *CONTACT)
    assert run.code == 0
    assert "HTTP 429; next try in 0 s" in run.err


def test_get_wants_a_hash_and_a_web_address(factlint: Factlint) -> None:
    assert factlint("refs", "get", "https://newsroom.org/list.sqlite").code == 2
    run = factlint("refs", "get", "file:///etc/passwd", "--sha256", "0" * 64)
    assert (run.code, "is no web address" in run.err) == (2, True)


def test_get_installs_under_the_lists_own_name(
    factlint: Factlint, server: WikidataServer, tmp_path: Path
) -> None:
    build([written(tmp_path / "dump.jsonl", DOCUMENTS)], tmp_path / "built.sqlite")
    body = (tmp_path / "built.sqlite").read_bytes()
    server.files["/lists/norland.sqlite"] = body
    address = f"{server.address}lists/norland.sqlite"
    hash_ = sha256(body).hexdigest()
    run = factlint("refs", "get", address, "--sha256", hash_)
    assert run.out == f"norland.sqlite: {len(body):,} bytes, hash verified\n"
    assert (tmp_path / "norland.sqlite").read_bytes() == body
    assert factlint("refs", "get", address, "--sha256", hash_).out.endswith("already in place\n")


def test_nothing_of_wikidata_is_loaded_before_it_is_pulled() -> None:
    code = "import factlint.cli.refs, sys; print({'wikidata', 'urllib.request'} & {*sys.modules})"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "set()\n"
