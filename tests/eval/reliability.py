"""Whether confidences mean what they say: `python -m tests.eval.reliability --articles CLEAN`.

Clean copy of odd years, which no training reads, and the same copy with one listed name mangled in
each article: of the mentions that are told with a confidence of so much, so many are wrong indeed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

from factlint.config.settings import Config
from factlint.engine.setup import open_lists, open_words
from factlint.matching.resolution import Resolution, Status
from factlint.mentions.lexicon import Lexicon
from factlint.reference.protocol import Reference
from tests.eval.train import cases_of, plant

BANDS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)


def told(
    drafts: list[dict[str, str]], reference: Reference, lexicon: Lexicon, seed: int
) -> Iterator[tuple[float, bool]]:
    """The confidence of each mention that is told, and whether it was mangled so."""
    chance = random.Random(seed)
    for draft in drafts:
        day = date.fromisoformat(draft["date"])
        _, resolutions = cases_of(draft["text"], day, reference, lexicon)
        yield from ((one.confidence, False) for one in resolutions if one.status is Status.NEAR)
        planted = plant(draft["text"], resolutions, lexicon, chance)
        if planted is None:
            continue
        wrong, forms, ids = planted
        _, again = cases_of(wrong, day, reference, lexicon)
        yield from _of_planted(again, forms, ids)


def _of_planted(
    resolutions: tuple[Resolution, ...], forms: set[str], ids: set[str]
) -> Iterator[tuple[float, bool]]:
    """Each mangled form that is told, once."""
    seen: set[tuple[str, ...]] = set()
    for one in resolutions:
        words = one.mention.words
        if one.status is Status.NEAR and forms.intersection(words) and words not in seen:
            seen.add(words)
            yield one.confidence, one.entities[0].id in ids


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--list", default="", help="a list; the starter list without it")
    parser.add_argument("--every", type=int, default=8)
    options = parser.parse_args()
    reference = open_lists(Config(reference=(options.list,) if options.list else ()))
    with gzip.open(options.articles, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if int(row["date"][:4]) % 2]
    pairs = list(told(rows[:: options.every], reference, open_words(), 3))
    print("| confidence | told | mean | right |\n| --- | --- | --- | --- |")
    for low, high in pairwise(BANDS):
        band = [pair for pair in pairs if low <= pair[0] < high]
        if band:
            mean = sum(confidence for confidence, _ in band) / len(band)
            right = sum(is_right for _, is_right in band) / len(band)
            print(f"| {low:.2f} to {min(high, 1):.2f} | {len(band)} | {mean:.2f} | {right:.0%} |")


if __name__ == "__main__":
    main()
