"""What is written into a store comes out of it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from factlint.reference.entity import Entity, Name, Statement, Tenure, When
from factlint.reference.record import decode, encode
from factlint.reference.schema import KINDS

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
days = st.dates()
whens = st.builds(lambda a, b: When(min(a, b), max(a, b)), days, days) | st.builds(
    lambda day: When(day, day), days
)
names = st.builds(Name, text, st.sampled_from(["alias", "former", "native"]), text, text)
endings = st.sampled_from(["value", "unknown", "none", "absent"])
tenures = st.builds(
    Tenure, text, st.none() | whens, st.none() | whens, endings, text, text, text, text, text
)
refused = st.builds(Name, text, st.sampled_from(["never", "unsure"]), text, text)
entities = st.builds(
    Entity,
    id=text,
    label=text,
    kind=st.sampled_from(KINDS),
    names=st.lists(names, max_size=3),
    description=text,
    prominence=st.integers(0, 400),
    born=st.none() | whens,
    died=st.none() | whens,
    sex=text,
    country=text,
    party=text,
    tenures=st.lists(tenures, max_size=3).map(tuple),
    jurisdiction=text,
    classes=st.lists(text, max_size=2).map(tuple),
    holders=st.sampled_from(["", "one", "many"]),
    statements=st.dictionaries(text, st.tuples(st.builds(Statement, text, text)), max_size=2),
    source=text,
    as_of=text,
    refused=st.lists(refused, max_size=2).map(tuple),
)


@given(entities)
def test_a_row_reads_as_the_entity_it_was_written_from(entity: Entity):
    own = tuple(name for name in entity.names if name[:2] != (entity.label, "label"))
    entity = entity._replace(names=(Name(entity.label, "label"), *own))
    assert decode(encode(entity, 1)) == entity


def test_what_a_record_leaves_open_is_the_lists():
    day = When(date(2020, 1, 1), date(2020, 1, 1))
    entity = Entity("Q1", "Ada", "person", tenures=(Tenure("Q20", day),))
    read = decode(encode(entity, 1), as_of="2024-01-01", place_of=lambda office: f"of {office}")
    assert read.as_of == "2024-01-01"
    assert read.tenures[0][4:6] == ("of Q20", "2024-01-01")
