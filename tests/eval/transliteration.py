"""Latin spellings of one foreign name: near each other, and farther from other names."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from factlint.names.spell import near
from factlint.text.fold import fold
from tests.eval.material import FOLDER, rows
from tests.eval.rates import Share
from tests.eval.reading import write_rows

if TYPE_CHECKING:
    from tests.eval.__main__ import Evaluation

LEAST = 3  # how often a spelling stands in the data to count: rarer ones are mostly noise
SHORTEST = 4  # letters
OTHERS = 20  # other names with the same first letter that each name is held against


class Variant(NamedTuple):
    """A spelling and the commonest one of the same foreign name."""

    language: str
    foreign: str
    wrong: str
    right: str


def transliteration(evaluation: Evaluation) -> list[tuple[str, ...]]:
    """Spellings found near by language, and other names taken for near."""
    table: list[tuple[str, ...]] = [
        ("transliteration: comparison alone", "near", "", "other names near")
    ]
    missed: list[Variant] = []
    chance = Random(evaluation.options.seed)
    for path in sorted((FOLDER / "dev" / "transliteration").glob("*.jsonl")):
        variants = list(_variants(path.stem))
        apart = [each for each in variants if not near(each.wrong, each.right)]
        missed += apart
        share = Share(len(variants) - len(apart), len(variants))
        table.append((f"  {path.stem}", str(share), "", str(_others(variants, chance))))
    write_rows(evaluation.folder / "transliteration.jsonl", (each._asdict() for each in missed))
    return table


def _variants(language: str) -> Iterator[Variant]:
    """Spellings of one word that are not rare, each with the commonest of its foreign name."""
    for row in rows(f"transliteration/{language}.jsonl"):
        counts: dict[str, int] = {}
        for latin, count in row["latin"].items():
            word = fold(latin)
            if word.isalpha() and len(word) >= SHORTEST:
                counts[word] = counts.get(word, 0) + count
        right = max(counts, key=lambda word: counts[word], default="")
        for word, count in counts.items():
            if word != right and count >= LEAST:
                yield Variant(language, row["foreign"], word, right)


def _others(variants: list[Variant], chance: Random) -> Share:
    """How many of other names with the same first letter are near."""
    rights = sorted({each.right for each in variants})
    hits = held = 0
    for each in variants:
        same = [word for word in rights if word[0] == each.wrong[0] and word != each.right]
        for word in chance.sample(same, min(OTHERS, len(same))):
            held += 1
            hits += near(each.wrong, word)
    return Share(hits, held)
