"""`factlint accept`: a name that is right as it stands goes to the house list."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factlint.base.errors import FactlintError, UsageError
from factlint.cli.options import config_option, settings
from factlint.cli.streams import tell
from factlint.cli.wording import counted
from factlint.config.settings import Config

if TYPE_CHECKING:
    from factlint.reference.entity import Entity

HOUSE = "house.yaml"
LINE = f"reference: [+{HOUSE}]\n"


@click.command(short_help="Let a name pass from now on.")
@click.argument("name", nargs=-1, required=True)
@click.option("--by", metavar="WHO", help="Who accepts it (default: git's user.name).")
@click.option("--reason", metavar="TEXT", help="Why it is right.")
@click.option("--kind", default="person", help="person (default), place, organisation, other.")
@click.option("--to", metavar="FILE", help="The house list; else the one that the settings name.")
@config_option
def command(name: tuple[str, ...], to: str | None, config: str | None, **said: str | None) -> int:
    """Put NAME on the house list, with who accepted it and when; it is not flagged any more.

    Where the settings name no house list, house.yaml is begun beside them.
    """
    from factlint.reference.house_add import add_entry

    whole = " ".join(name)
    found = settings({"config": config})
    known = _known(whole, found)
    if known:
        tell(f"“{whole}” is known already: {known}")
        return 0
    path = Path(to) if to else _house_list(found)
    fields = {"name": [whole], "kind": [said["kind"] or "person"], "note": [_note(said)]}
    house = add_entry(path, fields)
    if not to:
        _use(path, found)
    count = counted(len(house.entries), "entry", "entries")
    tell(f"{os.path.relpath(path)}: “{whole}” added, {count}")
    return 0


def _known(name: str, config: Config) -> str:
    """Who bears exactly this name in the lists; empty if nobody does."""
    from factlint.engine.setup import open_lists

    same = (each for each in open_lists(config).named(name) if name in _forms(each))
    return next((f"{each.label} ({each.id})" for each in same), "")


def _forms(entity: Entity) -> set[str]:
    return {entity.label, *(name.form for name in entity.names)}


def _note(said: dict[str, str | None]) -> str:
    who = said["by"] or _user()
    reason = f": {said['reason']}" if said["reason"] else ""
    return f"accepted by {who} on {date.today().isoformat()}{reason}"


def _user() -> str:
    """Who works here: as git knows them, else as the system does."""
    import subprocess
    from getpass import getuser

    try:
        run = subprocess.run(
            ["git", "config", "user.name"], capture_output=True, text=True, check=True
        )
        return run.stdout.strip() or getuser()
    except (OSError, subprocess.SubprocessError):
        return getuser()


def _house_list(config: Config) -> Path:
    """The house list that the settings name, else where one is begun."""
    from factlint.reference.tables import is_house_list

    named = (Path(path.removeprefix("+")) for path in config.reference)
    return next(filter(is_house_list, named), Path(config.folder or ".", HOUSE))


def _use(path: Path, config: Config) -> None:
    """Make the settings ask the list at `path`, where they do not."""
    if any(Path(each.removeprefix("+")) == path for each in config.reference):
        return
    file = Path(config.path or "factlint.yaml")
    if file.suffix == ".toml":
        raise UsageError(
            f"the name stands in {path}, but {file} does not name that list",
            hint=f'add reference = ["+{HOUSE}"] under [tool.factlint]',
        )
    before = file.read_bytes() if file.exists() else b""
    gap = b"" if not before or before.endswith(b"\n") else b"\n"
    from factlint.base.files import replace_file
    from factlint.config.load import load_config

    replace_file(str(file), before + gap + LINE.encode())
    try:
        load_config(file)
    except FactlintError:
        replace_file(str(file), before)
        raise UsageError(
            f"the name stands in {path}, but {file} does not name that list",
            hint=f"add the line “{LINE.strip()}”",
        ) from None
