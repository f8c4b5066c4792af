"""A pulled list turns into an update of the lists kept by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlint.reference.build import build
from factlint.reference.store import Store
from tests.reference.conftest import HUMAN, POSITION, held, item, statement, time_value
from tests.seeds.listed import COLUMNS, MANIFEST, SEEDS

CHAIR = "Chair of the Weir Board"


def table(columns: list[str], *rows: str) -> str:
    cells = [row.split("|") for row in rows]
    padded = ["\t".join([*one, *[""] * (len(columns) - len(one))]) for one in cells]
    return "\n".join(["\t".join(columns), *padded]) + "\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    kept = tmp_path / "list" / "kept"
    kept.mkdir(parents=True)
    people = ["Ada Quint|Q1", "Bo Harkness|Q2", "Cy Marrable|"]
    files = {
        "people.tsv": table(COLUMNS["people"], *people),
        "offices.tsv": table(COLUMNS["offices"], f"{CHAIR}|Q20|||chair|one"),
        "tenures.tsv": table(COLUMNS["tenures"], f"Ada Quint|{CHAIR}|2019||none"),
    }
    for name, text in files.items():
        (kept / name).write_text(text, "utf-8")
    manifest = table(MANIFEST, "kept/tenures.tsv|1|2025-12-31|MIT|own|by hand")
    (tmp_path / "MANIFEST.tsv").write_text(manifest, "utf-8")
    return tmp_path / "list"


def pulled(folder: Path, *people: dict) -> Store:
    documents = [item("Q20", CHAIR, POSITION), *people]
    (folder / "dump.jsonl").write_text("\n".join(map(json.dumps, documents)), "utf-8")
    build([folder / "dump.jsonl"], folder / "pulled.fl", as_of="2026-05-01")
    return Store.open(folder / "pulled.fl")


def changed(folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The lines that an update adds."""
    monkeypatch.syspath_prepend(str(SEEDS))
    import update

    found = list(update.updates(folder, store))
    return {line.rstrip("\n") for _, before, after in found for line in set(after) - set(before)}


def person(identity: str, label: str, *terms: dict, died: str = "") -> dict:
    claims = {"P39": list(terms)} if terms else {}
    if died:
        claims["P570"] = [statement(time_value(died))]
    return item(identity, label, HUMAN, **claims)


ADA_ENDED = person("Q1", "Ada Quint", held("Q20", "2019-03-04", "2026-02-01"))
ADA_AGAIN = person("Q1", "Ada Quint", held("Q20", "2019", "2023"), held("Q20", "2023"))
ADA_BEFORE = person("Q1", "Ada Quint", held("Q20", "2011", "2015"))
BO_BEGAN = person("Q2", "Bo Harkness", held("Q20", "2026-02-02"))


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        pytest.param(ADA_ENDED, {f"Ada Quint\t{CHAIR}\t2019\t2026-02-01\tvalue"}, id="ended"),
        pytest.param(ADA_AGAIN, set(), id="another term goes on"),
        pytest.param(ADA_BEFORE, set(), id="an earlier term ended"),
        pytest.param(
            person("Q2", "Bo Harkness", died="2026-04-03"),
            {"Bo Harkness\tQ2\t\t\t\t\t2026-04-03\t\t"},
            id="death",
        ),
        pytest.param(person("Q9", "Cy Marrable", died="2026-04-03"), set(), id="name without id"),
    ],
)
def test_what_an_update_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, entity: dict, expected: set[str]
):
    assert changed(folder, pulled(folder, entity), monkeypatch) == expected


def test_a_term_begun_since_joins_the_file_of_its_office(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    store = pulled(folder, ADA_ENDED, BO_BEGAN)
    assert changed(folder, store, monkeypatch) == {
        f"Ada Quint\t{CHAIR}\t2019\t2026-02-01\tvalue",
        f"Bo Harkness\t{CHAIR}\t2026-02-02\t\tnone",
    }


def test_holders_who_stand_nowhere_in_the_list_are_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch
):
    store = pulled(folder, person("Q7", "Dov Lamprey", held("Q20", "2026-02-02")))
    monkeypatch.syspath_prepend(str(SEEDS))
    import update

    (line,) = update.newcomers(folder, store)
    assert line == f"# not in the list: Dov Lamprey (Q7), {CHAIR} since 2026-02-02\n"


def test_the_whole_list_can_be_compared(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    store = pulled(tmp_path, person("Q7", "Dov Lamprey"))
    assert changed(SEEDS / "list", store, monkeypatch) == set()
