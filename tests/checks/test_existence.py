"""Words and expressions that should not stand in the text."""

from __future__ import annotations

import pytest

from factlint.base.errors import RuleError
from factlint.checks.existence import Existence
from factlint.text.action import Action
from tests.reading import article, found, hits


@pytest.mark.parametrize(
    ("settings", "text", "places"),
    [
        ({"tokens": ("foo",)}, "foo, Foo food foo-bar foo’s", ["foo", "foo", "foo"]),
        ({"tokens": ("foo",), "ignorecase": True}, "Foo FOO", ["Foo", "FOO"]),
        ({"tokens": ("foo bar",)}, "foo bar foobar", ["foo bar"]),
        ({"tokens": ("fo+",)}, "fo foo fob", ["fo", "foo"]),
        ({"tokens": ("foo",), "nonword": True}, "foobar", ["foo"]),
        ({"tokens": (r"U\.S\.",), "nonword": True}, "the U.S. side", ["U.S."]),
        # leftmost first, then in the order of the rule, not the longest
        ({"tokens": ("new york", "york city", "york")}, "new york city york", ["new york", "york"]),
        ({"tokens": ("new", "new york")}, "new york", ["new"]),
        ({"tokens": ("ab+", "b+c")}, "abbc bc", ["bc"]),
        ({"tokens": ("a.c", "c d"), "nonword": True}, "abc d c d", ["abc", "c d"]),
        # raw parts are joined as they are, and ^ is the beginning of a block
        ({"raw": ("^fo", "o")}, "foo foo\n\nfoo", ["foo", "foo"]),
        ({"raw": ("very ",), "tokens": ("big", "odd")}, "very big, very small", ["very big"]),
        (
            {"raw": (" indeed",), "tokens": ("big",), "append": True},
            "big big indeed",
            ["big indeed"],
        ),
        # what is excepted inside the match, or as several words around it
        ({"tokens": ("Lee \\w+",), "exceptions": ("Ann",)}, "Lee Ann, Lee Bob", ["Lee Bob"]),
        ({"tokens": ("foo",), "exceptions": ("foo fighters",)}, "Foo foo fighters foo", ["foo"]),
        ({"tokens": ("foo",), "exceptions": ("foobar",)}, "foo", ["foo"]),
        ({"tokens": ("a", "(?i)b", "c")}, "A B C a b c", ["B", "C", "a", "b", "c"]),
    ],
)
def test_matches(settings: dict, text: str, places: list[str]) -> None:
    assert found(Existence(**settings), text) == places


def test_a_match_does_not_run_across_blocks() -> None:
    assert (
        found(Existence(tokens=("one two", "four\\s+five")), "One one\n\ntwo four\n\nfive.") == []
    )


def test_code_is_not_matched() -> None:
    text = "Write `foo bar` and foo."
    (hit,) = hits(Existence(tokens=("foo", "fo+ bar")), text, as_format="markdown")
    assert article(text, as_format="markdown").text[: hit.span.end].endswith("and foo")


def test_a_hit_brings_what_was_found_and_what_is_offered() -> None:
    check = Existence(tokens=("foo",), action=Action("replace", ("bar", "baz")))
    (hit,) = hits(check, "A foo.")
    assert hit.values == ("foo", "'bar' or 'baz'")
    assert hit.suggestions == ("bar", "baz")


def test_a_blow_up_is_told_and_does_not_hang() -> None:
    check = Existence(tokens=("(a|aa)+$",), nonword=True)
    with pytest.raises(RuleError, match="takes too long"):
        hits(check, "a" * 60 + "b.")


def test_a_word_edge_knows_accents_that_stand_apart() -> None:
    assert found(Existence(tokens=("Jose",)), "Jose\u0301 and Jose") == ["Jose"]
