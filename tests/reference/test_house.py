"""House lists: what an editor may write by hand, and how faults are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.base.errors import ListError
from factlint.reference.entity import Entity
from factlint.reference.geography import Geography
from factlint.reference.house import read_house_list

COUNTRIES = Geography([("Norland", "Q10"), ("Norlandic", "Q10")])
WHOLE = """\
- name: Ada Quint
  also known as: [Ada R. Quint, A. Quint]
  also accepted: Ada Quindt
  never write: [Ada Quinn, Ada Kwint]
  title: mayor of Brixholm
  since: 2019-05
  born: 1961-04-02
  country: Norland
  note: No middle name.
  link: https://example.org/quint
"""


def entities(path: Path, text: str) -> list[Entity]:
    path.write_text(text, "utf-8")
    return list(read_house_list(path).entities(COUNTRIES.locate))


def told(path: Path, text: str) -> str:
    with pytest.raises(ListError) as caught:
        entities(path, text)
    return str(caught.value).removeprefix(f"{path}:")


def test_an_entry_with_everything(tmp_path: Path):
    ada, office = entities(tmp_path / "house.yml", WHOLE)
    assert [(name.form, name.kind) for name in ada.names] == [
        ("Ada Quint", "label"), ("Ada R. Quint", "accepted"), ("A. Quint", "accepted"),
        ("Ada Quindt", "accepted"),
    ]  # fmt: skip
    assert [(name.form, name.kind) for name in ada.refused] == [
        ("Ada Quinn", "never"), ("Ada Kwint", "never"),
    ]  # fmt: skip
    assert (ada.kind, ada.country, ada.born and ada.born.iso) == ("person", "Q10", "1961-04-02")
    (tenure,) = ada.tenures
    assert (tenure.office, tenure.start and tenure.start.iso) == (office.id, "2019-05")
    assert (office.kind, office.label) == ("office", "mayor of Brixholm")
    assert ada.statements["note"][0].value == "No middle name."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- Ada Quint\n", id="a name alone"),
        pytest.param("- {name: Ada Quint}\n", id="on one line"),
        pytest.param("entries:\n- name: Ada Quint\n", id="below a head"),
        pytest.param("- label: Ada   Quint\n", id="another word for name, blanks"),
    ],
)
def test_forms_of_a_list(tmp_path: Path, text: str):
    assert [entity.label for entity in entities(tmp_path / "house.yml", text)] == ["Ada Quint"]


def test_the_head_of_a_list(tmp_path: Path):
    path = tmp_path / "house.yml"
    path.write_text("name: Foreign desk\nlicence: ours\nas of: 2025-11-30\nentries:\n- Bo\n")
    house = read_house_list(path)
    assert (house.name, house.licence, house.as_of) == ("Foreign desk", "ours", "2025-11-30")


def test_several_titles(tmp_path: Path):
    text = (
        "- name: Ada Quint\n  titles:\n"
        "  - {title: mayor of Brixholm, since: 2001, until: 2009}\n"
        "  - {title: senator, since: 2010}\n"
    )
    ada, *offices = entities(tmp_path / "house.yml", text)
    assert [tenure.ending for tenure in ada.tenures] == ["value", "absent"]
    assert [office.label for office in offices] == ["mayor of Brixholm", "senator"]


@pytest.mark.parametrize("key", ["id: Q42", "qid: Q42", "link: https://www.wikidata.org/wiki/Q42"])
def test_an_id_of_wikidata(tmp_path: Path, key: str):
    assert entities(tmp_path / "house.yml", f"- name: Ada Quint\n  {key}\n")[0].id == "Q42"


def test_namesakes_are_told_apart_by_birth(tmp_path: Path):
    text = "- {name: Ada Quint, born: 1961}\n- {name: Ada Quint, born: 1988}\n"
    one, other = entities(tmp_path / "house.yml", text)
    assert one.id != other.id


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- nane: Ada\n", "1:3: unknown key “nane” in an entry\n  hint: did you mean “name”?"),
        ("- name: Ada\n  born: 1961-13\n", "2:9: born “1961-13” is no date"),
        ("- name: Ada\n  since: 2001\n", "2:10: a date of office without a title"),
        ("- name: Ada\n  title: mayor\n  since: 2010\n  until: 2001\n", "4:10: until 2001"),
        ("- name: Ada\n  id: 42\n", "2:7: “42” is no id of Wikidata"),
        ("- name: Ada\n  link: example.org\n", "2:9: “example.org” is no link"),
        ("- name: Ada\n  kind: human\n", "2:9: “human” is no kind of entity"),
        ("- name: Ada\n  country: Nowhere\n", "2:12: “Nowhere” is no country"),
        ("- name: Ada\n  never write: Ada\n", "2:16: “Ada” is a name of this entry"),
        ("- name: Ada\n- name: Ada\n", "2:9: “Ada” stands twice, first in line 1"),
        ("- born: 1961\n", "1:3: an entry needs a name"),
        ("- name: [Ada, Bo]\n", "1:9: “name” must be text"),
        ("- name: Ada\n  name: Bo\n", "2:3: “name” stands twice"),
        ("- name: Ada\n  label: Bo\n", "2:3: “label” says name a second time"),
        ("names: []\n", "1:1: unknown key “names” at the head"),
        ("as of: spring\nentries: []\n", "1:8: as of “spring” is no date"),
        ("- name: 'Ada\n", "2:1: is not YAML"),
    ],
)
def test_faults_of_yaml_have_a_place(tmp_path: Path, text: str, message: str):
    assert told(tmp_path / "house.yml", text).startswith(message)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", 'name,also known as,born\n"Quint, Ada",A. Quint; Ada Q.,1961\n'),
        ("a.tsv", "name\talso known as\tborn\nQuint, Ada\tA. Quint; Ada Q.\t1961\n"),
        ("a.csv", "name;also known as;born\nQuint, Ada;A. Quint | Ada Q.;1961\n"),
        ("a.csv", '\ufeffName,Also,Desk,Born\r\n"Quint, Ada",A. Quint;Ada Q.,foreign,1961\r\n\r\n'),
    ],
)
def test_tables(tmp_path: Path, name: str, text: str):
    (ada,) = entities(tmp_path / name, text)
    assert [one.form for one in ada.names] == ["Quint, Ada", "A. Quint", "Ada Q."]
    assert ada.born is not None


@pytest.mark.parametrize("head", ["QID", "qid", "Wikidata ID", "Wikidata"])
def test_a_table_reconciled_with_wikidata(tmp_path: Path, head: str):
    text = f"Label,Occupation,{head}\nAda Quint,engineer,Q42\nBo Harkness,,\n"
    ada, bo = entities(tmp_path / "reconciled.csv", text)
    assert ada.id == "Q42"
    assert bo.id.startswith("H")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title,born\nmayor,1961\n", "1:1: no column is called “name”"),
        ("name,never wrote\nAda,Eda\n", "1:6: unknown column “never wrote”\n  hint: did you mean"),
        ("name,born\nAda,1961\nBo,soon\n", "3:4: born “soon” is no date"),
        ('name,born\n"Ada\nMarie",soon\n', "3:8: born “soon” is no date"),
        ("name,born\nQuint, Ada,1961\n", "2:12: 3 cells for 2 columns"),
        ('name,born\n"Ada,1961\n', "2:1: a quotation mark that is never closed"),
        ('name,born\n"Ada" Quint,1961\n', "2:6: text behind a closing quotation mark"),
        ("name,qid\nAda,Q-42\n", "2:5: “Q-42” is no id of Wikidata"),
    ],
)
def test_faults_of_tables_have_a_place(tmp_path: Path, text: str, message: str):
    assert told(tmp_path / "house.csv", text).startswith(message)


def test_bytes_that_are_no_text(tmp_path: Path):
    (tmp_path / "house.yml").write_bytes(b"- name: Ad\xff\n")
    with pytest.raises(ListError, match=r"house\.yml"):
        read_house_list(tmp_path / "house.yml")
