"""`factlint refs diff`: what changed from one list to the next."""

from __future__ import annotations

import click

from factlint.cli.record import joined, named
from factlint.cli.streams import tell

SHOWN = 20  # changes a section


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--all", "every", is_flag=True, help=f"Show all changes, not {SHOWN} a section.")
def diff(old: str, new: str, every: bool) -> None:
    """What changed from the list OLD to the list NEW: new holders of offices first."""
    from factlint.reference.difference import differences
    from factlint.reference.setup import open_list

    before, after = open_list(old), open_list(new)
    found = differences(before, after)
    for section, changes in found.items():
        tell(f"{section}: {len(changes):,}")
        for change in changes if every else changes[:SHOWN]:
            office = f"{named(change.office, after)}: " if change.office else ""
            dates = " → ".join(part for part in (change.was, change.now) if part)
            tell(f"  {office}{joined(f'{change.entity.label} ({change.entity.id})', dates)}")
        if not every and len(changes) > SHOWN:
            tell(f"  … and {len(changes) - SHOWN:,} more (--all shows them)")
    if not found:
        tell("the two lists say the same")
