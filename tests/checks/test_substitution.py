"""One thing where another is preferred."""

from __future__ import annotations

import pytest

from factlint.checks.substitution import Substitution
from factlint.text.action import Action
from tests.reading import found, hits

REPLACE = Action("replace")


def offered(
    text: str, swap: dict[str, str], **settings: object
) -> list[tuple[str, tuple[str, ...]]]:
    check = Substitution(swap=tuple(swap.items()), **settings)
    return [(hit.values[1], hit.suggestions) for hit in hits(check, text)]


CAPITAL = {"ignorecase": True, "capitalize": True}
FOLDED = {"ignorecase": True}
SCRIPT = {"javascript": "JavaScript"}
FOLDER = {"go into the (.*) folder": "go to the $1 folder"}


@pytest.mark.parametrize(
    ("swap", "settings", "text", "places"),
    [
        ({"utilize": "use"}, {}, "They utilize it", [("utilize", ("use",))]),
        ({"utilize": "use"}, FOLDED, "Utilize it", [("Utilize", ("use",))]),
        ({"utilize": "use"}, CAPITAL, "Utilize", [("Utilize", ("Use",))]),
        # longer keys come first
        ({"in": "x", "in order to": "to"}, {}, "in order to", [("in order to", ("to",))]),
        # right already
        (SCRIPT, FOLDED, "JavaScript", []),
        (SCRIPT, FOLDED, "Javascript", [("Javascript", ("JavaScript",))]),
        ({"oauth": "OAuth2?"}, FOLDED, "OAuth, oauth", [("oauth", ())]),
        # groups of the key in the value
        (
            FOLDER,
            {},
            "go into the top folder",
            [("go into the top folder", ("go to the top folder",))],
        ),
        # several options, with the action only
        ({"foo": "bar|baz"}, {"action": REPLACE}, "foo bar", [("foo", ("bar", "baz"))]),
        ({"foo": r"a\|b"}, {"action": REPLACE}, "foo", [("foo", ("a|b",))]),
        ({"Foo|bar": "bar|Foo"}, {"action": REPLACE}, "Foo bar", []),
        ({"foo": "b"}, {"exceptions": ("foo fighters",)}, "foo fighters foo", [("foo", ("b",))]),
    ],
)
def test_swaps(swap: dict, settings: dict, text: str, places: list) -> None:
    assert offered(text, swap, **settings) == places


def test_the_message_gets_what_is_expected_first() -> None:
    (hit,) = hits(Substitution(swap=(("foo", "bar"),)), "A foo.")
    assert hit.values == ("bar", "foo")


def test_options_bring_their_own_quotes_into_the_message() -> None:
    check = Substitution(swap=(("foo", "bar|baz"),), action=REPLACE)
    assert hits(check, "foo")[0].values == ("'bar' or 'baz'", "foo")
    assert check.shape_message("Use '%s' instead of '%s'") == "Use %s instead of '%s'"
    assert check.shape_message("Use '%s'") == "Use '%s'"


def test_keys_of_one_length_keep_the_order_of_the_file() -> None:
    check = Substitution(swap=(("a.c", "x"), ("abc", "y")), nonword=True)
    assert hits(check, "abc")[0].suggestions == ("x",)


def test_many_swaps_are_found_side_by_side() -> None:
    swap = tuple((f"word{number}x", f"w{number}") for number in range(2000))
    assert found(Substitution(swap=swap), "word7x word1999x word2000x") == ["word7x", "word1999x"]
