"""Records of the list: their columns, and how they are written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

Record = Mapping[str, str]

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "people": (
        "label", "id", "also", "description", "country", "born", "died", "sex", "party",
    ),
    "places": ("label", "id", "also", "description", "country", "type", "capital"),
    "organisations": ("label", "id", "also", "description", "country"),
    "offices": ("label", "id", "also", "jurisdiction", "classes", "holders"),
    "tenures": ("person", "office", "start", "end", "ending"),
    "statements": ("subject", "property", "value", "start", "end"),
}  # fmt: skip
MANIFEST = ("file", "records", "as_of", "licence", "source", "how")


def joined(values: Iterable[str]) -> str:
    """Several values in one cell: each once, in the order given."""
    return "; ".join(dict.fromkeys(value for value in values if value))


def read_table(path: Path) -> list[dict[str, str]]:
    """The rows of a tab-separated table with a header; lines starting with # are remarks."""
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith("#")]
    header = lines[0].split("\t")
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != len(header):
            raise SystemExit(f"{path}: {len(cells)} cells for {len(header)} columns: {line!r}")
        rows.append(dict(zip(header, cells, strict=True)))
    return rows


def write_records(path: Path, records: Iterable[Record]) -> int:
    """Write one file of the list, sorted, each line once; say how many records it has."""
    columns = COLUMNS[kind_of(path)]
    lines = sorted({"\t".join(record.get(column, "") for column in columns) for record in records})
    path.write_text("\n".join(["\t".join(columns), *lines]) + "\n", "utf-8", newline="\n")
    return len(lines)


def kind_of(path: Path) -> str:
    """The kind of records a file holds: the first word of its name."""
    return path.stem.split("-")[0]


def write_manifest(path: Path, rows: Iterable[Record]) -> None:
    """Put these rows into the manifest in place of older ones for the same files."""
    known = {row["file"]: row for row in read_table(path)} if path.exists() else {}
    known.update({row["file"]: dict(row) for row in rows})
    lines = [
        "\t".join(known[file].get(column, "") for column in MANIFEST) for file in sorted(known)
    ]
    path.write_text("\n".join(["\t".join(MANIFEST), *lines]) + "\n", "utf-8", newline="\n")
