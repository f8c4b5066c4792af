"""Wikidata ids of the starter list lead to what they stand for, as far as a dump at hand knows."""

from __future__ import annotations

import gzip
import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.seeds.listed import Row, forms, rows, told

DUMP = Path(__file__).resolve().parents[3] / "shared" / "eval" / "reference.jsonl.gz"
ID = re.compile(r'"id":"(Q\d+)"')

pytestmark = pytest.mark.skipif(not DUMP.exists(), reason=f"no dump of entities at {DUMP}")


def folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d").replace("ø", "o"))
    return "".join(char for char in plain if char.isalnum())


def with_id() -> list[Row]:
    return [row for row in rows() if row.cells.get("id")]


@cache
def dumped() -> dict[str, dict[str, Any]]:
    wanted = {row["id"] for row in with_id()}
    found = {}
    with gzip.open(DUMP, "rt", encoding="utf-8") as stream:
        for line in stream:
            match = ID.search(line, 0, 60)
            if match and match[1] in wanted:
                found[match[1]] = json.loads(line)
    return found


def names(entity: dict[str, Any]) -> set[str]:
    label = entity["labels"].get("en", {}).get("value", "")
    return {
        folded(form) for form in (label, *(one["value"] for one in entity["aliases"].get("en", ())))
    }


def birth_years(entity: dict[str, Any]) -> set[str]:
    values = (one["mainsnak"].get("datavalue") for one in entity["claims"].get("P569", ()))
    return {one["value"]["time"][1:5] for one in values if one and one["value"]["precision"] >= 9}


def test_names_agree() -> None:
    told(
        f"{row.place}: {row['label']} is {row['id']}, {sorted(names(dumped()[row['id']]))}"
        for row in with_id()
        if row["id"] in dumped()
        and not {folded(form) for _, form in forms(row)} & names(dumped()[row["id"]])
    )


def test_birth_years_agree() -> None:
    told(
        f"{row.place}: {row['label']}, {row['id']}: born {row['born']}, {sorted(years)}"
        for row in with_id()
        if row.kind == "people" and row["born"] and row["id"] in dumped()
        if (years := birth_years(dumped()[row["id"]])) and row["born"][:4] not in years
    )
