"""What of a dump comes into a list: by class, by sitelink, by the languages of names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from factlint.base.errors import ListError
from factlint.reference import batches, class_chain, workers
from factlint.reference.build import BuildReport, build
from factlint.reference.store import Store
from factlint.reference.wikidata.documents import read_document
from factlint.reference.wikidata.selection import Selection
from tests.reference.conftest import HUMAN, ORGANISATION, POSITION, item, item_value, statement
from tests.reference.conftest import written as written_lines


def below(identity: str, label: str, above: str) -> dict:
    """A class under another one."""
    return item(identity, label, "Q16889133", P279=[statement(item_value(above))])


def linked(document: dict, *wikis: str) -> dict:
    """The document with a page in these wikis."""
    return {**document, "sitelinks": {wiki: {"site": wiki, "title": "x"} for wiki in wikis}}


def called(identity: str, **labels: str) -> dict:
    """Somebody with labels in several languages; `_` stands for the hyphen of a code."""
    terms = {code.replace("_", "-"): text for code, text in labels.items()}
    document = item(identity, "", HUMAN)
    return {**document, "labels": {code: {"language": code, "value": text}
                                   for code, text in terms.items()}}  # fmt: skip


DOCUMENTS = [
    linked(item("Q1", "Ada Quint", HUMAN), "enwiki", "svwiki"),
    linked(item("Q2", "Bo Harkness", HUMAN), "svwiki"),
    item("Q3", "Mayor of Brixholm", "Q101"),  # its class comes later, and the class of that too
    item("Q4", "Brixholm Tramways", ORGANISATION),
    below("Q101", "mayor of a harbour town", "Q102"),
    below("Q102", "mayor", POSITION),
]


def built(tmp_path: Path, documents: list[dict], selection: Selection) -> BuildReport:
    source = written_lines(tmp_path / "dump.jsonl", documents)
    return build([source], tmp_path / "out.sqlite", selection=selection)


def ids(tmp_path: Path) -> list[str]:
    return sorted(one.id for one in Store.open(tmp_path / "out.sqlite").entities())


@pytest.mark.parametrize(
    ("selection", "taken", "left_out"),
    [
        pytest.param(Selection(), "Q1 Q101 Q102 Q2 Q3 Q4", {}, id="everything"),
        pytest.param(Selection(frozenset({"Q5"})), "Q1 Q2", {"class": 4}, id="a class"),
        pytest.param(Selection(frozenset({POSITION})), "Q3", {"class": 5},
                     id="a class by two classes below it"),
        pytest.param(Selection(frozenset({"Q5", ORGANISATION})), "Q1 Q2 Q4", {"class": 3},
                     id="one of two classes"),
        pytest.param(Selection(wikis=frozenset({"enwiki"})), "Q1", {"sitelink": 5}, id="a wiki"),
        pytest.param(Selection(wikis=frozenset({"enwiki", "svwiki"})), "Q1 Q2", {"sitelink": 4},
                     id="one of two wikis"),
        pytest.param(Selection(frozenset({POSITION, "Q5"}), frozenset({"svwiki"})), "Q1 Q2",
                     {"sitelink": 4}, id="both"),
    ],
)  # fmt: skip
def test_what_is_taken(
    tmp_path: Path, selection: Selection, taken: str, left_out: Mapping[str, int]
) -> None:
    report = built(tmp_path, DOCUMENTS, selection)
    assert ids(tmp_path) == taken.split()
    assert report.left_out == left_out


def test_a_chain_of_classes_may_run_in_a_circle(tmp_path: Path) -> None:
    circle = [below("Q102", "mayor", "Q101"), below("Q101", "burgess", "Q102")]
    built(tmp_path, [item("Q3", "Mayor of Brixholm", "Q101"), *circle],
          Selection(frozenset({"Q102"})))  # fmt: skip
    assert ids(tmp_path) == ["Q3"]


def test_a_class_that_the_sources_do_not_hold_leads_nowhere(tmp_path: Path) -> None:
    report = built(tmp_path, DOCUMENTS[:-1], Selection(frozenset({POSITION, "Q5"})))
    assert ids(tmp_path) == ["Q1", "Q2"]
    assert report.left_out == {"class": 3}


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(class_chain, "TABLES", class_chain.TABLES + "PRAGMA max_page_count = 5;")
    many = [below(f"Q{number}", "mayor", POSITION) for number in range(1000, 3000)]
    with pytest.raises(ListError, match=r"the chain of classes cannot be kept: .*full"):
        built(tmp_path, many, Selection(frozenset({POSITION})))
    assert [one.name for one in tmp_path.iterdir()] == ["dump.jsonl"]


def test_workers_take_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "SIZE", 1)  # a batch a line
    monkeypatch.setattr(batches, "ALONE", 2)
    monkeypatch.setattr(batches, "cores", lambda: 2)
    started: list[object] = []
    real = workers._started
    monkeypatch.setattr(
        workers, "_started", lambda work, others: started.append(work) or real(work, others)
    )
    report = built(tmp_path, DOCUMENTS, Selection(frozenset({POSITION})))
    assert ids(tmp_path) == ["Q3"]
    assert report.left_out == {"class": 5}
    assert len(started) == 4  # two for the classes, two for the entities


def test_lists_come_in_whole(tmp_path: Path) -> None:
    source = written_lines(tmp_path / "dump.jsonl", DOCUMENTS)
    (tmp_path / "house.yaml").write_text("- {name: Cy Marrable, id: Q9}\n", "utf-8")
    report = build(
        [source, tmp_path / "house.yaml"],
        tmp_path / "out.sqlite",
        selection=Selection(wikis=frozenset({"enwiki"})),
    )
    assert ids(tmp_path) == ["Q1", "Q9"]
    assert report.left_out == {"sitelink": 5}


def test_where_nothing_is_wanted_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(ListError, match="none of 6 entities is wanted"):
        built(tmp_path, DOCUMENTS, Selection(wikis=frozenset({"dewiki"})))
    assert [one.name for one in tmp_path.iterdir()] == ["dump.jsonl"]


def test_what_has_no_name_in_the_languages_is_left_out(tmp_path: Path) -> None:
    documents = [called("Q1", en="Ada Quint"), called("Q2", de="Bo Härkness")]
    report = built(tmp_path, documents, Selection(languages=("de",)))
    assert ids(tmp_path) == ["Q2"]
    assert report.left_out == {"name": 1}


@pytest.mark.parametrize(
    ("languages", "names"),
    [
        pytest.param(("en", "mul", "de"), "label Ada Quint, accepted Ada Kvint, alias Adda Kwindt",
                     id="a label in another language is an alias"),
        pytest.param(("de", "en"), "label Adda Kwindt, alias Ada Quint",
                     id="the first language has the label"),
        pytest.param(("fr", "mul"), "label Ada Kvint", id="mul where the language has none"),
        pytest.param(("en", "en-gb"), "label Ada Quint, accepted Ada Quinte",
                     id="a kind of the same language"),
    ],
)  # fmt: skip
def test_languages_of_names(languages: tuple[str, ...], names: str) -> None:
    labels = {"en": "Ada Quint", "mul": "Ada Kvint", "de": "Adda Kwindt", "en_gb": "Ada Quinte"}
    read = read_document(called("Q1", **labels), languages)
    assert read is not None
    assert ", ".join(f"{one.kind} {one.form}" for one in read.entity.names) == names


def test_the_list_says_what_was_selected(tmp_path: Path) -> None:
    built(tmp_path, DOCUMENTS, Selection(frozenset({"Q5"}), frozenset({"enwiki"}), ("en",)))
    (info,) = Store.open(tmp_path / "out.sqlite").lists()
    assert info.source == "dump.jsonl (only class Q5; sitelink enwiki; language en)"
