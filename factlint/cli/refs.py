"""`factlint refs`: reference lists searched, shown, built."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import Unpack

import click

from factlint.base.errors import UsageError
from factlint.cli.options import Overrides, config_option, reference_option, settings
from factlint.cli.record import record_lines
from factlint.cli.refs_add import add
from factlint.cli.refs_build import build
from factlint.cli.refs_diff import diff
from factlint.cli.refs_get import get
from factlint.cli.refs_pull import pull
from factlint.cli.streams import say, tell
from factlint.reference.protocol import HOUSE, ListInfo, Reference

MAX_AGE = 60  # days after which offices in a list want looking at


@click.group(short_help="Search, show and build reference lists.")
def command() -> None:
    """Reference lists: who and what is known."""


@command.command()
@click.argument("name", nargs=-1, required=True)
@config_option
@reference_option
def search(name: tuple[str, ...], **given: Unpack[Overrides]) -> int:
    """Candidates for NAME with scores and why. Exit code 1 if there are none."""
    from factlint.engine.search import search as look_up
    from factlint.engine.setup import open_words

    found = look_up(" ".join(name), _lists(given), open_words())
    for each in found:
        described = f", {each.entity.description}" if each.entity.description else ""
        tell(f"{each.score:.2f}  {each.entity.id}  {each.entity.label}{described}  ({each.why})")
    if not found:
        say(f"nobody and nothing in the lists is called “{' '.join(name)}”, or nearly so")
    return 0 if found else 1


@command.command()
@click.argument("entity_id", metavar="ID")
@config_option
@reference_option
def show(entity_id: str, **given: Unpack[Overrides]) -> None:
    """All that the lists know of the entity ID."""
    reference = _lists(given)
    entity = reference.get(entity_id)
    if entity is None:
        raise UsageError(
            f"the lists have no “{entity_id}”", hint="`factlint refs search NAME` finds ids"
        )
    tell("\n".join(record_lines(entity, reference)))


@command.command()
@config_option
@reference_option
@click.option(
    "--max-age", default=MAX_AGE, show_default=True, metavar="DAYS", type=click.IntRange(0),
    help="Warn of lists whose offices are older.",
)  # fmt: skip
def status(max_age: int, **given: Unpack[Overrides]) -> None:
    """Which lists are in use, how large, how old and under which licence."""
    for info in _lists(given).lists():
        age = _age(info)
        tell("\n".join(_status(info, age)))
        if age is not None and age > max_age and info.kind != HOUSE:
            say(f"warning: offices in {info.name} hold up to {info.as_of}, {age:,} days ago")
            say("  hint: `factlint refs pull` or `factlint refs build` makes a newer list")


command.add_command(add)
command.add_command(build)
command.add_command(diff)
command.add_command(pull)
command.add_command(get)


def _lists(given: Overrides) -> Reference:
    from factlint.engine.setup import open_lists

    return open_lists(settings(given))


def _age(info: ListInfo) -> int | None:
    """Days since the day up to which a list's offices hold."""
    if not info.as_of:
        return None
    return max(0, (date.today() - date.fromisoformat(info.as_of)).days)


def _status(info: ListInfo, age: int | None) -> Iterator[str]:
    yield f"{info.name} (house list)" if info.kind == HOUSE else info.name
    if info.path:
        yield f"  path:     {info.path}"
        if os.path.isfile(info.path):
            yield f"  size:     {os.path.getsize(info.path):,} bytes"
    yield f"  entities: {info.entities:,}"
    old = f" ({age:,} days ago)" if age is not None else ""
    yield f"  as of:    {info.as_of or 'unknown'}{old}"
    yield f"  licence:  {info.licence or 'not stated'}"
    if info.source:
        yield f"  source:   {info.source}"
