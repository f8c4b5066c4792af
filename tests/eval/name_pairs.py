"""Labelled pairs of names: those of one bearer are taken for one, the others are kept apart."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from factlint.matching.matcher import matcher_for
from factlint.reference.entity import ORGANISATION, PERSON
from tests.eval.comparison import Likeness, likeness
from tests.eval.material import FOLDER
from tests.eval.rates import Share
from tests.eval.reading import write_rows

if TYPE_CHECKING:
    from tests.eval.__main__ import Evaluation

LATIN = 0x250  # code points below which letters are those of Latin scripts


class Pair(NamedTuple):
    """Two names, whether they are one, and how alike they are."""

    one: str
    other: str
    kind: str
    match: bool
    like: Likeness


def name_pairs(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Pairs in Latin letters, people and bodies apart; pairs read wrongly are written down."""
    matcher = matcher_for(evaluation.reference, evaluation.desk.linter.lexicon)
    pairs = [
        Pair(row["name1"], row["name2"], kind, row["is_match"] == "true",
             likeness(row["name1"], row["name2"], matcher, kind))
        for row in _rows()
        for kind in [PERSON if row["schema"] == "Person" else ORGANISATION]
        if _is_latin(row["name1"] + row["name2"])
    ]  # fmt: skip
    wrong = [pair for pair in pairs if pair.like.near is not pair.match]
    write_rows(evaluation.folder / "name_pairs.jsonl", map(_told, wrong))
    return [
        ("name pairs: comparison alone", "same or near", "taken as the same", ""),
        *_shares("people", [pair for pair in pairs if pair.kind == PERSON]),
        *_shares("bodies", [pair for pair in pairs if pair.kind != PERSON]),
    ]


def _rows() -> list[dict[str, str]]:
    with (FOLDER / "dev" / "name_pairs.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _is_latin(names: str) -> bool:
    return all(ord(letter) < LATIN or not letter.isalpha() for letter in names)


def _shares(label: str, pairs: Sequence[Pair]) -> list[tuple[str, ...]]:
    rows = []
    for match, said in ((True, "one name"), (False, "two names")):
        part = [pair for pair in pairs if pair.match is match]
        near = Share(sum(pair.like.near for pair in part), len(part))
        same = Share(sum(pair.like.same for pair in part), len(part))
        rows.append((f"  {label}: {said}", str(near), str(same), ""))
    return rows


def _told(pair: Pair) -> dict[str, object]:
    told = pair._asdict() | pair.like._asdict()
    return {key: value for key, value in told.items() if key != "like"}
