"""The files of the starter list as the checker sees them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
LIST = SEEDS / "list"
COLUMNS = {
    "people": ["label", "id", "also", "description", "country", "born", "died", "sex", "party"],
    "places": ["label", "id", "also", "description", "country", "type", "capital"],
    "organisations": ["label", "id", "also", "description", "country"],
    "offices": ["label", "id", "also", "jurisdiction", "classes", "holders"],
    "tenures": ["person", "office", "start", "end", "ending"],
    "statements": ["subject", "property", "value", "start", "end"],
}
WITHOUT_NAMES = frozenset({"tenures", "statements"})  # they speak of other records
MANIFEST = ["file", "records", "as_of", "licence", "source", "how"]
NAME = re.compile(
    r"(?:(?P<kind>alias|short|native|birth|former|foreign|demonym|official|pen): )?"
    r"(?P<form>[^;]+?)(?: \((?P<start>\d{4})?-(?P<end>\d{4})?\))?"
)


@dataclass(frozen=True, slots=True)
class Row:
    """One record with its place."""

    file: str
    line: int
    kind: str
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    @property
    def place(self) -> str:
        return f"{self.file}:{self.line}"

    def values(self, column: str) -> list[str]:
        return self.cells[column].split("; ") if self.cells[column] else []


def files() -> list[Path]:
    return sorted(LIST.rglob("*.tsv"))


def kind_of(path: Path) -> str:
    return path.stem.split("-")[0]


@cache
def rows() -> list[Row]:
    found = []
    for path in files():
        name = path.relative_to(LIST).as_posix()
        header, *lines = path.read_text("utf-8").removesuffix("\n").split("\n")
        columns = header.split("\t")
        for number, line in enumerate(lines, start=2):
            cells = dict(zip(columns, line.split("\t"), strict=False))
            found.append(Row(name, number, kind_of(path), cells))
    return found


def of_kind(*kinds: str) -> list[Row]:
    return [row for row in rows() if row.kind in kinds]


def forms(row: Row) -> list[tuple[str, str]]:
    """Kind and form of each name of a record, its label first."""
    found = [("label", row["label"])]
    for also in row.values("also"):
        match = NAME.fullmatch(also)
        if match:
            found.append((match["kind"] or "alias", match["form"]))
    return found


@cache
def known(kind: str) -> frozenset[str]:
    """Everything by which records of this kind can be referred to."""
    return frozenset(value for row in of_kind(kind) for value in (row["label"], row["id"]) if value)


@cache
def by_reference(kind: str) -> dict[str, str]:
    """For each label and id the one name that stands for the record: its id, else its label."""
    found: dict[str, str] = {}
    for row in of_kind(kind):
        if row["id"]:
            found[row["id"]] = row["id"]
    for row in of_kind(kind):
        found.setdefault(row["label"], row["id"] or row["label"])
        if row["id"] and found[row["label"]] == row["label"]:
            found[row["label"]] = row["id"]
    return found


def told(faults: Iterable[str]) -> None:
    """Fail with every fault at once."""
    found = list(faults)
    assert not found, "\n" + "\n".join(found[:60])
