"""Titles before and after names, read from the text with the shipped lexicon."""

from __future__ import annotations

import pytest

from factlint.formats import plain
from factlint.mentions.lexicon import open_lexicon
from factlint.mentions.mention import Mention
from factlint.mentions.runs import find_runs
from factlint.mentions.segment import find_mentions
from factlint.mentions.titles import read_after
from factlint.text.source import Source
from factlint.text.spans import Spans

LEXICON = open_lexicon()


class Nobody:
    """A list that knows no name."""

    def is_known(self, words: tuple[str, ...]) -> bool:
        return False

    def is_given(self, word: str) -> bool:
        return False


def mentions_of(text: str) -> list[Mention]:
    document = plain.read(Source("draft.txt", text))
    return list(find_mentions(document, find_runs(document), LEXICON, Spans(()), Nobody()))


@pytest.mark.parametrize(
    ("text", "name", "title", "places"),
    [
        ("Then German Chancellor Olaf Scholz spoke.", "Olaf Scholz", "chancellor", ("germany",)),
        ("On Monday U.S. Sen. Tim Scott spoke.", "Tim Scott", "senator", ("united states",)),
        ("He met the Polish president Andrzej Duda.", "Andrzej Duda", "president", ("poland",)),
        ("He met France’s president Jacques Chirac.", "Jacques Chirac", "president", ("france",)),
        ("He asked Ohio Gov. Mike DeWine to come.", "Mike DeWine", "governor", ("ohio",)),
        ("It was Prime Minister Narendra Modi again.", "Narendra Modi", "prime minister", ()),
        ("A call to Apple CEO Tim Cook failed.", "Tim Cook", "chief executive", ("apple",)),
    ],
)
def test_a_title_before_a_name(text: str, name: str, title: str, places: tuple[str, ...]):
    mention = next(m for m in mentions_of(text) if m.name == name)
    assert mention.title is not None
    assert title in mention.title.classes
    assert mention.title.places == places


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("It was former President Jimmy Carter.", "past"),
        ("It was then-Sen. Barack Obama.", "then"),
        ("It was ex-President Jimmy Carter.", "past"),
        ("It was acting President Jeanine Áñez.", "acting"),
        ("It was President-elect Joe Biden.", "elect"),
    ],
)
def test_what_stands_before_a_title_qualifies_it(text: str, effect: str):
    mention = next(m for m in mentions_of(text) if m.title)
    assert effect in mention.title.effects


@pytest.mark.parametrize(
    ("text", "title", "places"),
    [
        ("Viktor Yushchenko, the Ukrainian president, left.", "president", ("ukraine",)),
        ("Anna Lind, foreign minister of Sweden, left.", "foreign minister", ("sweden",)),
    ],
)
def test_a_title_after_a_name(text: str, title: str, places: tuple[str, ...]):
    mention = mentions_of(text)[0]
    reading = read_after(text, mention.span.end, len(text), LEXICON)
    assert reading is not None
    assert title in reading.classes
    assert reading.places == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The plan of Ursula von der Leyen failed.", ["Ursula von der Leyen"]),
        ("On Monday Donald Trump left.", ["Donald Trump"]),
        ("Jones’ house stands beside Smith's.", ["Jones", "Smith"]),
        ("Mohammed bin Salman met al-Sharaa.", ["Mohammed bin Salman", "al-Sharaa"]),
        ("However, nobody came.", []),
        ("When Angela Merkel left, rain fell.", ["Angela Merkel"]),
    ],
)
def test_names_as_they_stand(text: str, names: list[str]):
    assert [mention.name for mention in mentions_of(text)] == names
