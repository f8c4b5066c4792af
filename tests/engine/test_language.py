"""Drafts in other languages are passed over; doubt counts as English."""

from __future__ import annotations

import pytest

from factlint.engine.language import language_other_than_english
from factlint.text.document import Document
from factlint.text.map import identity
from factlint.text.source import Source

ENGLISH = (
    "The ministers of the two countries met on Monday in the old harbour and said that they "
    "would open the bridge before the end of the year, which had been promised for a decade. "
)
GERMAN = (
    "Die Minister der beiden Länder trafen sich am Montag im alten Hafen und sagten, dass sie "
    "die Brücke noch vor dem Ende des Jahres öffnen werden, was seit einem Jahrzehnt nicht "
    "gelungen ist und auch im Parlament für Streit gesorgt hat. "
)
FRENCH = (
    "Les ministres des deux pays se sont réunis lundi dans le vieux port et ont dit que le pont "
    "sera ouvert avant la fin de l’année, ce qui est attendu par les habitants de la région "
    "depuis une décennie et pour lequel il y a eu des retards. "
)
UKRAINIAN = (
    "Міністри двох країн зустрілися в понеділок у старому порту і сказали, що вони відкриють міст "
    "до кінця року, як обіцяли десять років тому, і що кошти на це вже є в бюджеті обох держав, "
    "а роботи почнуться навесні, щойно зійде лід і буде підписано останню угоду про будівництво, "
    "яку готували юристи двох міністерств. "
)
TABLE = "Arsenal Chelsea Everton Fulham Liverpool Burnley Leeds Sunderland Brentford Wolves " * 6


def document(text: str, path: str = "a.md", language: str = "") -> Document:
    return Document(Source(path, text), text, (), identity(text), language=language)


@pytest.mark.parametrize("text", [ENGLISH, TABLE, "", "Guten Tag, Herr Nowak.", ENGLISH + GERMAN])
def test_english_or_in_doubt(text: str) -> None:
    assert not language_other_than_english(document(text))


@pytest.mark.parametrize("text", [GERMAN, FRENCH, UKRAINIAN], ids=["de", "fr", "uk"])
def test_plainly_another_language(text: str) -> None:
    assert language_other_than_english(document(text))


@pytest.mark.parametrize("language", ["en", "en-GB", "en_US", "EN", "English"])
def test_a_draft_that_says_english_is_believed(language: str) -> None:
    assert not language_other_than_english(document(GERMAN, language=language))


@pytest.mark.parametrize("language", ["fr", "de-AT", "uk", "French", "enm"])
def test_a_draft_that_says_another_language_is_believed(language: str) -> None:
    assert language_other_than_english(document(ENGLISH, language=language))


@pytest.mark.parametrize("path", ["fr/a.md", "content/fr/a.md", "fr-CA/a.md", "a.fr.md", "fr.md"])
def test_a_path_counts_where_the_text_does_not_read_as_english(path: str) -> None:
    assert language_other_than_english(document("Bonjour tout le monde.", path))
    assert not language_other_than_english(document(ENGLISH, path))


@pytest.mark.parametrize("path", ["free/a.md", "france/a.md", "us/a.md", "fr"])
def test_other_paths_do_not_count(path: str) -> None:
    assert not language_other_than_english(document("Bonjour tout le monde.", path))
