"""`factlint check`: drafts in, findings out."""

from __future__ import annotations

import gc
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, TextIO, Unpack

import click

from factlint.base.errors import UsageError
from factlint.base.finding import LEVELS
from factlint.base.result import Failure, Result
from factlint.cli.options import Given, config_option, reference_option, settings
from factlint.cli.streams import output, say, wants_colour
from factlint.cli.tally import Tally
from factlint.engine.discover import STANDARD_INPUT, Discovery, discover
from factlint.engine.linter import Linter
from factlint.formats.base import format_for
from factlint.reports.base import Look, load_report

if TYPE_CHECKING:
    from factlint.base.rule_help import RuleHelp
    from factlint.cli.filtering import Filter
    from factlint.config.settings import Config
    from factlint.rules.rule import Rule

LEVEL = click.Choice(list(LEVELS))
OBJECTS_BETWEEN = 100_000  # values made between two looks for cycles that nobody uses


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
@click.option("--fix", is_flag=True, help="Write what is safe to mend into the files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: names and titles too.")
@click.option("--fix-only", multiple=True, metavar="RULE,…", help="Mend what these rules find.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--baseline", metavar="FILE", help="Tell only what is not known there.")
@click.option("--update-baseline", is_flag=True, help="Write all findings into the baseline.")
@click.option("--prune-baseline", is_flag=True, help="Take out of it what is found no more.")
@click.option("--since", metavar="GIT_REV", help="Only lines changed since this branch left it.")
@click.option("--staged", is_flag=True, help="Only lines that the next git commit changes.")
def command(**given: Unpack[Given]) -> int:
    """Check drafts: files, folders (searched, .gitignore respected), or - for standard input.

    Without PATHS, this folder. Exit code 0: nothing at or above the fail level; 1: findings;
    2: something could not be checked.
    """
    report = load_report(given["report"])
    if given["as_format"]:
        format_for(STANDARD_INPUT, given["as_format"])
    paths = _paths(given)
    first = next((path for path in paths if path != STANDARD_INPUT), given["stdin_filename"] or ".")
    config = settings(given, first)
    linter = Linter(config, remembers=not given["no_cache"])
    found = discover(paths, config)
    own = _own_linters(given, linter, found)
    run = _Run(given, linter, found, _filter(given, config, first), own)
    _collect_cycles_from_here()
    tally = Tally(config, found.skipped, given["verbose"])
    tally.passed_over(found.passed)
    linters = [linter, *dict.fromkeys(own.values())]
    _tell_notices(linters)
    with output(given["output"]) as stream:
        results = _watched(run.results(stream), found, given)
        shown = tally.shown(chain(_failed(linters, found), results))
        if given["diff"]:
            tally.only_shown = True
            deque(shown, maxlen=0)  # the diffs are the report
        else:
            report.write(shown, run.report_stream(stream), _look(linters, stream))
    run.finish()
    if given["statistics"]:
        say(tally.statistics())
    if not given["quiet"]:
        say(tally.summary(linter.reference.lists()))
    code = tally.exit_code()
    return 0 if given["exit_zero"] and code == 1 else code


def _own_linters(given: Given, linter: Linter, found: Discovery) -> dict[str, Linter]:
    """The linters of drafts that have settings of their own, nearer than those of the first."""
    if len(found.files) < 2 or given["config"]:
        return {}
    from factlint.cli.by_settings import linters_of

    return linters_of(given, linter, found)


def _tell_notices(linters: Iterable[Linter]) -> None:
    """Say which rules find nothing here, and why."""
    for rule in _rules_of(linters):
        if rule.check.notice:
            say(f"warning: {rule.path or rule.id}: {rule.id} {rule.check.notice}")


def _rules_of(linters: Iterable[Linter]) -> Iterable[Rule]:
    """Each rule once, by its id, as the first has it that has it."""
    first, *others = linters
    return (
        {rule.id: rule for each in (*others, first) for rule in each.rules}.values()
        if others
        else first.rules
    )


def _paths(given: Given) -> tuple[str, ...]:
    """What is to be checked: what is named, else what is typed, else this folder."""
    named = given["paths"]
    if given["files_from"]:
        from factlint.cli.listed import read_list

        return (*named, *read_list(given["files_from"]))
    return named or ((STANDARD_INPUT,) if given["stdin_filename"] else (".",))


def _failed(linters: Iterable[Linter], found: Discovery) -> Iterator[Result]:
    """Rules and paths that cannot be looked at, so that reports know of them."""
    faults = {str(error): error for linter in linters for error in linter.rule_errors}
    for error in (*faults.values(), *found.failures):
        yield Result(error.path, failures=(Failure(error),))


def _look(linters: Iterable[Linter], stream: TextIO) -> Look:
    def rules() -> tuple[RuleHelp, ...]:
        from factlint.base.rule_help import RuleHelp

        return tuple(
            RuleHelp(
                rule.id, rule.level, rule.description, rule.why, rule.link, rule.bad, rule.good
            )
            for rule in _rules_of(linters)
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


def _filter(given: Given, config: Config, first: str) -> Filter | None:
    """What takes findings out, where options or settings ask for it."""
    baseline = given["baseline"] or config.baseline
    changes = given["since"] or given["staged"]
    if not (baseline or changes or given["update_baseline"] or given["prune_baseline"]):
        return None
    from factlint.cli.filtering import Chosen, open_filter

    chosen = Chosen(
        given["baseline"],
        given["update_baseline"],
        given["prune_baseline"],
        given["since"],
        given["staged"],
    )
    return open_filter(chosen, config, first)


class _Run:
    """One call: which files are checked, what is taken out, what is mended."""

    def __init__(
        self,
        given: Given,
        linter: Linter,
        found: Discovery,
        taken_out: Filter | None,
        own: dict[str, Linter],
    ) -> None:
        self.given = given
        self.linter = linter
        self.own = own
        self.found = found
        self.taken_out = taken_out
        self.mends = given["fix"] or given["diff"] or bool(given["fix_only"])
        self.types = STANDARD_INPUT in found.files
        if given["unsafe_fixes"] and not self.mends:
            raise UsageError("--unsafe-fixes goes with --fix or --diff")
        if taken_out:
            taken_out.narrow(found)

    def results(self, stream: TextIO) -> Iterable[Result]:
        """What becomes of each file, in order."""
        typed = sys.stdin.buffer.read() if self.types else None
        results: Iterable[Result] = self._checked(typed)
        if self.taken_out:
            results = map(self.taken_out.left_of, results)
        if self.mends:
            from factlint.cli.mending import mending

            results = mending(self, typed, stream).mended(results)
        return results

    def report_stream(self, stream: TextIO) -> TextIO:
        """Where the report goes: a mended draft that was typed takes standard output."""
        takes_output = self.types and self.mends and stream is sys.stdout
        return sys.stderr if takes_output else stream

    def finish(self) -> None:
        """Write the baseline where that was asked for."""
        if self.given["update_baseline"] or self.given["prune_baseline"]:
            from factlint.cli.filtering import write_baseline

            assert self.taken_out
            assert self.taken_out.baseline
            write_baseline(self.taken_out.baseline)

    def linter_of(self, path: str) -> Linter:
        """The linter with the settings that hold for the file at `path`."""
        return self.own.get(path, self.linter)

    @property
    def typed_name(self) -> str:
        """The name that standard input goes by."""
        return self.given["stdin_filename"] or STANDARD_INPUT

    def _checked(self, typed: bytes | None) -> Iterator[Result]:
        """Files and standard input; of files with other changes than are staged, what is staged."""
        as_format = self.given["as_format"]
        files = [path for path in self.found.files if path != STANDARD_INPUT]
        apart: list[Result] = []
        if self.taken_out and self.taken_out.changes:
            changes = self.taken_out.changes
            other = [path for path in files if not changes.is_staged(path)]
            files = [path for path in files if changes.is_staged(path)]
            for path in other:
                data = changes.staged(path)
                apart.append(self.linter_of(path).check_bytes(data, path, as_format=as_format))
        if typed is not None:
            apart.append(self.linter.check_bytes(typed, self.typed_name, as_format=as_format))
        results = _of_files(self.linter, files, self.given, self.own)
        if not apart:
            return results
        from factlint.cli.by_settings import by_path, path_of

        return by_path(iter(sorted(apart, key=path_of)), results)


def _of_files(
    linter: Linter, files: list[str], given: Given, own: dict[str, Linter]
) -> Iterator[Result]:
    if own:
        from factlint.cli.by_settings import by_path, groups_of

        return by_path(*(_of_files(*each, given, {}) for each in groups_of(files, linter, own)))
    if len(files) == 1:  # the usual case, at an editor's elbow, needs no pool
        return linter.check_here(files, given["as_format"])
    from factlint.engine.pool import check_files

    return check_files(linter, files, given["as_format"], given["jobs"] or 0)
