"""Books, films and songs: their names are known as they stand, and nothing is taken for one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factlint.reference.build import compile_house
from factlint.reference.store import Store
from factlint.reference.wikidata.documents import read_document
from tests.reference.conftest import HUMAN, ORGANISATION, item, item_value, statement

FILM, SONG = "Q11424", "Q7366"
BuildStore = Callable[..., Store]


@pytest.mark.parametrize(
    ("entity_class", "kind"),
    [
        pytest.param("Q571", "work", id="book"),
        pytest.param("Q7725634", "work", id="literary work"),
        pytest.param(FILM, "work", id="film"),
        pytest.param("Q5398426", "work", id="television series"),
        pytest.param(SONG, "work", id="song"),
        pytest.param("Q482994", "work", id="album"),
        pytest.param("Q7889", "work", id="video game"),
        pytest.param("Q3305213", "work", id="painting"),
        pytest.param("Q11032", "organisation", id="a newspaper is a body"),
        pytest.param("Q202444", "other", id="a given name is none"),
    ],
)
def test_classes(entity_class: str, kind: str) -> None:
    read = read_document(item("Q1", "Harbour Lights", entity_class))
    assert read is not None
    assert read.entity.kind == kind


def test_somebody_with_a_date_of_birth_is_a_person_still() -> None:
    document = item("Q1", "Ada Quint", "Q202444", P21=[statement(item_value("Q6581072"))])
    read = read_document(document)
    assert read is not None
    assert read.entity.kind == "person"


def test_a_work_is_known_by_its_exact_names(build_store: BuildStore) -> None:
    store = build_store(item("Q1", "Ada Quintrell", FILM, "The Pilot"))
    assert [one.kind for one in store.named("Ada Quintrell")] == ["work"]
    assert [one.id for one in store.named("The Pilot")] == ["Q1"]


@pytest.mark.parametrize(
    ("entity_class", "near"), [(FILM, []), (ORGANISATION, ["Q1"]), (HUMAN, ["Q1"])]
)
@pytest.mark.parametrize(("name", "written"), [("Ada Quintrell", "Ada Quintrel"),
                                               ("Kamalandra", "Kamalandro")])  # fmt: skip
def test_nothing_is_near_a_work(
    build_store: BuildStore, entity_class: str, near: list[str], name: str, written: str
) -> None:
    store = build_store(item("Q1", name, entity_class))
    assert [one.id for one in store.like(written)] == near


def test_works_take_no_place_among_the_near_names_of_people(build_store: BuildStore) -> None:
    films = [item(f"Q{number}", "Ada Quintrell", FILM) for number in range(10, 300)]
    store = build_store(*films, item("Q1", "Ada Quintrell", HUMAN))
    assert [one.id for one in store.like("Ada Quintrel")] == ["Q1"]


def test_a_work_in_a_house_list(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("- {name: Harbour Lights, kind: work}\n", "utf-8")
    compile_house(tmp_path / "house.yaml", tmp_path / "house.sqlite")
    (entity,) = Store.open(tmp_path / "house.sqlite").named("Harbour Lights")
    assert entity.kind == "work"
