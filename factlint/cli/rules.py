"""`factlint rules`: which there are, what they say, whether their own lines hold."""

from __future__ import annotations

from pathlib import Path

import click

from factlint.cli.catalogue import all_rules, rule_called
from factlint.cli.options import config_option
from factlint.cli.rules_kinds import kinds
from factlint.cli.rules_new import new
from factlint.cli.rules_schema import schema
from factlint.cli.rules_test import test
from factlint.cli.streams import tell, tell_error
from factlint.engine.setup import PREFIXES


@click.group(short_help="List, show and test rules.", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> int:
    """Rules: without a subcommand, the list of all."""
    return _list(None) if context.invoked_subcommand is None else 0


@command.command("list")
@config_option
def list_(config: str | None) -> int:
    """All rules with their highest level and what they find.

    Those of packs and of Vale's styles that the settings name are among them. Exit code 2 if one of
    them cannot be loaded.
    """
    return _list(config)


def _list(config: str | None) -> int:
    loaded = all_rules(config)
    width = max((len(rule.id) for rule in loaded.rules), default=0)
    for rule in loaded.rules:
        told = f"{rule.id:{width}}  {rule.level.word:10}  {rule.description.strip()}"
        tell(told.rstrip() + " (if its pack is named)" * rule.id.startswith(PREFIXES))
    for error in loaded.errors:
        tell_error(error)
    return 2 if loaded.errors else 0


@command.command()
@click.argument("rule_id", metavar="ID")
@config_option
def show(rule_id: str, config: str | None) -> None:
    """The file of the rule ID as it stands."""
    rule = rule_called(rule_id, config)
    if not rule.path:
        tell(f"# {rule.id} comes with Vale and has no file")
        return
    tell(f"# {rule.path}")
    tell(Path(rule.path).read_text(encoding="utf-8-sig").rstrip("\n"))


command.add_command(kinds)
command.add_command(new)
command.add_command(schema)
command.add_command(test)
