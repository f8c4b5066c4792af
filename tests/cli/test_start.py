"""A process that checks one article loads only what the article needs: start-up is a feature."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

# Runs the command line in this process and tells what was loaded when it ends.
TOLD = (
    "import os, sys; os._exit = lambda code: print(*sys.modules, file=sys.stderr); "
    "from factlint.cli.main import main; main(sys.argv[1:])"
)
COMMON = "Angela Merkel met Emmanuel Macron in Berlin. The talks with Olaf Scholz were short.\n"
SPARED = (
    "pathlib", "urllib.parse", "tempfile", "importlib.resources", "importlib.metadata",
    "dataclasses", "difflib", "concurrent.futures", "multiprocessing", "yaml", "regex",
    "pyromark", "wikidata", "rapidfuzz", "factlint.reference.build", "factlint.reference.tables",
    "subprocess", "hashlib", "html", "xml", "factlint.fixes", "factlint.engine.fix",
    "factlint.engine.changes", "factlint.engine.baseline", "factlint.engine.suppressions",
    "factlint.engine.overrides", "factlint.engine.adjust", "factlint.config.read",
    "factlint.text.fingerprint", "factlint.base.files", "factlint.cli.progress",
)  # fmt: skip


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that a second run over a text of listed names has loaded."""
    folder: Path = tmp_path_factory.mktemp("start")
    path = folder / "text.txt"
    path.write_text(COMMON, "utf-8")
    command = [sys.executable, "-c", TOLD, "check", "--quiet", str(path)]
    subprocess.run(command, check=True, capture_output=True)  # compiles the list where need be
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stderr.split())


@pytest.mark.parametrize("module", SPARED)
def test_a_clean_text_of_listed_names_does_without(module: str, loaded: set[str]) -> None:
    assert "factlint.engine.linter" in loaded
    assert module not in loaded
