"""Whatever the bytes hold: nothing raises, and every offset leads back to the source."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.base.errors import InputError
from factlint.base.span import Span
from factlint.formats import html, markdown, plain
from factlint.text.document import Document
from factlint.text.source import Source, decode

# Words apart by blanks; what holds a blank or a line end is written out below.
MARKUP = [
    *("**", "_", "`", "|", "![", "[", "](http://x.org/a_(b))", "](p.png)", "[^1]", "$", "$$"),
    *("<b>", "</b>", "<br>", "<code>", "</code>", "~~", "[[", "]]", "{z}", "'", '"', "&amp;"),
    *("&#x41;", "&nbsp;", "\\*", "https://a.org/b", "me@a.org", "@me", "#tag", "a.txt"),
    *("# ", "## ", "- ", "  - ", "1. ", "> ", "    ", "\t", ": ", "[^1]: ", "title: ", "title = "),
    *("```\n", "|---|---|\n", "<div>\n", "\\\n", "  \n", ":::n\n", "===\n", "---\n", "+++\n"),
    *("|\n", ">\n", "...\n", "<!-- ", " -->", "{{< x >}}", "{% y %}", "import A from 'b'\n"),
    *("<p>", "</p", "<li>", "</ul>", "<td>", "</table>", "<h1>", "</h2>", "<![cdata[", "]]>"),
    *("<img alt='a &lt; b'>", "<pre>", "</pre>", "<!doctype", "<?php", "&#0;", "&notit;", "<"),
    *("export const a = 1\n", "date: 2025-12-16\n", "C:\\x"),
]
WORDS = ["Ana", "Marić", "wrote", "to", "Zoë", "é", "Œ", "日本", "🇺🇦", "👩\u200d🚀", "ﬁ", "İ"]
ENDS = ["\n", "\r\n", "\r", "\n\n", " "]
ODD = [*ENDS, *"\u00a0\u2028\u0085\ufeff\0\x0b\x1c"]
WORDING = st.lists(st.sampled_from(MARKUP + WORDS + ODD * 2), max_size=40).map("".join)
FENCES = st.sampled_from(["---\n", "+++\r\n", "\n---\n", "\r\n+++\r\n"])
TEXTS = st.one_of(
    WORDING,
    st.text(max_size=200),
    st.builds("{}{}{}{}".format, FENCES, WORDING, FENCES, WORDING),
)


def documents(text: str) -> list[Document]:
    return [module.read(Source("draft", text)) for module in (plain, markdown, html)]


@given(TEXTS)
def test_every_exact_piece_equals_its_source(text):
    for document in documents(text):
        for start, size, at, width, exact in document.map.pieces:
            assert 0 <= at <= at + width <= len(text)
            if exact:
                assert document.text[start : start + size] == text[at : at + width]


@given(TEXTS)
def test_pieces_cover_the_text_without_gaps(text):
    for document in documents(text):
        reached = 0
        for piece in document.map.pieces:
            assert piece.start == reached
            reached += piece.size
        assert reached == len(document.text)


@given(TEXTS)
def test_blocks_are_filled_stand_apart_and_lie_inside(text):
    for document in documents(text):
        reached = 0
        for block in document.blocks:
            assert reached <= block.span.start < block.span.end <= len(document.text)
            reached = block.span.end + 1
            place = document.map.to_source(block.span)
            assert 0 <= place.start <= place.end <= len(text)


@given(TEXTS)
def test_masks_ascend_and_lie_inside(text):
    for document in documents(text):
        reached = 0
        for span in document.masked:
            assert reached <= span.start < span.end <= len(document.text)
            reached = span.end


@given(TEXTS, st.data())
def test_any_stretch_leads_into_the_source(text, data):
    for document in documents(text):
        start = data.draw(st.integers(0, len(document.text)))
        end = data.draw(st.integers(start, len(document.text)))
        place = document.map.to_source(Span(start, end))
        assert 0 <= place.start <= place.end <= len(text)
        if document.map.exact(Span(start, end)):
            assert place.of(text) == document.text[start:end]


@given(TEXTS)
def test_metadata_is_plain(text):
    for document in documents(f"---\n{text}\n---\nBody"):
        assert document.published is None or isinstance(document.published, date)
        assert all(isinstance(value, str) for value in document.meta.values())


@given(st.lists(st.sampled_from(WORDS)).map(lambda words: " ".join(["Ana", *words])))
def test_words_without_markup_read_as_they_stand(text):
    for document in documents(text):
        assert [block.span.of(document.text) for block in document.blocks] == [text]


@given(WORDING)
def test_characters_of_several_bytes_are_read_like_those_of_one(wording):
    narrow = "x\n" + wording.translate(str.maketrans("ŽŒ日İ", "AMAM"))
    wide = narrow.translate(str.maketrans("AM", "日Ž"))
    for one, several in zip(documents(narrow), documents(wide), strict=True):
        assert one.blocks == several.blocks
        assert one.map.pieces == several.map.pieces


@given(st.binary(max_size=300))
def test_bytes_that_can_be_read_can_be_written_back(data):
    with suppress(InputError):
        source = decode("draft", data)
        assert source.encode(source.text) == data


UNITS = ["a", "(", "*", "[", "<", "{", "$", "`", "@", "#", ".", "\\", "\t", "\u0301", "/a", "_a"]


@pytest.mark.parametrize("unit", [*UNITS, "a ", "- ", "> ", "🇺🇦 ", "a.com ", "://"])
def test_one_endless_line_is_read(unit):
    text = unit * 200_000
    for document in documents(text):
        assert len(document.text) <= len(text) + 2
