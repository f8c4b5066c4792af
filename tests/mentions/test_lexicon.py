"""The lexicon: words around names, asked folded."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from factlint.mentions.lexicon import Demonym, HousePlace, Lexicon, Title, open_lexicon
from factlint.reference.seeds import compile_seeds

TABLES = {
    "lexicon/titles.tsv": (
        "form\tclass\tkind\tjurisdiction\n"
        "Prime Minister\tprime minister\toffice\t\n"
        "Sen.\tsenator\toffice\t\n"
        "Gen.\tgeneral\trank\t\n"
        "Gen\tsecretary-general\toffice\tUnited Nations\n"
    ),
    "lexicon/modifiers.tsv": "form\teffect\nthen-\tthen\nActing\tacting\n",
    "lexicon/demonyms.tsv": (
        "form\tcountry\tid\tkind\n"
        "Norlandic\tNorland\t\tadjective\n"
        "U.N.\tUnited Nations\tQ1065\tshort\n"
        "Congolese\tEast Congo\tQ1\tadjective\nCongolese\tWest Congo\tQ2\tadjective\n"
    ),
    "lexicon/particles.tsv": "form\tplace\nvan der\tbefore\nal-\tbefore\n",
    "lexicon/capitalised.tsv": "form\tkind\nMonday\tday\n",
    "lexicon/house_places.tsv": (
        "form\tpreferred\tid\tsince\tkind\tambiguous\tphrases\n"
        "Kingstown\tHolmstad\t\t1918\tformer\tyes\tTreaty of Kingstown; Kingstown pie\n"
    ),
    "lexicon/nicknames.tsv": "short\tfull\nBob\tRobert\nRob\tRobert\nAlex\tAlexander; Alexandra\n",
    "lexicon/words.tsv": "word\tlevel\nharvest\t3\n",
    "lexicon/given_names.tsv": "name\tsex\tcount\nMárta\tf\t250\nTomas\tm\t9\n",
    "lexicon/surnames.tsv": "name\tcount\nQuint\t12\n",
    "list/kept/places.tsv": "label\tid\ttype\nNorland\tQ10\tcountry\nHolmstad\tQ11\tcapital\n",
}


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    for name, text in TABLES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    connection = sqlite3.connect(":memory:")
    compile_seeds(tmp_path, connection)
    return Lexicon(connection)


def test_titles_are_found_by_their_folded_words(lexicon: Lexicon):
    assert lexicon.titles["prime minister"] == Title(
        "Prime Minister", ("prime minister",), "office"
    )
    assert lexicon.titles.get("sen") == Title("Sen.", ("senator",), "office")
    assert lexicon.titles.get("minister prime") is None
    assert "prime minister" in lexicon.titles
    assert "prime" not in lexicon.titles
    assert lexicon.longest_title == 2


def test_forms_that_fold_alike_share_their_classes(lexicon: Lexicon):
    assert lexicon.titles["gen"].classes == ("general", "secretary general")


def test_titles_can_be_gone_through(lexicon: Lexicon):
    assert "prime minister" in list(lexicon.titles)
    assert len(lexicon.titles) == 3


def test_a_demonym_knows_its_country(lexicon: Lexicon):
    assert lexicon.demonyms["norlandic"] == (Demonym("Norlandic", "Norland", "Q10", "adjective"),)
    assert lexicon.demonyms["un"][0].id == "Q1065"
    assert [entry.country for entry in lexicon.demonyms["congolese"]] == [
        "East Congo",
        "West Congo",
    ]


def test_a_house_place_knows_what_is_printed_instead(lexicon: Lexicon):
    assert lexicon.house_places["kingstown"] == HousePlace(
        "Kingstown", "Holmstad", "Q11", "1918", "former", True,
        ("Treaty of Kingstown", "Kingstown pie"),
    )  # fmt: skip


def test_small_tables(lexicon: Lexicon):
    assert lexicon.modifiers["acting"] == "acting"
    assert lexicon.modifiers["then"] == "then"
    assert lexicon.capitalised["monday"] == "day"
    assert lexicon.particles == {"van der", "al"}


def test_word_lists(lexicon: Lexicon):
    assert (lexicon.word_level("harvest"), lexicon.word_level("quint")) == (3, 0)
    assert (lexicon.given_count("marta"), lexicon.given_count("quint")) == (250, 0)
    assert (lexicon.sex_of("marta"), lexicon.sex_of("tomas")) == ("female", "male")
    assert lexicon.sex_of("quint") == ""
    assert (lexicon.surname_count("quint"), lexicon.surname_count("marta")) == (12, 0)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("robert", "robert", True),
        ("bob", "robert", True),
        ("robert", "bob", True),
        ("bob", "rob", True),
        ("alex", "alexandra", True),
        ("alexander", "alexandra", False),
        ("bob", "alex", False),
    ],
)
def test_short_given_names(lexicon: Lexicon, one: str, other: str, expected: bool):
    assert lexicon.same_given(one, other) is expected


def test_the_shipped_lexicon_is_opened_once():
    assert open_lexicon() is open_lexicon()
    assert "president" in open_lexicon().titles
