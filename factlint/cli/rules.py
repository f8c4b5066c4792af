"""`factlint rules`: which there are, what they say, whether their own lines hold."""

from __future__ import annotations

from pathlib import Path

import click

from factlint.cli.catalogue import rule_called, rules_by_id
from factlint.cli.rules_kinds import kinds
from factlint.cli.rules_new import new
from factlint.cli.rules_schema import schema
from factlint.cli.rules_test import test
from factlint.cli.streams import tell
from factlint.engine.setup import PREFIXES


@click.group(short_help="List, show and test rules.", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> None:
    """Rules: without a subcommand, the list of all."""
    if context.invoked_subcommand is None:
        _list()


@command.command("list")
def list_() -> None:
    """All rules with their highest level and what they find."""
    _list()


def _list() -> None:
    rules = rules_by_id()
    width = max(map(len, rules), default=0)
    for rule in rules.values():
        told = f"{rule.id:{width}}  {rule.level.word:10}  {rule.description.strip()}"
        tell(told.rstrip() + " (if its pack is named)" * rule.id.startswith(PREFIXES))


@command.command()
@click.argument("rule_id", metavar="ID")
def show(rule_id: str) -> None:
    """The file of the rule ID as it stands."""
    rule = rule_called(rule_id)
    tell(f"# {rule.path}")
    tell(Path(rule.path).read_text(encoding="utf-8").rstrip("\n"))


command.add_command(kinds)
command.add_command(new)
command.add_command(schema)
command.add_command(test)
