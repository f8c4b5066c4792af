"""Who is in an article: mentions gathered by whom they mean."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factlint.config.settings import Config
from factlint.engine.cast.read import CastReader
from factlint.reports.cast.base import CastList, Entry, Sort, Sure
from factlint.reports.critic import strip
from factlint.text.source import Source

ARTICLES = Path(__file__).parent.parent / "articles"
DAY = date(2025, 11, 3)


@pytest.fixture(scope="module")
def reader() -> CastReader:
    """The starter list, opened once, on one day."""
    return CastReader(Config(day=DAY))


@pytest.fixture(scope="module")
def dated() -> CastReader:
    """The same for drafts that say their day."""
    return CastReader(Config())


def cast(reader: CastReader, text: str, path: str = "draft.txt") -> CastList:
    return reader.read_source(Source(path, text))


def entry(told: CastList, name: str) -> Entry:
    (found,) = [entry for entry in told.entries if entry.name == name]
    return found


def remarks(told: CastList, sort: Sort) -> list[tuple[str, tuple[str, ...]]]:
    return [(remark.word, remark.names) for remark in told.remarks if remark.sort is sort]


@pytest.mark.parametrize(
    ("text", "name", "kind", "sure", "identity"),
    [
        ("It was said by Keir Starmer in Leeds.", "Keir Starmer", "person", Sure.EXACT, "Q6383803"),
        ("It was said by Keir Stamer in Leeds.", "Keir Starmer", "person", Sure.NEAR, "Q6383803"),
        ("The talks in Oslo went on.", "Oslo", "place", Sure.EXACT, ""),
        ("The talks of the European Parliament went on.", "European Parliament", "organisation",
         Sure.EXACT, ""),
        ("He flew on to New York for talks.", "New York", "place", Sure.SEVERAL, "Q1384"),
        ("He met U.S. President Trump at noon.", "Donald Trump", "person", Sure.TITLE, "Q22686"),
        ("The baker Nora Quennell was first.", "Nora Quennell", "person", Sure.UNLISTED, ""),
        ("It was baked by Dr. Quennell.", "Quennell", "person", Sure.UNLISTED, ""),
        ("Nora came from near Quennelstead.", "Quennelstead", "place", Sure.UNLISTED, ""),
        ("It is run by the Quennell Institute.", "Quennell Institute", "organisation",
         Sure.UNLISTED, ""),
        ("The ship was called Merry Widow.", "Merry Widow", "other", Sure.UNLISTED, ""),
    ],
)  # fmt: skip
def test_each_name_has_its_entity_or_is_not_in_the_list(
    reader: CastReader, text: str, name: str, kind: str, sure: Sure, identity: str
) -> None:
    found = entry(cast(reader, text), name)
    assert (found.kind, found.sure, bool(found.entity)) == (
        kind, sure, sure is not Sure.UNLISTED
    )  # fmt: skip
    if identity:
        assert found.entity is not None
        assert found.entity.id == identity


def test_who_bears_the_same_name_is_told(reader: CastReader) -> None:
    found = entry(cast(reader, "He flew on to New York for talks."), "New York")
    assert [bearer.label for bearer in found.namesakes] == ["New York City"]


def test_the_first_full_mention_is_told_apart_from_a_headline(reader: CastReader) -> None:
    text = "# Quennell wins\n\nNora Quennell won.\n\nNobody beat Quennell.\n"
    found = entry(cast(reader, text, "draft.md"), "Nora Quennell")
    assert (found.first.line, found.first.column) == (3, 1)
    assert [(place.text, place.line) for place in found.mentions] == [
        ("Quennell", 1), ("Nora Quennell", 3), ("Quennell", 5),
    ]  # fmt: skip


def test_places_are_those_of_the_source(reader: CastReader) -> None:
    text = "---\ntitle: A fair\n---\n\nBread &amp; *Nora* **Quennell** sold.\n"
    place = entry(cast(reader, text, "draft.md"), "Nora Quennell").first
    assert text[place.start : place.end].startswith("Nora* **Quennell")
    assert (place.line, place.column) == (5, text.split("\n")[4].index("Nora") + 1)


def test_spellings_are_counted_and_the_wrong_one_says_what_is_right(reader: CastReader) -> None:
    text = (
        "Keir Starmer spoke first. Then Starmer left, and it rained for the rest of the day.\n\n"
        "Nobody in the hall had seen such rain in the month of June before, not one of them.\n\n"
        "The note was made out to Keir Stamer. At that Starmer laughed.\n"
    )
    found = entry(cast(reader, text), "Keir Starmer")
    assert found.sure is Sure.EXACT
    assert [tuple(spelling) for spelling in found.spellings] == [
        ("Keir Starmer", 1, ""), ("Starmer", 2, ""), ("Keir Stamer", 1, "Keir Starmer"),
    ]  # fmt: skip


def test_titles_are_counted(reader: CastReader) -> None:
    text = (
        "Prime Minister Keir Starmer spoke. Nobody saw Mr. Starmer leave; Mr. Starmer was ill.\n\n"
        "Lord Quennell stayed."
    )
    found = entry(cast(reader, text), "Keir Starmer")
    assert [tuple(title) for title in found.titles] == [("Mr.", 2, ""), ("Prime Minister", 1, "")]


def test_people_who_share_a_surname(reader: CastReader) -> None:
    text = "Nora Quennell and Bram Quennell sold bread. Later Quennell left. Ask Nora."
    told = cast(reader, text)
    assert remarks(told, Sort.SHARED_SURNAME) == [("Quennell", ("Nora Quennell", "Bram Quennell"))]
    (remark,) = told.remarks
    assert [place.column for place in remark.places] == [text.index("Quennell left") + 1]
    assert len(entry(told, "Nora Quennell").mentions) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was baked by Dr. Quennell.", [("Quennell", ())]),
        ("He met U.S. President Trump at noon.", [("Trump", ("Donald Trump",))]),
        ("“Bread is bread,” Pickersgill said.", [("Pickersgill", ())]),
        ("Dr. Nora Quennell spoke. Then Dr. Quennell left.", []),
        ("The song by Madonna was played.", []),
        ("The road to Quennelstead was closed.", []),
    ],
)
def test_surnames_that_no_full_name_introduces(
    reader: CastReader, text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert remarks(cast(reader, text), Sort.NEVER_INTRODUCED) == expected


def test_names_that_are_spelled_two_ways(reader: CastReader) -> None:
    text = "Nora Quennell spoke. Quennell left. Then Nora Quenell came back."
    assert remarks(cast(reader, text), Sort.TWO_SPELLINGS) == [("Quenell", ("Quennell",))]


def test_a_draft_in_another_language_is_left_out(reader: CastReader) -> None:
    told = cast(reader, "---\nlang: de\n---\n\nFriedrich Merz kam nach Oslo.\n", "draft.md")
    assert (told.skipped, told.entries) == ("not in English", ())


DRAFTS = {
    "election-night.md": (
        {"Zohran Mamdani": Sure.NEAR, "Andrew Cuomo": Sure.EXACT, "Donald Trump": Sure.TITLE,
         "Aftab Pureval": Sure.UNLISTED, "Bronx": Sure.EXACT},
        {"Cuomo": ("Andrew Cuomo", "Mario Cuomo"), "Trump": ("Donald Trump",),
         "Adams": ("Eric Adams", "John Adams")},
    ),
    "harbour-festival.md": (
        {"Margaret Thatcher": Sure.NEAR, "Taylor Swift": Sure.EXACT,
         "Piran Nankervis": Sure.UNLISTED, "Elba": Sure.EXACT},
        {"Nankervis": ("Hedley Nankervis", "Jory Nankervis", "Piran Nankervis"),
         "Rosewarne": ("Tamsin Rosewarne", "Thomasine Rosewarne"), "Nankevis": ("Nankervis",)},
    ),
    "namesakes.md": (
        {"Steve King": Sure.EXACT, "Kevin Kerstner": Sure.UNLISTED, "Lebanon": Sure.SEVERAL},
        {"Bush": ("George W. Bush", "George H.W. Bush"), "Roberts": ("John Roberts", "Jon Roberts"),
         "Shwarzenegger": ()},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DRAFTS)
def test_who_is_in_a_real_draft(dated: CastReader, name: str) -> None:
    text = strip((ARTICLES / name).read_text(encoding="utf-8"))
    told = cast(dated, text, name)
    sure, said = DRAFTS[name]
    assert {name: entry(told, name).sure for name in sure} == sure
    named = {remark.word: remark.names for remark in told.remarks}
    assert {word: named.get(word) for word in said} == said


@pytest.mark.parametrize("path", sorted(ARTICLES.iterdir()), ids=lambda path: path.stem)
def test_no_mention_is_told_twice_and_each_stands_where_it_is_said_to(
    dated: CastReader, path: Path
) -> None:
    text = strip(path.read_text(encoding="utf-8"))
    told = cast(dated, text, path.name)
    places = [place for each in told.entries for place in each.mentions]
    assert len(places) == len(set(places)) > 5
    lines = text.split("\n")
    for place in places:
        assert lines[place.line - 1][place.column - 1 :][:1] == text[place.start]
        assert text[place.start : place.end].split()[0].startswith(place.text.split()[0][:1])
