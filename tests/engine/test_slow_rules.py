"""A rule that would take for ever is stopped and told once, with its place; the others run."""

from __future__ import annotations

from pathlib import Path

import pytest

import factlint
from factlint.checks.existence import Existence
from factlint.checks.sequence import Sequence
from factlint.config.load import load_config
from factlint.engine.pool import check_files
from factlint.rules.load import read_rule
from factlint.rules.rule import Rule
from factlint.text.source import Source

TAR = Rule("house.tar", Existence(tokens=("tar",)), "no %s")
TEXT = "a" * 60 + "! and tar. b c"
RULE = "extends: {kind}\nmessage: no %s\n{lines}\n"
SLOW = "(a|aa)+b"  # read by the engine that has a time limit
WIDE = "(?:a|a)" * 60 + "c"  # read by the standard engine, which has none


def read(folder: Path, kind: str, lines: str) -> Rule:
    path = folder / "slow.yml"
    path.write_text(RULE.format(kind=kind, lines=lines))
    return read_rule(str(path), "house.slow", path.read_text())[1]


def own(linter: factlint.Linter, *rules: Rule) -> factlint.Linter:
    return factlint.Linter(rules=rules, reference=linter.reference, lexicon=linter.lexicon)


@pytest.mark.parametrize("pattern", [SLOW, WIDE], ids=["careful", "standard"])
def test_a_rule_that_takes_too_long_is_told_once(
    linter: factlint.Linter, tmp_path: Path, pattern: str
) -> None:
    slow = read(tmp_path, "existence", f"ignorecase: true\ntokens:\n  - b\nraw: ['{pattern}']")
    linter = own(linter, slow, TAR)
    first, second = (linter.check_source(Source(name, TEXT)) for name in ("a.txt", "b.txt"))
    assert [finding.rule for finding in (*first.findings, *second.findings)] == ["house.tar"] * 2
    (failure,) = first.failures
    assert f"slow.yml:6:7: pattern “{pattern}” takes too long" in str(failure.error)
    assert second.failures == ()


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("substitution", f"swap:\n  {SLOW}: x"),
        ("occurrence", f"token: {SLOW}\nmax: 3"),
        ("repetition", f"tokens: ['{SLOW}']"),
        ("consistency", f"either:\n  {SLOW}: x"),
        ("conditional", f"first: {SLOW}\nsecond: z"),
        ("conditional", f"first: tar\nsecond: {SLOW}"),
        ("capitalization", f"match: {SLOW}$"),
        ("sequence", f"tokens: [{{pattern: '{SLOW}'}}]"),
        ("existence", f"tokens: ['[^!]+']\nexceptions: ['{SLOW}']"),
        ("existence", f"tokens: ['[^!]+']\naction: {{name: edit, params: [regex, '{SLOW}', x]}}"),
    ],
)
def test_no_kind_lets_an_expression_run_on(
    linter: factlint.Linter, tmp_path: Path, kind: str, lines: str
) -> None:
    result = own(linter, read(tmp_path, kind, lines)).check_source(Source("a.txt", TEXT))
    (failure,) = result.failures
    assert "takes too long" in str(failure.error)


def test_all_expressions_of_a_rule_share_one_limit(linter: factlint.Linter, tmp_path: Path) -> None:
    many = "\n".join(f"  - (?:a|aa{number or ''})+b{number}" for number in range(40))
    slow = read(tmp_path, "existence", f"tokens:\n{many}")
    result = own(linter, slow).check_source(Source("a.txt", TEXT.replace("b", "b0 b1 b2")))
    assert len(result.failures) == 1


def test_words_that_may_be_skipped_do_not_multiply(linter: factlint.Linter) -> None:
    token = {"pattern": "a", "skip": "40"}
    many = Rule("x", Sequence(tokens=(*(token,) * 12, {"pattern": "b"})), "no %s")
    result = own(linter, many).check_source(Source("a.txt", "a " * 120))
    assert (result.findings, result.failures) == ((), ())


def test_it_is_told_once_by_several_processes(tmp_path: Path) -> None:
    (tmp_path / "styles" / "House").mkdir(parents=True)
    rule = RULE.format(kind="existence", lines=f"tokens: ['{SLOW}']")
    (tmp_path / "styles" / "House" / "Slow.yml").write_text(rule)
    (tmp_path / "factlint.yaml").write_text("vale: {styles: [styles], only: true}\n")
    paths = [str(tmp_path / f"{number}.txt") for number in range(4)]
    for path in paths:
        Path(path).write_text(TEXT)
    linter = factlint.Linter(load_config(tmp_path / "factlint.yaml"))
    results = list(check_files(linter, paths, jobs=2))
    assert [len(result.failures) for result in results] == [1, 0, 0, 0]
