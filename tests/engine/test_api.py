"""`import factlint`: what it offers, and that it costs nothing until it is used."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

import factlint


def test_the_published_example(linter: factlint.Linter) -> None:
    findings = linter.check_text("The the ferry left.", date=date(2025, 12, 16))
    for finding in findings:
        assert finding.line == 1
        assert finding.column >= 1
        assert finding.rule
        assert finding.message
        assert isinstance(finding.suggestions, tuple)
    assert findings


@pytest.mark.parametrize("name", factlint.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(factlint, name)


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="lint"):
        _ = factlint.lint  # type: ignore[attr-defined]


def test_importing_costs_nothing() -> None:
    code = (
        "import sys, factlint;print([name for name in sys.modules if name.startswith('factlint.')])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "heavy", ["yaml", "regex", "pyromark", "wikidata", "difflib", "subprocess"]
)
def test_check_does_not_import_what_it_does_not_need(heavy: str) -> None:
    code = f"import sys, factlint.cli.check; print({heavy!r} in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
