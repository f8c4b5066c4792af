"""Bytes of UTF-8 as code points."""

from hypothesis import given
from hypothesis import strategies as st

from factlint.text.offsets import CodePoints


@given(st.text(), st.data())
def test_bytes_become_code_points_in_any_order(text, data):
    points = CodePoints(text)
    for _ in range(3):
        wanted = data.draw(st.integers(0, len(text)))
        assert points.at(len(text[:wanted].encode())) == wanted
