"""Where `rules/` and `seeds/` lie: in a checkout beside the package, else inside the wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def data_folder(name: str) -> Path:
    """The folder `name` ("rules" or "seeds") that this installation uses."""
    package = Path(__file__).resolve().parent.parent
    checkout = package.parent / name
    if (package.parent / "pyproject.toml").is_file() and checkout.is_dir():
        return checkout
    return package / "_data" / name
