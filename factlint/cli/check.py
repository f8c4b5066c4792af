"""`factlint check`: drafts in, findings out."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, Unpack

import click

from factlint.base.errors import NotBuiltError
from factlint.base.finding import LEVELS
from factlint.base.result import Result
from factlint.cli.options import Overrides, config_option, reference_option, settings
from factlint.cli.streams import output, say, wants_colour
from factlint.cli.tally import Tally
from factlint.engine.discover import STANDARD_INPUT, Discovery, discover
from factlint.engine.linter import Linter
from factlint.formats.base import format_for
from factlint.reports.base import Look, RuleHelp, load_report

LEVEL = click.Choice(list(LEVELS))
OBJECTS_BETWEEN = 100_000  # values made between two looks for cycles that nobody uses


class Given(Overrides):
    """The arguments and options of one call."""

    paths: tuple[str, ...]
    files_from: str | None
    report: str
    output: str | None
    as_format: str | None
    stdin_filename: str | None
    jobs: int | None
    no_cache: bool
    statistics: bool
    quiet: bool
    verbose: bool
    exit_zero: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    baseline: str | None
    since: str | None


@click.command(short_help="Check drafts.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--files-from", metavar="FILE", help="Check the files listed there; - for input.")
@click.option(
    "--format",
    "report",
    default="text",
    metavar="NAME",
    help="text (default), jsonl, json, github, gitlab, sarif, junit, rdjson, vale, html, "
    "markdown or critic.",
)
@click.option("--output", metavar="FILE", help="Write the report there instead of to the terminal.")
@config_option
@reference_option
@click.option("--date", metavar="YYYY-MM-DD", help="The day that all articles are judged at.")
@click.option("--select", multiple=True, metavar="RULE,…", help="Only these rules or families.")
@click.option("--ignore", multiple=True, metavar="RULE,…", help="Not these rules or families.")
@click.option("--level", type=LEVEL, help="Least level shown (default: warning).")
@click.option(
    "--fail-level", type=LEVEL, help="Least level that makes exit code 1 (default: error)."
)
@click.option(
    "--as", "as_format", metavar="FORMAT", help="Read all drafts so, whatever their suffix."
)
@click.option("--stdin-filename", metavar="NAME", help="The name that standard input goes by.")
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes for many files.")
@click.option("--no-cache", is_flag=True, help="Remember no results from run to run.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule at the end.")
@click.option("--quiet", "-q", is_flag=True, help="No summary.")
@click.option("--verbose", "-v", is_flag=True, help="Say what is not told, and why.")
@click.option("--exit-zero", is_flag=True, help="Exit code 0 also with findings.")
@click.option("--fix", is_flag=True, help="Not built yet.")
@click.option("--unsafe-fixes", is_flag=True, help="Not built yet.")
@click.option("--diff", is_flag=True, help="Not built yet.")
@click.option("--baseline", metavar="FILE", help="Not built yet.")
@click.option("--since", metavar="GIT_REV", help="Not built yet.")
def command(**given: Unpack[Given]) -> int:
    """Check drafts: files, folders (searched, .gitignore respected), or - for standard input.

    Without PATHS, this folder. Exit code 0: nothing at or above the fail level; 1: findings;
    2: something could not be checked.
    """
    _refuse_not_built(given)
    report = load_report(given["report"])
    if given["as_format"]:
        format_for(STANDARD_INPUT, given["as_format"])
    paths = _paths(given)
    first = next((path for path in paths if path != STANDARD_INPUT), ".")
    config = settings(given, first)
    linter = Linter(config)
    found = discover(paths, config)
    _collect_cycles_from_here()
    tally = Tally(config, found.skipped, given["verbose"])
    tally.errors((*linter.rule_errors, *found.failures))
    tally.passed_over(found.passed)
    with output(given["output"]) as stream:
        results = _watched(_results(linter, found, given), found, given)
        report.write(tally.shown(results), stream, _look(linter, stream))
    if given["statistics"]:
        say(tally.statistics())
    if not given["quiet"]:
        say(tally.summary(linter.reference.lists()))
    code = tally.exit_code()
    return 0 if given["exit_zero"] and code == 1 else code


def _paths(given: Given) -> tuple[str, ...]:
    """What is to be checked: what is named, else what is typed, else this folder."""
    named = given["paths"]
    if given["files_from"]:
        from factlint.cli.listed import read_list

        return (*named, *read_list(given["files_from"]))
    return named or ((STANDARD_INPUT,) if given["stdin_filename"] else (".",))


def _look(linter: Linter, stream: TextIO) -> Look:
    def rules() -> tuple[RuleHelp, ...]:
        return tuple(
            RuleHelp(
                rule.id, rule.level, rule.description, rule.why, rule.link, rule.bad, rule.good
            )
            for rule in linter.rules
        )

    return Look(colour=wants_colour(stream), rules=rules)


def _watched(results: Iterable[Result], found: Discovery, given: Given) -> Iterable[Result]:
    """`results`, with a line of progress where many come and a terminal shows it."""
    if len(found.files) < 2 or given["quiet"] or not sys.stderr.isatty():
        return results
    from factlint.cli.progress import watched

    return watched(results, len(found.files))


def _collect_cycles_from_here() -> None:
    """What is loaded by now stays; what articles leave behind is looked through now and then.

    They leave few cycles and many values that are kept: looked for as often as Python does by
    itself, cycles would take a seventh of the time.
    """
    gc.freeze()
    gc.set_threshold(OBJECTS_BETWEEN)
    gc.enable()


def _refuse_not_built(given: Given) -> None:
    asked = {
        "--fix": given["fix"],
        "--unsafe-fixes": given["unsafe_fixes"],
        "--diff": given["diff"],
        "--baseline": given["baseline"],
        "--since": given["since"],
    }
    for option, value in asked.items():
        if value:
            raise NotBuiltError(f"{option} is not built yet")


def _results(linter: Linter, found: Discovery, given: Given) -> Iterator[Result]:
    as_format = given["as_format"]
    files = [path for path in found.files if path != STANDARD_INPUT]
    results = _checked(linter, files, given)
    if len(files) == len(found.files):
        return results
    name = given["stdin_filename"] or STANDARD_INPUT
    typed = linter.check_bytes(sys.stdin.buffer.read(), name, as_format=as_format)
    return _by_path(typed, results)


def _checked(linter: Linter, files: list[str], given: Given) -> Iterator[Result]:
    if len(files) == 1:  # the usual case, at an editor's elbow, needs no pool
        return iter([linter.check_file(files[0], as_format=given["as_format"])])
    from factlint.engine.pool import check_files

    return check_files(linter, files, given["as_format"], given["jobs"] or 0)


def _by_path(typed: Result, results: Iterable[Result]) -> Iterator[Result]:
    from heapq import merge

    return merge([typed], results, key=lambda result: result.path)
