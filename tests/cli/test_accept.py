"""`factlint accept`: names let pass, with who and when."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import Factlint

DRAFT = "Olaf Scholtz waved.\n"


@pytest.fixture(autouse=True)
def draft(tmp_path: Path) -> None:
    """A draft with a name that is flagged."""
    (tmp_path / "draft.md").write_text(DRAFT)


def test_an_accepted_name_is_not_flagged_any_more(factlint: Factlint, tmp_path: Path) -> None:
    assert factlint("check", "draft.md").code == 1
    run = factlint("accept", "Olaf", "Scholtz", "--by", "Ada", "--reason", "a namesake")
    assert (run.code, run.out) == (0, "house.yaml: “Olaf Scholtz” added, 1 entry\n")
    assert factlint("check", "draft.md").out == ""
    (entry,) = yaml.safe_load((tmp_path / "house.yaml").read_text())
    assert entry["name"] == "Olaf Scholtz"
    assert re.fullmatch(r"accepted by Ada on \d{4}-\d\d-\d\d: a namesake", entry["note"])


def test_a_second_name_goes_to_the_same_list(factlint: Factlint, tmp_path: Path) -> None:
    factlint("accept", "Olaf Scholtz")
    run = factlint("accept", "Żaneta Nowack", "--kind", "person")
    assert run.out == "house.yaml: “Żaneta Nowack” added, 2 entries\n"
    assert (tmp_path / "factlint.yaml").read_text().count("house.yaml") == 1


def test_settings_stay_as_they_are_but_for_the_list(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "factlint.yaml").write_text("# ours\nlevel: error")
    factlint("accept", "Olaf Scholtz")
    told = (tmp_path / "factlint.yaml").read_text()
    assert told == "# ours\nlevel: error\nreference: [+house.yaml]\n"


@pytest.mark.parametrize("text", ["{level: error}\n", "reference: []\n"])
def test_settings_that_cannot_be_added_to_are_left_alone(
    factlint: Factlint, tmp_path: Path, text: str
) -> None:
    (tmp_path / "factlint.yaml").write_text(text)
    run = factlint("accept", "Olaf Scholtz")
    assert run.code == 2
    assert "hint: add the line “reference: [+house.yaml]”" in run.err
    assert (tmp_path / "factlint.yaml").read_text() == text


def test_the_list_that_the_settings_name_is_used(factlint: Factlint, tmp_path: Path) -> None:
    (tmp_path / "desk.yaml").write_text("- name: Ada Example\n")
    (tmp_path / "factlint.yaml").write_text("reference: [+desk.yaml]\n")
    assert factlint("accept", "Olaf Scholtz").out.startswith("desk.yaml: ")
    assert factlint("check", "draft.md").out == ""


def test_a_name_that_is_known_is_said_to_be(factlint: Factlint, tmp_path: Path) -> None:
    run = factlint("accept", "Olaf Scholz")
    assert (run.code, run.out) == (0, "“Olaf Scholz” is known already: Olaf Scholz (Q61053)\n")
    assert not (tmp_path / "house.yaml").exists()
