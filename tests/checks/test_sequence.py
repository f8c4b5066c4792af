"""Words in a row; and what needs a tagger or a program."""

from __future__ import annotations

import pytest

from factlint.base.errors import RuleError
from factlint.checks.script import Script
from factlint.checks.sequence import Sequence
from factlint.rules.rule import Rule
from tests.reading import article, run


def matched(text: str, *tokens: dict[str, str], **settings: object) -> list[str]:
    rule = Rule("x", Sequence(tokens=tokens, **settings), "%s", scope=("sentence",))
    read = article(text, as_format="markdown")
    return [hit.span.of(read.text) for hit in run(rule, text)]


MORE = ({"pattern": "more"}, {"pattern": "better"})
NOT_ONLY = ({"pattern": "not"}, {"pattern": "only", "skip": "2"})
DUE = ({"pattern": "due"}, {"pattern": "to", "negate": "true"})
OVER = ({"pattern": "over"}, {"pattern": "And"})
SHIPS = ({"pattern": "one|two"}, {"pattern": "ships?"})


@pytest.mark.parametrize(
    ("tokens", "text", "found"),
    [
        (MORE, "It is more better. More better.", ["more better"]),
        # up to two words between
        (NOT_ONLY, "not very surely only; not a b c only", ["not very surely only"]),
        # not followed by
        (DUE, "due to rain, due north", ["due north"]),
        # not across sentences
        (OVER, "It is over. And out.", []),
        (SHIPS, "one ship, two ships", ["one ship", "two ships"]),
    ],
)
def test_words_in_order(tokens: tuple, text: str, found: list[str]) -> None:
    assert matched(text, *tokens) == found


def test_case_may_be_left_aside() -> None:
    assert matched("More Better", {"pattern": "more"}, {"pattern": "better"}, ignorecase=True)


def test_the_values_are_the_words() -> None:
    check = Sequence(tokens=({"pattern": "more"}, {"pattern": "better", "skip": "1"}))
    (hit,) = run(Rule("x", check, "%s", scope=("sentence",)), "It is more or better.")
    assert hit.values == ("more", "or", "better")


def test_without_the_extra_a_rule_with_tags_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    check = Sequence(tokens=({"tag": "DT"}, {"pattern": "x"}))
    check.validate()
    assert "factlint[tagger]" in check.notice
    assert run(Rule("x", check, "%s", scope=("sentence",)), "An x.") == []


def test_a_tag_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(RuleError):
        Sequence(tokens=({"tag": "N("}, {"pattern": "x"})).validate()


WAS = {"pattern": "was|were|didn't"}


@pytest.mark.parametrize(
    ("tokens", "text", "found"),
    [
        ((WAS, {"tag": "VBN"}), "It was painted red. It was red.", ["was painted"]),
        # an adverb between
        ((WAS, {"tag": "VBN", "skip": "1"}), "It was quickly painted.", ["was quickly painted"]),
        ((WAS, {"tag": "^VB$"}), "We didn't sail.", ["didn't sail"]),
        # neither the word nor the part of speech
        ((WAS, {"pattern": "red", "tag": "JJ", "negate": "true"}), "It was red.", []),
        (
            (WAS, {"pattern": "red", "tag": "JJ", "negate": "true"}),
            "They were painted.",
            ["were painted"],
        ),
    ],
)
def test_parts_of_speech(tokens: tuple, text: str, found: list[str]) -> None:
    pytest.importorskip("textblob", reason="needs the extra: pip install factlint[tagger]")
    assert matched(text, *tokens) == found


def test_a_script_says_that_it_is_left_out() -> None:
    assert "Tengo" in Script(script="matches := []").notice


@pytest.mark.parametrize(
    ("tokens", "message"),
    [
        ((), "nothing to look for"),
        (({"pattern": "x", "negate": "true"},), "nothing to look for"),
        (({"pattern": "x", "skip": "many"},), "whole number"),
        (({"patern": "x"},), "no key “patern”"),
    ],
)
def test_what_cannot_work_is_refused(tokens: tuple, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        Sequence(tokens=tokens).validate()
