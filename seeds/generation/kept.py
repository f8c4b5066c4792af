"""What is kept by hand wins: generated records give way to kept ones of the same name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generation.records import Record, kind_of, read_table


def identity(kind: str, record: Record) -> tuple[str, ...]:
    """What makes two records of this kind the same."""
    if kind == "tenures":
        return record["person"], record["office"]
    return (record["label"],)


class Kept:
    """The records kept by hand, by kind, and the names that stand for their ids."""

    def __init__(self, folder: Path) -> None:
        self.known: dict[str, set[tuple[str, ...]]] = {}
        self.labels: dict[str, str] = {}
        for path in sorted(folder.glob("*.tsv")):
            kind = kind_of(path)
            for record in read_table(path):
                self.known.setdefault(kind, set()).add(identity(kind, record))
                if kind == "people" and record["id"]:
                    self.labels[record["id"]] = record["label"]

    def left(self, kind: str, records: Iterable[Record]) -> Iterator[Record]:
        """The records that are not kept by hand already."""
        known = self.known.get(kind, set())
        for record in records:
            if identity(kind, self.by_label(record)) in known:
                continue
            if kind == "people" and record.get("id") in self.labels:
                continue
            yield record

    def by_label(self, record: Record) -> Record:
        """A tenure that names its person by id, with the person's label instead."""
        person = record.get("person", "")
        return {**record, "person": self.labels[person]} if person in self.labels else record
