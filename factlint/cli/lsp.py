"""`factlint lsp`: a language server over standard input and output."""

from __future__ import annotations

import click

from factlint.base.errors import NotBuiltError


@click.command(short_help="Language server (not built yet).")
def command() -> int:
    """A language server for editors."""
    raise NotBuiltError("the language server is not built yet")
