"""`python -m tests.benchmarks.rules`: what many swap pairs cost, and many rules at the start.

Whole processes in turns. 10,000 pairs are held against 10 over a thousand articles, a start with
5,000 rules against one without and against importing click.
"""

from __future__ import annotations

import json
import subprocess
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from factlint.engine.setup import HOUSE_STYLES
from tests.benchmarks.drafts import write_articles
from tests.benchmarks.process import cpu_seconds, medians, program
from tests.eval.material import FOLDER

FEW, MANY = 10, 10_000
STANDING = ("nonetheless", "still")  # a word that does stand here and there
PAIRS_GOAL = 1.3  # of what few pairs cost, at most
RULES = 5_000
START_GOAL = 0.5  # of what importing click takes, at most
PAGE = Path(__file__).parents[2] / "docs" / "lists.md"
SETTINGS = "vale: {styles: [styles], only: true}\n"
SYLLABLES = (
    "ba", "ber", "can", "del", "en", "fol", "gar", "hin", "is", "jun",
    "kel", "lo", "mar", "nor", "ost", "pre", "quin", "ras", "sol", "tur",
)  # fmt: skip


def pairs(count: int) -> list[tuple[str, str]]:
    """Words and phrases of two words that mostly stand nowhere, each with another for it."""
    chance = Random(count)
    words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(2 * count)]
    phrases = (f"{first} {second}" for first, second in zip(words[::2], words[1::2], strict=True))
    keys = [key.partition(" ")[0] if number % 2 else key for number, key in enumerate(phrases)]
    return [(key, f"{key[:-1]}x") for key in dict.fromkeys(keys)]


def write_rule(folder: Path, name: str, swap: list[tuple[str, str]]) -> None:
    """A rule of swap pairs among the styles in `folder`."""
    style = folder / "styles" / "House"
    style.mkdir(parents=True, exist_ok=True)
    lines = (f"  {observed}: {expected}\n" for observed, expected in swap)
    head = "extends: substitution\nmessage: Write “%s”, not “%s”\nswap:\n"
    (style / f"{name}.yml").write_text(head + "".join(lines), encoding="utf-8")
    (folder / "factlint.yaml").write_text(SETTINGS, encoding="utf-8")


def many_pairs(folder: Path, passes: int) -> None:
    """The same thousand articles with few pairs and with many."""
    rows = FOLDER / "dev" / "clean_newspaper.jsonl.gz"
    articles = folder / "articles"
    articles.mkdir()
    if not rows.is_file():
        print(f"many pairs: skipped, {rows} is not here")
        return
    write_articles(rows, articles)
    commands = []
    for count in (FEW, MANY):
        place = folder / str(count)
        write_rule(place, "Words", [*pairs(count), STANDING])
        config = str(place / "factlint.yaml")
        options = ["check", "--quiet", "--jobs", "1", "--config", config]
        commands.append([program("factlint"), *options, str(articles)])
        cpu_seconds([*commands[-1][:-1], str(next(articles.iterdir()))])  # fills the cache
    times = [[cpu_seconds(command) for command in commands] for _ in range(passes)]
    few, many = (min(column) for column in zip(*times, strict=True))
    print(f"1,000 articles, best of {passes} runs, one process")
    print(f"  {FEW} pairs {few:.2f} s, {MANY:,} pairs {many:.2f} s of CPU")
    _verdict(many / few, PAIRS_GOAL)


def many_rules(folder: Path, runs: int) -> None:
    """A start with 5,000 cached rules, one without, and importing click; then over a page."""
    empty = folder / "draft.txt"
    empty.write_text("", encoding="utf-8")  # a start and nothing else
    commands = []
    for name, count in (("none", 1), ("all", RULES)):
        for number, pair in enumerate(pairs(2 * count)[:count]):
            write_rule(folder / name, f"Word{number}", [pair])
        config = str(folder / name / "factlint.yaml")
        command = [program("factlint"), "check", "--quiet", "--exit-zero", "--config", config]
        commands += [[*command, str(empty)], [*command, str(PAGE)]]
    commands += [
        [program("python"), "-c", "pass"],
        [program("python"), "-c", "import click"],
    ]
    without, without_page, with_all, with_page, bare, click = medians(commands, runs)
    added, importing = with_all - without, click - bare
    print(f"a start with {RULES:,} rules, median CPU of {runs} runs")
    print(f"  {1000 * without:.0f} ms with one rule, {1000 * with_all:.0f} ms with all,"
          f" importing click {1000 * importing:.0f} ms")  # fmt: skip
    _verdict(added / importing, START_GOAL)
    more = 1000 * (with_page - without_page)
    print(f"  {more:.0f} ms added where a page of {PAGE.stat().st_size:,} bytes is checked")


def house_styles(folder: Path) -> None:
    """What the packs that are switched off say of a thousand clean articles of American papers."""
    rows = FOLDER / "dev" / "clean_newspaper.jsonl.gz"
    if not rows.is_file():
        print(f"house styles: skipped, {rows} is not here")
        return
    write_articles(rows, folder)
    words = sum(len(path.read_text("utf-8").split()) for path in folder.iterdir())
    for style in HOUSE_STYLES:
        options = ["--select", style, "--level", "suggestion", "--format", "jsonl", "--exit-zero"]
        run = subprocess.run(
            [program("factlint"), "check", *options, str(folder)], capture_output=True, check=True
        )
        rules = Counter(json.loads(line)["rule"] for line in run.stdout.splitlines())
        print(f"{style}: {1000 * rules.total() / words:.2f} findings in 1,000 words")
        for rule, count in rules.most_common():
            print(f"  {rule:24} {1000 * count / words:.2f}")


def _verdict(ratio: float, goal: float) -> None:
    print(f"  ratio {ratio:.2f}, goal at most {goal}: {'met' if ratio <= goal else 'NOT met'}")


def main() -> None:
    """Measure both and print the ratios."""
    parser = ArgumentParser(prog="python -m tests.benchmarks.rules", description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="starts")
    parser.add_argument("--passes", type=int, default=3, help="runs over a thousand articles")
    parser.add_argument("--house-styles", action="store_true", help="count what they find instead")
    options = parser.parse_args()
    if options.house_styles:
        with TemporaryDirectory() as folder:
            return house_styles(Path(folder))
    with TemporaryDirectory() as folder:
        many_rules(Path(folder), options.runs)
    with TemporaryDirectory() as folder:
        many_pairs(Path(folder), options.passes)
    return None


if __name__ == "__main__":
    main()
