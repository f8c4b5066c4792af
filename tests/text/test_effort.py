"""Which texts the standard engine may search, and that no search goes on for ever."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from factlint.text.effort import SECONDS, allowance, begin, end, longest_safe
from factlint.text.patterns import Pattern, PatternError


@pytest.fixture(autouse=True)
def outside_a_run() -> Iterator[None]:
    yield
    end()


A = "a" * 60 + "! b c"


@pytest.mark.parametrize(
    ("pattern", "least", "most"),
    [
        ("harbour", 1_000_000, 1e9),
        (r"\bfoo(?:s|es)\b", 1_000_000, 1e9),
        (r"[^\s]+", 1_000_000, 1e9),  # nothing behind it can fail
        (r"\w+ x", 5_000, 20_000),
        (r"\w+ \w+ x", 300, 1_000),
        (r"\w+ x|\w+ y", 2_000, 20_000),  # either, not both
        ("a?" * 30 + "a" * 30, 0, 0),
        ("(?:a|a)" * 30 + "b", 0, 0),
        ("a{1,100}a{1,100}a{1,100}a{1,100}b", 0, 0),
    ],
)
def test_how_long_a_text_may_be(pattern: str, least: float, most: float) -> None:
    assert least <= longest_safe(pattern) <= most


@pytest.mark.parametrize(
    "pattern",
    [
        r"(a|aa)+b",  # only the careful engine reads it
        "(?:a|a)" * 60 + "c",  # the standard engine would, and take for ever
    ],
)
def test_a_search_that_would_take_for_ever_is_stopped(pattern: str) -> None:
    with pytest.raises(PatternError, match="takes too long"):
        list(Pattern(pattern).finditer(A))


def test_what_the_careful_engine_sees_through_is_found() -> None:
    (match,) = Pattern("a{0,60}" * 8 + "c").finditer(A)
    assert match.group() == "c"


@pytest.mark.parametrize("pattern", [r"\w+\w+x", r"a+b"])
def test_a_long_text_is_searched_with_a_limit(pattern: str) -> None:
    with pytest.raises(PatternError, match="takes too long"):
        Pattern(pattern).search("a" * 60_000 + " b x")


def test_both_engines_find_the_same() -> None:
    pattern = Pattern(r"\b(?:foo|ba[rz]) \w+ly\b")
    line = "foo quickly, bar slowly and baz; foo lily. "
    long = line * 1_000
    assert longest_safe(pattern.source) < len(long)
    short = [match.group() for match in pattern.finditer(line)]
    assert [match.group() for match in pattern.finditer(long)] == short * 1_000


def test_searches_of_one_file_share_their_time() -> None:
    slow = Pattern(r"(a|aa)+b")
    begin(0)
    with pytest.raises(PatternError):
        slow.search(A)
    with pytest.raises(PatternError):
        Pattern("b").search("a")  # nothing is left, not even for this
    begin(0)
    assert Pattern("a").search("a")
    assert 0 < allowance(0).left <= SECONDS


def test_time_grows_with_the_file() -> None:
    begin(5_000_000)
    assert allowance(0).left > 5 * SECONDS
