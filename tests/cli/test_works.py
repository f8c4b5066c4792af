"""Names of works in drafts: known where the list has them, never what a name should have been."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Factlint
from tests.reference.conftest import HUMAN, item, written

FILM = "Q11424"
QUINTRELL = item("Q1", "Ada Quintrell", HUMAN)
DRAFT = "Ada Quintrel spoke in Brixholm on Monday.\n"


@pytest.mark.parametrize(
    ("documents", "found"),
    [
        pytest.param([QUINTRELL], True, id="a person with nearly this name"),
        pytest.param([item("Q1", "Ada Quintrell", FILM)], False, id="a film with nearly this name"),
        pytest.param([QUINTRELL, item("Q2", "Ada Quintrel", FILM)], False,
                     id="a film with this name beside the person"),
    ],
)  # fmt: skip
def test_misspelled_names(
    factlint: Factlint, tmp_path: Path, documents: list[dict], found: bool
) -> None:
    source = written(tmp_path / "list.jsonl", documents)
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    run = factlint("check", "draft.txt", "--reference", source, "--level", "suggestion")
    assert ("names.misspelled" in run.out) is found
    assert run.err.count("error:") == 0
