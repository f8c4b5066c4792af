"""Names as speech recognition heard them: near enough to be looked at, and nearest to the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlint.matching.matcher import Matcher, matcher_for
from factlint.reference.entity import ORGANISATION, PERSON, PLACE
from factlint.text.fold import fold
from tests.eval.comparison import likeness
from tests.eval.material import rows
from tests.eval.rates import Share
from tests.eval.reading import write_rows

if TYPE_CHECKING:
    from tests.eval.__main__ import Evaluation

KINDS = {"PERSON": PERSON, "ORG": ORGANISATION, "GPE": PLACE}


class Heard(NamedTuple):
    """A name as it was heard, and which of all right names of its kind is nearest."""

    kind: str
    wrong: str
    right: str
    near: bool
    nearest: str

    @property
    def first(self) -> bool:
        """Whether the right name is the nearest."""
        return fold(self.nearest) == fold(self.right)


def speech(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Distinct pairs by kind; what is missed or taken for another is written down."""
    matcher = matcher_for(evaluation.reference, evaluation.desk.linter.lexicon)
    heard = list(_heard(matcher))
    missed = [each for each in heard if not each.near or not each.first]
    write_rows(evaluation.folder / "speech.jsonl", (each._asdict() for each in missed))
    table: list[tuple[str, ...]] = [("speech: comparison alone", "near", "", "nearest is right")]
    for kind in KINDS.values():
        part = [each for each in heard if each.kind == kind]
        near = [each for each in part if each.near]
        first = Share(sum(each.first for each in near), len(near))
        table.append((f"  {kind}", str(Share(len(near), len(part))), "", str(first)))
    return table


def _heard(matcher: Matcher) -> list[Heard]:
    pairs = {
        (KINDS[row["kind"]], row["wrong"], row["right"]): None
        for row in rows("speech.jsonl")
        if fold(row["wrong"]) != fold(row["right"])
    }
    rights = {kind: sorted({r for k, _, r in pairs if k == kind}) for kind in KINDS.values()}
    heard = []
    for kind, wrong, right in pairs:
        is_near = likeness(wrong, right, matcher, kind).near
        nearest = min(rights[kind], key=lambda name: likeness(wrong, name, matcher, kind).weight)
        heard.append(Heard(kind, wrong, right, is_near, nearest))
    return heard
