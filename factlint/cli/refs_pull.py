"""`factlint refs pull`: entities fetched from Wikidata into a list."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from factlint.cli.options import Overrides, config_option, reference_option, settings, split
from factlint.cli.streams import say, tell

if TYPE_CHECKING:
    from factlint.reference.pull import Progress, PullReport, Sources
    from factlint.reference.wikidata.snapshot import Wish

SHOWN = 10  # ids or names that a message lists
EVERY = 20  # progress reports between two lines where the output is no terminal


class Given(Overrides):
    """The options of one call."""

    qid: tuple[str, ...]
    office: tuple[str, ...]
    country: tuple[str, ...]
    organisation: tuple[str, ...]
    cls: tuple[str, ...]
    legislature: tuple[str, ...]
    drafts: tuple[str, ...]
    refresh: bool
    alone: bool
    contact: str | None
    endpoint: str | None
    sparql: str | None
    interval: float
    output: str


@click.command(short_help="Fetch from Wikidata into a list.")
@click.option("-o", "--output", required=True, metavar="FILE", help="The list to write.")
@click.option("--qid", multiple=True, metavar="Q…", help="Entities, or a file with a QID a line.")
@click.option("--office", multiple=True, metavar="Q…", help="Offices, with all their holders.")
@click.option("--country", multiple=True, metavar="Q…", help="Offices of countries, with holders.")
@click.option(
    "--organisation", multiple=True, metavar="Q…", help="Offices of organisations, with holders."
)
@click.option("--class", "cls", multiple=True, metavar="Q…", help="All instances of classes.")
@click.option("--legislature", multiple=True, metavar="Q…", help="Members of legislatures.")
@click.option(
    "--drafts", multiple=True, metavar="PATH", help="Names in drafts that the lists do not know."
)
@click.option("--refresh", is_flag=True, help="Ask again; fetch what has changed since.")
@click.option("--alone", is_flag=True, help="Without offices, countries and parties they name.")
@click.option("--contact", metavar="ADDRESS", help="Your e-mail address or page; Wikimedia asks.")
@click.option("--endpoint", metavar="URL", help="Another API than Wikidata's (…/w/api.php).")
@click.option("--sparql", metavar="URL", help="Another query service, such as a QLever.")
@click.option(
    "--interval", type=click.FloatRange(min=0), default=0.2, show_default=True,
    metavar="SECONDS", help="Time between two requests at least.",
)  # fmt: skip
@config_option
@reference_option
def pull(**given: Unpack[Given]) -> None:
    """Fetch entities from Wikidata into the list FILE.

    FILE grows with every pull: what was once asked for stays in it, and --refresh alone brings all
    of it up to date. What has been fetched is kept in FILE.snapshot; a pull that was broken off
    goes on where it was when the same command is given again.
    """
    from factlint.reference.pull import Plan
    from factlint.reference.pull import pull as pull_list

    sources = _sources(given)
    wishes = list(_wishes(given))
    plan = Plan(given["refresh"], given["alone"])
    output = Path(given["output"])
    progress = _Teller()
    try:
        report = pull_list(wishes, output, sources, plan, progress.tell)
    except KeyboardInterrupt:
        progress.end()
        say("broken off; what has been fetched is kept, and the same command goes on from there")
        raise
    finally:
        progress.end()
    _tell_report(report)


def _sources(given: Given) -> Sources:
    from importlib.metadata import version

    from factlint.reference.pull import Sources
    from factlint.reference.wikidata.client import API, PoliteClient
    from factlint.reference.wikidata.requests import (
        Manners,
        Requests,
        checked_address,
        checked_contact,
    )
    from factlint.reference.wikidata.sparql import QUERY_SERVICE, QueryService

    contact = checked_contact(given.get("contact") or settings(given).contact)
    agent = f"factlint/{version('factlint')} ({contact}) wikidata/{version('wikidata')}"
    requests = Requests(agent, Manners(interval=given["interval"]), notice=say)
    api = checked_address(given["endpoint"] or API, "--endpoint")
    queries = checked_address(given["sparql"] or QUERY_SERVICE, "--sparql")
    return Sources(PoliteClient(requests, api), QueryService(requests, queries))


def _wishes(given: Given) -> Iterator[Wish]:
    from factlint.reference import pull as kinds

    asked = {
        kinds.QID: _from_files(given["qid"]),
        kinds.OFFICE: given["office"],
        kinds.COUNTRY: given["country"],
        kinds.ORGANISATION: given["organisation"],
        kinds.CLASS: given["cls"],
        kinds.LEGISLATURE: given["legislature"],
        kinds.NAME: _names(given),
    }
    for kind, values in asked.items():
        for value in values if kind == kinds.NAME else split(values):
            yield kinds.checked_wish(kind, value)


def _from_files(values: Iterable[str]) -> Iterator[str]:
    """Ids as they are; those in a file, one a line, with remarks after #."""
    for value in values:
        path = Path(value)
        if not path.is_file():
            yield value
            continue
        for line in path.read_text(encoding="utf-8-sig", errors="replace").splitlines():
            yield from line.partition("#")[0].split()


def _names(given: Given) -> list[str]:
    if not given["drafts"]:
        return []
    from factlint.engine.discover import discover
    from factlint.engine.unknown import unknown_names

    config = settings(given, given["drafts"][0])
    found = discover(given["drafts"], config)
    if found.failures:
        raise found.failures[0]
    names = unknown_names(found.files, config)
    if not names:
        say("the lists know every name in the drafts")
    return names


def _tell_report(report: PullReport) -> None:
    if report.missing:
        say(f"not in Wikidata: {_listed(report.missing)}")
    if report.empty:
        say(f"nothing found for {_listed([f'{kind} {value}' for kind, value in report.empty])}")
    changed = f", {report.changed:,} had changed" if report.changed else ""
    built = report.built
    tell(
        f"{built.path}: {built.entities:,} entities, as of {built.as_of}"
        f" ({report.fetched:,} fetched{changed}, {report.requests:,} requests)"
    )


def _listed(values: Iterable[str]) -> str:
    every = list(values)
    more = f" and {len(every) - SHOWN:,} more" if len(every) > SHOWN else ""
    return ", ".join(every[:SHOWN]) + more


class _Teller:
    """Progress on standard error: one line that changes in a terminal, else a line now and then."""

    def __init__(self) -> None:
        self.terminal = sys.stderr.isatty()
        self.doing = ""
        self.count = 0
        self.open = False

    def tell(self, progress: Progress) -> None:
        """Show how far the pull is."""
        of = f" of {progress.total:,}" if progress.total else ""
        counts = f" {progress.done:,}{of}" if progress.done else ""
        text = f"{progress.doing}{counts}"
        if self.terminal:
            click.echo(f"\r\x1b[K{text}", err=True, nl=False)
            self.open = True
            return
        self.count = 0 if progress.doing != self.doing else self.count + 1
        self.doing = progress.doing
        if self.count % EVERY == 0 or progress.done == progress.total:
            say(text)

    def end(self) -> None:
        """Leave the changing line."""
        if self.open:
            click.echo(err=True)
            self.open = False
