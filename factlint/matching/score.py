"""Weighs features into a probability; the weights are data with the figures they gave."""

from __future__ import annotations

import json
import os.path
from functools import cache
from math import exp

from factlint.matching.features import FEATURES, Case
from factlint.reference.entity import PERSON

# Read by its path: importlib.resources would load archives and temporary files at every start.
WEIGHTS = os.path.join(os.path.dirname(__file__), "weights.json")


@cache
def weights(model: str) -> tuple[float, tuple[float, ...]]:
    """Bias and one weight a feature for a model."""
    with open(WEIGHTS, encoding="utf-8") as file:
        table = json.load(file)[model]
    return table["bias"], tuple(table.get(feature.__name__, 0.0) for feature in FEATURES)


def vector(case: Case) -> list[float]:
    """The features of a case, in order."""
    return [feature(case) for feature in FEATURES]


def model_of(case: Case) -> str:
    """Which weights judge a case: full names and single words, of people and of all else."""
    person = case.candidate.entity.kind == PERSON
    if len(case.mention.words) > 1:
        return "name" if person else "phrase"
    return "surname" if person else "word"


def probability(case: Case) -> float:
    """How likely it is that the mention is the candidate's name misspelled, 0 to 1."""
    bias, factors = weights(model_of(case))
    total = bias + sum(
        factor * feature(case) for factor, feature in zip(factors, FEATURES, strict=True) if factor
    )
    return 1 / (1 + exp(-max(min(total, 40.0), -40.0)))
