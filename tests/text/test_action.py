"""What is offered for what was found."""

from __future__ import annotations

import pytest

from factlint.base.errors import RuleError
from factlint.text.action import Action, listed


@pytest.mark.parametrize(
    ("action", "found", "offered"),
    [
        (Action(), "foo", ()),
        (Action("replace", ("bar", "baz")), "foo", ("bar", "baz")),
        (Action("remove"), "foo", ("",)),
        (Action("convert", ("simple",)), "fooBarBaz", ("foo bar baz",)),
        (Action("edit", ("regex", "(o+)", "[$1]")), "foo", ("f[oo]",)),
        (Action("edit", ("trim", "*")), "*foo*", ("foo",)),
        (Action("edit", ("trim_left", "*")), "*foo*", ("foo*",)),
        (Action("edit", ("trim_right", "*")), "*foo*", ("*foo",)),
        (Action("edit", ("truncate", " ")), "foo bar", ("foo",)),
        (Action("edit", ("split", " ", "1")), "foo bar", ("bar",)),
        (Action("edit", ("remove", " that")), "so that", ("so",)),
        (Action("edit", ("replace", "-", " ")), "a-b-c", ("a b c",)),
    ],
)
def test_suggestions(action: Action, found: str, offered: tuple[str, ...]) -> None:
    action.validate()
    assert action.suggestions(found) == offered


def test_an_unknown_action_is_refused() -> None:
    with pytest.raises(RuleError, match="not known"):
        Action("vanish").validate()


@pytest.mark.parametrize(
    ("params", "message"),
    [
        ((), "edit “” is not known"),
        (("unheard-of",), "edit “unheard-of” is not known"),
        (("regex", "x"), "needs 2 more params"),
        (("regex", "(", "x"), "cannot be read"),
        (("split", " ", "last"), "whole number"),
    ],
)
def test_an_edit_that_cannot_work_is_refused(params: tuple[str, ...], message: str) -> None:
    with pytest.raises(RuleError, match=message):
        Action("edit", params).validate()


def test_spellings_are_offered_where_dictionaries_can_be_read() -> None:
    pytest.importorskip("spylls", reason="needs the extra: pip install factlint[spelling]")
    assert "receipt" in Action("suggest", ("spellings",)).suggestions("reciept")


@pytest.mark.parametrize(
    ("options", "words"),
    [((), ""), (("a",), "'a'"), (("a", "b"), "'a' or 'b'"), (("a", "b", "c"), "'a', 'b', or 'c'")],
)
def test_options_in_words(options: tuple[str, ...], words: str) -> None:
    assert listed(options) == words
