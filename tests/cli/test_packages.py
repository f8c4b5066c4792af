"""Installed packages bring kinds, formats and reports by entry points."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Factlint

KINDS = '''\
"""Kinds of a house."""

from factlint.checks.base import Check
from factlint.checks.existence import Existence
from factlint.base.finding import Hit
from factlint.base.span import Span


class Shouting(Check):
    """Flags words in capitals."""

    values = ("found",)

    least: int = 4
    """How many letters a word must have."""
    exceptions: tuple[str, ...] = ()

    def find(self, article, blocks):
        for block in blocks:
            at = block.span.start
            for word in block.span.of(article.text).split(" "):
                if word.isupper() and len(word) >= self.least and word not in self.exceptions:
                    yield Hit(Span(at, at + len(word)), (word,))
                at += len(word) + 1


class Never(Existence):
    """Flags tokens whatever the house says."""

    why: str = ""
'''
FORMAT = '''\
"""Copy of an old system: a line of marks, then text."""

from factlint.formats import plain

suffixes = (".copy",)
read = plain.read
'''
REPORT = '''\
"""Names of rules alone."""


def write(results, stream, look):
    for result in results:
        for finding in result.findings:
            stream.write(f"{finding.rule}!\\n")
'''
ENTRY_POINTS = """\
[factlint.checks]
shouting = house_desk.kinds:Shouting
never-here = house_desk.kinds:Never
broken = house_desk.missing
odd = house_desk.copy

[factlint.formats]
copy = house_desk.copy

[factlint.reports]
rules-only = house_desk.report
"""
RULE = "extends: {kind}\nmessage: “%s” shouts\n{more}"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder of installed packages with one in it."""
    site = tmp_path / "site"
    package, metadata = site / "house_desk", site / "house_desk-1.0.dist-info"
    package.mkdir(parents=True)
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: house-desk\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(ENTRY_POINTS)
    for name, text in (("kinds", KINDS), ("copy", FORMAT), ("report", REPORT), ("__init__", "")):
        (package / f"{name}.py").write_text(text, "utf-8")
    return site


def rule(folder: Path, kind: str, more: str = "") -> None:
    (folder / "styles" / "House").mkdir(parents=True, exist_ok=True)
    (folder / "styles" / "House" / "Loud.yml").write_text(RULE.format(kind=kind, more=more))
    (folder / "factlint.yaml").write_text("vale: {styles: [styles], only: true}\n")


def test_a_kind(factlint: Factlint, site: Path, tmp_path: Path) -> None:
    rule(tmp_path, "shouting", "exceptions: [NATO]\nleast: 3\n")
    (tmp_path / "draft.txt").write_text("The ferry was LATE, said NATO on BIG days.\n")
    for _ in range(2):  # the second time from the cache of rules
        run = factlint("check", "draft.txt", "--format", "jsonl", PYTHONPATH=str(site))
        assert [line.split('"text": "')[1][:3] for line in run.out.splitlines()] == ["LAT", "BIG"]


def test_a_kind_that_builds_on_another(factlint: Factlint, site: Path, tmp_path: Path) -> None:
    rule(tmp_path, "never-here", "tokens: [ferry]\nwhy: because\n")
    (tmp_path / "draft.txt").write_text("The ferry was late.\n")
    run = factlint("check", "draft.txt", PYTHONPATH=str(site))
    assert "1:5: warning House.Loud" in run.out


def test_a_wrong_setting_of_such_a_kind(factlint: Factlint, site: Path, tmp_path: Path) -> None:
    rule(tmp_path, "shouting", "leest: 3\n")
    run = factlint("rules", "test", "styles", PYTHONPATH=str(site))
    assert run.code == 2
    assert "Loud.yml:3:1: “shouting” has no key “leest”\n  hint: did you mean “least”?" in run.err


def test_such_a_kind_has_its_manual(factlint: Factlint, site: Path) -> None:
    shown = factlint("rules", "kinds", "shouting", PYTHONPATH=str(site)).out
    assert "| `least` | whole number | `4` | How many letters a word must have. |" in shown
    assert "message: “%s”" in shown.replace('"', "")
    assert '"shouting"' not in factlint("rules", "schema").out


@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        ("broken", "“broken” of the package house-desk cannot be loaded: ModuleNotFoundError"),
        ("odd", "“odd” is no kind of check"),
        ("shoutin", "no check is called “shoutin”\n  hint: did you mean “shouting”?"),
    ],
)
def test_what_is_no_kind(
    factlint: Factlint, site: Path, tmp_path: Path, kind: str, fault: str
) -> None:
    rule(tmp_path, kind)
    run = factlint("rules", "test", "styles", PYTHONPATH=str(site))
    assert run.code == 2
    assert f"Loud.yml:1:10: {fault}" in run.err


def test_a_format(factlint: Factlint, site: Path, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "one.COPY").write_text("The the ferry was late.\n")
    for path in ("drafts", "drafts/one.COPY"):
        run = factlint("check", path, PYTHONPATH=str(site))
        assert "drafts/one.COPY:1:1: warning text.doubled-word" in run.out
    typed = b"The the ferry was late.\n"
    run = factlint("check", "-", "--as", "copy", typed=typed, PYTHONPATH=str(site))
    assert "text.doubled-word" in run.out
    assert "no format reads .copy files" in factlint("check", "drafts/one.COPY").err


def test_a_report(factlint: Factlint, site: Path, tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("The the ferry was late.\n")
    run = factlint("check", "draft.txt", "--format", "rules-only", PYTHONPATH=str(site))
    assert run.out == "text.doubled-word!\n"
