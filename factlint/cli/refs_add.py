"""`factlint refs add`: one entry more in a house list."""

from __future__ import annotations

from pathlib import Path

import click

from factlint.base.errors import UsageError
from factlint.cli.options import config_option, settings
from factlint.cli.streams import tell

FIELD_OF = {
    "also": "also known as",
    "accept": "also accepted",
    "never": "never write",
    "qid": "id",
}


@click.command()
@click.argument("name", nargs=-1, required=True)
@click.option("--to", metavar="FILE", help="The house list; else the one that the settings name.")
@click.option("--also", multiple=True, metavar="NAME", help="Another name. Repeatable.")
@click.option("--accept", multiple=True, metavar="FORM", help="A form let pass. Repeatable.")
@click.option("--never", multiple=True, metavar="FORM", help="A form never to write. Repeatable.")
@click.option("--kind", help="person (if not said), place, organisation, office, work, other.")
@click.option("--title", help="The office held, with its country or body.")
@click.option("--since", metavar="DATE", help="When the office began: YYYY, YYYY-MM, YYYY-MM-DD.")
@click.option("--until", metavar="DATE", help="When the office ended.")
@click.option("--born", metavar="DATE", help="Date or year of birth.")
@click.option("--id", "qid", metavar="QID", help="The id on Wikidata.")
@click.option("--note", help="What colleagues should know; it is shown with findings.")
@click.option("--link", metavar="URL", help="Where to read more.")
@config_option
def add(
    name: tuple[str, ...], to: str | None, config: str | None, **said: str | tuple[str, ...] | None
) -> None:
    """Append NAME to the house list."""
    from factlint.reference.house_add import add_entry

    path = Path(to or _house_list(config))
    fields = {FIELD_OF.get(key, key): value for key, value in said.items() if value}
    values = {key: (one,) if isinstance(one, str) else one for key, one in fields.items()}
    house = add_entry(path, {"name": [" ".join(name)], **values})
    count = len(house.entries)
    tell(f"{path}: {count:,} {'entry' if count == 1 else 'entries'}")


def _house_list(config: str | None) -> str:
    """The house list that the settings name."""
    from factlint.reference.tables import is_house_list

    named = [path.removeprefix("+") for path in settings({"config": config}).reference]
    found = [path for path in named if is_house_list(Path(path))]
    if not found:
        raise UsageError(
            "the settings name no house list",
            hint="--to FILE names one; “reference: [+house.yaml]” in factlint.yaml uses it",
        )
    return found[0]
