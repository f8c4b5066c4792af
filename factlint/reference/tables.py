"""Tab-separated tables of `seeds/`: a header, one record a line, told with file and line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from factlint.base.data import data_folder
from factlint.base.errors import ListError

HOUSE_SUFFIXES = frozenset({".yaml", ".yml", ".csv", ".tsv"})


class Row(NamedTuple):
    """A record with its place; cells by column name, empty where unknown."""

    path: Path
    line: int
    cells: Mapping[str, str]

    def error(self, message: str, hint: str = "") -> ListError:
        """An error that names the place of this record."""
        return ListError(message, path=str(self.path), line=self.line, hint=hint)


def read_table(path: Path) -> Iterator[Row]:
    """The records of a table; remarks (#) and empty lines are left out."""
    try:
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ListError(f"cannot be read: {error}", path=str(path)) from error
    header: list[str] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.rstrip("\r").split("\t")
        if not header:
            header = cells
            continue
        if len(cells) > len(header):
            raise ListError(
                f"{len(cells)} cells for {len(header)} columns", path=str(path), line=number,
                hint="columns are " + ", ".join(header),
            )  # fmt: skip
        yield Row(path, number, dict(zip(header, cells, strict=False)))


def several(cell: str) -> list[str]:
    """The values of a cell."""
    return [value for value in (part.strip() for part in cell.split(";")) if value]


def read_lexicon_table(name: str, seeds: Path | None = None) -> Iterator[Row]:
    """A table of the lexicon below `seeds` (this installation's); nothing where there is none."""
    path = (seeds or Path(data_folder("seeds"))) / "lexicon" / f"{name}.tsv"
    return read_table(path) if path.is_file() else iter(())


def is_house_list(path: Path) -> bool:
    """Whether a file is named like a list that an editor writes by hand."""
    return path.suffix.lower() in HOUSE_SUFFIXES


def demonyms(seeds: Path | None = None) -> Iterator[tuple[str, str]]:
    """Words for the people and things of countries, and their names, with the countries' ids."""
    names: dict[str, str] = {}
    for row in read_lexicon_table("demonyms", seeds):
        yield row.cells.get("form", ""), row.cells.get("id", "")
        names.setdefault(row.cells.get("country", ""), row.cells.get("id", ""))
    yield from names.items()
