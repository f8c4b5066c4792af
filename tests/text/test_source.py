"""Bytes decoded, and told off with the place where they cannot be."""

import codecs

import pytest

from factlint.base.errors import InputError
from factlint.text.source import decode

READ = [
    (b"", "", "utf-8"),
    ("Zoë\r\n".encode(), "Zoë\r\n", "utf-8"),
    (codecs.BOM_UTF8 + b"Ana", "Ana", "utf-8"),
    (codecs.BOM_UTF16_LE + "Zoë 👩".encode("utf-16-le"), "Zoë 👩", "utf-16-le"),
    (codecs.BOM_UTF16_BE + "Zoë 👩".encode("utf-16-be"), "Zoë 👩", "utf-16-be"),
]


@pytest.mark.parametrize(("data", "text", "encoding"), READ)
def test_marks_say_the_encoding_and_count_as_no_character(data, text, encoding):
    source = decode("a.txt", data)
    assert (source.text, source.encoding) == (text, encoding)


@pytest.mark.parametrize("data", [data for data, _, _ in READ])
def test_an_unchanged_text_is_written_back_as_the_same_bytes(data):
    source = decode("a.txt", data)
    assert source.encode(source.text) == data


REFUSED = [
    (b"ab\xe9 cd", "byte 0xe9 at offset 2 is not UTF-8", 1, 3),
    ("Zoë\r\né".encode() + b"\xff", "byte 0xff at offset 8 is not UTF-8", 2, 2),
    (b"one\rtwo \xc3", "byte 0xc3 at offset 8 is not UTF-8", 2, 5),
    (codecs.BOM_UTF8 + b"a\xfe", "byte 0xfe at offset 4 is not UTF-8", 1, 2),
    (
        codecs.BOM_UTF16_LE + "a\nb".encode("utf-16-le") + b"\x00\xdc",
        "byte 0x00 at offset 8 is not UTF-16-LE",
        2,
        2,
    ),
]


@pytest.mark.parametrize(("data", "message", "line", "column"), REFUSED)
def test_what_cannot_be_decoded_is_named_by_byte_and_place(data, message, line, column):
    with pytest.raises(InputError) as caught:
        decode("a.txt", data)
    error = caught.value
    assert (error.message, error.path, error.line, error.column) == (message, "a.txt", line, column)
    assert error.hint


@pytest.mark.parametrize(
    "data", [b"PK\0\3", "Ana".encode("utf-16-le"), codecs.BOM_UTF32_LE + "Ana".encode("utf-32-le")]
)
def test_binary_files_are_refused(data):
    with pytest.raises(InputError, match="is a binary file"):
        decode("a.docx", data)
