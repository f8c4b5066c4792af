"""Building a list: what sources may look like, and what a build leaves behind."""

from __future__ import annotations

import bz2
import gzip
import json
from multiprocessing import get_context
from pathlib import Path

import pytest

from factlint.base.errors import ListError
from factlint.reference.batches import Progress
from factlint.reference.build import build
from factlint.reference.store import Store
from tests.reference.conftest import HUMAN, item

PEOPLE = [item("Q1", "Ada Quint", HUMAN), item("Q2", "Bo Harkness", HUMAN)]
LINES = [json.dumps(person) for person in PEOPLE]
ANSWER = {"entities": {person["id"]: person for person in PEOPLE}}
PLAIN = "\n".join(LINES)
ARRAY = "[\n" + ",\n".join(LINES) + "\n]\n"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("a.jsonl", PLAIN.encode(), id="lines"),
        pytest.param("a.json", ARRAY.encode(), id="enclosing array, commas"),
        pytest.param("a.json", ("[\r\n" + ",\r\n".join(LINES) + "\r\n]").encode(), id="CR LF"),
        pytest.param("a.json.gz", gzip.compress(ARRAY.encode()), id="gzip"),
        pytest.param("a.json.bz2", bz2.compress(ARRAY.encode()), id="bzip2"),
        pytest.param("a.json", json.dumps(ANSWER).encode(),
                     id="API answer"),
        pytest.param("a.json", json.dumps(ANSWER, indent=1).encode(),
                     id="API answer over many lines"),
        pytest.param("a.json", json.dumps(PEOPLE).encode(), id="array on one line"),
    ],
)  # fmt: skip
def test_forms_of_a_source(tmp_path: Path, name: str, data: bytes):
    (tmp_path / name).write_bytes(data)
    report = build([tmp_path / name], tmp_path / "out.sqlite")
    assert (report.entities, report.broken_lines) == (2, 0)
    assert Store.open(tmp_path / "out.sqlite").get("Q2") is not None


def test_a_list_of_what_wikidata_says_records_its_licence(tmp_path: Path):
    (tmp_path / "a.jsonl").write_text(PLAIN)
    build([tmp_path / "a.jsonl"], tmp_path / "out.sqlite")
    (info,) = Store.open(tmp_path / "out.sqlite").lists()
    assert info.licence == "CC0-1.0"


def test_a_list_with_a_house_list_in_it_claims_no_licence(tmp_path: Path):
    (tmp_path / "a.jsonl").write_text(PLAIN)
    (tmp_path / "house.yaml").write_text("- name: Cy Marrable\n")
    build([tmp_path / "a.jsonl", tmp_path / "house.yaml"], tmp_path / "out.sqlite")
    (info,) = Store.open(tmp_path / "out.sqlite").lists()
    assert info.licence == ""


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(b'{"id": "Q3", "labels"', id="cut off"),
        pytest.param(b"<html>Our servers are busy</html>", id="no JSON"),
        pytest.param(b'{"id": "Q\xff"}', id="undecodable"),
        pytest.param(b"[" * 10_000 + b"]" * 10_000, id="nested ten thousand deep"),
        pytest.param(b'"text"', id="no entity"),
    ],
)
def test_a_broken_line_is_named_and_the_rest_is_built(tmp_path: Path, line: bytes):
    source = tmp_path / "a.jsonl"
    source.write_bytes(b"\n".join([LINES[0].encode(), line, LINES[1].encode()]))
    report = build([source], tmp_path / "out.sqlite")
    assert (report.entities, report.broken_lines) == (2, 1)
    assert [(one.path, one.line) for one in report.broken] == [(str(source), 2)]


def test_the_later_of_two_records_stays(tmp_path: Path):
    one = tmp_path / "one.jsonl"
    other = tmp_path / "other.jsonl"
    one.write_text(LINES[0], "utf-8")
    other.write_text(json.dumps(item("Q1", "Ada Quintero", HUMAN)), "utf-8")
    build([one, other], tmp_path / "out.sqlite")
    store = Store.open(tmp_path / "out.sqlite")
    person = store.get("Q1")
    assert person is not None
    assert person.label == "Ada Quintero"
    assert store.named("Ada Quint") == ()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("none.jsonl", b"", id="empty"),
        pytest.param("bad.jsonl", b"not json\n", id="no entity"),
        pytest.param("cut.json.gz", gzip.compress(PLAIN.encode())[:-20], id="gzip cut off"),
        pytest.param("no.json.gz", b"plain text", id="no gzip"),
    ],
)
def test_a_failed_build_says_why_and_keeps_the_old_list(tmp_path: Path, name: str, data: bytes):
    (tmp_path / name).write_bytes(data)
    output = tmp_path / "out.sqlite"
    output.write_bytes(b"the old one")
    with pytest.raises(ListError) as caught:
        build([tmp_path / name], output)
    assert caught.value.path == str(tmp_path / name)
    assert output.read_bytes() == b"the old one"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, "out.sqlite"])


def test_a_missing_source_is_named(tmp_path: Path):
    with pytest.raises(ListError, match=r"nowhere\.jsonl: cannot be read: No such file"):
        build([tmp_path / "nowhere.jsonl"], tmp_path / "out.sqlite")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path):
    (tmp_path / "a.jsonl").write_text(PLAIN, "utf-8")
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(ListError, match="cannot be written"):
        build([tmp_path / "a.jsonl"], tmp_path / "file" / "out.sqlite")


def _build(source: Path, output: Path) -> int:
    return build([source], output).entities


def test_two_builds_at_once_leave_one_whole_list(tmp_path: Path):
    source = tmp_path / "a.jsonl"
    source.write_text(PLAIN, "utf-8")
    output = tmp_path / "out.sqlite"
    with get_context("spawn").Pool(2) as pool:
        counts = pool.starmap(_build, [(source, output)] * 2)
    assert counts == [2, 2]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "out.sqlite"]
    assert len(Store.open(output).named("Bo Harkness")) == 1


def test_progress_is_told(tmp_path: Path):
    source = tmp_path / "a.jsonl"
    source.write_text("\n".join(LINES * 1500), "utf-8")
    told: list[Progress] = []
    build([source], tmp_path / "out.sqlite", progress=told.append)
    assert [one.entities for one in told] == [3000]
    assert told[-1].share == 1
