"""Regenerate seeds/list/generated from the public-domain tables: python seeds/generate.py SOURCES."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generation.countries import capitals, countries
from generation.records import Record, read_table, write_manifest, write_records

HERE = Path(__file__).resolve().parent
TABLES = HERE / "tables"
LIST = HERE / "list"
FACTBOOK = "World Factbook, January 2026"
PUBLIC_DOMAIN = "public domain"


def read_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def confirmed(kind: str) -> dict[str, str]:
    """Wikidata ids that were confirmed for this kind of record, by label."""
    rows = read_table(TABLES / "confirmed.tsv")
    return {row["label"]: row["id"] for row in rows if row["kind"] == kind}


class Writer:
    """Writes files of the list and remembers what the manifest must say of them."""

    def __init__(self) -> None:
        self.manifest: list[Record] = []

    def write(
        self, name: str, records: Iterable[Record], *, source: str, how: str, as_of: str = ""
    ) -> None:
        """Write one generated file."""
        path = LIST / "generated" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        count = write_records(path, records)
        self.manifest.append(
            {
                "file": f"generated/{name}",
                "records": str(count),
                "as_of": as_of,
                "licence": PUBLIC_DOMAIN,
                "source": source,
                "how": how,
            }
        )


def write_countries(writer: Writer, factbook: dict[str, dict[str, Any]]) -> None:
    """Countries, territories and their capitals."""
    table = read_table(TABLES / "countries.tsv")
    ids = confirmed("country")
    writer.write(
        "places-countries.tsv",
        countries(table, factbook, ids),
        source=FACTBOOK,
        how="news label and other names by hand; long form, demonyms and capital as the Factbook has them",
    )
    writer.write(
        "places-capitals.tsv",
        capitals(table, read_table(TABLES / "capitals.tsv"), ids),
        source=FACTBOOK,
        how="capitals as the Factbook has them, spelling and other names by hand",
    )


def main(sources: Path) -> None:
    """Write every generated file and its line in the manifest."""
    factbook = {row["code"]: row for row in read_lines(sources / "factbook.jsonl")}
    writer = Writer()
    write_countries(writer, factbook)
    write_manifest(HERE / "MANIFEST.tsv", writer.manifest)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
