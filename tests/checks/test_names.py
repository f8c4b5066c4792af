"""Names against the shipped list: found when wrong, silent when right."""

from __future__ import annotations

from datetime import date

import pytest

from factlint import Finding, Level, Linter

DAY = date(2025, 11, 3)


def misspelled(linter: Linter, text: str) -> list[Finding]:
    return [f for f in linter.check_text(text, date=DAY) if f.rule == "names.misspelled"]


@pytest.mark.parametrize(
    ("text", "written", "right"),
    [
        ("It was said by Keir Stamer in London.", "Keir Stamer", "Keir Starmer"),
        ("It was said by Kier Starmer in London.", "Kier Starmer", "Keir Starmer"),
        ("Spanish Prime Minister Pedro Sanches spoke.", "Pedro Sanches", "Pedro Sanchez"),
        ("Polish Prime Minister Donald Tosk spoke.", "Donald Tosk", "Donald Tusk"),
        ("French President Emmanuel Mackrone spoke.", "Emmanuel Mackrone", "Emmanuel Macron"),
        ("Giorgia Meloni came. Later, Mellony left.", "Mellony", "Meloni"),
        ("Hungarian Prime Minister Victor Urban spoke.", "Victor Urban", "Viktor Orban"),
        ("It was said by Senator Corey Booker.", "Corey Booker", "Cory Booker"),
        ("It was said by Wladimir Putin.", "Wladimir Putin", "Vladimir Putin"),
        ("It was said by Benjamin Netanjahu.", "Benjamin Netanjahu", "Benjamin Netanyahu"),
        ("The U.S. waits. Chief Justice John Robert spoke.", "John Robert", "John Roberts"),
        ("Senate Majority Leader John Thunes spoke.", "John Thunes", "John Thune"),
        ("He came. Mitt Rommney left.", "Mitt Rommney", "Mitt Romney"),
        ("It was said by Mick Jaggar on tour.", "Mick Jaggar", "Mick Jagger"),
        ("It was said by Je Manchin in 2020.", "Je Manchin", "Joe Manchin"),
        ("The Justice Deparmtent agreed.", "Justice Deparmtent", "Justice Department"),
        ("He told the New York Tmes so.", "New York Tmes", "New York Times"),
        ("The head of the Minneapoils PD left.", "Minneapoils", "Minneapolis"),
        ("She gave it to the Nature Conservncy.", "Nature Conservncy", "Nature Conservancy"),
        ("The Natrue Conservancy bought it.", "Natrue Conservancy", "Nature Conservancy"),
        ("Congress met. Most members of Cogress agreed.", "Cogress", "Congress"),
        ("The plane landed in Azerbaidjan at noon.", "Azerbaidjan", "Azerbaijan"),
        ("Some Portuguees sailors were asked.", "Portuguees", "Portuguese"),
        ("The Norwegain Prime Minister Jonas Gahr Store left.", "Norwegain", "Norwegian"),
        ("It was said by a South Kroean clerk.", "Kroean", "Korean"),
        (
            "The seat of the Euorpean Parliament is here.",
            "Euorpean Parliament",
            "European Parliament",
        ),
    ],
)
def test_a_name_that_is_nearly_a_listed_one(linter: Linter, text: str, written: str, right: str):
    found = misspelled(linter, text)
    assert [(f.text, f.suggestions[0]) for f in found] == [(written, right)]


@pytest.mark.parametrize(
    "text",
    [
        "It was said by Keir Starmer in London.",
        "Volodymyr Zelenskyy, Volodymyr Zelenskiy and Volodymyr Zelensky are one man.",
        "The Macrons stayed; so did the Obamas.",
        "The two Koreas and the Americas sent their teams.",
        "Edizioni Italiana printed the Cronaca Australiana.",
        "Thatcherites and Trumpian lawyers met.",
        "The London-based firm sold a Berlin-style loft.",
        "It was played by CBN News and ABC News.",
        "Mads Loekke and Lars Loekke Rasmussen spoke.",
        "Bill Clinton is William Clinton.",
        "Angela Merkel’s aide spoke to Joe Biden's.",
        "Keira Starling, a baker from Leeds, was asked.",
        "Write to https://example.org/Keir-Stamer or @KeirStamer.",
        "Boy Scouts from Brown University came.",
        "KEIR STAMER SPEAKS",
        "The World Health Organisation and the Labor Party met in the Center Pompidou.",
        "King Charles II of England and Queen Margaret II of Scotland are history.",
        "The founder of PayPal met Rand Paul.",
        "Angela Merkley, 41, a teacher from Leeds, was asked.",
        "Choi Sangmok and Han Ducksoo spoke.",
    ],
)
def test_names_that_are_right_or_not_known(linter: Linter, text: str):
    assert misspelled(linter, text) == []


def test_a_surname_on_the_list_is_not_that_of_another_countrys_president(linter: Linter):
    text = "Reporters from Botswana came. President Obama spoke."
    assert [f.text for f in linter.check_text(text, date=date(2014, 11, 3))] == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("German Chancellor Peter Merz spoke.", "Peter Merz", "Friedrich Merz"),
        (
            "The United States waits. Secretary of State Antonio Rubio left.",
            "Antonio Rubio",
            "Marco Rubio",
        ),
        ("Canada voted. Prime Minister Paul Carney won.", "Paul Carney", "Mark Carney"),
    ],
)
def test_a_holder_of_an_office_under_another_given_name(
    linter: Linter, text: str, wrong: str, right: str
):
    found = linter.check_text(text, date=DAY)
    assert [(f.rule, f.text, f.suggestions[0]) for f in found] == [
        ("names.wrong-given-name", wrong, right)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Merz, a baker, spoke.",
        "Former Chancellor Peter Merz spoke.",
        "Mayor Bob Johnson of a small town in Illinois spoke.",
        "The office of the German chancellor called Peter Merz.",
    ],
)
def test_namesakes_whom_no_office_points_to(linter: Linter, text: str):
    assert linter.check_text(text, date=DAY) == []


def test_an_office_never_held_makes_a_likeness_a_warning_at_most(linter: Linter):
    found = misspelled(linter, "Minister Peter Navarra of the consulate came to the dinner.")
    assert [f.level for f in found] == [Level.WARNING]


def test_a_headline_is_understood_after_the_body(linter: Linter):
    text = (
        "Maloney refuses\n\n"
        + "Italian Prime Minister Giorgia Meloni refused to sign the paper. " * 3
    )
    assert [(f.text, f.suggestions[0]) for f in misspelled(linter, text)] == [("Maloney", "Meloni")]


def test_the_holder_of_the_office_is_meant_however_far_the_spelling(linter: Linter):
    text = "Canadian Prime Minister Mark Kornie arrived on Monday."
    finding = misspelled(linter, text)[0]
    assert finding.suggestions[0] == "Mark Carney"
    assert finding.evidence[0].value == "Prime Minister of Canada"


def test_every_occurrence_is_reported(linter: Linter):
    text = "Keir Stamer came. Nobody saw Stamer. Then Stamer left."
    assert [f.text for f in misspelled(linter, text)] == ["Keir Stamer", "Stamer", "Stamer"]


def test_sic_silences_the_name_before_it(linter: Linter):
    assert misspelled(linter, "The note was signed Keir Stamer [sic].") == []


@pytest.mark.parametrize(
    "text",
    [
        "Peter Birol of the International Energy Agency spoke.",
        "At the International Energy Agency, Peter Birol spoke.",
        "Oil will do, said Peter Birol, executive director of the energy agency.",
    ],
)
def test_the_body_or_the_role_beside_a_name_tells_who_is_meant(linter: Linter, text: str):
    found = [f for f in linter.check_text(text, date=DAY) if f.rule == "names.wrong-given-name"]
    assert [(f.suggestions[0], f.level) for f in found] == [("Fatih Birol", Level.WARNING)]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Birol, a nurse from Ohio, spoke.",
        "Petra Birol of the International Energy Agency spoke.",
        "His brother Peter Birol left the International Energy Agency.",
        "Fatih Birol and Peter Birol of the International Energy Agency spoke.",
    ],
)
def test_a_namesake_a_relative_or_one_of_the_other_sex_is_let_be(linter: Linter, text: str):
    assert not [f for f in linter.check_text(text, date=DAY) if f.rule.startswith("names.")]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Brad Pitz won the raffle.", Level.SUGGESTION),
        ("The American film star Brad Pitz won.", Level.WARNING),
    ],
)
def test_a_short_surname_behind_a_common_given_name_needs_support(
    linter: Linter, text: str, level: Level
):
    assert [f.level for f in misspelled(linter, text)] == [level]
