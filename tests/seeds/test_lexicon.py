"""Every table of the lexicon is well formed, says one thing of a word, and fits the list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from factlint.text.fold import fold

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
COLUMNS = {
    "capitalised": ["form", "kind"],
    "demonyms": ["form", "country", "id", "kind"],
    "given_names": ["name", "sex", "count"],
    "house_places": ["form", "preferred", "id", "since", "kind", "ambiguous", "phrases"],
    "modifiers": ["form", "effect"],
    "nicknames": ["short", "full"],
    "particles": ["form", "place"],
    "surnames": ["name", "count"],
    "titles": ["form", "class", "kind", "jurisdiction"],
    "words": ["word", "level"],
    "world_given_names": ["name", "sex"],
}
TABLES = sorted(COLUMNS)
KEYS = {"demonyms": 4, "nicknames": 2}  # columns that make a record; else the first alone
VALUES = {
    ("capitalised", "kind"): "calendar holiday religion party institution-word other",
    ("demonyms", "kind"): "adjective noun abbreviation seat",
    ("given_names", "sex"): "m f mf",
    ("house_places", "kind"): "former foreign romanisation",
    ("modifiers", "effect"): (
        "past acting deputy elect candidate then late honorary neutral shadow"
    ),
    ("particles", "place"): "before",
    ("titles", "kind"): "office rank honorific clergy nobility role",
    ("words", "level"): "1 2 3 4 5 6 7",
    ("world_given_names", "sex"): "m f mf",
}
ONE_MEANING = {"capitalised": "kind", "modifiers": "effect", "words": "level", "titles": "class"}
LEAST = {
    "house_places": 80,
    "nicknames": 500,
    "surnames": 60_000,
    "titles": 500,
    "world_given_names": 1_200,
}
Rows = list[dict[str, str]]


def lines(table: str) -> list[str]:
    text = (SEEDS / "lexicon" / f"{table}.tsv").read_bytes().decode("utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    return text[:-1].split("\n")


@cache
def rows(table: str) -> Rows:
    header, *records = lines(table)
    return [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in records]


def several(cell: str) -> list[str]:
    return cell.split("; ") if cell else []


def told(faults: Iterable[str]) -> None:
    """Fail with every fault at once."""
    found = list(faults)
    assert not found, "\n" + "\n".join(found[:40])


@cache
def labels(*kinds: str) -> frozenset[str]:
    """Labels of the starter list's records of these kinds."""
    found: set[str] = set()
    for kind in kinds:
        for path in sorted((SEEDS / "list").rglob(f"{kind}*.tsv")):
            header, *records = path.read_text("utf-8").splitlines()
            at = header.split("\t").index("label")
            found.update(line.split("\t")[at] for line in records if line)
    return frozenset(found)


def places() -> frozenset[str]:
    """Labels to which the lexicon's countries must belong."""
    found = labels("places", "organisations")
    if not found:
        pytest.skip("the starter list has no places yet")
    return found


def test_every_table_is_described_here() -> None:
    assert sorted(path.stem for path in (SEEDS / "lexicon").glob("*.tsv")) == TABLES


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_its_columns_and_full_lines(table: str) -> None:
    header, *records = lines(table)
    columns = header.split("\t")
    assert columns == COLUMNS[table]
    told(line for line in records if line.count("\t") != len(columns) - 1 or line[0] in "\t#")


@pytest.mark.parametrize("table", TABLES)
def test_lines_are_sorted_in_code_point_order(table: str) -> None:
    _, *records = lines(table)
    assert records == sorted(records)


@pytest.mark.parametrize("table", TABLES)
def test_no_record_stands_twice(table: str) -> None:
    _, *records = lines(table)
    width = KEYS.get(table, 1)
    keys = [tuple(line.split("\t")[:width]) for line in records]
    told(f"{table}: {key}" for key, after in pairwise(keys) if key == after)


@pytest.mark.parametrize("table", TABLES)
def test_cells_have_no_stray_blanks(table: str) -> None:
    cells = ((value, row) for row in rows(table) for value in row.values())
    told(f"{table}: {row}" for value, row in cells if value != " ".join(value.split(" ")).strip())


@pytest.mark.parametrize(("table", "column"), sorted(VALUES))
def test_a_column_holds_only_its_values(table: str, column: str) -> None:
    allowed = {value.replace("-word", " word") for value in VALUES[table, column].split()}
    told(f"{table}: {row}" for row in rows(table) if row[column] not in allowed)


@pytest.mark.parametrize("table", sorted(ONE_MEANING))
def test_forms_that_fold_alike_say_the_same(table: str) -> None:
    seen: dict[str, str] = {}
    column = ONE_MEANING[table]
    first = COLUMNS[table][0]
    told(
        f"{row[first]}: {row[column]}"
        for row in rows(table)
        if seen.setdefault(fold(row[first]), row[column]) != row[column]
    )


@pytest.mark.parametrize(("table", "least"), sorted(LEAST.items()))
def test_a_table_is_as_full_as_its_users_need(table: str, least: int) -> None:
    assert len(rows(table)) >= least


def test_the_list_of_words_stays_small() -> None:
    assert (SEEDS / "lexicon" / "words.tsv").stat().st_size < 1_500_000  # bytes


@pytest.mark.parametrize("table", ["given_names", "surnames", "words", "world_given_names"])
def test_counted_names_and_words_are_in_small_letters(table: str) -> None:
    first = COLUMNS[table][0]
    told(row[first] for row in rows(table) if row[first] != row[first].lower())


@pytest.mark.parametrize("table", ["given_names", "surnames"])
def test_counts_are_whole_numbers_of_at_least_one(table: str) -> None:
    told(f"{row}" for row in rows(table) if not row["count"].isdecimal() or row["count"] == "0")


def test_an_accented_given_name_is_as_common_as_its_plain_form() -> None:
    counts = {row["name"]: row["count"] for row in rows("given_names")}
    told(
        f"{name} {count}, {fold(name)} {counts[fold(name)]}"
        for name, count in counts.items()
        if counts.get(fold(name), count) != count
    )


def test_every_name_of_the_world_is_a_given_name() -> None:
    given = {row["name"]: set(row["sex"]) for row in rows("given_names")}
    told(
        row["name"]
        for row in rows("world_given_names")
        if not set(row["sex"]) <= given.get(row["name"], set())
    )


def test_every_title_has_a_class_in_lower_case() -> None:
    told(
        f"{row['form']}: {row['class']}"
        for row in rows("titles")
        if not row["class"] or row["class"] != row["class"].casefold()
    )


def test_no_title_is_a_particle() -> None:
    particles = {fold(row["form"]) for row in rows("particles")}
    told(row["form"] for row in rows("titles") if fold(row["form"]) in particles)


def test_no_particle_is_a_common_word_that_joins_names() -> None:
    joining = {"and", "as", "at", "but", "for", "in", "of", "on", "or", "to", "us", "with"}
    told(row["form"] for row in rows("particles") if fold(row["form"]) in joining)


@pytest.mark.parametrize(("table", "column"), [("demonyms", "country"), ("titles", "jurisdiction")])
def test_every_country_stands_in_the_list(table: str, column: str) -> None:
    known = places()
    told(f"{row}" for row in rows(table) if row[column] and row[column] not in known)


def test_every_country_has_a_word_for_its_people() -> None:
    """Territories and islands often have none; countries have one, the Vatican its seat."""
    places()
    described = {row["country"] for row in rows("demonyms")}
    told(name for name in countries() if name not in described)


def countries() -> Iterator[str]:
    path = SEEDS / "list" / "generated" / "places-countries.tsv"
    if not path.is_file():
        pytest.skip("the starter list has no countries yet")
    header, *records = path.read_text("utf-8").splitlines()
    columns = header.split("\t")
    for line in records:
        row = dict(zip(columns, line.split("\t"), strict=True))
        if row["type"] == "country":
            yield row["label"]


@pytest.mark.parametrize("table", ["demonyms", "house_places"])
def test_ids_are_wikidata_ids(table: str) -> None:
    told(f"{row}" for row in rows(table) if row["id"] and not is_id(row["id"]))


def is_id(identity: str) -> bool:
    return identity[:1] == "Q" and identity[1:].isdecimal()


@pytest.mark.parametrize(
    ("table", "label"), [("demonyms", "country"), ("house_places", "preferred")]
)
def test_a_place_has_one_id(table: str, label: str) -> None:
    """But for Georgia, which is a country and a state."""
    ids: dict[str, set[str]] = {}
    for row in rows(table):
        ids.setdefault(row[label], set()).add(row["id"])
    told(f"{name}: {found}" for name, found in ids.items() if len(found) > 1 and name != "Georgia")


class TestHousePlaces:
    def test_no_form_is_what_the_house_prefers(self) -> None:
        preferred = {fold(row["preferred"]) for row in rows("house_places")}
        told(row["form"] for row in rows("house_places") if fold(row["form"]) in preferred)

    def test_a_form_stands_once_however_it_is_written(self) -> None:
        seen: dict[str, str] = {}
        told(
            f"{row['form']} and {seen[fold(row['form'])]}"
            for row in rows("house_places")
            if seen.setdefault(fold(row["form"]), row["form"]) != row["form"]
        )

    def test_a_year_is_a_year(self) -> None:
        told(
            f"{row}"
            for row in rows("house_places")
            if row["since"] and not (row["since"].isdecimal() and 1850 < int(row["since"]) < 2030)
        )

    def test_a_former_name_says_since_when(self) -> None:
        told(
            row["form"]
            for row in rows("house_places")
            if row["kind"] == "former" and not row["since"]
        )

    def test_ambiguous_is_yes_or_empty(self) -> None:
        told(row["form"] for row in rows("house_places") if row["ambiguous"] not in ("", "yes"))

    def test_a_form_that_is_another_place_is_ambiguous(self) -> None:
        known = places()
        told(
            row["form"]
            for row in rows("house_places")
            if row["form"] in known and not row["ambiguous"]
        )

    def test_phrases_contain_the_form(self) -> None:
        told(
            f"{row['form']}: {phrase}"
            for row in rows("house_places")
            for phrase in several(row["phrases"])
            if fold(row["form"]) not in fold(phrase)
        )


def test_the_manifest_counts_every_table() -> None:
    header, *records = (SEEDS / "MANIFEST.tsv").read_text("utf-8").splitlines()
    columns = header.split("\t")
    manifest = [dict(zip(columns, line.split("\t"), strict=True)) for line in records]
    counts = {row["file"]: row["records"] for row in manifest if row["file"].startswith("lexicon/")}
    assert counts == {f"lexicon/{table}.tsv": str(len(rows(table))) for table in TABLES}
