"""What counts, what needs a condition, and what is measured over the whole text."""

from __future__ import annotations

import pytest

from factlint.base.errors import RuleError
from factlint.base.span import WHOLE_FILE
from factlint.checks.conditional import Conditional
from factlint.checks.metric import Metric
from factlint.checks.occurrence import Occurrence
from factlint.checks.readability import Readability
from factlint.rules.rule import Rule
from factlint.text.formula import evaluate
from factlint.text.measures import measures, syllables
from tests.reading import article, found, hits, run

LINES = "One tar, two tar, three tar.\n\nOne tar.\n\nTar, tar tar tar.\n"


@pytest.mark.parametrize(
    ("settings", "texts", "counts"),
    [
        ({"max": 2}, ["tar", "tar"], ["3", "3"]),
        ({"max": 3}, [], []),
        ({"max": 3, "ignorecase": True}, ["Tar"], ["4"]),
        ({"min": 2}, ["tar"], ["1"]),
        ({"min": 3, "max": 3}, ["tar"], ["1"]),
    ],
)
def test_occurrences_are_counted_in_each_block(
    settings: dict, texts: list[str], counts: list[str]
) -> None:
    check = Occurrence(token="tar", **settings)
    assert found(check, LINES) == texts
    assert [hit.values[0] for hit in hits(check, LINES)] == counts


def test_what_is_not_there_at_all_is_told_of_the_file() -> None:
    (hit,) = hits(Occurrence(token="rope", min=1), "A line.")
    assert (hit.span, hit.values) == (WHOLE_FILE, ("0",))


def test_code_is_not_counted() -> None:
    assert found(Occurrence(token="tar", max=1), "`tar` and tar", as_format="markdown") == []


ACRONYM = {"first": r"\b([A-Z]{3,5})\b", "second": r"(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)"}


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("The FBO met.", ["FBO"]),
        ("The Fish Board Office (FBO) met. FBO won.", []),
        # a definition behind the first use counts in the same block, not in a later one
        ("FBO won. The Fish Board Office (FBO) met.", []),
        ("FBO won.\n\nThe Fish Board Office (FBO) met.\n\nFBO lost.", ["FBO"]),
        ("NASA, then XYZ, then NASA, then QRS.", ["XYZ", "QRS"]),
    ],
)
def test_an_acronym_must_be_introduced(text: str, texts: list[str]) -> None:
    assert found(Conditional(**ACRONYM, exceptions=("NASA",)), text) == texts


def test_without_a_group_the_condition_must_stand_in_the_block() -> None:
    check = Conditional(first=r"\bfee\b", second=r"\bpounds?\b")
    text = "The fee is low.\n\nThe fee is two pounds.\n\nA fee and a fee.\n"
    assert found(check, text) == ["fee", "fee", "fee"]


PROSE = "# Head\n\nThe cat sat. The dog ran off.\n\n- a list item here\n\n> Said he.\n"


def test_measures_leave_headings_out_of_the_words() -> None:
    read = article(PROSE, as_format="markdown")
    counts = measures(read.prose.text, read.document.blocks)
    assert counts["words"] == 13
    assert counts["sentences"] == 4
    assert counts["paragraphs"] == 1
    assert (counts["heading_h1"], counts["list"], counts["blockquote"]) == (1, 1, 1)


@pytest.mark.parametrize(
    ("word", "count"),
    [("cat", 1), ("table", 2), ("made", 1), ("government", 3), ("nation", 2), ("walked", 1),
     ("area", 3), ("idea", 3), ("little", 2), ("the", 1)],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("formula", "condition", "values"),
    [
        ("words", "> 12", [("13.00",)]),
        ("words", "> 13", []),
        ("words / sentences", "> 3", [("3.25",)]),
        ("heading.h1 + list", "== 2", [("2.00",)]),
        ("math.sqrt(words + 3) * 2", ">= 8.0 && 1 < 2", [("8.00",)]),
        ("words / pre", "> 1", []),
    ],
)
def test_a_metric_is_worked_out(formula: str, condition: str, values: list) -> None:
    rule = Rule("x", Metric(formula=formula, condition=condition), "%s", scope=("summary",))
    assert [hit.values for hit in run(rule, PROSE)] == values


@pytest.mark.parametrize(
    "formula", ["__import__('os')", "words.real", "(lambda: 1)()", "wrods", "1 +", "[1]", "9**9**9"]
)
def test_a_formula_runs_nothing(formula: str) -> None:
    with pytest.raises(RuleError, match="formula"):
        evaluate(formula, {"words": 1.0})


def test_hard_prose_has_a_higher_grade_than_easy_prose() -> None:
    easy = "The cat sat. The dog ran. We saw it all."
    hard = (
        "Notwithstanding considerable administrative reorganisation, institutional "
        "accountability deteriorated catastrophically throughout the intervening period."
    )
    names = ("Gunning Fog", "Coleman-Liau", "Flesch-Kincaid", "SMOG", "Automated Readability")
    for name in names:
        check = Readability(metrics=(name,), grade=9.0)
        assert not hits(check, easy)
        assert len(hits(check, hard)) == 1


@pytest.mark.parametrize(
    ("check", "message"),
    [
        (Occurrence(token="x"), "sets no limit"),
        (Occurrence(max=2), "nothing to count"),
        (Occurrence(token="x*", max=2), "empty string"),
        (Conditional(first="x"), "no second"),
        (Metric(formula="words"), "no condition"),
        (Metric(formula="wrods", condition="> 1"), "may not hold “wrods”"),
        (Metric(formula="words", condition="> > 1"), "cannot be read"),
        (Readability(grade=8), "names no metrics"),
        (Readability(metrics=("Fog",), grade=8), "“Fog” is not known"),
    ],
)
def test_what_cannot_work_is_refused(check: object, message: str) -> None:
    with pytest.raises(RuleError, match=message):
        check.validate()  # type: ignore[attr-defined]
