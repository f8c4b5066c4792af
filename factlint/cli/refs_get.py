"""`factlint refs get`: published lists, verified and put in place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import click

from factlint.base.errors import UsageError
from factlint.cli.options import config_option, settings
from factlint.cli.streams import tell

if TYPE_CHECKING:
    from factlint.reference.pinned import Pinned


@click.command(short_help="Install published lists, verified by their hashes.")
@click.argument("url", required=False)
@click.option("--sha256", metavar="HASH", help="The hash that the file at URL must have.")
@click.option(
    "-o", "--output", metavar="FILE", help="Where to put it (default: here, under its own name)."
)
@config_option
def get(url: str | None, sha256: str | None, output: str | None, config: str | None) -> None:
    """Install the list at URL; without URL, the lists that the settings pin.

    What stands in its place stays unless all is right.
    """
    from factlint.reference.published import install

    for pin in [_named(url, sha256, output)] if url else _pinned(config, sha256 or output):
        installed = install(pin.published, Path(pin.path))
        done = f"{installed.size:,} bytes, hash verified" if installed.size else "already in place"
        tell(f"{installed.path}: {done}")


def _named(url: str, sha256: str | None, output: str | None) -> Pinned:
    from factlint.reference.pinned import Pinned
    from factlint.reference.published import Published, checked_hash, is_web_address

    if not is_web_address(url):
        raise UsageError(f"“{url}” is no web address", hint="https://…")
    if not sha256:
        raise UsageError(
            "the hash that the file must have is missing",
            hint="--sha256 HASH; whoever publishes the list says it beside it",
        )
    name = output or unquote(urlsplit(url).path.rpartition("/")[2])
    if not name:
        raise UsageError(f"“{url}” ends without a name", hint="say where to put it by -o FILE")
    return Pinned(name, Published(url, checked_hash(sha256)))


def _pinned(config: str | None, option: str | None) -> Sequence[Pinned]:
    from factlint.engine.pins import pins_of

    if option:
        raise UsageError("--sha256 and --output go with the address of a list")
    pins = pins_of(settings({"config": config}))
    if not pins:
        raise UsageError(
            "the settings pin no list",
            hint="`factlint refs get URL --sha256 HASH` installs one; factlint.yaml pins it under"
            " “reference” by file, url and sha256",
        )
    return pins
