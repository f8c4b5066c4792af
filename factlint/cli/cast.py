"""`factlint cast`: who is in a draft, for one look."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Unpack

import click

from factlint.base.errors import FactlintError
from factlint.base.result import Failure
from factlint.cli.options import Overrides, config_option, reference_option, settings
from factlint.cli.streams import output, say, tell_failure, wants_colour
from factlint.engine.cast.read import CastReader
from factlint.engine.discover import STANDARD_INPUT, discover
from factlint.engine.faults import bug
from factlint.formats.base import format_for
from factlint.reports.cast.base import CastList, load_form


class Given(Overrides):
    """The arguments and options of one call."""

    paths: tuple[str, ...]
    files_from: str | None
    form: str
    output: str | None
    as_format: str | None
    stdin_filename: str | None
    quiet: bool


@click.command(short_help="Who is in a draft: each name with its entity.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--files-from", metavar="FILE", help="Read the files listed there; - for input.")
@click.option("--format", "form", default="text", metavar="NAME", help="text (default) or json.")
@click.option("--output", metavar="FILE", help="Write there instead of to the terminal.")
@config_option
@reference_option
@click.option("--date", metavar="YYYY-MM-DD", help="The day that all articles are judged at.")
@click.option(
    "--as", "as_format", metavar="FORMAT", help="Read all drafts so, whatever their suffix."
)
@click.option("--stdin-filename", metavar="NAME", help="The name that standard input goes by.")
@click.option("--quiet", "-q", is_flag=True, help="Do not say which drafts are left out.")
def command(**given: Unpack[Given]) -> int:
    """Show who is named in drafts: files, folders (.gitignore respected), or - for standard input.

    Each person, place and body with its entity or "not in the list", where it stands, how it is
    spelled, with what title; then surnames that several share and people who are never introduced.
    Exit code 2 if something could not be read, else 0.
    """
    form = load_form(given["form"])
    if given["as_format"]:
        format_for(STANDARD_INPUT, given["as_format"])
    with output(given["output"]) as stream:
        run = _Run(given)
        form.write(run.casts(), stream, wants_colour(stream))
    return 2 if run.failed else 0


class _Run:
    """One call: which drafts are read, and whether all could be."""

    def __init__(self, given: Given) -> None:
        self.given = given
        paths = _paths(given)
        first = next((path for path in paths if path != STANDARD_INPUT), ".")
        config = settings(given, first)
        self.reader = CastReader(config, given["as_format"])
        self.found = discover(paths, config)
        self.failed = False

    def casts(self) -> Iterator[CastList]:
        """The cast of each draft that can be read, in order; the others are told of."""
        for error in self.found.failures:
            self._tell(Failure(error))
        for path in self.found.files:
            try:
                cast = self._read(path)
            except FactlintError as error:
                self._tell(Failure(error))
            except Exception as error:
                self._tell(bug("reading its cast", path, error))
            else:
                yield cast
                if cast.skipped and not self.given["quiet"]:
                    say(f"left out: {cast.path}: {cast.skipped}")

    def _read(self, path: str) -> CastList:
        if path != STANDARD_INPUT:
            return self.reader.read_file(path)
        name = self.given["stdin_filename"] or STANDARD_INPUT
        return self.reader.read_bytes(sys.stdin.buffer.read(), name)

    def _tell(self, failure: Failure) -> None:
        self.failed = True
        tell_failure(failure)


def _paths(given: Given) -> tuple[str, ...]:
    """What is to be read: what is named, else what is typed, else this folder."""
    named = given["paths"]
    if given["files_from"]:
        from factlint.cli.listed import read_list

        return (*named, *read_list(given["files_from"]))
    return named or ((STANDARD_INPUT,) if given["stdin_filename"] else (".",))
