"""Published lists that the settings pin: installed by `refs get`, demanded by `check`."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from factlint.reference.build import build
from tests.cli.conftest import Factlint
from tests.reference.conftest import DOCUMENTS, written
from tests.wikidata.server import WikidataServer
from tests.wikidata.world import World


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """The list that is published."""
    build([written(tmp_path / "dump.jsonl", DOCUMENTS)], tmp_path / "built.sqlite")
    return tmp_path / "built.sqlite"


@pytest.fixture
def server(store_path: Path) -> Iterator[WikidataServer]:
    """A server that publishes a list."""
    with WikidataServer(World(DOCUMENTS)) as running:
        running.files["/norland.sqlite"] = store_path.read_bytes()
        yield running


@pytest.fixture
def draft(tmp_path: Path, server: WikidataServer) -> Path:
    """A draft beside settings that pin the list."""
    digits = sha256(server.files["/norland.sqlite"]).hexdigest()
    address = f"{server.address}norland.sqlite"
    (tmp_path / "factlint.yaml").write_text(
        f"reference:\n  - file: +lists/norland.sqlite\n    url: {address}\n    sha256: {digits}\n"
    )
    path = tmp_path / "draft.txt"
    path.write_text("Marta Grevenkof, the former president of Norland, spoke in Brixholm.\n")
    return path


def test_a_check_without_the_list_names_the_command_and_asks_nobody(
    factlint: Factlint, draft: Path, server: WikidataServer
) -> None:
    run = factlint("check", draft)
    path = draft.parent / "lists" / "norland.sqlite"
    said = f"error: {path}: this list is pinned and not installed; run `factlint refs get`\n"
    assert (run.code, run.out, run.err) == (2, "", said)
    assert server.asked == []


def test_the_command_works_from_elsewhere(factlint: Factlint, draft: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    run = factlint("check", draft, cwd=elsewhere)
    command = run.err.partition("`")[2].partition("`")[0]
    assert command == f"factlint refs get --config {Path('..', 'factlint.yaml')}"
    assert factlint(*command.split()[1:], cwd=elsewhere).code == 0
    assert (tmp_path / "lists" / "norland.sqlite").is_file()


def test_get_installs_what_the_settings_pin(
    factlint: Factlint, draft: Path, server: WikidataServer
) -> None:
    size = len(server.files["/norland.sqlite"])
    path = draft.parent / "lists" / "norland.sqlite"
    assert factlint("refs", "get").out == f"{path}: {size:,} bytes, hash verified\n"
    assert factlint("refs", "get").out == f"{path}: already in place\n"
    assert len(server.asked) == 1
    run = factlint("check", draft)
    assert "names.misspelled" in run.out
    assert "Marta Grevenkov" in run.out
    assert len(server.asked) == 1


def test_another_list_than_the_pinned_one_is_not_used(factlint: Factlint, draft: Path) -> None:
    factlint("refs", "get")
    assert "Marta Grevenkov" in factlint("check", draft).out
    path = draft.parent / "lists" / "norland.sqlite"
    path.write_bytes(path.read_bytes() + b"\0")
    run = factlint("check", draft)
    said = f"error: {path}: this is another list than the settings pin; run `factlint refs get`\n"
    assert (run.code, run.err) == (2, said)
    assert factlint("refs", "get").code == 0
    assert "Marta Grevenkov" in factlint("check", draft).out


def test_lists_named_by_option_do_without_the_pinned_one(
    factlint: Factlint, draft: Path, store_path: Path
) -> None:
    assert "Marta Grevenkov" in factlint("check", draft, "--reference", store_path).out


def test_get_leaves_what_is_there_where_the_hash_is_another(
    factlint: Factlint, draft: Path, server: WikidataServer
) -> None:
    factlint("refs", "get")
    path = draft.parent / "lists" / "norland.sqlite"
    path.write_bytes(b"an older one")
    server.files["/norland.sqlite"] += b"\0"
    run = factlint("refs", "get")
    assert (run.code, "has another hash" in run.err) == (2, True)
    assert path.read_bytes() == b"an older one"


def test_get_without_anything_to_get(factlint: Factlint) -> None:
    run = factlint("refs", "get")
    assert (run.code, "the settings pin no list" in run.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["https://newsroom.org/list.sqlite"], "the hash that the file must have is missing"),
        (["--sha256", "0" * 64], "go with the address of a list"),
        (["-o", "list.sqlite"], "go with the address of a list"),
    ],
)
def test_get_with_half_of_what_it_needs(
    factlint: Factlint, draft: Path, arguments: list[str], said: str
) -> None:
    run = factlint("refs", "get", *arguments)
    assert run.code == 2
    assert said in run.err
