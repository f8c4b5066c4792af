"""Every line of the starter list is well formed, and no two lines contradict each other."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.seeds.listed import (
    COLUMNS,
    LIST,
    MANIFEST,
    NAME,
    SEEDS,
    WITHOUT_NAMES,
    Row,
    files,
    forms,
    kind_of,
    known,
    of_kind,
    rows,
    told,
)

FILES = pytest.mark.parametrize("path", files(), ids=lambda path: path.relative_to(LIST).as_posix())
# Text decoded in the wrong encoding leaves these pairs behind.
MOJIBAKE = re.compile(r"Ã[\x80-\xBF€-™]|Â[\x80-\xBF]|â€|Ð[\x80-\xBF]|\ufffd")
PLAIN = set(" '.,()-/&:;!?+–\"") | set("0123456789")
# Latin letters, and Greek or Cyrillic nowhere: names are given as English text writes them.
LATIN = re.compile(r"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]")
SHORT = {"short", "demonym"}
ROMAN = re.compile(r"[IVXLCDM]+")


@FILES
def test_file_has_the_columns_of_its_kind(path: Path) -> None:
    header = path.read_text("utf-8").split("\n", 1)[0].split("\t")
    assert header == COLUMNS[kind_of(path)]


@FILES
def test_file_is_sorted_without_repeats(path: Path) -> None:
    lines = path.read_text("utf-8").removesuffix("\n").split("\n")[1:]
    assert lines == sorted(set(lines))


@FILES
def test_file_is_clean_utf8_with_line_feeds(path: Path) -> None:
    data = path.read_bytes()
    assert b"\r" not in data
    assert data.endswith(b"\n")
    assert not data.endswith(b"\n\n")
    assert not data.startswith(b"\xef\xbb\xbf")


@FILES
def test_every_line_has_all_cells(path: Path) -> None:
    lines = path.read_text("utf-8").removesuffix("\n").split("\n")
    width = len(COLUMNS[kind_of(path)])
    told(
        f"{path.name}:{number}: {len(line.split(chr(9)))} cells"
        for number, line in enumerate(lines, start=1)
        if len(line.split("\t")) != width
    )


def test_cells_have_no_stray_spaces_or_separators() -> None:
    told(
        f"{row.place}: {cell!r}"
        for row in rows()
        for cell in row.cells.values()
        if cell != cell.strip() or "  " in cell or re.search(r";(?! )|; ;|;\s*$|^;", cell)
    )


def test_no_text_was_decoded_wrongly() -> None:
    told(
        f"{row.place}: {cell!r}"
        for row in rows()
        for cell in row.cells.values()
        if MOJIBAKE.search(cell)
    )


def test_names_hold_only_letters_of_names() -> None:
    told(
        f"{row.place}: {char!r} in {form!r}"
        for row in rows()
        if row.kind not in WITHOUT_NAMES
        for _, form in forms(row)
        for char in form
        if char not in PLAIN | {"ʻ", "‘", "ə", "Ə"} and not LATIN.fullmatch(char)
    )


def test_people_and_places_are_not_left_in_capitals() -> None:
    told(
        f"{row.place}: {form!r}"
        for row in of_kind("people", "places")
        for kind, form in forms(row)
        if kind not in SHORT
        for word in re.findall(r"[^\W\d_]{4,}", form)
        if word.isupper() and not ROMAN.fullmatch(word) and word not in {"USSR", "CECOT"}
    )


def test_other_names_follow_their_form() -> None:
    told(
        f"{row.place}: {also!r}"
        for row in rows()
        if row.kind not in WITHOUT_NAMES
        for also in row.values("also")
        if not NAME.fullmatch(also) or NAME.fullmatch(also)["form"] == row["label"]  # type: ignore[index]
    )


def test_years_of_names_run_forwards() -> None:
    def wrong(also: str) -> bool:
        match = NAME.fullmatch(also)
        return bool(match and match["start"] and match["end"] and match["start"] > match["end"])

    told(
        f"{row.place}: {also}"
        for row in rows()
        if row.kind not in WITHOUT_NAMES
        for also in row.values("also")
        if wrong(also)
    )


def test_a_name_stands_once_in_a_record() -> None:
    told(
        f"{row.place}: {row['also']}"
        for row in rows()
        if row.kind not in WITHOUT_NAMES and len(set(row.values("also"))) < len(row.values("also"))
    )


def test_ids_are_wikidata_ids() -> None:
    told(
        f"{row.place}: {row['id']!r}"
        for row in rows()
        if row.kind not in WITHOUT_NAMES and row["id"] and not re.fullmatch(r"Q[1-9]\d*", row["id"])
    )


def test_an_id_belongs_to_one_label() -> None:
    owners: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for row in rows():
        if row.kind not in WITHOUT_NAMES and row["id"]:
            owners[row["id"]].add((row.kind, row["label"]))
    told(f"{one}: {sorted(names)}" for one, names in sorted(owners.items()) if len(names) > 1)


def test_a_label_belongs_to_one_record() -> None:
    """A generated record and a kept one of the same name are one; then they must agree."""
    owners: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in of_kind("people", "places", "organisations", "offices"):
        owners[row.kind, row["label"]].append(row)
    told(
        f"{label}: {', '.join(row.place for row in several)}"
        for (_, label), several in sorted(owners.items())
        if len(several) > 1 and not may_share(several)
    )


def may_share(several: list[Row]) -> bool:
    ids = [row["id"] for row in several if row["id"]]
    if len(ids) == len(several) == len(set(ids)):
        return True
    folders = [row.file.split("/")[0] for row in several]
    born = [row.cells.get("born", "") for row in several]
    return (
        len(set(ids)) <= 1
        and len(folders) == len(set(folders))
        and all(one.startswith(other) or other.startswith(one) for one in born for other in born)
    )


@pytest.mark.parametrize(
    ("kind", "column", "targets"),
    [
        ("people", "country", ("places",)),
        ("people", "party", ("organisations",)),
        ("places", "country", ("places",)),
        ("places", "capital", ("places",)),
        ("organisations", "country", ("places",)),
        ("offices", "jurisdiction", ("places", "organisations")),
        ("tenures", "person", ("people",)),
        ("tenures", "office", ("offices",)),
        ("statements", "subject", ("people", "places", "organisations")),
    ],
)
def test_references_lead_to_records(kind: str, column: str, targets: tuple[str, ...]) -> None:
    found = frozenset().union(*(known(target) for target in targets))
    told(
        f"{row.place}: {column} {value!r} is not in the list"
        for row in of_kind(kind)
        for value in row.values(column)
        if value not in found
    )


def test_values_of_statements_are_numbers_or_lead_to_records() -> None:
    found = known("places") | known("organisations")
    told(
        f"{row.place}: value {row['value']!r} is not in the list"
        for row in of_kind("statements")
        if not row["value"].isdigit() and row["value"] not in found
    )


def test_references_by_label_are_unique() -> None:
    """A label that a country shares with another place means the country."""
    several: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in of_kind("people", "places", "offices"):
        several[row.kind, row["label"]].add(row["id"])
    countries = {row["label"] for row in of_kind("places") if row["type"] == "country"}
    shared = {key for key, ids in several.items() if len(ids - {""}) > 1}
    shared -= {("places", label) for label in countries}
    columns = {"tenures": {"person": "people", "office": "offices"}}
    columns["statements"] = {"subject": "people"}
    for kind in ("people", "places", "organisations"):
        columns[kind] = {"country": "places"}
    columns["offices"] = {"jurisdiction": "places"}
    told(
        f"{row.place}: {column} {row[column]!r} may be several"
        for row in rows()
        for column, target in columns[row.kind].items()
        if (target, row[column]) in shared
    )


COLUMN_VALUES: list[tuple[str, str, Callable[[str], bool]]] = [
    ("people", "sex", {"male", "female", ""}.__contains__),
    ("offices", "holders", {"one", "many", ""}.__contains__),
    ("offices", "classes", lambda cell: bool(cell) and cell == cell.lower()),
    ("places", "type", lambda cell: bool(re.fullmatch(r"[a-z ]+", cell))),
]


@pytest.mark.parametrize(("kind", "column", "allowed"), COLUMN_VALUES)
def test_columns_hold_what_they_may(kind: str, column: str, allowed: Callable[[str], bool]) -> None:
    told(
        f"{row.place}: {column} {row[column]!r}"
        for row in of_kind(kind)
        if not allowed(row[column])
    )


def test_only_countries_have_capitals() -> None:
    told(
        f"{row.place}: {row['label']}"
        for row in of_kind("places")
        if row["capital"] and row["type"] not in {"country", "territory"}
    )


def records_in(path: Path) -> int:
    """How many records a table has, its header and remarks not counted."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return len(lines) - 1


def test_manifest_names_every_file_with_its_count() -> None:
    with (SEEDS / "MANIFEST.tsv").open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        assert reader.fieldnames == MANIFEST
        manifest = {row["file"]: row for row in reader}
    lexicon = [(path.relative_to(SEEDS), path) for path in (SEEDS / "lexicon").glob("*.tsv")]
    listed = [(path.relative_to(LIST), path) for path in files()]
    counts = {name.as_posix(): records_in(path) for name, path in [*listed, *lexicon]}
    told(f"{file}: not in the manifest" for file in sorted(counts.keys() - manifest.keys()))
    told(f"{file}: no such file" for file in sorted(manifest.keys() - counts.keys()))
    told(
        f"{file}: {row['records']} records said, {counts[file]} there"
        for file, row in manifest.items()
        if row["records"] != str(counts[file])
    )
    told(
        f"{file}: {column} is missing"
        for file, row in manifest.items()
        for column in ("licence", "source", "how")
        if not row[column]
    )
