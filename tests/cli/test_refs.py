"""`factlint refs`: what the lists know, for people."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Factlint


def test_search_finds_the_bearer_of_a_name(factlint: Factlint) -> None:
    run = factlint("refs", "search", "Ukraine")
    assert run.code == 0
    assert re.match(r"1\.00  \S+  Ukraine", run.out)


def test_search_finds_what_is_near_and_says_why(factlint: Factlint) -> None:
    run = factlint("refs", "search", "Germny")
    assert re.search(r"^0\.\d\d  \S+  Germany.*\(“germny” for “germany”", run.out, re.M)


def test_search_that_finds_nothing(factlint: Factlint) -> None:
    run = factlint("refs", "search", "Xqzvw Brrtk")
    assert (run.code, run.out) == (1, "")
    assert "Xqzvw Brrtk" in run.err


def test_show_tells_the_record(factlint: Factlint) -> None:
    id_ = factlint("refs", "search", "Ukraine").out.split()[1]
    run = factlint("refs", "show", id_)
    assert run.out.startswith(f"Ukraine ({id_}), place\n")
    assert "  name: " in run.out


def test_show_of_an_id_that_is_none(factlint: Factlint) -> None:
    run = factlint("refs", "show", "Q0")
    assert (run.code, run.out) == (2, "")
    assert "error: the lists have no “Q0”" in run.err


def test_status_tells_size_age_and_licence(factlint: Factlint) -> None:
    run = factlint("refs", "status")
    assert run.code == 0
    for word in ("entities: ", "as of: ", "licence: "):
        assert word in run.out


def test_build_of_a_source_that_is_not_there(factlint: Factlint) -> None:
    run = factlint("refs", "build", "nowhere.json", "-o", "list.sqlite")
    assert run.code == 2
    assert "nowhere.json" in run.err


def test_a_broken_list_is_told(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "broken.sqlite").write_bytes(b"SQLite format 3\0" + b"x" * 200)
    run = factlint("refs", "status", "--reference", "broken.sqlite")
    assert run.code == 2
    assert "broken.sqlite" in run.err


@pytest.mark.parametrize("command", ["search", "show", "status"])
def test_every_command_takes_another_list(factlint: Factlint, command: str) -> None:
    arguments = [] if command == "status" else ["Ukraine"]
    run = factlint("refs", command, *arguments, "--reference", "nowhere.sqlite")
    assert run.code == 2
    assert "nowhere.sqlite" in run.err
