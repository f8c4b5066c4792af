"""What many tests share: one linter with the shipped rules and list, and the data beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

import factlint

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def linter() -> factlint.Linter:
    """The default rules and the starter list, loaded once a process."""
    return factlint.Linter()


@pytest.fixture(scope="session")
def shared() -> Path:
    """Measuring data beside the checkout; tests that read it are skipped where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the data folder beside the checkout, which is not here")
    return folder
