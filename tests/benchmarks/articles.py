"""`python -m tests.benchmarks.articles STORE`: an article checked with this list and a small one.

The small list has 20,000 entities of the same making; both are warm, each article is new to them.
"""

from __future__ import annotations

import time
from argparse import ArgumentParser
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from factlint.engine.linter import Linter
from factlint.reference.build import build
from factlint.reference.setup import open_reference
from tests.benchmarks.drafts import article
from tests.benchmarks.synthetic import write_lines

SMALL = 20_000
GOAL = 1.3
ARTICLES = 60


def milliseconds(linter: Linter) -> float:
    """CPU time of an article, the median over many."""
    found = []
    for seed in range(ARTICLES):
        text = article(seed)
        started = time.process_time()
        linter.check_text(text)
        found.append(1000 * (time.process_time() - started))
    return median(found)


def main() -> None:
    """Measure both lists and print the ratio."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.articles", description=__doc__)
    parser.add_argument("store")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        small = Path(folder, "small.sqlite")
        build([write_lines(Path(folder, "small.jsonl"), SMALL)], small)
        linters = [Linter(reference=open_reference([str(one)])) for one in (small, options.store)]
        times = [milliseconds(linter) for linter in linters]
    ratio = times[1] / times[0]
    print(f"an article with {SMALL:,} entities {times[0]:.1f} ms, with this list {times[1]:.1f} ms")
    print(f"  ratio {ratio:.2f}, goal {GOAL}: {'met' if ratio <= GOAL else 'NOT met'}")


if __name__ == "__main__":
    main()
