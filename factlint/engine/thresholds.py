"""How sure a finding must be to reach a level: the one place where that is said."""

from __future__ import annotations

from factlint.base.finding import Level

LEAST_CONFIDENCE = ((0.9, Level.ERROR), (0.6, Level.WARNING), (0.3, Level.SUGGESTION))


def level_of(confidence: float, *ceilings: Level) -> Level | None:
    """The level that `confidence` earns, under every ceiling; None means silence."""
    for least, level in LEAST_CONFIDENCE:
        if confidence >= least:
            return min(level, *ceilings)
    return None
