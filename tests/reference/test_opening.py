"""Files that are no list, or not this version's, get one clear sentence."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from factlint.base.errors import ListError
from factlint.reference.store import Store


@pytest.fixture
def copy(tmp_path: Path, store_path: Path) -> Path:
    return Path(shutil.copy(store_path, tmp_path / "list.sqlite"))


def refused(path: Path) -> str:
    with pytest.raises(ListError) as caught:
        Store.open(path)
    assert caught.value.path == str(path)
    assert len(str(caught.value).splitlines()) <= 2
    return f"{caught.value.message} | {caught.value.hint}"


def altered(path: Path, statement: str) -> Path:
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()
    return path


@pytest.mark.parametrize("name", ["a b.sqlite", "100%25 sure?.sqlite", "#1.sqlite", "Łódź.sqlite"])
def test_a_file_of_any_name_is_opened(copy: Path, name: str):
    assert Store.open(copy.rename(copy.with_name(name))).lists()[0].entities > 0


def test_a_file_that_is_not_there(tmp_path: Path):
    assert "No such file" in refused(tmp_path / "none.sqlite")


@pytest.mark.parametrize("data", [b"", b"SQLite format 3\0", b"text " * 100])
def test_a_file_that_is_no_database(tmp_path: Path, data: bytes):
    (tmp_path / "list.sqlite").write_bytes(data)
    assert "is not a reference list" in refused(tmp_path / "list.sqlite")


@pytest.mark.parametrize("kept", [200, 4096, 20_000])
def test_a_file_cut_off(copy: Path, kept: int):
    copy.write_bytes(copy.read_bytes()[:kept])
    assert "is cut off" in refused(copy)
    assert "refs build" in refused(copy)


def test_somebody_elses_database(tmp_path: Path):
    path = altered(tmp_path / "cookies.sqlite", "CREATE TABLE cookies (name TEXT)")
    assert "not a reference list of factlint" in refused(path)


def test_a_newer_store(copy: Path):
    told = refused(altered(copy, "PRAGMA user_version = 99"))
    assert "newer factlint (store version 99" in told
    assert "update factlint" in told


def test_an_older_store(copy: Path):
    assert "older factlint" in refused(altered(copy, "PRAGMA user_version = 0"))


def test_a_store_whose_keys_are_made_otherwise(copy: Path):
    assert "older factlint" in refused(
        altered(copy, "UPDATE meta SET value = 'x' WHERE key = 'keys'")
    )


def test_a_store_without_its_tables(tmp_path: Path):
    path = altered(tmp_path / "list.sqlite", f"PRAGMA application_id = {0x46414354}")
    altered(path, "PRAGMA user_version = 1")
    altered(path, "CREATE TABLE other (name TEXT)")
    assert "is damaged" in refused(path)


def test_flipped_bits_are_told_when_they_are_met(copy: Path):
    data = bytearray(copy.read_bytes())
    for at in range(4096, len(data)):
        data[at] ^= 0x5A
    copy.write_bytes(data)
    with pytest.raises(ListError, match="is damaged"):
        Store.open(copy).named("Marta Grevenkov")


def test_a_list_is_never_written_to(copy: Path):
    store = Store.open(copy)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store._connection.execute("DELETE FROM entity")


def test_names_are_values_never_statements(store: Store):
    name = "x'); DROP TABLE entity; --"
    assert store.named(name) == ()
    assert store.like(name) == ()
    assert store.get("Q30") is not None
