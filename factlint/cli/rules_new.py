"""`factlint rules new`: a commented rule file to begin with."""

from __future__ import annotations

import os

import click

from factlint.base.errors import UsageError
from factlint.cli.catalogue import kind_called
from factlint.cli.streams import tell


@click.command()
@click.argument("kind")
@click.option("-o", "--output", metavar="FILE", help="Where to write it; - for standard output.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def new(kind: str, output: str | None, force: bool) -> None:
    """Write a commented rule of KIND that `factlint rules test` finds right.

    Without --output it is KIND.yml in this folder.
    """
    from factlint.base.files import replace_file
    from factlint.rules.starter import commented

    found = kind_called(kind)
    if found.name == "script":
        raise UsageError("factlint runs no scripts", hint="docs/rules.md: kinds of your own")
    text = commented(found)
    path = output or f"{found.name}.yml"
    if path == "-":
        return tell(text.rstrip("\n"))
    if os.path.exists(path) and not force:
        raise UsageError(f"{path} is already there", hint="--force replaces it")
    replace_file(path, text.encode())
    return tell(f"wrote {path}")
