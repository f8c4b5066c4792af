"""`factlint refs`: reference lists searched, shown, built."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Unpack

import click

from factlint.base.errors import UsageError
from factlint.cli.options import Overrides, config_option, day_of, reference_option, settings
from factlint.cli.refs_get import get
from factlint.cli.refs_pull import pull
from factlint.cli.streams import say, tell
from factlint.reference.entity import Entity, Tenure, When
from factlint.reference.protocol import ListInfo, Reference


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
    tell("\n".join(_record(entity, reference)))


@command.command()
@config_option
@reference_option
def status(**given: Unpack[Overrides]) -> None:
    """Which lists are in use, how large, how old and under which licence."""
    for info in _lists(given).lists():
        tell("\n".join(_status(info)))


@command.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", required=True, metavar="FILE", help="The list to write.")
@click.option("--as-of", metavar="YYYY-MM-DD", help="The day up to which the offices hold.")
def build(sources: tuple[str, ...], output: str, as_of: str | None) -> None:
    """Build a reference list from Wikidata dump lines or other lists."""
    from factlint.reference.build import build as build_list

    day = day_of(as_of, "--as-of")
    report = build_list(
        [Path(source) for source in sources], Path(output), day.isoformat() if day else ""
    )
    for broken in report.broken:
        say(f"left out: {broken.path}:{broken.line}: {broken.trouble}")
    more = report.broken_lines - len(report.broken)
    if more > 0:
        say(f"left out: {more:,} more lines")
    tell(f"{report.path}: {report.entities:,} entities, as of {report.as_of}")


command.add_command(pull)
command.add_command(get)


def _lists(given: Overrides) -> Reference:
    from factlint.engine.setup import open_lists

    return open_lists(settings(given))


def _status(info: ListInfo) -> Iterator[str]:
    yield info.name
    if info.path:
        yield f"  path:     {info.path}"
        if os.path.isfile(info.path):
            yield f"  size:     {os.path.getsize(info.path):,} bytes"
    yield f"  entities: {info.entities:,}"
    yield f"  as of:    {info.as_of or 'unknown'}"
    yield f"  licence:  {info.licence or 'not stated'}"
    if info.source:
        yield f"  source:   {info.source}"


def _record(entity: Entity, reference: Reference) -> Iterator[str]:
    """The lines that show one entity."""
    yield f"{entity.label} ({entity.id}), {entity.kind}"
    for title, text in _facts(entity, reference):
        if text:
            yield f"  {title}: {text}"
    for name in entity.names:
        yield f"  name: {_joined(f'{name.form} ({name.kind})', _span(name.start, name.end))}"
    for tenure in entity.tenures:
        yield f"  office: {_tenure(tenure, reference)}"
    for property_, statements in entity.statements.items():
        for statement in statements:
            held = _span(statement.start, statement.end)
            yield f"  {property_}: {_joined(_named(statement.value, reference), held)}"


def _facts(entity: Entity, reference: Reference) -> tuple[tuple[str, str], ...]:
    return (
        ("description", entity.description),
        ("born", _day(entity.born)),
        ("died", _day(entity.died)),
        ("country", _named(entity.country, reference)),
        ("party", _named(entity.party, reference)),
        ("jurisdiction", _named(entity.jurisdiction, reference)),
        ("title", ", ".join(entity.classes)),
        ("holders", entity.holders),
        ("list", _joined(entity.source, entity.as_of)),
        ("more", entity.url),
    )


def _tenure(tenure: Tenure, reference: Reference) -> str:
    end = _day(tenure.end) or {"unknown": "ended", "none": "goes on"}.get(tenure.ending, "")
    held = _span(_day(tenure.start), end)
    as_of = f"known up to {tenure.as_of}" if tenure.as_of and not tenure.end else ""
    return _joined(_named(tenure.office, reference), held, as_of)


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _span(start: str, end: str) -> str:
    if end in ("ended", "goes on"):
        return f"since {start}, {end}" if start else end
    if end:
        return f"{start or '…'} to {end}"
    return f"since {start}" if start else ""


def _day(when: When | None) -> str:
    return when.iso if when else ""


def _named(entity_id: str, reference: Reference) -> str:
    """An id with its label, where the lists have one."""
    entity = reference.get(entity_id) if entity_id else None
    return f"{entity.label} ({entity_id})" if entity else entity_id
