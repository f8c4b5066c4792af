"""Tenures kept by hand win: generated ones of the same person and office give way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generation.records import Record, kind_of, read_table


class Kept:
    """The tenures kept by hand, and the labels of the people whose ids are known there."""

    def __init__(self, folder: Path) -> None:
        self.known: set[tuple[str, str]] = set()
        self.labels: dict[str, str] = {}
        for path in sorted(folder.glob("*.tsv")):
            for record in read_table(path):
                if kind_of(path) == "tenures":
                    self.known.add((record["person"], record["office"]))
                if kind_of(path) == "people" and record["id"]:
                    self.labels[record["id"]] = record["label"]

    def left(self, kind: str, records: Iterable[Record]) -> Iterator[Record]:
        """The records that are not kept by hand already."""
        for record in records:
            if kind == "tenures":
                person = self.labels.get(record["person"], record["person"])
                if (person, record["office"]) in self.known:
                    continue
            yield record
