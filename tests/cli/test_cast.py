"""`factlint cast`: who is in a draft, as text and as JSON."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Factlint

DRAFT = """\
---
date: 2025-11-03
---

Keir Starmer met Councillor Nora Quennell in Iowa, and Mr. Starmer ate two of her rolls.

Bram Quennell stayed at home. “Bread is bread,” Quennell said, and he was not asked any more.

The bill was made out to one Keir Stamer.
"""
TOLD = """\
draft.md, as of 2025-11-03

People (3)
   5:1  Keir Starmer   British prime minister (Q6383803)  exact name
        Mr.; Keir Starmer, Starmer, Keir Stamer (should be Keir Starmer); also 5:60, 9:30
  5:29  Nora Quennell  not in the list
        Councillor
   7:1  Bram Quennell  not in the list

Places (1)
  5:46  Iowa  US state (Q1546)  exact name

To look at (1)
  Quennell  is the surname of Nora Quennell and Bram Quennell: alone 7:49
"""


@pytest.fixture(autouse=True)
def draft(tmp_path: Path) -> Path:
    """A draft with listed and unlisted people."""
    path = tmp_path / "draft.md"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_text(factlint: Factlint) -> None:
    run = factlint("cast", "draft.md")
    assert (run.code, run.err) == (0, "")
    assert run.out == TOLD


def test_colour_changes_nothing_else(factlint: Factlint) -> None:
    import re

    run = factlint("cast", "draft.md", FORCE_COLOR="1")
    assert "\x1b[" in run.out
    assert re.sub(r"\x1b\[\d*m", "", run.out) == TOLD


def test_json_holds_one_document_a_file(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Nobody came.\n")
    run = factlint("cast", "--format", "json", ".")
    first, second = (json.loads(line) for line in run.out.splitlines())
    assert set(first) == {
        "path", "date", "date_assumed", "people", "places", "organisations", "others", "remarks",
    }  # fmt: skip
    assert (first["path"], first["date"], first["date_assumed"]) == (
        "draft.md", "2025-11-03", False,
    )  # fmt: skip
    assert (second["path"], second["people"], second["date_assumed"]) == ("other.txt", [], True)


def test_what_json_says_of_a_person(factlint: Factlint) -> None:
    starmer, quennell, _ = json.loads(factlint("cast", "--format", "json", "draft.md").out)[
        "people"
    ]
    assert starmer["entity"] == {
        "id": "Q6383803",
        "label": "Keir Starmer",
        "description": "British prime minister",
        "url": "https://www.wikidata.org/wiki/Q6383803",
    }
    assert (starmer["name"], starmer["sure"], starmer["confidence"]) == (
        "Keir Starmer", "exact", None,
    )  # fmt: skip
    assert starmer["spellings"][-1] == {"text": "Keir Stamer", "count": 1, "right": "Keir Starmer"}
    assert starmer["titles"] == [{"text": "Mr.", "count": 1}]
    assert (quennell["entity"], quennell["sure"]) == (None, "unlisted")
    start = DRAFT.index("Nora")
    assert quennell["first"] == {
        "text": "Nora Quennell", "start": start, "end": start + 13, "line": 5, "column": 29,
        "title": "Councillor",
    }  # fmt: skip


def test_what_json_says_to_look_at(factlint: Factlint) -> None:
    (remark,) = json.loads(factlint("cast", "--format", "json", "draft.md").out)["remarks"]
    start = DRAFT.index("Quennell said")
    assert remark == {
        "kind": "shared-surname",
        "word": "Quennell",
        "names": ["Nora Quennell", "Bram Quennell"],
        "mentions": [
            {"text": "Quennell", "start": start, "end": start + 8, "line": 7, "column": 49}
        ],
    }


def test_standard_input_goes_by_a_name(factlint: Factlint) -> None:
    run = factlint("cast", "-", "--stdin-filename", "draft.md", typed=DRAFT.encode())
    assert (run.code, run.out) == (0, TOLD)


def test_the_day_is_the_one_that_is_told(factlint: Factlint) -> None:
    typed = b"U.S. President Trump spoke.\n"
    now = factlint("cast", "-", "--date", "2025-11-03", typed=typed)
    then = factlint("cast", "-", "--date", "2015-11-03", typed=typed)
    assert "Donald Trump" in now.out
    assert "Donald Trump" not in then.out


def test_another_list_knows_others(factlint: Factlint, tmp_path: Path) -> None:
    house = "- label: Nora Quennell\n  kind: person\n  description: champion baker\n"
    (tmp_path / "house.yaml").write_text(house)
    run = factlint("cast", "draft.md", "--reference", "+house.yaml")
    assert "Nora Quennell  champion baker" in run.out


def test_settings_are_found_from_the_draft(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "factlint.yaml").write_text("exclude: [draft.md]\n")
    assert factlint("cast", "draft.md").out == ""


def test_output_goes_to_a_file(factlint: Factlint, tmp_path: Path) -> None:
    assert factlint("cast", "draft.md", "--output", "cast.txt").out == ""
    assert (tmp_path / "cast.txt").read_text(encoding="utf-8") == TOLD


def test_what_cannot_be_read_is_told_and_the_rest_still_read(
    factlint: Factlint, tmp_path: Path
) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\0")
    run = factlint("cast", "bad.txt", "gone.txt", "draft.md")
    assert (run.code, run.out) == (2, TOLD)
    assert "bad.txt: is a binary file" in run.err
    assert "gone.txt: there is no such file" in run.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--format", "jsn"), "a cast has no format “jsn”"),
        (("--date", "yesterday"), "--date"),
        (("--config", "gone.yaml"), "--config gone.yaml: there is no such file"),
        (("--as", "tablet"), "there is no format tablet"),
    ],
)
def test_wrong_use_is_told(factlint: Factlint, arguments: tuple[str, ...], message: str) -> None:
    run = factlint("cast", "draft.md", *arguments)
    assert (run.code, run.out) == (2, "")
    assert message in run.err


def test_checking_loads_nothing_of_it() -> None:
    script = (
        "import os, sys; os._exit = lambda code: print(*sys.modules, file=sys.stderr); "
        "from factlint.cli.main import main; main(['check', '-q', '-'])"
    )
    run = subprocess.run(
        [sys.executable, "-c", script], input=DRAFT, capture_output=True, text=True, check=False
    )
    assert "factlint.engine.linter" in run.stderr
    for module in ("factlint.cli.cast", "factlint.engine.cast", "factlint.reports.cast"):
        assert module not in run.stderr
