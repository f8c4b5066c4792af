"""What the evaluation counts as found, as right and as flagged."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from factlint import Evidence, Finding, Level
from tests.eval.draft import Draft
from tests.eval.edits import misspell
from tests.eval.judge import Case, Outcome, judge
from tests.eval.rates import Share, by_pair
from tests.eval.sounds import mangle

TEXT = "On Monday the German Chancellor Angela Merkle left Berlin for the summit in Paris."
DRAFT = Draft(TEXT, date(2015, 5, 4))


def case(place: str = "Angela Merkle", kind: str = "names", right: str = "Angela Merkel") -> Case:
    start = TEXT.index(place)
    return Case("1", kind, "error", DRAFT, start, start + len(place), right)


def finding(text: str, *suggestions: str, **told: object) -> Finding:
    start = TEXT.index(text)
    end = start + len(text)
    place = (1, start + 1, 1, end + 1)
    rule, level = str(told.get("rule", "names.misspelled")), told.get("level", Level.WARNING)
    assert isinstance(level, Level)
    made = Finding("", start, end, rule, level, text, "", suggestions, 1.0, *place)
    return made._replace(evidence=(Evidence("Q1", "", "P39"),)) if told.get("office") else made


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (True, finding("Merkle")),
        (True, finding("German Chancellor Angela Merkle")),
        (True, finding("the German Chancellor Angela Merkle")),
        (False, finding("Monday the German Chancellor Angela Merkle")),
        (False, finding("Merkle left Berlin for the")),
        (False, finding("Chancellor")),
        (False, finding("Merkle", level=Level.SUGGESTION)),
        (False, finding("Merkle", rule="style.names")),
        (True, finding("Merkle", rule="facts.age")),
    ],
)
def test_a_name_is_found_by_a_warning_near_its_place(found: bool, told: Finding) -> None:
    assert judge(case(), [told]).found is found


@pytest.mark.parametrize(
    ("right", "told"),
    [
        (True, finding("Merkle", "Merkel")),
        (True, finding("Angela Merkle", "Angela Merkel", "Angela Markle")),
        (True, finding("Chancellor Angela Merkle", "Chancellor Angela Merkel")),
        (False, finding("Angela Merkle", "Angela Markle", "Angela Merkel")),
        (False, finding("Merkle", "Merkels")),
        (False, finding("Merkle", "Dorothea Merkel")),
        (False, finding("Merkle")),
    ],
)
def test_a_suggestion_is_right_where_the_right_form_then_stands(right: bool, told: Finding) -> None:
    assert judge(case(), [told]).right is right


@pytest.mark.parametrize(
    ("kind", "found", "told"),
    [
        ("titles", True, finding("Chancellor Angela Merkle", rule="titles.wrong")),
        ("titles", True, finding("Angela Merkle", office=True)),
        ("titles", False, finding("Angela Merkle")),
        ("lists", False, finding("Angela Merkle", rule="titles.wrong")),
        ("lists", True, finding("Angela Merkle", rule="lists.repeated-item")),
    ],
)
def test_titles_and_lists_need_findings_of_their_kind(
    kind: str, found: bool, told: Finding
) -> None:
    assert judge(case(kind=kind), [told]).found is found


def test_anything_from_a_warning_up_flags_a_place() -> None:
    assert judge(case(), [finding("Merkle", rule="style.names")]).flagged
    assert not judge(case(), [finding("Merkle", level=Level.SUGGESTION)]).flagged
    assert not judge(case(), [finding("Berlin")]).flagged


def test_a_share_knows_how_far_it_can_be_trusted() -> None:
    low, high = Share(50, 100).interval
    assert (round(low, 3), round(high, 3)) == (0.404, 0.596)
    assert Share(0, 0).interval == (0.0, 1.0)
    assert str(Share(10, 10)) == "10/10 100% [72%–100%]"


def test_a_fault_in_many_articles_counts_once_where_most_are_found() -> None:
    often = [Outcome(case()._replace(pair="a"), hit, hit, hit) for hit in (True, True, False)]
    once = [Outcome(case()._replace(pair="b"), False, False, False)]
    assert by_pair(often + once) == Share(1, 2)


@pytest.mark.parametrize("name", ["Merkel", "Obama", "Nawrocki", "O’Malley", "Li"])
def test_planted_misspellings_differ_and_are_the_same_for_a_seed(name: str) -> None:
    wrong = [misspell(name, Random(seed)) for seed in range(200)]
    assert wrong == [misspell(name, Random(seed)) for seed in range(200)]
    assert all(each != name and each[0].isupper() for each in wrong)


@pytest.mark.parametrize("name", ["Merkel", "Zelensky", "Whitmer", "Fico"])
def test_mangled_names_differ_and_are_the_same_for_a_seed(name: str) -> None:
    wrong = [mangle(name, 2, Random(seed)) for seed in range(200)]
    assert wrong == [mangle(name, 2, Random(seed)) for seed in range(200)]
    assert all(each != name and each[0].isupper() for each in wrong)
