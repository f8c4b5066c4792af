"""Rules written for Vale, run over files: what is found on which line, with which message.

Each case of a file in `cases/` has a `rule`, or `rules` by id, a `text` (or `texts` by suffix: the
same is wanted of each), and the lines that it wants: the number of the line and the message, with
the id before it where there are several rules. `accept` and `reject` are words of a vocabulary;
`needs` is a package of an extra, without which the case is skipped; `word` is that setting.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

import factlint
from factlint.config.load import load_config

CASES = Path(__file__).with_name("cases")
ONE = "Ship.Rule"


class Case(NamedTuple):
    """A text in one format, and what its rules must say."""

    name: str
    rules: dict[str, str]
    suffix: str
    text: str
    want: list[str]
    vocabulary: dict[str, list[str]]
    styles: list[str]
    needs: str
    word: str


def cases() -> list[Any]:
    """The cases of all files, each once for each format."""
    made = []
    for path in sorted(CASES.glob("*.yaml")):
        for told in yaml.load(path.read_text("utf-8"), yaml.BaseLoader):
            known = "name rule rules text texts want accept reject styles needs word"
            assert told.keys() <= {*known.split()}, told
            rules = told["rules"] if "rules" in told else {ONE: told["rule"]}
            for suffix, text in (told.get("texts") or {"md": told["text"]}).items():
                vocabulary = {name: told.get(name, []) for name in ("accept", "reject")}
                styles = told.get("styles", ["Ship"])
                frame = (told["name"], rules, suffix, text, told["want"])
                case = Case(*frame, vocabulary, styles, told.get("needs", ""), told.get("word", ""))
                made.append(pytest.param(case, id=f"{path.stem}: {case.name} ({suffix})"))
    return made


def told(case: Case, folder: Path) -> list[str]:
    """What factlint says to a case."""
    for rule, text in case.rules.items():
        path = folder.joinpath("styles", *rule.split(".")).with_suffix(".yml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    for name, words in case.vocabulary.items():
        path = folder / "styles" / "config" / "vocabularies" / "Own" / f"{name}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(words), "utf-8")
    (folder / "styles" / "Ship").mkdir(parents=True, exist_ok=True)
    settings = {"styles": ["styles"], "only": True, "vocab": ["Own"]}
    if case.word:
        settings["word"] = case.word
    settings["files"] = {"*": {"styles": case.styles}}
    (folder / "factlint.yaml").write_text(yaml.safe_dump({"vale": settings}), "utf-8")
    linter = factlint.Linter(load_config(folder / "factlint.yaml"))
    assert not linter.rule_errors, linter.rule_errors
    result = linter.check_bytes(case.text.encode(), str(folder / f"draft.{case.suffix}"))
    assert not result.failures, result.failures
    several = len(case.rules) != 1 or case.styles != ["Ship"]
    return [
        f"{each.line}: {f'{each.rule}: ' if several else ''}{each.message}"
        for each in result.findings
    ]


@pytest.mark.parametrize("case", cases())
def test_a_rule_finds_what_vale_does(case: Case, tmp_path: Path) -> None:
    if case.needs:
        pytest.importorskip(case.needs, reason=f"needs the package {case.needs} of an extra")
    assert told(case, tmp_path) == case.want
