"""`factlint refs add`, `refs diff` and the age of lists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Factlint
from tests.reference.conftest import HUMAN, POSITION, held, item, written


def test_add_starts_a_house_list(factlint: Factlint, tmp_path: Path) -> None:
    path = tmp_path / "house.yml"
    run = factlint("refs", "add", "Ada", "Quint", "--never", "Ada Kwint", "--note", "a: b", "--to",
                   str(path))  # fmt: skip
    assert (run.code, run.out) == (0, f"{path}: 1 entry\n")
    assert path.read_text("utf-8").splitlines()[1:] == [
        "- name: Ada Quint", "  never write: [Ada Kwint]", '  note: "a: b"',
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("house.yml", "- name: Bo\n", "- name: Bo\n- name: Ada Quint\n"),
        ("house.yml", "- name: Bo", "- name: Bo\n- name: Ada Quint\n"),
        ("house.yml", "name: Desk\nentries:\n  - Bo\n",
         "name: Desk\nentries:\n  - Bo\n  - name: Ada Quint\n"),
        ("house.csv", "born,name\n1961,Bo\n", "born,name\n1961,Bo\n,Ada Quint\n"),
    ],
)  # fmt: skip
def test_add_appends(factlint: Factlint, tmp_path: Path, name: str, before: str, after: str):
    path = tmp_path / name
    path.write_text(before, "utf-8")
    assert factlint("refs", "add", "Ada Quint", "--to", str(path)).code == 0
    assert path.read_text("utf-8") == after


@pytest.mark.parametrize(
    ("before", "arguments", "message"),
    [
        ("- name: Ada Quint\n", [], "“Ada Quint” stands twice"),
        ("- name: Bo\n", ["--born", "soon"], "born “soon” is no date"),
        ("entries:\n- Bo\nlicence: ours\n", [], "house.yml"),
        ("- name: [Bo\n", [], "is not YAML"),
    ],
)
def test_add_leaves_a_list_as_it_is_where_something_is_wrong(
    factlint: Factlint, tmp_path: Path, before: str, arguments: list[str], message: str
):
    path = tmp_path / "house.yml"
    path.write_text(before, "utf-8")
    run = factlint("refs", "add", "Ada Quint", *arguments, "--to", str(path))
    assert run.code == 2
    assert message in run.err
    assert path.read_text("utf-8") == before
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith(".house")] == []


def test_add_knows_the_list_of_the_settings(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "house.yml").write_text("- Bo\n", "utf-8")
    config = tmp_path / "factlint.yaml"
    config.write_text("reference: [+house.yml]\n", "utf-8")
    assert factlint("refs", "add", "Ada Quint", "--config", str(config)).code == 0
    assert "Ada Quint" in (tmp_path / "house.yml").read_text("utf-8")


def test_add_without_a_list(factlint: Factlint, tmp_path: Path) -> None:
    config = tmp_path / "factlint.yaml"
    config.write_text("", "utf-8")
    run = factlint("refs", "add", "Ada Quint", "--config", str(config))
    assert run.code == 2
    assert "the settings name no house list" in run.err


def test_diff_tells_new_holders_first(factlint: Factlint, tmp_path: Path) -> None:
    office = item("Q20", "President of Norland", POSITION)
    old = written(tmp_path / "old.jsonl", [
        office, item("Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2018")]),
        item("Q3", "Cy Rask", HUMAN),
    ])  # fmt: skip
    new = written(tmp_path / "new.jsonl", [
        office, item("Q1", "Ada Quint-Rask", HUMAN, P39=[held("Q20", "2018", "2024-05-01")]),
        item("Q2", "Bo Harkness", HUMAN, P39=[held("Q20", "2024-05-01")]),
    ])  # fmt: skip
    run = factlint("refs", "diff", str(old), str(new))
    assert run.out.splitlines() == [
        "new holders of offices: 1",
        "  President of Norland (Q20): Bo Harkness (Q2), 2024-05-01",
        "offices that ended: 1",
        "  President of Norland (Q20): Ada Quint-Rask (Q1), 2018 → 2024-05-01",
        "other labels: 1",
        "  Ada Quint-Rask (Q1), Ada Quint → Ada Quint-Rask",
        "new entities: 1",
        "  Bo Harkness (Q2)",
        "entities that are gone: 1",
        "  Cy Rask (Q3)",
    ]


def test_diff_of_a_list_and_itself(factlint: Factlint, tmp_path: Path) -> None:
    path = str(written(tmp_path / "old.jsonl", [item("Q1", "Ada Quint", HUMAN)]))
    assert factlint("refs", "diff", path, path).out == "the two lists say the same\n"


@pytest.mark.parametrize(("most", "warned"), [("10", True), ("40000", False)])
def test_status_warns_of_old_offices(
    factlint: Factlint, tmp_path: Path, most: str, warned: bool
) -> None:
    person = item("Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2001-02-03")])
    path = written(tmp_path / "old.jsonl", [person])
    run = factlint("refs", "status", "--reference", str(path), "--max-age", most)
    assert re.search(r"as of:    2001-02-03 \([\d,]+ days ago\)", run.out)
    assert ("warning: offices in" in run.err) is warned


def test_a_house_list_is_told_as_one(factlint: Factlint, tmp_path: Path) -> None:
    path = tmp_path / "house.yml"
    path.write_text("as of: 2001-02-03\nentries:\n- Bo\n", "utf-8")
    run = factlint("refs", "status", "--reference", str(path), "--max-age", "10")
    assert run.out.startswith("house (house list)\n")
    assert run.err == ""


def test_faults_of_a_house_list_stop_a_check(factlint: Factlint, tmp_path: Path) -> None:
    path = tmp_path / "house.yml"
    path.write_text("- nome: Bo\n", "utf-8")
    (tmp_path / "a.txt").write_text("Text.\n", "utf-8")
    run = factlint("check", "--reference", f"+{path}", str(tmp_path / "a.txt"))
    assert run.code == 2
    assert f"error: {path}:1:3: unknown key “nome” in an entry" in run.err
