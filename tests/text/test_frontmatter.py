"""Metadata at the start of a draft."""

from datetime import date

import pytest

from factlint.base.span import Span
from factlint.text.build import Builder
from factlint.text.frontmatter import front_matter

BODY = "Body.\n"


def split(text: str) -> tuple[str, str]:
    end = front_matter(text).end
    return text[:end], text[end:]


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: Bohr\n---\n",
        "---\r\ntitle: Bohr\r\n---\r\n",
        "---\rtitle: Bohr\r---\r",
        "---  \n\n# who\ntitle: Bohr\n...\n",
        "---\n---\n",
        '+++\ntitle = "Bohr"\n+++\n',
        "+++\n[params]\na = 1\n+++\n",
    ],
)
def test_metadata_ends_at_its_closing_line(head):
    assert split(head + BODY) == (head, BODY)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "---\n\nA scene.\n\n---\n\nAnother scene.\n",
        "---\nBohr spoke to the press: nothing.\n---\nMore.\n",
        "---\ntitle: never closed\n\nBody.\n",
        "----\ntitle: a longer rule\n----\n",
        "--- title: a\n---\n",
        "\n---\ntitle: not at the start\n---\n",
        "+++\nNot a table.\n+++\n",
    ],
)
def test_what_only_looks_like_metadata_is_body(text):
    assert split(text) == ("", text)


@pytest.mark.parametrize(
    "head",
    [
        '---\ntitle: "never closed\n---\n',
        "---\ntitle: a: b\n---\n",
        "---\ntitle:\tBohr\n\tdate: x\n---\n",
        "---\ntitle: \x01\n---\n",
        "---\ntags: " + "[" * 3000 + "\n---\n",
        "---\na: *nowhere\n---\n",
        "+++\ntitle = Bohr\n+++\n",
    ],
)
def test_broken_metadata_is_skipped_and_says_nothing(head):
    assert split(head + BODY) == (head, BODY)
    assert front_matter(head + BODY).meta == {}


def test_prose_is_not_lost_when_broken_metadata_swallows_it():
    text = '---\ntitle: "Bohr\n\nAn open quotation mark. Much prose.\n\n---\n\nMore.\n'
    assert split(text)[1].startswith("An open quotation mark.")


def test_plain_values_are_kept_by_key():
    text = "---\nTitle: Bohr\nauthor: 'A. B.'\ntags: [x]\ndraft: true\nempty:\n---\n"
    assert front_matter(text).meta == {"Title": "Bohr", "author": "A. B.", "draft": "true"}


@pytest.mark.parametrize(
    "line",
    [
        "date: 2025-12-16", "Date: '2025-12-16T10:00:00+01:00'", "datePublished: 16 December 2025",
        "versioncreated: 20251216T100000Z", "versioncreated: 2020-01-01\ndate: Dec. 16, 2025",
        "date: soon\ndatePublished: 2025-12-16",
    ],
)  # fmt: skip
def test_the_date_is_read(line):
    assert front_matter(f"---\n{line}\n---\n").published == date(2025, 12, 16)


@pytest.mark.parametrize("value", ["2025-12-16", "2025-12-16T10:00:00Z", '"16 December 2025"'])
def test_the_date_is_read_from_toml(value):
    assert front_matter(f"+++\ndate = {value}\n+++\n").published == date(2025, 12, 16)


@pytest.mark.parametrize("line", ["lang: fr", "language: fr", "Lang: 'fr'"])
def test_the_language_is_read(line):
    assert front_matter(f"---\n{line}\n---\n").language == "fr"


@pytest.mark.parametrize(
    ("head", "headlines"),
    [
        ("title: Niels Bohr speaks", ["Niels Bohr speaks"]),
        ("title: 'Bohr''s day'", ["Bohr's day"]),
        (r'title: "A \"day\" in Caf\u00e9 \x41s"', ['A "day" in Café As']),
        ("title: Niels\n  Bohr", ["Niels Bohr"]),
        ("title: >-\n  Niels\n  Bohr\n\n  spoke", ["Niels Bohr\nspoke"]),
        ("title: |\n  Niels\n  Bohr", ["Niels\nBohr"]),
        ("title: 'Zoë 👩\u200d🚀 e\u0301'", ["Zoë 👩\u200d🚀 e\u0301"]),
        ("subtitle: B\ntags: C\ntitle: A\nsummary: D\ndescription: E", ["B", "A", "D", "E"]),
        ("title: {en: A}\nslug: B", []),
        ("title: ''", []),
    ],
)
def test_titles_and_summaries_are_headlines_at_their_places(head, headlines):
    text = f"---\n# é 👩\n{head}\n---\nBody"
    builder = Builder(text)
    front_matter(text).write_headlines(builder)
    written, source_map = builder.finish()
    assert [block.span.of(written) for block in builder.blocks] == headlines
    for block in builder.blocks:
        place = source_map.to_source(block.span).of(text)
        assert place[0] == block.span.of(written)[0]
        assert place[-1] == block.span.of(written)[-1]


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ('title = "Bohr speaks" # so far', "Bohr speaks"),
        ("'title' = 'Bohr speaks'", "Bohr speaks"),
        (r'title = "A \"day\""', 'A "day"'),
        ('title = """\nNiels\nBohr"""', "Niels\nBohr"),
    ],
)
def test_toml_titles_stand_at_their_places(line, headline):
    text = f"+++\nweight = 1\n{line}\nslug = 'x'\n[more]\ntitle = 'no'\n+++\n"
    builder = Builder(text)
    front_matter(text).write_headlines(builder)
    written, source_map = builder.finish()
    assert [block.span.of(written) for block in builder.blocks] == [headline]
    start = source_map.to_source(Span(0, 1)).start
    assert text.startswith(headline[0], start)
    assert start > text.index("title")
