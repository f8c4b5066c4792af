"""What is taken and put, and the way back."""

import pytest

from factlint.base.span import Span
from factlint.text.build import Builder
from factlint.text.document import Block, Kind
from factlint.text.map import Piece, SourceMap, identity

SOURCE = "# The *Ana* &amp; Bo\nend"


@pytest.fixture
def builder() -> Builder:
    """A heading with a name in italics, an ampersand, and a line below."""
    builder = Builder(SOURCE)
    builder.take(2, 6)
    builder.take(7, 10)
    builder.take(11, 12)
    builder.put("&", 12, 5)
    builder.take(17, 20)
    builder.close(Kind.HEADING, level=1)
    builder.take(21, 24)
    builder.close(Kind.PARAGRAPH)
    return builder


def test_blocks_are_divided_by_blank_lines(builder):
    text, _ = builder.finish()
    assert text == "The Ana & Bo\n\nend\n\n"
    assert builder.blocks == [
        Block(Kind.HEADING, Span(0, 12), level=1),
        Block(Kind.PARAGRAPH, Span(14, 17)),
    ]


@pytest.mark.parametrize(
    ("part", "source", "exact"),
    [
        ("The ", "The ", True),
        ("Ana", "Ana", True),
        ("na ", "na* ", False),
        ("The Ana", "The *Ana", False),
        ("&", "&amp;", False),
        ("& Bo", "&amp; Bo", False),
        ("end", "end", True),
        ("Bo\n\nend", "Bo\nend", False),
    ],
)
def test_every_stretch_leads_back_with_the_markup_inside(builder, part, source, exact):
    text, source_map = builder.finish()
    span = Span(text.index(part), text.index(part) + len(part))
    assert source_map.to_source(span).of(SOURCE) == source
    assert source_map.exact(span) is exact


def test_neighbours_that_are_taken_are_one_piece():
    builder = Builder("Ana Marić")
    builder.take(0, 4)
    builder.take(4, 9)
    assert builder.finish()[1].pieces == (Piece(0, 9, 0, 9, True),)


def test_what_is_masked_is_remembered():
    builder = Builder("`x` y")
    builder.mask("x", 1, 1)
    builder.take(3, 5)
    assert builder.masked == [Span(0, 1)]


def test_empty_blocks_vanish():
    builder = Builder("Ana")
    builder.close(Kind.PARAGRAPH)
    builder.take(1, 1)
    builder.close(Kind.PARAGRAPH)
    assert builder.blocks == []


WRONG = [
    ([Piece(0, 1, 0, 1, True)], "ab", "ab", "ends at 1 of 2"),
    ([Piece(1, 1, 1, 1, True)], "ab", "ab", "gap at 0"),
    ([Piece(0, 2, 0, 2, True)], "ab", "ac", "wrong at 0"),
]


@pytest.mark.parametrize(("pieces", "text", "source", "message"), WRONG)
def test_a_map_that_lies_is_not_made(pieces, text, source, message):
    with pytest.raises(ValueError, match=message):
        SourceMap(pieces, text, source)


def test_a_document_that_is_its_source_maps_onto_itself():
    assert identity("Ana").to_source(Span(1, 3)) == Span(1, 3)


def test_an_empty_document_maps_to_the_beginning():
    assert identity("").to_source(Span(0, 0)) == Span(0, 0)
