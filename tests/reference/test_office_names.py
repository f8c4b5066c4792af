"""What the name of an office says of its holder's title and place."""

from __future__ import annotations

import pytest

from factlint.reference.office_names import read_office

COUNTRIES = {
    "norland": "N", "norlandic": "N", "kingdom of norland": "N", "sudmark": "S", "sudmarkian": "S",
}  # fmt: skip


def titles(name: str, jurisdiction: str = "") -> set[tuple[str, str]]:
    """Titles with the id or the name at which they count."""
    readings = read_office(name, jurisdiction, lambda text: COUNTRIES.get(text, ""))
    return {(reading.title, reading.place or reading.name) for reading in readings}


@pytest.mark.parametrize(
    ("name", "jurisdiction", "title", "place"),
    [
        ("President of Norland", "", "president", "N"),
        ("President of the Republic of Norland", "", "president", "N"),
        ("President of the Democratic People's Republic of Norland", "N", "president", "N"),
        ("President", "N", "president", "N"),
        ("Norlandic President", "", "president", "N"),
        ("Federal Chancellor of Norland", "", "chancellor", "N"),
        ("Prime Minister of Norland", "N", "premier", "N"),
        ("Monarch of Norland", "", "king", "N"),
        ("Minister of Foreign Affairs", "N", "foreign minister", "N"),
        ("Minister for Foreign Affairs and Trade of Norland", "", "foreign minister", "N"),
        ("Minister of the Interior", "N", "interior minister", "N"),
        ("Deputy Minister of Defence", "N", "deputy defense minister", "N"),
        ("Secretary of State for Defence", "N", "defence secretary", "N"),
        ("Norland Secretary of State", "N", "secretary of state", "N"),
        ("Secretary of State of Westmoor", "N", "secretary of state", "westmoor"),
        ("Speaker of the House of Representatives", "N", "speaker", "N"),
        ("President of the Senate of Norland", "N", "senate president", "N"),
        ("Governor of Westmoor", "N", "governor", "westmoor"),
        ("Secretary-General of the World League", "", "secretary general", "world league"),
        ("ambassador to Sudmark", "N", "ambassador to sudmark", "N"),
        ("member of the 12th Senate of Norland", "N", "member of senate", "N"),
    ],
)
def test_title_and_place(name: str, jurisdiction: str, title: str, place: str):
    assert (title, place) in titles(name, jurisdiction)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        pytest.param("Vice President of Norland", "president", id="vice"),
        pytest.param("Vice-President of Norland", "president", id="vice, hyphen"),
        pytest.param("Deputy Prime Minister of Norland", "prime minister", id="deputy"),
        pytest.param("Minister-President of Westmoor", "president", id="minister-president"),
        pytest.param("Minister-President of Westmoor", "minister president", id="of a province"),
        pytest.param("President of Westmoor", "president", id="president of a province"),
        pytest.param("President of the Senate of Norland", "president", id="of the senate"),
        pytest.param("Head of the Office of the President", "president", id="of his office"),
        pytest.param("Minister of State for Foreign Affairs", "foreign minister", id="junior"),
        pytest.param(
            "Deputy Minister of Foreign Affairs", "foreign minister", id="deputy minister"
        ),
        pytest.param("Secretary of State of Westmoor", "secretary of state", id="of a state"),
        pytest.param("Governor of the Central Bank", "governor", id="of a bank"),
        pytest.param("Spouse of the Prime Minister of Norland", "prime minister", id="spouse"),
    ],
)
def test_a_lesser_office_is_not_taken_for_the_countrys(name: str, wrong: str):
    assert (wrong, "N") not in titles(name, "N")


def test_an_adjective_goes_before_the_record():
    assert titles("Sudmarkian Governor", "N") == {("governor", "S")}
