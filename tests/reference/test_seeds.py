"""The list that is kept as tables: reading, merging, references, compiling."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest

from factlint.base.data import data_folder
from factlint.base.errors import ListError
from factlint.reference import seeds
from factlint.reference.records import own_id
from factlint.reference.seeds import Starter, compile_seeds, open_starter
from factlint.reference.store import Store

TABLES = {
    "MANIFEST.tsv": (
        "file\trecords\tas_of\tlicence\tsource\thow\n"
        "kept/tenures.tsv\t2\t2025-12-01\tMIT\tby hand\tby hand\n"
        "generated/people.tsv\t1\t2025-01-01\tpublic domain\ta table\tby a script\n"
    ),
    "list/generated/places.tsv": (
        "label\tid\talso\tdescription\tcountry\ttype\tcapital\n"
        "Norland\tQ10\tRepublic of Norland; demonym: Norlander; former: Old Norland (1801-1918)\t"
        "\t\tcountry\tHolmstad\n"
        "Holmstad\t\tformer: Kingstown (-1918); foreign: Holmville\t\tNorland\tcapital\t\n"
    ),
    "list/generated/people.tsv": (
        "label\tid\talso\tdescription\tcountry\tborn\tdied\tsex\tparty\n"
        "Ada Quint\t\tAda M. Quint\t\tNorland\t1961-04\t\tfemale\t\n"
    ),
    "list/kept/people.tsv": (
        "label\tid\talso\tdescription\tcountry\tborn\tdied\tsex\tparty\n"
        "Ada Quint\tQ30\tbirth: Ada Rask\tpresident of Norland\t\t\t\t\t\n"
        "Bo Harkness\t\t\t\tNorland\t\t\t\t\n"
    ),
    "list/kept/offices.tsv": (
        "label\tid\talso\tjurisdiction\tclasses\tholders\n"
        "President of Norland\tQ20\t\tNorland\tpresident; head of state\tone\n"
        "Mayor of Holmstad\t\t\tHolmstad\tmayor\tone\n"
    ),
    "list/kept/tenures.tsv": (
        "person\toffice\tstart\tend\tending\n"
        "Ada Quint\tPresident of Norland\t2019-05-20\t\tnone\n"
        "Bo Harkness\tMayor of Holmstad\t2010\t2014-06\t\n"
    ),
    "lexicon/titles.tsv": "form\tclass\tkind\tjurisdiction\nPres.\tpresident\toffice\t\n",
    "lexicon/demonyms.tsv": "form\tcountry\tid\tkind\nNorlandic\tNorland\t\tadjective\n",
    "lexicon/words.tsv": "word\tlevel\nthe\t1\nharvest\t3\n",
}
Compiled = Callable[..., Store]


def put(folder: Path, **changed: str) -> Path:
    for name, text in {**TABLES, **changed}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture
def compiled(tmp_path: Path) -> Compiled:
    """Compiles the tables, some of them changed, and opens the list."""

    def made(strict: bool = True, **changed: str) -> Store:
        connection = sqlite3.connect(":memory:")
        compile_seeds(put(tmp_path, **changed), connection, strict)
        return Store(connection)

    return made


def test_records_of_one_entity_are_merged_and_the_kept_file_wins(compiled: Compiled):
    (person,) = compiled().named("Ada Quint")
    assert (person.id, person.description, person.country) == ("Q30", "president of Norland", "Q10")
    assert (person.born and person.born.iso, person.sex) == ("1961-04", "female")
    assert {name.form for name in person.names} == {"Ada Quint", "Ada M. Quint", "Ada Rask"}


def test_an_entity_without_an_id_has_one_of_the_lists_own(compiled: Compiled):
    (person,) = compiled().named("Bo Harkness")
    assert person.id == own_id("person", "Bo Harkness")
    assert person.id.startswith("S")
    assert person.url == ""


def test_names_have_kinds_and_years(compiled: Compiled):
    store = compiled()
    (country,) = store.named("Norland")
    (city,) = store.named("Kingstown")
    assert ("Old Norland", "former", "1801", "1918") in country.names
    assert ("Norlander", "demonym", "", "") in country.names
    assert ("Kingstown", "former", "", "1918") in city.names
    assert ("Holmville", "foreign", "", "") in city.names


def test_references_are_ids(compiled: Compiled):
    store = compiled()
    (city,) = store.named("Holmstad")
    (country,) = store.named("Norland")
    assert city.country == "Q10"
    assert country.statements["P36"][0].value == city.id


def test_tenures_hold_as_of_their_files_day(compiled: Compiled):
    store = compiled()
    (office,) = store.offices(("head of state",), ("Q10",))
    (person,) = store.holding(office.id, date(2025, 6, 1))
    assert person.tenures[0].as_of == "2025-12-01"
    assert (person.tenures[0].ending, person.tenures[0].jurisdiction) == ("none", "Q10")


def test_a_tenure_with_an_end_has_ended(compiled: Compiled):
    store = compiled()
    (office,) = store.named("Mayor of Holmstad")
    assert store.holding(office.id, date(2014, 6, 30)) != ()
    assert store.holding(office.id, date(2014, 7, 1)) == ()


@pytest.mark.parametrize(
    ("file", "line", "message"),
    [
        ("list/kept/people.tsv", "Cy Dorn\t\t\t\tNorlund\t\t\t\t", "country “Norlund” is no place"),
        ("list/kept/people.tsv", "Cy Dorn\t\t\t\t\t1961-13\t\t\t", "born “1961-13” is no date"),
        ("list/kept/people.tsv", "Cy Dorn\t\tpet: Cyd\t\t\t\t\t\t", "no such kind of name: “pet”"),
        ("list/kept/people.tsv", "\tQ5\t\t\t\t\t\t\t", "a record without a label"),
        ("list/kept/people.tsv", "Cy Dorn" + "\t" * 12, "13 cells for 9 columns"),
        (
            "list/kept/tenures.tsv",
            "Ada Quart\tPresident of Norland\t2001\t\t",
            "“Ada Quart” is not in",
        ),
        (
            "list/kept/tenures.tsv",
            "Ada Quint\tKing of Norland\t2001\t\t",
            "“King of Norland” is not in",
        ),
        (
            "list/kept/tenures.tsv",
            "Ada Quint\tPresident of Norland\t\t\tsoon",
            "no such ending: “soon”",
        ),
        ("lexicon/words.tsv", "harvest\tmany", "level “many” is no number"),
    ],
)
def test_a_wrong_record_is_told_with_its_place(
    compiled: Compiled, tmp_path: Path, file: str, line: str, message: str
):
    text = TABLES[file] + line + "\n"
    with pytest.raises(ListError, match=message) as caught:
        compiled(**{file: text})
    assert (caught.value.path, caught.value.line) == (str(tmp_path / file), text.count("\n"))


def test_a_hint_names_what_was_meant(compiled: Compiled):
    text = TABLES["list/kept/tenures.tsv"] + "Ada Quart\tPresident of Norland\t2001\t\t\n"
    with pytest.raises(ListError, match="did you mean “Ada Quint”"):
        compiled(**{"list/kept/tenures.tsv": text})


STATEMENTS = "subject\tproperty\tvalue\tstart\tend\n"


def test_statements_are_kept_with_their_dates(compiled: Compiled):
    said = "Norland\tP36\tHolmstad\t\t1918\nAda Quint\tP1545\t7\t\t\n"
    store = compiled(**{"list/kept/statements-more.tsv": STATEMENTS + said})
    (norland,) = store.named("Norland")
    (holmstad,) = store.named("Holmstad")
    assert [tuple(one) for one in norland.statements["P36"]] == [
        (holmstad.id, "", ""),
        (holmstad.id, "", "1918"),
    ]
    assert store.named("Ada Quint")[0].statements["P1545"][0].value == "7"


@pytest.mark.parametrize("line", ["Norland\tP36\tNowhere", "Nowhere\tP36\tNorland"])
def test_a_statement_about_what_is_not_there_is_told(compiled: Compiled, line: str):
    tables = {"list/kept/statements.tsv": f"{STATEMENTS}{line}\t\t\n"}
    with pytest.raises(ListError, match="Nowhere"):
        compiled(**tables)
    (norland,) = compiled(strict=False, **tables).named("Norland")
    assert len(norland.statements["P36"]) == 1


def test_a_name_that_two_people_bear_must_be_an_id(compiled: Compiled):
    two = TABLES["list/kept/people.tsv"] + "Ada Quint\tQ31\t\t\t\t\t\t\t\n"
    with pytest.raises(ListError, match="may be several: Q30, Q31"):
        compiled(**{"list/kept/people.tsv": two})


def test_unless_strict_a_dangling_reference_is_dropped(compiled: Compiled):
    text = TABLES["list/kept/people.tsv"] + "Cy Dorn\t\t\t\tNorlund\t\t\t\t\n"
    (person,) = compiled(strict=False, **{"list/kept/people.tsv": text}).named("Cy Dorn")
    assert person.country == ""


def test_an_empty_folder_is_an_empty_list(tmp_path: Path):
    connection = sqlite3.connect(":memory:")
    compile_seeds(tmp_path, connection)
    assert Store(connection).lists()[0].entities == 0


@pytest.fixture
def own_seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An installation whose seeds are the tables above, with a cache of its own."""
    folder = put(tmp_path / "seeds")
    monkeypatch.setattr(seeds, "data_folder", lambda name: str(folder))
    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path / "cache"))
    open_starter.cache_clear()
    yield folder
    open_starter.cache_clear()


def opened_anew() -> Starter:
    open_starter.cache_clear()
    return open_starter()


def test_the_list_is_compiled_once(own_seeds: Path):
    first = opened_anew()
    made = Path(first.path).stat().st_mtime_ns
    second = opened_anew()
    assert (second.path, Path(second.path).stat().st_mtime_ns) == (first.path, made)


def test_a_changed_table_is_compiled_anew(own_seeds: Path):
    first = opened_anew()
    people = own_seeds / "list/kept/people.tsv"
    people.write_text(TABLES["list/kept/people.tsv"] + "Cy Dorn\t\t\t\t\t\t\t\t\n", "utf-8")
    second = opened_anew()
    assert second.path != first.path
    assert len(Store(second.connection).named("Cy Dorn")) == 1


@pytest.mark.parametrize("kept", [0, 300, 5000])
def test_a_broken_store_is_compiled_anew(own_seeds: Path, kept: int):
    path = Path(opened_anew().path)
    path.write_bytes(path.read_bytes()[:kept])
    again = opened_anew()
    assert again.path == str(path)
    assert len(Store(again.connection).named("Ada Quint")) == 1


def test_where_nothing_can_be_written_it_is_kept_in_memory(
    own_seeds: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setenv("FACTLINT_CACHE", str(tmp_path / "file" / "cache"))
    starter = opened_anew()
    assert starter.path == ""
    assert len(Store(starter.connection).named("Ada Quint")) == 1


def test_a_wrong_table_is_told_even_so(own_seeds: Path):
    (own_seeds / "list/kept/people.tsv").write_text("label\tborn\nAda\tsoon\n", "utf-8")
    with pytest.raises(ListError, match=r"people\.tsv:2: born “soon” is no date"):
        opened_anew()


def test_a_store_shipped_with_the_package_is_used_as_it_is(own_seeds: Path, tmp_path: Path):
    shipped = own_seeds / "starter.sqlite"
    shipped.write_bytes(Path(opened_anew().path).read_bytes())
    assert opened_anew().path == str(shipped)


def _count(folder: Path, path: Path) -> int:
    connection, _ = seeds._compiled(folder, path)
    return Store(connection).lists()[0].entities


def test_two_processes_may_compile_at_once(tmp_path: Path):
    folder = put(tmp_path / "seeds")
    store = tmp_path / "cache" / "starter-0.sqlite"
    with get_context("spawn").Pool(2) as pool:
        assert pool.starmap(_count, [(folder, store)] * 2) == [6, 6]
    assert [path.name for path in store.parent.iterdir()] == ["starter-0.sqlite"]


def test_the_shipped_list_refers_to_nothing_that_is_not_there():
    compile_seeds(Path(data_folder("seeds")), sqlite3.connect(":memory:"), strict=True)
