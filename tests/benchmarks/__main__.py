"""`python -m tests.benchmarks`: one article and a thousand, as ratios against codespell."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.drafts import article, write_articles
from tests.benchmarks.process import cpu_seconds, medians, program
from tests.eval.material import FOLDER

ARTICLE_GOAL = 0.8  # of codespell's time, at most
CORPUS_GOAL = 0.1  # of codespell's bytes a second, at least


def one_article(folder: Path, runs: int) -> None:
    """Whole processes over one article."""
    path = folder / "article.txt"
    path.write_text(article(), encoding="utf-8")
    ours, again, theirs, click = medians(
        [
            [program("factlint"), "check", "--quiet", "--no-cache", str(path)],
            [program("factlint"), "check", "--quiet", str(path)],
            [program("codespell"), str(path)],
            [program("python"), "-c", "import click"],
        ],
        runs,
    )
    size = path.stat().st_size
    print(f"one article of {size:,} bytes, median CPU of {runs} runs")
    print(f"  factlint {1000 * ours:.0f} ms, codespell {1000 * theirs:.0f} ms,"
          f" python -c 'import click' {1000 * click:.0f} ms")  # fmt: skip
    _verdict(ours / theirs, ours <= ARTICLE_GOAL * theirs, f"at most {ARTICLE_GOAL}")
    print(f"  once its result is remembered: {1000 * again:.0f} ms, ratio {again / theirs:.2f}")


def many_articles(folder: Path, runs: int) -> None:
    """Whole processes over a folder of published articles."""
    rows = FOLDER / "dev" / "clean_newspaper.jsonl.gz"
    if not rows.is_file():
        print(f"many articles: skipped, {rows} is not here")
        return
    size = write_articles(rows, folder)
    commands: Sequence[Sequence[str]] = (
        [program("factlint"), "check", "--quiet", "--no-cache", "--jobs", "1", str(folder)],
        [program("codespell"), str(folder)],
    )
    cpu_seconds([*commands[0][:-1], str(next(folder.iterdir()))])
    times = [[cpu_seconds(command) for command in commands] for _ in range(runs)]
    ours, theirs = (min(column) for column in zip(*times, strict=True))
    rates = [size / 1e6 / seconds for seconds in (ours, theirs)]
    print(f"1,000 articles, {size / 1e6:.1f} MB, best of {runs} runs, one process")
    print(f"  factlint {rates[0]:.2f}, codespell {rates[1]:.2f} MB a CPU-second")
    _verdict(rates[0] / rates[1], rates[0] >= CORPUS_GOAL * rates[1], f"at least {CORPUS_GOAL}")
    known = [each for each in commands[0] if each != "--no-cache"]
    cpu_seconds(known)
    print(f"  once their results are remembered: {size / 1e6 / cpu_seconds(known):.2f} MB")


def _verdict(ratio: float, met: bool, goal: str) -> None:
    print(f"  ratio {ratio:.2f}, goal {goal}: {'met' if met else 'NOT met'}")


def main() -> None:
    """Measure both and print the ratios."""
    parser = ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--runs", type=int, default=40, help="runs over one article")
    parser.add_argument("--passes", type=int, default=3, help="runs over a thousand")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        one_article(Path(folder), options.runs)
    with TemporaryDirectory() as folder:
        many_articles(Path(folder), options.passes)


if __name__ == "__main__":
    main()
