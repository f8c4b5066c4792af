"""Checks the names, titles, lists and facts of article text against a reference list.

>>> import factlint
>>> linter = factlint.Linter()
>>> findings = linter.check_text("Kiev is the capital of Ukraine.")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.base.errors import FactlintError as FactlintError
    from factlint.base.finding import Evidence as Evidence
    from factlint.base.finding import Finding as Finding
    from factlint.base.finding import Level as Level
    from factlint.base.finding import Note as Note
    from factlint.base.result import Result as Result
    from factlint.config.settings import Config as Config
    from factlint.engine.linter import Linter as Linter

    __version__: str

HOMES = {
    "Config": "factlint.config.settings",
    "Evidence": "factlint.base.finding",
    "FactlintError": "factlint.base.errors",
    "Finding": "factlint.base.finding",
    "Level": "factlint.base.finding",
    "Linter": "factlint.engine.linter",
    "Note": "factlint.base.finding",
    "Result": "factlint.base.result",
}

__all__ = [  # noqa: PLE0604 (spelled out by HOMES, imported when first asked for)
    *HOMES,
    "__version__",
]


def __getattr__(name: str) -> object:
    from importlib import import_module, metadata

    if name in HOMES:
        return getattr(import_module(HOMES[name]), name)
    if name == "__version__":
        return metadata.version("factlint")
    raise AttributeError(f"module 'factlint' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
