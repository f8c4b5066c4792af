"""HTML as a reader sees it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factlint.base.span import Span
from factlint.formats import html
from factlint.text.document import Document
from factlint.text.source import Source, decode
from tests.formats.test_markdown import shape

PAGE = Path(__file__).parent / "pairs" / "harbour.html"


def read(text: str) -> Document:
    return html.read(Source("page.html", text))


def test_a_page_reads_as_its_twin_says() -> None:
    document = html.read(decode(PAGE.name, PAGE.read_bytes()))
    twin = PAGE.with_suffix(".html.blocks").read_text("utf-8")
    assert "\n".join(shape(document)) + "\n" == twin


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("<p>a  b\n\tc</p>", ["paragraph: a b c"]),
        ("a<p>b<div>c</div>d", ["paragraph: a", "paragraph: b", "paragraph: c", "paragraph: d"]),
        ("<dl><dt>a<dd>b</dl>", ["paragraph: a", "paragraph: b"]),
        ("<ul><li><p>a</p><p>b</p></li></ul>", ["item 1 1: a", "item 1 1: b"]),
        ("<h1>a</h1><h1>b</h1>", ["headline 1: a", "heading 1: b"]),
        ("<p>a <kbd>b  c</kbd> d", ["paragraph: a ⟦b c⟧ d"]),
        ("<noscript>a</noscript><iframe>b</iframe>c", ["paragraph: c"]),
        ("<pre><code>a</code></pre>b", ["paragraph: b"]),
        ("a</b></p></table>b", ["paragraph: a", "paragraph: b"]),
        ("a <![CDATA[ b ]]> c < d", ["paragraph: a c < d"]),
        ("a &lt;b&gt; &amp;amp;", ["paragraph: a <b> &amp;"]),
        ("", []),
        ("<p>", []),
    ],
)
def test_elements(text: str, blocks: list[str]) -> None:
    assert shape(read(text)) == blocks


@pytest.mark.parametrize(
    ("text", "part", "source"),
    [
        ("<p>The <b>Don</b>bass front", "Donbass", "Don</b>bass"),
        ("<p>K&ouml;ln &amp; Bonn", "Köln", "K&ouml;ln"),
        ("<p>K&ouml;ln &amp; Bonn", "Bonn", "Bonn"),
        ("<p>\r\nAda\r\n  Berg</p>", "Ada Berg", "Ada\r\n  Berg"),
        ('<p>x<img alt="Ada &amp; Bo">', "Ada & Bo", "Ada &amp; Bo"),
        ("<img title='alt=no' alt=Ada>", "Ada", "Ada"),
        ("<p>a😀b &#x1F600; cd", "cd", "cd"),
    ],
)
def test_what_is_read_leads_back_to_its_place(text: str, part: str, source: str) -> None:
    document = read(text)
    start = document.text.index(part)
    assert document.map.to_source(Span(start, start + len(part))).of(text) == source


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('<meta name="date" content="2024-02-03">', date(2024, 2, 3)),
        ('<script>{"datePublished": "2024-02-03T01:00"}</script>', date(2024, 2, 3)),
        ("---\ndate: 2024-02-03\n---\n<p>a", date(2024, 2, 3)),
        ("<p>2024-02-03", None),
    ],
)
def test_the_day_of_a_page(text: str, day: date | None) -> None:
    assert read(text).published == day


def test_the_language_of_a_page() -> None:
    assert read("<html lang=de><p>a").language == "de"


def test_comments_are_kept_with_their_places() -> None:
    text = "<p>a<!-- vale off -->b<!-- x"
    assert [span.of(text) for span in read(text).comments] == ["<!-- vale off -->"]
