"""One rule file read and cast, but not yet a rule: plain values that can be cached."""

from __future__ import annotations

from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias

from factlint.base.finding import Safety
from factlint.base.plugins import load_plugin
from factlint.checks.base import Check
from factlint.text.action import Action

Plain: TypeAlias = Any  # texts, numbers, tuples, dicts
CHECKS = "factlint.checks"
SAFETIES = {safety.name.lower(): safety for safety in Safety}


class Draft(NamedTuple):
    """What one rule file says, cast by type; `settings` are those of the check."""

    path: str
    id: str
    extends: str
    header: dict[str, Plain]
    settings: dict[str, Plain]


def check_class(extends: str) -> type[Check] | None:
    """The class behind `extends`; None if there is no such kind."""
    name = extends.strip().lower()
    try:
        if name in ("", "base") or not name.replace("-", "_").isidentifier():
            return None
        module = load_plugin(CHECKS, name)
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith(CHECKS):
            raise
        return None
    return next(
        thing
        for thing in vars(module).values()
        if isinstance(thing, type)
        and issubclass(thing, Check)
        and thing.__module__ == f"{CHECKS}.{name.replace('-', '_')}"
    )


def thaw(value: Plain, wanted: str) -> object:
    """The real value of what a draft holds for the annotation `wanted`."""
    if wanted.startswith("Action"):
        return Action(*value)
    return MappingProxyType(value) if isinstance(value, dict) else value
