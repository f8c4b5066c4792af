"""Ages against births told beside them, and against other ages of the same person."""

from __future__ import annotations

from datetime import date

import pytest

from factlint import Linter
from factlint.base.finding import Level
from factlint.checks.age import Age
from tests.reading import article, found, hits

CHECK = Age()  # on 16 December 2025


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("The baker, aged 34, born in 1995, retired.", "34", ("30", "29")),
        ("Maren Holt (born 3 May 1970), 45, keeps bees.", "45", ("55",)),
        ("Maren Holt, 45, who was born on May 3, 1970, keeps bees.", "45", ("55",)),
        ("Born in Voss in 1970, she is now 45 and keeps bees.", "45", ("55", "54")),
        ("Born in March 1970, the 45-year-old keeps bees.", "45", ("55",)),
        ("The 45-year-old singer, born in Oslo in 1970, keeps bees.", "45", ("55", "54")),
        ("Born on 3 May 1970, he died on 4 June 2010 at the age of 45.", "45", ("40",)),
        ("He was born in 1920 and died in 1980, aged 71.", "71", ("60", "59")),
        ("Jon Dahl, 61, a welder born in 1973, won.", "61", ("52", "51")),
    ],
)
def test_ages_that_a_birth_contradicts(text: str, wrong: str, right: tuple[str, ...]) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.suggestions == right


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Maren Holt, 54, keeps bees. Ms. Holt, 45, sells honey.", "45", "54"),
        ("Maren Holt, 54, keeps bees. Maren Holt, 45, sells honey.", "45", "54"),
        ("54-year-old Maren Holt keeps bees. Holt, 45, sells honey.", "45", "54"),
        ("Maren Holt, a 54-year-old, sings. Maren K. Holt, aged 45, swims.", "45", "54"),
        ("The beekeeper Jan van der Meer, 54, sings. Van der Meer, 45, swims.", "45", "54"),
        ("The 54-year-old cook Maren Holt, 45, keeps bees.", "45", "54"),
        ("Ursula von der Aue, 54, sings. Ursula von der Aue, 45, swims.", "45", "54"),
    ],
)
def test_two_ages_of_one_person(text: str, wrong: str, right: str) -> None:
    hit = hits(CHECK, text)[0]
    assert hit.span.of(text) == wrong
    assert hit.suggestions == (right,)
    assert hit.notes[0].span


@pytest.mark.parametrize(
    "text",
    [
        "The baker, aged 30, born in 1995, retired.",
        "The baker, aged 29, born in 1995, retired.",
        "Maren Holt, 55, who was born on May 3, 1970, keeps bees.",
        "Maren Holt, 54, who was born on Dec. 1, 1970, keeps bees.",  # asked in November
        "Born in 1970, the 34-year-old won in 2004.",
        "Born in 1970, the then 34-year-old sang.",
        "Jon Dahl, 61, has a daughter, who was born in 1995.",
        "“I am the baker, aged 34, born in 1995,” he lied.",
        "Born in 1920, he died in 1980, aged 60.",
        "Maren Holt, 54, keeps bees. Jon Holt, 45, sells honey.",
        "Maren Holt, 54, and Jon Holt keep bees. Holt, 45, sells honey.",
        "Maren Holt, 54, keeps bees. In 2016 Maren Holt, 45, sold honey.",
        "Maren Holt, 54, keeps bees. Maren Holt, 45, said then that she would.",
        "Maren Holt, 54, keeps bees. Maren Holt Jr., 25, sells honey.",
        "Holt, 54, keeps bees. Holt, 45, sells honey.",
        "Maren Holt, 24, and her mother, Maren Holt, 45, keep bees.",
        "A 54-year-old African American sings. A 45-year-old African American swims.",
        "54-year-old North Frisian women sing. 45-year-old North Frisian women swim.",
        "On page 3 of Psalm, 54, and Psalm, 45, he wept.",
        "North Dakota, 54, and North Dakota, 45-31, won.",
        "Maren Holt won by 54, Maren Holt, 45 points behind, lost.",
    ],
)
def test_ages_that_may_be_right(text: str) -> None:
    assert found(CHECK, text) == []


def test_on_a_day_that_is_only_assumed_an_age_may_be_an_old_one() -> None:
    read = article("The baker, aged 12, born in 1995, ran. The cook, aged 44, born in 1995, sat.")
    read.assumed = True
    assert [hit.span.of(read.text) for hit in CHECK.find(read, read.document.blocks)] == ["44"]


def test_far_off_is_surer_than_one_year() -> None:
    far, near = hits(
        CHECK, "A cook, aged 44, born in 1995, sat. A cook, aged 31, born in 1995, ran."
    )
    assert far.confidence > near.confidence


def test_every_later_age_of_a_person_is_looked_at() -> None:
    text = "Maren Holt, 54, sings. Maren Holt, 45, swims. Maren Holt, 54, rows. Holt, 44, naps."
    assert found(CHECK, text) == ["45", "44"]


@pytest.mark.parametrize(
    "text",
    [
        "At the rally, Angela Merkel, 61, was cheered.",
        "At the rally, 61-year-old Angela Merkel was cheered.",
        "At the rally, 61-year-old German politician Angela Merkel was cheered.",
        "Angela Merkel came to the rally. Merkel, 61, was cheered.",
    ],
)
def test_an_age_that_the_list_contradicts_is_a_warning(linter: Linter, text: str) -> None:
    (finding,) = linter.check_text(text, date=date(2025, 12, 16))
    assert (finding.rule, finding.text, finding.level) == ("facts.listed-age", "61", Level.WARNING)
    assert finding.suggestions == ("71", "70")
    assert finding.evidence[0].property == "P569"


@pytest.mark.parametrize(
    "text",
    [
        "At the rally, Angela Merkel, 71, was cheered.",
        "At the rally in 2015, Angela Merkel, 61, was cheered.",
        "At the rally, Angela Merkel, then 61, was cheered.",
        "At the rally, Angela Merkel, 34, a baker from Bonn, was cheered.",  # a namesake
        "“Angela Merkel, 61, was cheered,” he wrote.",
        "At the rally, Angela Merkels, 61, was cheered.",
        "At the rally, Angela Merkel and Jon Dahl, 61, were cheered.",
    ],
)
def test_ages_that_the_list_does_not_contradict(linter: Linter, text: str) -> None:
    found_there = linter.check_text(text, date=date(2025, 12, 16))
    assert [finding for finding in found_there if finding.rule.startswith("facts.")] == []


def test_on_a_day_that_is_only_assumed_only_too_great_an_age_is_wrong(linter: Linter) -> None:
    assert linter.check_text("At the rally, Angela Merkel, 61, was cheered.") == []
    assert linter.check_text("At the rally, Angela Merkel, 84, was cheered.") != []
