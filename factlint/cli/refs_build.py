"""`factlint refs build`: a list made of dumps, documents and other lists."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

import click

from factlint.base.errors import UsageError
from factlint.cli.options import day_of, split
from factlint.cli.streams import say, tell

if TYPE_CHECKING:
    from factlint.reference.build import BuildReport
    from factlint.reference.wikidata.selection import Selection

CLASS_ID = re.compile(r"[Qq][1-9]\d*")
WIKI = re.compile(r"[a-z][a-z_]*wik[a-z]+")
LANGUAGE = re.compile(r"[a-z]{2,}(-[a-z0-9]+)*")
LEFT_OUT = {
    "class": "not of the classes asked for",
    "sitelink": "without a page in the wikis asked for",
    "name": "without a name in the languages read",
}


class Given(TypedDict):
    """The options of one call."""

    sources: tuple[str, ...]
    output: str
    as_of: str | None
    cls: tuple[str, ...]
    sitelink: tuple[str, ...]
    language: tuple[str, ...]


@click.command(short_help="Build a list from dumps or other lists.")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", required=True, metavar="FILE", help="The list to write.")
@click.option("--as-of", metavar="YYYY-MM-DD", help="The day up to which the offices hold.")
@click.option(
    "--class", "cls", multiple=True, metavar="Q…",
    help="Only instances of these classes, and of those below them as far as the sources hold"
    " the classes themselves; the sources are read twice. Repeatable.",
)  # fmt: skip
@click.option(
    "--sitelink", multiple=True, metavar="WIKI",
    help="Only what has a page in one of these wikis, as enwiki. Repeatable.",
)  # fmt: skip
@click.option(
    "--language", multiple=True, metavar="CODE",
    help="Languages whose names are read, the label's first (default: en,mul,en-gb,en-us).",
)  # fmt: skip
def build(**given: Unpack[Given]) -> None:
    """Build a reference list from Wikidata dump lines or other lists.

    What is asked for by --class, --sitelink and --language holds for dumps and documents; lists
    made before and house lists come in whole.
    """
    from factlint.cli.meter import Meter
    from factlint.reference.build import build as build_list

    day = day_of(given["as_of"], "--as-of")
    report = build_list(
        [Path(source) for source in given["sources"]],
        Path(given["output"]),
        day.isoformat() if day else "",
        Meter() if sys.stderr.isatty() else None,
        _selection(given),
    )
    for line in _left_out(report):
        say(f"left out: {line}")
    tell(f"{report.path}: {report.entities:,} entities, as of {report.as_of}")


def _selection(given: Given) -> Selection:
    from factlint.reference.wikidata.documents import LANGUAGES
    from factlint.reference.wikidata.selection import Selection

    classes = _checked("--class", split(given["cls"]), CLASS_ID, "Q5")
    wikis = _checked("--sitelink", split(given["sitelink"]), WIKI, "enwiki")
    languages = _checked("--language", split(given["language"]), LANGUAGE, "en,de,mul")
    return Selection(
        frozenset(map(str.upper, classes)), frozenset(wikis), tuple(languages) or LANGUAGES
    )


def _checked(
    option: str, values: Iterable[str], form: re.Pattern[str], example: str
) -> dict[str, None]:
    """The values, each once; one of another form is refused."""
    found = dict.fromkeys(values)
    for value in found:
        if not form.fullmatch(value):
            raise UsageError(f"{option} {value}: not of the form", hint=f"{option} {example}")
    return found


def _left_out(report: BuildReport) -> Iterator[str]:
    for broken in report.broken:
        yield f"{broken.path}:{broken.line}: {broken.trouble}"
    more = report.broken_lines - len(report.broken)
    if more > 0:
        yield f"{more:,} more lines"
    for reason, count in report.left_out.items():
        yield f"{count:,} {'entity' if count == 1 else 'entities'} {LEFT_OUT[reason]}"
