"""`factlint rules test`: whether rules do what their own lines and cases say."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factlint.base.errors import RuleError, UsageError
from factlint.cli.streams import say, tell, tell_error
from factlint.cli.wording import counted
from factlint.rules.load import LoadedRules
from factlint.rules.rule import Rule

if TYPE_CHECKING:
    from factlint.base.finding import Finding
    from factlint.rules.cases import Case
    from factlint.rules.verify import Run


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--coverage", is_flag=True, help="Name the rules that no line or case makes fire.")
@click.option("--reference", multiple=True, metavar="[+]FILE", help="Ask this list; + adds it.")
def test(paths: tuple[str, ...], coverage: bool, reference: tuple[str, ...]) -> int:
    """Run the bad and good lines and the tests of all rules, or of those in PATHS.

    PATHS are rule files and folders. Lists that a case names go before those of --reference. Exit
    code 1 if a line or case fails, or if --coverage names a rule; 2 if a rule cannot be loaded.
    """
    from factlint.rules.verify import failures_of, fires

    loaded = _loaded(paths)
    cases, errors = _cases(loaded.rules)
    for error in (*loaded.errors, *errors):
        tell_error(error)
    run = runner(reference)
    failures = [each for rule in loaded.rules for each in failures_of(rule, cases[rule.path], run)]
    for failure in failures:
        tell(str(failure))
    silent = [rule for rule in loaded.rules if coverage and not fires(rule, cases[rule.path], run)]
    for rule in silent:
        tell(f"{rule.path}: {rule.id} fires in none of its lines and cases")
    say(_summary(loaded.rules, cases, len(failures)))
    return 2 if loaded.errors or errors else int(bool(failures or silent))


def _summary(rules: Sequence[Rule], cases: dict[str, tuple[Case, ...]], failed: int) -> str:
    lines = sum(len(rule.bad) + len(rule.good) for rule in rules)
    parts = [counted(len(rules), "rule"), counted(lines, "line")]
    number = sum(map(len, cases.values()))
    if number:
        parts.append(counted(number, "case"))
    return f"{', '.join(parts)}: {failed} failed"


def _cases(rules: Sequence[Rule]) -> tuple[dict[str, tuple[Case, ...]], list[RuleError]]:
    from factlint.rules.cases import cases_in

    found: dict[str, tuple[Case, ...]] = {}
    errors: list[RuleError] = []
    for rule in rules:
        try:
            found[rule.path] = cases_in(rule.path)
        except RuleError as error:
            found[rule.path] = ()
            errors.append(error)
    return found, errors


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


def runner(reference: Sequence[str] = ()) -> Run:
    """Runs one rule alone over a text, with the lists of a case, else those of `reference`."""
    from factlint.config.settings import Config, Named
    from factlint.engine.linter import Linter
    from factlint.engine.setup import open_lists, open_words

    lexicon = open_words()

    def run(rule: Rule, text: str, as_format: str, *lists: str) -> Sequence[Finding]:
        asked = open_lists(Config(reference=lists or tuple(reference)))
        alone = Config(select=(Named(rule.id),))  # also one of a pack that does not run unasked
        linter = Linter(alone, rules=(rule,), reference=asked, lexicon=lexicon)
        return linter.check_text(text, as_format=as_format)

    return run
