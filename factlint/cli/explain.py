"""`factlint explain`: what a rule finds, why, and examples."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import fill

import click

from factlint.cli.catalogue import rule_called
from factlint.cli.options import config_option
from factlint.cli.streams import tell
from factlint.rules.rule import Rule

WIDTH = 88


@click.command(short_help="What a rule finds and why.")
@click.argument("rule_id", metavar="ID")
@config_option
def command(rule_id: str, config: str | None) -> None:
    """Say what the rule ID finds and why, with good and bad examples."""
    tell("\n".join(explanation(rule_called(rule_id, config))))


def explanation(rule: Rule) -> Iterator[str]:
    """The lines that explain `rule`."""
    yield f"{rule.id} ({rule.level.word} at most)"
    for text in (rule.description, rule.why):
        if text:
            yield ""
            yield fill(text.strip(), WIDTH)
    yield from _examples("Flagged:", rule.bad)
    yield from _examples("Not flagged:", rule.good)
    if rule.link:
        yield ""
        yield f"More: {rule.link}"


def _examples(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        yield from (f"  {line}" for line in lines)
