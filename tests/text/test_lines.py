"""Offsets as lines and columns."""

import pytest

from factlint.text.lines import LineIndex

TEXT = "one\r\ntwo\rthree\n\u2028x\u0085\x0cy\n"


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (4, (1, 5)), (5, (2, 1)), (9, (3, 1)), (15, (4, 1)), (19, (4, 5)), (21, (5, 1))],
)
def test_lines_end_at_lf_crlf_and_cr_only(offset, place):
    assert LineIndex(TEXT).place(offset) == place


@pytest.mark.parametrize(("number", "line"), [(1, "one"), (2, "two"), (3, "three"), (5, "")])
def test_a_line_is_given_without_its_end(number, line):
    assert LineIndex(TEXT).line(number) == line
