"""`factlint rules kinds`: what the kinds of checks do, their keys, an example each."""

from __future__ import annotations

from pathlib import Path

import click

from factlint.base.errors import UsageError
from factlint.cli.catalogue import kind_called
from factlint.cli.streams import tell


@click.command()
@click.argument("names", nargs=-1, metavar="[KIND]...")
@click.option("--into", metavar="FILE", help="Put it between the marks in this page.")
def kinds(names: tuple[str, ...], into: str | None) -> None:
    """What each KIND of check does, its keys and an example, in Markdown; all without KIND."""
    from factlint.rules.manual import header
    from factlint.rules.manual import kinds as every
    from factlint.rules.page import chapter, page

    if names:
        made = "\n\n".join("\n".join(chapter(kind_called(name))) for name in names)
    else:
        made = page(every(), header())
    if into:
        return _put(made, into)
    return tell(made)


def _put(made: str, path: str) -> None:
    from factlint.base.files import replace_file
    from factlint.rules.page import BEGIN, put_into

    text = Path(path).read_text(encoding="utf-8")
    if BEGIN not in text:
        raise UsageError(f"{path} has no place for it", hint=f"put a line “{BEGIN}” there")
    replace_file(path, put_into(text, made).encode())
