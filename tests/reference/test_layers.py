"""House list over pulled list over starter list: who is one, who is not, and what each may say."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from factlint.reference.build import build, compile_house
from factlint.reference.protocol import Reference
from factlint.reference.stack import Stack
from factlint.reference.store import Store
from tests.reference.conftest import HUMAN, POSITION, held, item, statement, time_value, written

Build = Callable[..., Store]
Layers = Callable[..., Reference]


def born(day: str) -> dict[str, list[dict]]:
    return {"P569": [statement(time_value(day))]}


def house(folder: Path, text: str, name: str = "house") -> Path:
    path = folder / f"{name}.yml"
    path.write_text(text, "utf-8")
    return path


@pytest.fixture(params=["stacked", "built"])
def layers(request: pytest.FixtureRequest, tmp_path: Path) -> Layers:
    """A house list over documents: asked as a stack, and merged into one store."""

    def made(text: str, *documents: dict) -> Reference:
        upper = house(tmp_path, text)
        lower = written(tmp_path / "pulled.jsonl", list(documents))
        if request.param == "built":
            build([lower, upper], tmp_path / "all.sqlite")
            return Store.open(tmp_path / "all.sqlite")
        compile_house(upper, tmp_path / "upper.sqlite")
        build([lower], tmp_path / "lower.sqlite")
        return Stack([Store.open(tmp_path / f"{name}.sqlite") for name in ("upper", "lower")])

    return made


def test_one_id_is_one_entity(layers: Layers):
    lists = layers("- {name: Ada Quint, id: Q1, note: ours}", item("Q1", "Ada R. Quint", HUMAN))
    (ada,) = lists.named("Ada R. Quint")
    assert (ada.id, ada.label) == ("Q1", "Ada Quint")
    assert lists.named("Ada Quint") == (ada,)


def test_a_name_and_a_year_of_birth_are_one_person(layers: Layers):
    lists = layers(
        "- {name: Ada Quint, born: 1961}", item("Q1", "Ada Quint", HUMAN, **born("1961-04-02"))
    )
    assert [one.id for one in lists.named("Ada Quint")] == ["Q1"]


def test_another_year_of_birth_is_another_person(layers: Layers):
    lists = layers(
        "- {name: Ada Quint, born: 1988}", item("Q1", "Ada Quint", HUMAN, **born("1961-04-02"))
    )
    assert len(lists.named("Ada Quint")) == 2


def test_a_name_and_an_office_are_one_person(layers: Layers):
    lists = layers(
        "- {name: Ada Quint, title: President of Norland, since: 2020}",
        item("Q20", "President of Norland", POSITION),
        item("Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2020-03-01")]),
        item("Q2", "Ada Quint", HUMAN),
    )
    assert sorted(one.id for one in lists.named("Ada Quint")) == ["Q1", "Q2"]
    assert [one.id for one in lists.named("President of Norland")] == ["Q20"]


def test_a_name_alone_means_the_only_one_who_bears_it(layers: Layers):
    lists = layers("- {name: Ada Quint, note: ours}", item("Q1", "Ada Quint", HUMAN))
    (ada,) = lists.named("Ada Quint")
    assert (ada.id, ada.statements["note"][0].value) == ("Q1", "ours")


def test_a_name_alone_means_neither_of_two(layers: Layers):
    lists = layers("- Ada Quint", item("Q1", "Ada Quint", HUMAN), item("Q2", "Ada Quint", HUMAN))
    assert len(lists.named("Ada Quint")) == 3


def test_a_name_that_only_the_other_list_has_as_an_alias(layers: Layers):
    lists = layers(
        "- {name: Ada Quint, born: 1961}", item("Q1", "A. R. Quint", HUMAN, "Ada Quint",
                                                **born("1961"))
    )  # fmt: skip
    assert [one.id for one in lists.named("A. R. Quint")] == ["Q1"]
    assert [one.label for one in lists.named("Ada Quint")] == ["Ada Quint"]


def test_a_house_list_corrects_a_label(layers: Layers):
    lists = layers("- {name: Ada Quint, id: Q1}", item("Q1", "Ada Quindt", HUMAN))
    assert lists.named("Ada Quindt") == ()
    assert [one.id for one in lists.like("Ada Quindt")] == ["Q1"]


def test_a_house_list_ends_a_tenure(layers: Layers):
    lists = layers(
        "- {name: Ada Quint, id: Q1, title: President of Norland, until: 2024-05-01}",
        item("Q20", "President of Norland", POSITION),
        item("Q1", "Ada Quint", HUMAN, P39=[held("Q20", "2018-05-01")]),
    )
    assert [one.id for one in lists.holding("Q20", date(2024, 4, 30))] == ["Q1"]
    assert lists.holding("Q20", date(2024, 6, 1)) == ()
    (tenure,) = lists.named("Ada Quint")[0].tenures
    assert (tenure.office, tenure.start and tenure.start.iso) == ("Q20", "2018-05-01")


def test_a_house_list_brings_a_new_holder(layers: Layers):
    lists = layers(
        "- {name: Bo Harkness, title: President of Norland, since: 2024-05-01}",
        item("Q10", "Norland", "Q6256"), item("Q20", "President of Norland", POSITION),
    )  # fmt: skip
    assert [one.label for one in lists.holding("Q20", date(2024, 6, 1))] == ["Bo Harkness"]
    assert [one.id for one in lists.offices(("president",), ("Q10",))] == ["Q20"]


def test_what_a_house_never_writes_is_known_with_whose_it_is(layers: Layers):
    lists = layers(
        "- {name: Ada Quint, id: Q1, never write: [Ada Quin, A. Kwint]}",
        item("Q1", "Ada R. Quint", HUMAN, "Ada Quin"),
    )
    (forbidden,) = lists.forbidden("ada quin")
    assert (forbidden.entity.id, forbidden.entity.label, forbidden.form.form) == (
        "Q1", "Ada Quint", "Ada Quin",
    )  # fmt: skip
    assert lists.named("Ada Quin") == ()
    assert sorted(lists.forbidden_forms()) == ["A. Kwint", "Ada Quin"]
    assert lists.forbidden("Ada Quint") == ()


def test_what_a_house_lets_pass_is_a_name(layers: Layers):
    lists = layers("- {name: Ada Quint, also accepted: Ada Quindt}", item("Q2", "Bo", HUMAN))
    assert [one.label for one in lists.named("Ada Quindt")] == ["Ada Quint"]


# Aliases a letter from the label


def test_an_alias_a_letter_from_the_label_is_no_name(build_store: Build):
    store = build_store(item("Q1", "Ada Quint", HUMAN, "Ada Quindt", "Ada Rosa Quint"))
    assert store.named("Ada Quindt") == ()
    (ada,) = store.like("Ada Quindt")
    assert [name.form for name in ada.refused] == ["Ada Quindt"]
    assert store.named("Ada Rosa Quint") == (ada,)


@pytest.mark.parametrize(
    "alias",
    [
        pytest.param("Áda Quint", id="only an accent"),
        pytest.param("Ada Quints-Rask", id="two words"),
        pytest.param("Ida Quint", id="a short word"),
    ],
)
def test_other_aliases_are_names(build_store: Build, alias: str):
    assert len(build_store(item("Q1", "Ada Quint", HUMAN, alias)).named(alias)) == 1


def test_an_alias_in_doubt_is_a_name_where_another_source_has_it(layers: Layers):
    lists = layers(
        "- {name: Ada R. Quint, id: Q1, also known as: Ada Quindt}",
        item("Q1", "Ada Quint", HUMAN, "Ada Quindt"),
    )
    (ada,) = lists.named("Ada Quindt")
    assert ada.refused == ()


# Redirects


def answered(old: str, document: dict) -> dict:
    """What an API answers that was asked for an id which leads to another one."""
    return {"entities": {old: {**document, "redirects": {"from": old, "to": document["id"]}}}}


def test_an_id_that_leads_to_another_one_is_followed(build_store: Build):
    ada = item("Q1", "Ada Quint", HUMAN, P39=[held("Q29", "2018")])
    office = answered("Q29", item("Q20", "President of Norland", POSITION))
    store = build_store(ada, office, item("Q29", "President (Norland)", POSITION))
    assert store.get("Q29") == store.get("Q20")
    assert [one.id for one in store.holding("Q20", date(2019, 1, 1))] == ["Q1"]
    assert store.named("President (Norland)") == ()


def test_lists_with_the_old_and_the_new_id_speak_of_one_entity(layers: Layers):
    lists = layers(
        "- {name: Ada Quint, id: Q9, note: ours}",
        answered("Q9", item("Q1", "Ada Rosa Quint", HUMAN)),
    )
    for identity in ("Q1", "Q9"):
        ada = lists.get(identity)
        assert ada is not None
        assert (ada.id, ada.label) == ("Q1", "Ada Quint")
    assert [one.id for one in lists.named("Ada Rosa Quint")] == ["Q1"]


def test_redirects_in_a_circle_lead_nowhere(build_store: Build):
    store = build_store(
        answered("Q1", item("Q2", "Ada Quint", HUMAN)), answered("Q2", item("Q1", "Bo", HUMAN))
    )
    assert {one.id for one in (*store.named("Ada Quint"), *store.named("Bo"))} == {"Q1", "Q2"}


# Stores as sources of a build


def test_a_store_is_a_source(tmp_path: Path, build_store: Build):
    lower = build_store(
        item("Q10", "Norland", "Q6256"), item("Q24", "President of Westmoor", POSITION),
        item("Q12", "Westmoor", "Q17334923"), name="lower",
    )  # fmt: skip
    build([Path(lower.path)], tmp_path / "copy.sqlite")
    copy = Store.open(tmp_path / "copy.sqlite")
    assert [one.id for one in copy.offices(("president",), ("Q12",))] == ["Q24"]
    assert [one.id for one in copy.entities()] == [one.id for one in lower.entities()]


def test_of_two_stores_the_later_one_wins(tmp_path: Path, build_store: Build):
    old = build_store(item("Q1", "Ada Quint", HUMAN, **born("1961")), name="old")
    new = build_store(item("Q1", "Ada Quint-Rask", HUMAN), name="new")
    build([Path(old.path), Path(new.path)], tmp_path / "both.sqlite")
    (ada,) = Store.open(tmp_path / "both.sqlite").entities()
    assert (ada.label, ada.born and ada.born.iso) == ("Ada Quint-Rask", "1961")


def test_tenures_say_who_came_before_and_after(build_store: Build):
    document = item("Q1", "Ada Quint", HUMAN, P39=[{
        **held("Q20", "2010", "2018", P1365={"value": {"id": "Q2"}, "type": "wikibase-entityid"},
               P1366={"value": {"id": "Q3"}, "type": "wikibase-entityid"}),
        "rank": "preferred",
    }])  # fmt: skip
    ada = build_store(document).get("Q1")
    assert ada is not None
    assert ada.tenures[0][-3:] == ("preferred", "Q2", "Q3")
