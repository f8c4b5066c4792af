"""Plain text as blocks."""

from datetime import date

import pytest

from factlint.formats import plain
from factlint.text.document import Document
from factlint.text.source import Source

LONG = "The committee met on Monday and agreed on the plan, which will be put to a vote. " * 2
LONG = LONG.strip()


def read(text: str) -> Document:
    return plain.read(Source("draft.txt", text))


def shape(text: str) -> list[str]:
    document = read(text)
    return [f"{block.kind.value}: {block.span.of(document.text)}" for block in document.blocks]


@pytest.mark.parametrize("text", ["", "\n", " \t\n\r\n", "\ufeff", "* * *\n\n---\n"])
def test_without_words_there_are_no_blocks(text):
    assert shape(text) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_without_blank_lines_each_line_is_a_block(end):
    text = end.join(["He said yes.", "  She, I think,", "no. ", ""])
    assert shape(text) == ["paragraph: He said yes.", "paragraph: She, I think,", "paragraph: no."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_wrapped_lines_are_joined(end):
    lines = ["The committee met on Monday, and Niels", "Bohr, who spoke first, was the", "last."]
    text = end.join([*lines, "", "It agreed."])
    assert shape(text) == ["paragraph: " + " ".join(lines), "paragraph: It agreed."]


def test_a_name_over_a_line_end_leads_back_to_both_lines():
    text = "On Monday the committee heard Niels\nBohr, who spoke first and was the\nlast.\n\nBye.\n"
    document = read(text)
    name = document.blocks[0].span._replace(start=30, end=40)
    assert name.of(document.text) == "Niels Bohr"
    assert document.map.to_source(name).of(text) == "Niels\nBohr"
    assert not document.map.exact(name)


def test_long_lines_stand_alone_also_in_one_paragraph():
    assert shape(f"{LONG}\n{LONG}\n\n{LONG}") == [f"paragraph: {LONG}"] * 3


def test_short_lines_that_were_not_wrapped_are_not_joined():
    text = f"Committee agrees\nBy Ana Marić\n\n{LONG}"
    assert shape(text) == [
        "headline: Committee agrees",
        "paragraph: By Ana Marić",
        f"paragraph: {LONG}",
    ]


def test_headings_are_short_lines_without_a_full_stop_above_a_paragraph():
    text = (
        f"Plan agreed\n\n{LONG}\n\nWhat comes next\n\n{LONG}\n\nHe said:\n\n{LONG}\n\nRead more\n"
    )
    assert shape(text) == [
        "headline: Plan agreed",
        f"paragraph: {LONG}",
        "heading: What comes next",
        f"paragraph: {LONG}",
        "paragraph: He said:",
        f"paragraph: {LONG}",
        "paragraph: Read more",
    ]


def test_headings_are_found_between_lines_too():
    assert shape(f"{LONG}\nWhat comes next\n{LONG}")[1] == "heading: What comes next"


@pytest.mark.parametrize(
    "line",
    ["Will he go?", "No!", "“We agreed.”", "(Photo: Ana Marić)", "Bohr, Marić,", "BY ANA MARIĆ"],
)
def test_lines_that_end_or_credit_are_no_headings(line):
    assert shape(f"{LONG}\n\n{line}\n\n{LONG}")[1] == f"paragraph: {line}"


def test_many_short_lines_in_a_row_are_no_headings():
    text = "\n".join(["Rose", "Iris", "Lily", "Aster", LONG])
    assert {line.split(":")[0] for line in shape(text)} == {"paragraph"}


def test_a_lone_line_is_no_heading():
    assert shape("Committee agrees on the plan") == ["paragraph: Committee agrees on the plan"]


def test_list_items_lose_their_markers_and_share_a_group():
    document = read(
        f"{LONG}\n\n- Oslo\n- Bergen\n  • Fana\n  • Åsane\n- Molde\n\n{LONG}\n\n1. Rome\n2) Pisa\n"
    )
    items = [block for block in document.blocks if block.kind.value == "item"]
    assert [(block.span.of(document.text), block.level, block.group) for block in items] == [
        ("Oslo", 1, 1),
        ("Bergen", 1, 1),
        ("Fana", 2, 2),
        ("Åsane", 2, 2),
        ("Molde", 1, 1),
        ("Rome", 1, 3),
        ("Pisa", 1, 3),
    ]


def test_an_item_goes_on_below_its_marker():
    text = f"{LONG}\n\n- Oslo, the capital,\n  which lies by the sea\n- Bergen\n"
    assert shape(text)[1:] == ["item: Oslo, the capital, which lies by the sea", "item: Bergen"]


def test_a_text_of_lines_is_its_own_document():
    text = f"{LONG}\r\n\r\n{LONG} 👩\u200d🚀 e\u0301\n"
    document = read(text)
    assert document.text is text
    assert len(document.map.pieces) == 1


def test_front_matter_gives_headline_date_and_language_and_no_other_text():
    document = read(
        "---\ntitle: Plan agreed\ndate: 2025-12-16\nlang: en-GB\nslug: plan\n---\nIt was agreed.\n"
    )
    assert document.text.split() == ["Plan", "agreed", "It", "was", "agreed."]
    assert [block.kind.value for block in document.blocks] == ["headline", "paragraph"]
    assert document.published == date(2025, 12, 16)
    assert document.language == "en-GB"
    assert document.meta["slug"] == "plan"


def test_addresses_are_masked():
    document = read("Write to bohr@example.org or see https://example.org/Bohr.")
    masked = [span.of(document.text) for span in document.masked]
    assert masked == ["bohr@example.org", "https://example.org/Bohr"]
