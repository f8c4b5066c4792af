"""`factlint init`: a commented factlint.yaml to start from."""

from __future__ import annotations

import os

import click

from factlint.base.errors import UsageError
from factlint.cli.streams import tell

TEMPLATE = """\
# Settings of factlint; each line that begins with “# ” and a key shows the default or an example.
# Paths start at the folder of this file.

# rules:
#   select: [names, titles, lists, style, text]   # families or whole ids; all without this line
#   ignore: [style]                               # taken out again
#   packs: [british]                              # what runs too: ap-like, british, your folders
#   levels:                                       # the highest level that a rule may reach
#     text.doubled-word: suggestion
#     names: warning
#     lists.repeated-item: off

#   settings:                                     # the keys of single rules' files
#     text.placeholder: {limit: 3}

# What is different for some files, in the patterns of .gitignore.
# overrides:
#   - files: [archive/**]
#     rules: {ignore: [style]}
#     date: 2019-12-31

# Settings that these rest on, in a file or an installed package that holds a factlint.yaml.
# extends: desk/factlint.yaml

# Reference lists. Without this the list that comes with factlint is asked.
# reference:
#   - +lists/house.yaml       # asked before the default list
#   - lists/people.sqlite     # without the + it replaces the default list
#   - file: +lists/big.sqlite # a published list, which `factlint refs get` installs
#     url: https://lists.example/big.sqlite
#     sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef

# The day that all articles are judged at. Without it each article's own date counts.
# date: 2025-12-16

# Files that are not checked, in the patterns of .gitignore.
# exclude:
#   - archive/**
#   - "*.draft.md"

# How files with a suffix are read.
# formats: {.copy: markdown}

# Findings that are known and let be; `factlint check --update-baseline` writes the file.
# baseline: known.json

# How sure a finding must be to reach a level, from 0 to 1.
# thresholds: {error: 0.9, warning: 0.6, suggestion: 0.3}

# The least level that is shown, and the least that makes the exit code 1.
# level: warning
# fail-level: error
"""


@click.command(short_help="Write a commented factlint.yaml.")
@click.option("--from-vale", metavar="FILE", help="Run exactly what this .vale.ini enables.")
@click.option("--output", default="factlint.yaml", metavar="FILE", help="Where to write it.")
@click.option("--hook", is_flag=True, help="Write a .pre-commit-config.yaml too.")
@click.option("--workflow", is_flag=True, help="Write a workflow for GitHub Actions too.")
@click.option("--force", is_flag=True, help="Replace files that are there.")
def command(from_vale: str | None, output: str, hook: bool, workflow: bool, force: bool) -> None:
    """Write a factlint.yaml with all settings, each explained and switched off."""
    files = {output: TEMPLATE}
    if from_vale:
        from factlint.cli.from_vale import settings_from

        files = {output: settings_from(from_vale, output)}
    if hook or workflow:
        from factlint.cli import starters

        files |= {starters.HOOK_PATH: starters.HOOK} if hook else {}
        files |= {starters.WORKFLOW_PATH: starters.WORKFLOW} if workflow else {}
    there = [path for path in files if os.path.exists(path)]
    if there and not force:
        raise UsageError(f"{', '.join(there)} is already there", hint="--force replaces it")
    for path, text in files.items():
        _write(path, text)
        tell(f"wrote {path}")


def _write(path: str, text: str) -> None:
    try:
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from None
