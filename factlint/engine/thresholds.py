"""How sure a finding must be to reach a level: the one place where that is said."""

from __future__ import annotations

from factlint.base.errors import ConfigError
from factlint.base.finding import Level
from factlint.config.settings import Config

Thresholds = tuple[tuple[float, Level], ...]
LEAST_CONFIDENCE: Thresholds = (
    (0.9, Level.ERROR),
    (0.6, Level.WARNING),
    (0.3, Level.SUGGESTION),
)


def level_of(
    confidence: float, *ceilings: Level, thresholds: Thresholds = LEAST_CONFIDENCE
) -> Level | None:
    """The level that `confidence` earns, under every ceiling; None means silence."""
    for least, level in thresholds:
        if confidence >= least:
            return min(level, *ceilings)
    return None


def thresholds_of(config: Config) -> Thresholds:
    """The thresholds that `config` leaves or sets; raises ConfigError where they fall."""
    if not config.thresholds:
        return LEAST_CONFIDENCE
    said = dict(config.thresholds)
    ranked = tuple((said.get(level, least), level) for least, level in LEAST_CONFIDENCE)
    numbers = [least for least, _ in ranked]
    if numbers != sorted(numbers, reverse=True):
        told = ", ".join(f"{level.word} {least:g}" for least, level in ranked)
        line = next((each.line for each in config.said[::-1] if each.key == "thresholds"), 0)
        raise ConfigError(
            f"a higher level must not ask for less confidence than a lower one: {told}",
            path=config.path,
            line=line,
        )
    return ranked
