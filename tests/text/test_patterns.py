"""Expressions are read by the engine that fits and never run for ever."""

from __future__ import annotations

import pickle
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.text.patterns import Pattern, PatternError, is_tame, needed_text, plain_text


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("foo bar", "foo bar"),
        (r"U\.S\.", "U.S."),
        (r"C\+\+", "C++"),
        ("fo+", None),
        ("[Ff]oo", None),
        (r"\bfoo", None),
        ("a|b", None),
        ("foo$", None),
    ],
)
def test_which_patterns_are_plain(pattern: str, text: str | None) -> None:
    assert plain_text(pattern) == text


@pytest.mark.parametrize(
    ("pattern", "tame"),
    [
        (r"\bfoo(?:bar)?\b", True),
        (r"(?<=\w)[a-z]+(?= x)", True),
        (r"(?i:foo)(?-i:Bar) [^\]\n]{0,60}", True),
        ("(a+)+", False),
        ("(a|aa)*b", False),
        ("(a{2}){30}", False),
        (r"(\w)\1", False),
        (r"\p{L}", False),
        ("[[:alpha:]]", False),
        ("[a--b]", False),
        ("(?P<n>a)", False),
        (r"\w+\w+\w+x", True),  # in short texts only
    ],
)
def test_which_patterns_the_standard_engine_gets(pattern: str, tame: bool) -> None:
    assert is_tame(pattern) is tame


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\bTKTK\w*", "TKTK"),
        (r"(?<=n)‘(?=t\b)", "‘"),
        (r"[Ll]orem [Ii]psum", "orem "),
        ("ab?c", "a"),
        ("ab+c", "ab"),
        ("ab{0,2}c", "a"),
        ("ab*cd", "cd"),
        ("foo|bar", ""),
        ("x(foo|bar)yz", "yz"),
        (r"\ufffd+x", "\ufffd"),
        (r"a\.b", "a.b"),
        ("(?i)foo", ""),
        (r"\d\d", ""),
    ],
)
def test_what_a_text_must_hold(pattern: str, text: str) -> None:
    assert needed_text(pattern) == text


PARTS = st.sampled_from(
    ["a", "b", "c", r"\.", "a?", "b*", "c+", "[ab]", "(?:ab|c)", "(a)?", "a{0,2}", "|"]
)


@given(st.lists(PARTS, min_size=1, max_size=6).map("".join), st.text("abc.", max_size=12))
def test_whatever_matches_holds_it(pattern: str, text: str) -> None:
    for match in re.finditer(pattern, text):
        assert needed_text(pattern) in match.group()


@pytest.mark.parametrize(
    ("pattern", "text", "places"),
    [
        (r"(?<!mobile |cell )phone", "cell phone, phone", [(12, 17)]),
        ("a(?i)b", "aB AB", [(0, 2)]),
        ("(?P<x>a)(?P=x)", "aa ab", [(0, 2)]),
        (r"\p{Lu}\w+", "Émile et Léa", [(0, 5), (9, 12)]),
        ("x*", "xx y", [(0, 2)]),
    ],
)
def test_what_the_standard_engine_cannot_read(pattern: str, text: str, places: list) -> None:
    assert [(match.start(), match.end()) for match in Pattern(pattern).finditer(text)] == places


@pytest.mark.parametrize("pattern", ["(", "a{3,2}", "[b-a]", "(?<n", "*a", "a)"])
def test_what_cannot_be_read_is_told(pattern: str) -> None:
    with pytest.raises(PatternError, match="cannot be read") as caught:
        Pattern(pattern)
    assert caught.value.pattern == pattern
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_a_blow_up_ends() -> None:
    with pytest.raises(PatternError, match="takes too long"):
        Pattern("(a|aa)+$").search("a" * 60 + "b")


@pytest.mark.parametrize("pattern", ["", "a*", "a|", r"\b", "(?=a)"])
def test_what_matches_nothing_at_all_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError, match="empty string"):
        Pattern(pattern).refuse_empty()


def test_groups_are_put_into_a_template() -> None:
    assert Pattern("(a+) (b+)").expand("aa bb", "$2-${1}x$3") == "bb-aax"


def test_tame_patterns_do_not_load_the_other_engine() -> None:
    code = (
        "import sys; from factlint.text.patterns import Pattern; "
        "Pattern(r'\\bfoo(?:bar)?\\b').search('foo'); sys.exit('regex' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
