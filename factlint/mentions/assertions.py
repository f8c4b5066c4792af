"""Whether a sentence says something in its own words: no doubt, no question, no history."""

from __future__ import annotations

import re

from factlint.base.span import Span
from factlint.text.expressions import expression

UNREAL = expression(
    r"\b(?:not|never|nor|neither|none|no longer|cannot|without|unlike|except|rather than|instead of"
    r"|wrong(?:ly)?|mistak\w+|incorrect\w*|false(?:ly)?|confus\w+|error|myths?|misnam\w+"
    r"|mislabel\w+|if|would|could|might|should|whether|imagin\w+|suppos\w+|hypothetical\w*"
    r"|propos\w+|plan(?:s|ned|ning)?|so-called|self-\w+|recogni[sz]\w*|declar\w+|proclaim\w*"
    r"|considered|claim(?:s|ed|ing)?|calls|called|know(?:s|n) as|unofficial\w*|virtual\w*"
    r"|de facto|alternate|future|prospective|would-be|aspir\w+|candidates?|hop(?:e|es|ed|ing) to"
    r"|bids?|appl(?:y|ied|ying)|fiction\w*|novel)\b|n[’']t\b",
    re.IGNORECASE,
)
HISTORY = expression(
    r"\b(?:histor\w+|ancient|medieval|centur(?:y|ies)|era|empire|imperial|colonial|dynasty|wartime"
    r"|prewar|World War|Ottoman|Soviet|Nazi|Roman|Yugoslav\w*|Habsburg|Austro-\w+)\b",
    re.IGNORECASE,
)
PAST = expression(
    r"\b(?:then|former(?:ly)?|once|until|used to|at the time|ago|earlier|previously|originally"
    r"|decades?|last (?:year|week|month)|(?:years?|months?) (?:later|before))\b",
    re.IGNORECASE,
)
BEFORE, BEHIND = 50, 5  # characters within which words of doubt are about the claim
YEAR = expression(r"\b(?:1\d{3}|20\d{2})s?\b")


def is_asserted(text: str, sentence: Span, claim: Span) -> bool:
    """Whether nothing around a claim in its sentence doubts it, asks it or makes it history.

    Doubt stands close by; farther off it is about something else.
    """
    if text[sentence.start : sentence.end].rstrip('"”’) \n').endswith("?"):
        return False
    start, end = max(sentence.start, claim.start - BEFORE), min(sentence.end, claim.end + BEHIND)
    return not (UNREAL.search(text, start, end) or HISTORY.search(text, *sentence))


def years_named(text: str, sentence: Span, claim: Span, year: int) -> list[int]:
    """The years but `year` of which a sentence speaks beside its claim; 0 for some past one."""
    parts = ((sentence.start, claim.start), (claim.end, sentence.end))
    years = [int(one[0][:4]) for part in parts for one in YEAR.finditer(text, *part)]
    past = [0] if PAST.search(text, *sentence) else []
    return past + [one for one in years if one != year]
