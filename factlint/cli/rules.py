"""`factlint rules`: which there are, what they say, whether their own lines hold."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from factlint.base.errors import RuleError, UsageError
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.cli.catalogue import rule_called, rules_by_id
from factlint.cli.rules_schema import schema
from factlint.cli.streams import say, tell, tell_error
from factlint.cli.wording import counted
from factlint.rules.load import LoadedRules
from factlint.rules.rule import Rule


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
        tell(f"{rule.id:{width}}  {rule.level.word:10}  {rule.description.strip()}".rstrip())


@command.command()
@click.argument("rule_id", metavar="ID")
def show(rule_id: str) -> None:
    """The file of the rule ID as it stands."""
    rule = rule_called(rule_id)
    tell(f"# {rule.path}")
    tell(Path(rule.path).read_text(encoding="utf-8").rstrip("\n"))


@command.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
def test(paths: tuple[str, ...]) -> int:
    """Run the bad and good lines of all rules, or of those in PATHS (rule files and folders).

    Exit code 1 if a line fails, 2 if a rule cannot be loaded.
    """
    from factlint.rules.verify import verify

    loaded = _loaded(paths)
    for error in loaded.errors:
        tell_error(error)
    failures = verify(loaded.rules, _runner()) if loaded.rules else ()
    for failure in failures:
        tell(str(failure))
    lines = sum(len(rule.bad) + len(rule.good) for rule in loaded.rules)
    told = f"{counted(len(loaded.rules), 'rule')}, {counted(lines, 'line')}"
    say(f"{told}: {len(failures)} failed")
    return 2 if loaded.errors else int(bool(failures))


def _loaded(paths: Sequence[str]) -> LoadedRules:
    from factlint.engine.setup import default_rules

    if not paths:
        return default_rules()
    parts = [_from_path(path) for path in paths]
    rules = tuple(rule for part in parts for rule in part.rules)
    return LoadedRules(rules, tuple(error for part in parts for error in part.errors))


def _from_path(path: str) -> LoadedRules:
    from factlint.rules.load import load_pack, read_rule

    if os.path.isdir(path):
        return load_pack(path)
    if not os.path.exists(path):
        raise UsageError(f"{path}: there is no such file")
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
        return LoadedRules((read_rule(path, Path(path).stem, text)[1],))
    except UnicodeDecodeError as error:
        fault = RuleError(f"byte {error.start} is not UTF-8", path=path, hint="save it as UTF-8")
        return LoadedRules(errors=(fault,))
    except RuleError as error:
        return LoadedRules(errors=(error,))


def _runner() -> Callable[[Rule, str], Sequence[Hit]]:
    """Runs one rule alone over a line, read as Markdown, with the default lists."""
    from factlint.config.settings import Config
    from factlint.engine.linter import Linter
    from factlint.engine.setup import open_lists, open_words

    reference, lexicon = open_lists(Config()), open_words()

    def run(rule: Rule, line: str) -> Sequence[Hit]:
        linter = Linter(rules=(rule,), reference=reference, lexicon=lexicon)
        findings = linter.check_text(line, as_format="markdown")
        return [Hit(Span(finding.start, finding.end)) for finding in findings]

    return run


command.add_command(schema)
