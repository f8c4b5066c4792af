"""`factlint init`: a commented factlint.yaml to start from."""

from __future__ import annotations

import click

from factlint.base.errors import NotBuiltError, UsageError
from factlint.cli.streams import tell

TEMPLATE = """\
# Settings of factlint; each line that begins with “# ” and a key shows the default or an example.
# Paths start at the folder of this file.

# rules:
#   select: [names, titles, lists, style, text]   # families or whole ids; all without this line
#   ignore: [style]                               # taken out again
#   levels:                                       # the highest level that a rule may reach
#     text.doubled-word: suggestion
#     names: warning
#     lists.repeated-item: off

# Reference lists. Without this the list that comes with factlint is asked.
# reference:
#   - +lists/house.yaml       # asked before the default list
#   - lists/people.sqlite     # without the + it replaces the default list

# The day that all articles are judged at. Without it each article's own date counts.
# date: 2025-12-16

# Files that are not checked, in the patterns of .gitignore.
# exclude:
#   - archive/**
#   - "*.draft.md"

# The least level that is shown, and the least that makes the exit code 1.
# level: warning
# fail-level: error
"""


@click.command(short_help="Write a commented factlint.yaml.")
@click.option("--from-vale", metavar="FILE", help="Not built yet.")
@click.option("--output", default="factlint.yaml", metavar="FILE", help="Where to write it.")
@click.option("--force", is_flag=True, help="Replace a file that is there.")
def command(from_vale: str | None, output: str, force: bool) -> None:
    """Write a factlint.yaml with all settings, each explained and switched off."""
    if from_vale:
        raise NotBuiltError("--from-vale is not built yet")
    try:
        with open(output, "w" if force else "x", encoding="utf-8", newline="\n") as file:
            file.write(TEMPLATE)
    except FileExistsError:
        raise UsageError(f"{output} is already there", hint="--force replaces it") from None
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror or error}") from None
    tell(f"wrote {output}")
