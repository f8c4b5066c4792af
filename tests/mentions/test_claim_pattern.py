"""Patterns of claims: slots, optional words, alternatives, and the words that wake them."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.base.span import Span
from factlint.mentions.claim_pattern import compile_pattern
from factlint.mentions.claim_triggers import needs
from factlint.mentions.marked import mark
from factlint.text.patterns import PatternError

NAMES = ("Torvik", "Norland", "Sudmark", "U.S.", "Baltic", "Ada Quint")


def bound(pattern: str, text: str) -> dict[str, str] | None:
    """What stands in the slots of a pattern, the names of the test being marked in the text."""
    places = sorted((text.find(name), name) for name in NAMES if name in text)
    spans = [(Span(at, at + len(name)), number) for number, (at, name) in enumerate(places)]
    marked = mark(text, Span(0, len(text)), spans)
    compiled = compile_pattern(pattern)
    match = compiled.expression.search(marked.text)
    if match is None:
        return None
    return {slot: marked.place(*match.span(slot)).of(text) for slot in compiled.slots}


OF = "{value:place}, [the] capital [city] of [the] {subject:country}(,|.)"
OWNED = "{subject:country}'s capital [city], {value:place}"
LIST = "Baltic (states|countries)[,] [including] {value:country...}"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (OF, "Torvik, the capital of Norland, slept."),
        (OF, "Torvik, capital city of the Norland."),
        (OWNED, "In Norland's capital, Torvik"),
        (OWNED, "In Norland’s capital city, Torvik and beyond"),
        ("[The] {subject:demonym} capital[,] {value:place}", "the Norland capital Torvik"),
        ("[The] {subject:demonym} capital[,] {value:place}", "the Norland capital, Torvik"),
        (r"{subject:person} \(of {value:place}\)", "Ada Quint (of Torvik)"),
    ],
)
def test_what_a_pattern_matches(pattern: str, text: str) -> None:
    assert (bound(pattern, text) or {}).keys() >= {"value", "subject"}


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (OF, "Torvik, the old capital of Norland, slept."),
        (OF, "Torvik, the capital of Norland slept."),
        (OF, "Torvik, the capital of Norland’s rival, slept."),
        (OWNED, "In Norland capital, Torvik"),
        ("{subject:group} member {value:country}", "a non-Norland member Sudmark"),
        ("{subject:country}'s capital {value:place}", "Norland's capital Torvik county"),
        ("{subject:country}'s capital {value:place}", "Norland's capital Torvik Sudmark"),
        ("{subject:country}'s capital {value:place}", "Norland's capital Torvik's mayor"),
    ],
)
def test_what_it_does_not_match(pattern: str, text: str) -> None:
    assert bound(pattern, text) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Baltic states Norland, Sudmark and Torvik", "Norland, Sudmark and Torvik"),
        ("the Baltic countries, including Norland and Sudmark.", "Norland and Sudmark"),
        ("the Baltic states Norland and Sudmark, Torvik said", "Norland and Sudmark"),
        ("the Baltic states Norland and Sudmark's friends", "Norland"),
    ],
)
def test_a_list_ends_with_its_last_item(text: str, names: str) -> None:
    assert bound(LIST, text) == {"value": names}


def test_years_ordinals_and_numbers_need_no_name() -> None:
    pattern = "the {value:ordinal} U.S. president[,] {subject:person}"
    assert bound(pattern, "the 9th U.S. president, Ada Quint") == {
        "value": "9th",
        "subject": "Ada Quint",
    }
    assert bound("{subject:person}, born in {value:year}", "Ada Quint, born in 1961.") == {
        "value": "1961",
        "subject": "Ada Quint",
    }
    counted = "{subject:place} has {value:number} people"
    assert (bound(counted, "Torvik has 2.5 million people") or {})["value"] == "2.5 million"


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (OF, {"capital"}),
        (OWNED, {"capital"}),
        (LIST, {"baltic"}),
        ("the {value:demonym} [port] (city|town) of {subject:place}", {"city", "town"}),
        ("(in|near) {subject:place}, {value:country}(,|.)", set()),
        ("[a [long] optional] {subject:place} x", set()),
    ],
)
def test_a_text_must_hold_one_of_these_words(pattern: str, words: set[str]) -> None:
    assert needs(pattern).trigger == words


def test_a_sentence_must_hold_all_its_words_and_names() -> None:
    need = needs(OWNED)
    assert (need.words, need.names, need.adjective) == ({"capital"}, 2, False)
    need = needs("the {value:ordinal} [U.S.] president[,] {subject:person}")
    assert (need.words, need.names, need.ordinal) == ({"the", "president"}, 1, True)
    assert needs("the {subject:demonym} capital {value:place}").adjective


@given(st.text(alphabet="{}[]()|\\:,. '’svaluebjct…-", max_size=30))
def test_whatever_stands_in_a_pattern_it_is_read_or_refused(pattern: str) -> None:
    needs(pattern)
    with suppress(PatternError):
        compile_pattern(pattern)


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("{value:plaice} is", "“plaice” is no kind of slot"),
        ("{val:place} is", "“{val:place}” is no slot"),
        ("{value:place} or {value:place}", "the slot “value” stands twice"),
        ("{value:year...}", "a list of “year”"),
        ("[the {value:place}", "“[” is not closed"),
        ("the) {value:place}", "“)” closes nothing"),
    ],
)
def test_what_is_wrong_with_a_pattern_is_told(pattern: str, said: str) -> None:
    with pytest.raises(PatternError) as error:
        compile_pattern(pattern)
    assert said in error.value.message
