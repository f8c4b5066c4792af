"""Appends an entry to a house list, checked before the file is changed."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from factlint.base.errors import ListError
from factlint.reference.house import HouseList, read_house_list
from factlint.reference.house_entry import SEVERAL, field_of

PLAIN = re.compile(r"[^\W\d_](?:[\w .’-]*\w)?\.?")
WORDS_OF_YAML = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
ITEM = re.compile(r"^( *)- ", re.M)
HEAD = "# House list: who and what this desk knows better. Asked before all other lists.\n"

Fields = Mapping[str, Sequence[str]]


def add_entry(path: Path, fields: Fields) -> HouseList:
    """Append an entry with these fields to the list; the list as it then stands.

    Raises ListError, and leaves the file as it is, where the entry or the file has a fault.
    """
    before = _read(path)
    table = path.suffix.lower() in (".csv", ".tsv")
    whole = _with_row(path, before, fields) if table else _with_item(before, fields)
    known = len(read_house_list(path).entries) if before else 0
    handle, name = _beside(path)
    temporary = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="") as file:
            file.write(whole)
        try:
            house = _checked(temporary)
        except ListError as error:
            raise ListError(error.message, path=str(path), hint=error.hint) from None
        if len(house.entries) != known + 1:
            raise ListError(
                "has a form that no entry can be appended to", path=str(path),
                hint="write the entry by hand; a list ends with its entries",
            )  # fmt: skip
        if path.exists():
            temporary.chmod(path.stat().st_mode & 0o777)
        else:
            temporary.chmod(0o644)
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    return house._replace(path=str(path), name=path.stem)


def _checked(path: Path) -> HouseList:
    house = read_house_list(path)
    for _ in house.entities(lambda name: name):  # any country will do here
        pass
    return house


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8") if path.exists() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise ListError(f"cannot be read: {error}", path=str(path)) from error


def _beside(path: Path) -> tuple[int, str]:
    try:
        return tempfile.mkstemp(prefix=f".{path.stem}.", suffix=path.suffix, dir=path.parent)
    except OSError as error:
        raise ListError(f"cannot be written: {error.strerror}", path=str(path)) from error


def _with_item(before: str, fields: Fields) -> str:
    """A YAML list with one more item, indented like those before it."""
    items = ITEM.findall(before)
    indent = min(items, key=len) if items else ""
    lines = []
    for field, values in fields.items():
        shown = [_scalar(value) for value in values]
        value = f"[{', '.join(shown)}]" if field in SEVERAL else shown[0]
        lines.append(f"{indent}  {field}: {value}\n")
    lines[0] = f"{indent}- {lines[0].lstrip()}"
    gap = "" if not before or before.endswith("\n") else "\n"
    return (before or HEAD) + gap + "".join(lines)


def _scalar(value: str) -> str:
    plain = PLAIN.fullmatch(value) and value.casefold() not in WORDS_OF_YAML
    return value if plain or DATE.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _with_row(path: Path, before: str, fields: Fields) -> str:
    """A table with one more row; a new one gets a head."""
    separator = "\t" if path.suffix.lower() == ".tsv" else ","
    head = before.split("\n", 1)[0].rstrip("\r")
    if head:
        with suppress(StopIteration):
            separator = next(one for one in ("\t", ";") if one in head and "," not in head)
    columns = [cell.strip(' "\ufeff') for cell in head.split(separator)] if head else list(fields)
    known = {field_of(column): column for column in columns}
    missing = [field for field in fields if field not in known]
    if missing:
        raise ListError(
            f"has no column “{missing[0]}”", path=str(path), line=1,
            hint="columns are " + ", ".join(columns),
        )  # fmt: skip
    between = "; " if separator != ";" else "| "
    cells = {known[field]: between.join(values) for field, values in fields.items()}
    row = separator.join(_cell(cells.get(column, ""), separator) for column in columns)
    start = before if before else separator.join(columns) + "\n"
    return start + ("" if start.endswith("\n") else "\n") + row + "\n"


def _cell(value: str, separator: str) -> str:
    if separator in value or '"' in value:
        return '"' + value.replace('"', '""') + '"'
    return value
