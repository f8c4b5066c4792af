"""Findings that are known and not told."""

from __future__ import annotations

from typing import NamedTuple

from factlint.base.finding import Finding


class Dropped(NamedTuple):
    """A finding that is not told, and why."""

    finding: Finding
    reason: str
