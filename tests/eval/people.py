"""Living people of the shipped list, with what a reporter would say of them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from factlint.base.data import data_folder


class Person(NamedTuple):
    """Somebody of the list, living, with what a reporter would say of them."""

    name: str
    description: str
    country: str


def people() -> list[Person]:
    """Living people of the shipped list who have a given name and a surname."""
    found = []
    for path in sorted(Path(data_folder("seeds")).glob("list/*/people-*.tsv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                if not row.get("died") and len(row["label"].split()) > 1:
                    found.append(
                        Person(row["label"], row.get("description") or "", row.get("country") or "")
                    )
    return found
