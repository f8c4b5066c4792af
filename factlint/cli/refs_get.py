"""`factlint refs get`: a published list, verified and put in place."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import click

from factlint.base.errors import UsageError
from factlint.cli.streams import tell


@click.command(short_help="Install a published list, verified by its hash.")
@click.argument("url")
@click.option("--sha256", required=True, metavar="HASH", help="The hash that the file must have.")
@click.option(
    "-o", "--output", metavar="FILE", help="Where to put it (default: here, under its own name)."
)
def get(url: str, sha256: str, output: str | None) -> None:
    """Install the list at URL. What stands there stays unless all is right."""
    from factlint.reference.published import Published, checked_hash, install

    if urlsplit(url).scheme not in ("http", "https"):
        raise UsageError(f"“{url}” is no web address", hint="https://…")
    name = output or unquote(urlsplit(url).path.rpartition("/")[2])
    if not name:
        raise UsageError(f"“{url}” ends without a name", hint="say where to put it by -o FILE")
    installed = install(Published(url, checked_hash(sha256)), Path(name))
    done = f"{installed.size:,} bytes, hash verified" if installed.size else "already in place"
    tell(f"{installed.path}: {done}")
