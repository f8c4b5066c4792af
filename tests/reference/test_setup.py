"""From what a user names to the lists that answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.base.errors import ListError
from factlint.reference.setup import open_reference
from tests.reference.conftest import DOCUMENTS, HUMAN, item, written


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path / "cache"))


def test_without_a_file_the_starter_list_answers():
    (info,) = open_reference([]).lists()
    assert info.name == "starter"


def test_a_store_replaces_it(store_path: Path):
    reference = open_reference([str(store_path)])
    assert [info.name for info in reference.lists()] == ["norland"]
    assert reference.get("Q30") is not None


def test_a_plus_adds_it_on_top(store_path: Path):
    reference = open_reference([f"+{store_path}"])
    assert [info.name for info in reference.lists()] == ["norland", "starter"]


def test_several_lie_over_one_another_in_order(store_path: Path, tmp_path: Path):
    other = written(tmp_path / "other.jsonl", [item("Q1", "Ada Quint", HUMAN)])
    reference = open_reference([str(other), str(store_path)])
    assert [info.entities for info in reference.lists()] == [1, len(DOCUMENTS)]


def test_dump_lines_are_compiled_once(tmp_path: Path):
    source = written(tmp_path / "dump.jsonl", DOCUMENTS)
    assert open_reference([str(source)]).get("Q30") is not None
    (store,) = (tmp_path / "cache" / "lists").glob("dump-*.sqlite")
    made = store.stat().st_mtime_ns
    assert open_reference([str(source), str(source)]).get("Q30") is not None
    assert store.stat().st_mtime_ns == made


@pytest.mark.parametrize(
    ("name", "error", "message"),
    [
        ("none.sqlite", ListError, "no such reference list"),
        (".", ListError, "is no file"),
        ("house.yaml", ListError, "a house list is a list of entries"),
        ("notes.txt", ListError, "is not a reference list"),
        ("broken.sqlite", ListError, "is not a reference list"),
    ],
)
def test_what_is_no_list_is_told(tmp_path: Path, name: str, error: type[Exception], message: str):
    for file in ("house.yaml", "notes.txt", "broken.sqlite"):
        (tmp_path / file).write_text("text", "utf-8")
    with pytest.raises(error, match=message) as caught:
        open_reference([str(tmp_path / name)])
    assert str(tmp_path / name) in str(caught.value)
