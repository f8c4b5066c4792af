"""When records of two lists mean one entity."""

from __future__ import annotations

import pytest

from factlint.reference.dates import parse_date
from factlint.reference.entity import Entity, Name, Tenure
from factlint.reference.merge import merged, same

ADA = "Ada Quint"


def person(identity: str, label: str = ADA, born: str = "", *offices: str) -> Entity:
    held = tuple(Tenure(office) for office in offices)
    names = (Name(label, "label"),)
    return Entity(identity, label, "person", names, born=parse_date(born), tenures=held)


def office(identity: str, label: str, holders: str = "one", place: str = "Q10") -> Entity:
    return Entity(
        identity, label, "office", (Name(label, "label"),), jurisdiction=place,
        classes=("chancellor",), holders=holders,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(person("Q1"), person("Q1", "A. Quint"), True, id="one id"),
        pytest.param(person("Q1", ADA, "1961"), person("Q2", ADA, "1961"), False, id="two QIDs"),
        pytest.param(person("S1", ADA, "1961-04-02"), person("Q2", ADA, "1961"), True, id="born"),
        pytest.param(person("S1", ADA, "1960"), person("Q2", ADA, "1961"), False, id="other year"),
        pytest.param(person("S1", ADA, "", "Q20"), person("Q2", ADA, "", "Q20"), True, id="office"),
        pytest.param(person("S1"), person("Q2"), False, id="the name alone"),
        pytest.param(person("S1", "Ada Rask", "1961"), person("Q2", ADA, "1961"), False, id="name"),
        pytest.param(office("S1", "Chancellor"), office("Q2", "Lord Chancellor"), True, id="seat"),
        pytest.param(
            office("S1", "Chancellor"), office("Q2", "Lord Chancellor", place="Q11"), False,
            id="title of another country",
        ),
        pytest.param(office("S1", "A", "many"), office("Q2", "B", "many"), False, id="many seats"),
    ],
)  # fmt: skip
def test_same(one: Entity, other: Entity, expected: bool):
    assert same(one, other) is expected
    assert same(other, one) is expected


def test_kinds_of_names_are_the_upper_lists():
    upper = Entity(
        "S1", "Kyiv", "place", (Name("Kyiv", "label"), Name("Kiev", "former", "", "1995"))
    )
    lower = Entity("Q2", "Kiev", "place", (Name("Kiev", "label"), Name("Kyiw")), prominence=7)
    whole = merged(upper, lower)
    assert (whole.id, whole.label, whole.prominence) == ("Q2", "Kyiv", 7)
    assert whole.names == (*upper.names, Name("Kyiw"))
