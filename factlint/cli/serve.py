"""`factlint serve`: the web page and HTTP API."""

from __future__ import annotations

import click

from factlint.base.errors import NotBuiltError


@click.command(short_help="Web page and HTTP API (not built yet).")
def command() -> int:
    """A web page and an HTTP API."""
    raise NotBuiltError("the web page and HTTP API are not built yet")
