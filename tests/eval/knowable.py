"""Which published corrections of titles, dates, ages and numbers could be known at all.

The corrections are told in a few words, without the article. Each row is put down, by its id, to
what would have to be known to see the error; a row that a text or a list can tell is put into a
sentence made of the row's own words, and checked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.eval import rates
from tests.eval.draft import Draft, day_of
from tests.eval.judge import Case
from tests.eval.material import Row, rows

if TYPE_CHECKING:
    from tests.eval.__main__ import Evaluation

KINDS = ("title", "date", "age", "number", "list")
UNTOLD = "the wrong form is not told"
SOURCE = "only the source of the news knows it"
TRADE = "an occupation, employer or business, which is no dated office"
TEXT = "the text itself tells it"
LIST = "a list can tell it: a dated office, a birth, a death, a founding"
# The sentence in which a row is checked; none where its words make none.
NEEDS: dict[str, tuple[str, str]] = {
    "C341": (TEXT, "It was in {wrong}, the {context}, that the trainer retired."),
    "C345": (TEXT, ""),
    "C128": (LIST, "{context}, the {wrong}, spoke on Monday."),
    "C135": (LIST, "The {context} {wrong}, and still works."),
    "C153": (LIST, "{context}, a {wrong}, was named on Monday."),
    "C176": (LIST, "The {context} was {wrong}."),
    "C323": (LIST, "{context}, {wrong}, spoke on Monday."),
    "C324": (LIST, "The {context} was on {wrong}."),
    **dict.fromkeys(("C066", "C075", "C118", "C139", "C188", "C210", "C348"), (TRADE, "")),
}


def knowable(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Rows by what would have to be known; of those that text or list can tell, the share found."""
    told = [row for row in rows("corrections.jsonl") if row["kind"] in KINDS]
    counted: list[tuple[str, ...]] = [(f"corrections: {', '.join(KINDS)}", str(len(told)), "", "")]
    for needed in (UNTOLD, SOURCE, TRADE, TEXT, LIST):
        part = [row for row in told if _needs(row) == needed]
        counted.append((f"  {needed}", str(rates.Share(len(part), len(told))), "", ""))
    cases = [case for row in told if (case := _case(row))]
    outcomes = evaluation.judged("knowable", cases)
    for needed in (TEXT, LIST):
        every = sum(_needs(row) == needed for row in told)
        found = sum(each.found for each in outcomes if each.case.group == needed)
        counted.append((f"  found, where {needed}", str(rates.Share(found, every)), "", ""))
    return counted


def _needs(row: Row) -> str:
    if not row["wrong"]:
        return UNTOLD
    needed, _ = NEEDS.get(row["id"], (SOURCE, ""))
    return needed


def _case(row: Row) -> Case | None:
    needed, frame = NEEDS.get(row["id"], (SOURCE, ""))
    if not frame or not row["wrong"]:
        return None
    text = frame.format(wrong=row["wrong"], context=row["context"])
    start = text.index(row["wrong"])
    draft = Draft(text, day_of(row["date"]))
    end = start + len(row["wrong"])
    return Case(row["id"], "facts", "error", draft, start, end, row["right"] or "", group=needed)
