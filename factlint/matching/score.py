"""Weighs features into a probability; the weights are data with the figures they gave."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from math import exp

from factlint.matching.features import FEATURES, Case


@cache
def weights(model: str) -> tuple[float, tuple[float, ...]]:
    """Bias and one weight a feature for `model` ("name", "surname")."""
    text = resources.files("factlint.matching").joinpath("weights.json").read_text("utf-8")
    table = json.loads(text)[model]
    return table["bias"], tuple(table.get(feature.__name__, 0.0) for feature in FEATURES)


def vector(case: Case) -> list[float]:
    """The features of a case, in order."""
    return [feature(case) for feature in FEATURES]


def probability(case: Case, model: str) -> float:
    """How likely it is that the mention is the candidate's name misspelled, 0 to 1."""
    bias, factors = weights(model)
    total = bias + sum(
        factor * feature(case) for factor, feature in zip(factors, FEATURES, strict=True) if factor
    )
    return 1 / (1 + exp(-max(min(total, 40.0), -40.0)))
