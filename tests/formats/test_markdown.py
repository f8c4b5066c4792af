"""Markdown as a reader sees it."""

from pathlib import Path

import pytest

from factlint.base.span import Span
from factlint.formats import markdown
from factlint.text.document import Document
from factlint.text.source import Source, decode

PAIRS = sorted((Path(__file__).parent / "pairs").glob("*.md*"))


def read(text: str) -> Document:
    return markdown.read(Source("draft.md", text))


def shape(document: Document) -> list[str]:
    """Each block on a line: kind, level and group where it has them, text with masks in ⟦⟧."""
    lines = []
    for block in document.blocks:
        text = ""
        reached = block.span.start
        for span in document.masked:
            if block.span.covers(span):
                text += f"{document.text[reached : span.start]}⟦{span.of(document.text)}⟧"
                reached = span.end
        text += document.text[reached : block.span.end]
        numbers = [str(number) for number in (block.level, block.group) if number]
        lines.append(f"{' '.join([block.kind.value, *numbers])}: {text}".rstrip())
    return lines


@pytest.mark.parametrize("path", PAIRS, ids=[path.name for path in PAIRS])
def test_a_draft_reads_as_its_twin_says(path):
    document = markdown.read(decode(path.name, path.read_bytes()))
    assert shape(document) == path.with_suffix(".blocks").read_text("utf-8").splitlines()


READ = [
    ("**Niels** Bohr", "Niels Bohr"),
    ("*Niels **Bo**hr*", "Niels Bohr"),
    ("~~Niels~~ Bohr", "Niels Bohr"),
    ("[Niels](http://a.org 'N') Bohr", "Niels Bohr"),
    ("[Niels Bohr][n]\n\n[n]: http://a.org 'Title'", "Niels Bohr"),
    ("[[Atom|Niels]] Bohr", "Niels Bohr"),
    ("Niels <b>Bo</b>hr<!-- sic -->", "Niels Bohr"),
    ("Niels <!-- the elder --> Bohr", "Niels Bohr"),
    ("Niels[^1] Bohr", "Niels[^1] Bohr"),
    ("Niels &amp; Bohr&#39;s", "Niels & Bohr's"),
    ("Niels \\*Bohr\\*", "Niels *Bohr*"),
    ("Niels\nBohr", "Niels Bohr"),
    ("Niels\r\nBohr", "Niels Bohr"),
    ("Niels\rBohr", "Niels Bohr"),
    ("Niels  \nBohr", "Niels\nBohr"),
    ("Niels\\\nBohr", "Niels\nBohr"),
    ("Niels<br/>Bohr", "Niels\nBohr"),
    ("![](n.png) Niels Bohr", "Niels Bohr"),
    ("He won $5 and **Bohr** won $10, not 5$.", "He won $5 and Bohr won $10, not 5$."),
    ("e\u0301 👩\u200d🚀 **Zoë** 日本", "e\u0301 👩\u200d🚀 Zoë 日本"),
]


@pytest.mark.parametrize(("text", "block"), READ)
def test_a_paragraph_reads_without_its_markup(text, block):
    document = read(text)
    assert [block.span.of(document.text) for block in document.blocks] == [block]


ABSENT = [
    "```\ncode\n```",
    "~~~py\ncode\n~~~",
    "    code\n",
    "<!-- a\n\nb -->",
    "<script>\ntext\n</script>",
    "<div>\n<img src='a.png'>\n</div>",
    "> <div>\n> text\n> </div>",
    "<div>\n{% include a %} text\n</div>",
    "<Tabs>\n",
    "***",
    "[a]: http://a.org",
    "import A from '../a'",
    "import {\n A,\n B\n} from 'b'",
    "import 'a.css';",
    "export const meta = {\n  title: 'Bohr'\n}",
    "export default Layout({",
    "{/* a comment */}",
    '{{< figure src="a.png" >}}',
    "{{% notice %}}",
    "{% include a.html %}",
    ":::",
]


@pytest.mark.parametrize("text", ABSENT)
def test_what_is_not_for_readers_is_absent(text):
    assert read(text).blocks == ()


MASKED = [
    ("run `Bohr()` now", "run ⟦Bohr()⟧ now"),
    ("run <code>Bohr</code> now", "run ⟦Bohr⟧ now"),
    ("let $E = mc^2$ be", "let ⟦E = mc^2⟧ be"),
    ("see <https://a.org/Bohr>", "see ⟦https://a.org/Bohr⟧"),
    ("see https://a.org/Bohr_(atom), or", "see ⟦https://a.org/Bohr_(atom)⟧, or"),
    ("ask <bohr@a.org>", "ask ⟦bohr@a.org⟧"),
    ("by {{ page.author }} and {props.name}", "by ⟦{{ page.author }}⟧ and ⟦{props.name}⟧"),
    ("by {{<cite Bohr>}}", "by ⟦{{}}⟧"),
]


@pytest.mark.parametrize(("text", "block"), MASKED)
def test_what_is_not_prose_is_masked(text, block):
    assert shape(read(text)) == [f"paragraph: {block}"]


def test_prose_that_begins_like_code_is_read():
    text = "They spoke of\nimport duties and of\nexport default risk from Oslo"
    assert shape(read(text)) == [f"paragraph: {text}".replace("\n", " ")]


def test_fences_of_extensions_divide_paragraphs():
    assert shape(read("Before\n:::note\nBohr spoke.\n:::\nAfter")) == [
        "paragraph: Before",
        "paragraph: Bohr spoke.",
        "paragraph: After",
    ]


def test_alternative_texts_follow_the_paragraph_of_their_image():
    assert shape(read("See ![Niels *Bohr*](n.png) and ![Ana](a.png) here.")) == [
        "paragraph: See and here.",
        "caption: Niels Bohr",
        "caption: Ana",
    ]


@pytest.mark.parametrize(
    ("text", "part", "source"),
    [
        ("A **Niels** Bohr", "Niels Bohr", "Niels** Bohr"),
        ("é `x` [Niels](http://a.org) Bohr", "Niels Bohr", "Niels](http://a.org) Bohr"),
        ("> A Niels\n> Bohr", "Niels Bohr", "Niels\n> Bohr"),
        ("日本 &amp; 👩 **Zoë**", "Zoë", "Zoë"),
        ("a &amp; b", "&", "&amp;"),
        ("a `Zoë` b", "Zoë", "Zoë"),
    ],
)
def test_stretches_lead_back_with_the_markup_inside(text, part, source):
    document = read(text)
    start = document.text.index(part)
    span = document.blocks[0].span._replace(start=start, end=start + len(part))
    assert document.map.to_source(span).of(text) == source


def test_what_stands_as_written_can_be_rewritten():
    document = read("a &amp; \\[Bohr\\] b")
    start = document.text.index("Bohr")
    assert document.map.exact(document.blocks[0].span._replace(start=start, end=start + 4))


def test_an_empty_file_is_an_empty_document():
    document = read("")
    assert (document.text, document.blocks, document.masked) == ("", (), ())


def test_surrogates_do_not_disturb_what_follows():
    assert read("\ud800 é **Bohr**").text.split()[1:] == ["é", "Bohr"]


RAW = """\
One *line*.

<div class="note">
Kiev &amp; <b>Don</b>bass
<!-- vale off -->
</div>

<details><summary>More</summary>

Two **lines**.

</details>

<table><tr><th>City</th></tr>
<tr><td>Oslo</td></tr></table>

<p><img src="a.png" alt="The quay"></p>
"""


def test_blocks_of_html_are_read_where_they_stand():
    document = read(RAW)
    found = [(block.kind.value, block.span.of(document.text)) for block in document.blocks]
    assert found == [
        ("paragraph", "One line."),
        ("paragraph", "Kiev & Donbass"),
        ("paragraph", "More"),
        ("paragraph", "Two lines."),
        ("cell", "City"),
        ("cell", "Oslo"),
        ("caption", "The quay"),
    ]
    for word in ("Kiev", "More", "City", "Oslo", "quay"):
        at = document.text.index(word)
        assert document.map.to_source(Span(at, at + len(word))).of(RAW) == word
    assert [comment.of(RAW) for comment in document.comments] == ["<!-- vale off -->"]


def test_groups_of_both_kinds_of_markup_are_told_apart():
    document = read("- a\n- b\n\n<ul><li>c</li></ul>\n\ntext\n\n- d\n")
    groups = [block.group for block in document.blocks if block.group]
    assert len(set(groups)) == 3
