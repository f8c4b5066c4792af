"""Whether a sentence says something of now, in its own words: no doubt, no history, no question."""

from __future__ import annotations

import re

from factlint.base.span import Span
from factlint.text.expressions import expression

NOT_SAID = expression(
    r"\b(?:not|never|nor|neither|none|no longer|cannot|without|unlike|except|rather than|instead of"
    r"|outside|wrong(?:ly)?|mistak\w+|incorrect\w*|false(?:ly)?|confus\w+|error|myths?|misnam\w+"
    r"|mislabel\w+|despite|"  # told as not so
    r"if|would|could|might|should|whether|imagin\w+|suppos\w+|hypothetical\w*|propos\w+"
    r"|plan(?:s|ned|ning)?|so-called|self-\w+|recogni[sz]\w*|declar\w+|proclaim\w*|considered"
    r"|claim(?:s|ed|ing)?|call(?:s|ed|ing)|know(?:s|n) as|unofficial\w*|virtual\w*|de facto"
    r"|alternate|future|prospective|would-be|aspir\w+|candidates?|hop(?:e|es|ed|ing) to|bids?"
    r"|appl(?:y|ied|ying)"
    r"|fiction\w*|novel|"  # told as thought or wished
    r"then|former(?:ly)?|once|until|used to|at the time|histor\w+|ancient|medieval|centur(?:y|ies)"
    r"|era|empire|colonial|dynasty|wartime|World War|Ottoman|Soviet|Nazi|Roman|late|ago|earlier"
    r"|previously|originally|decades?)\b|n[’']t\b",  # told as past
    re.IGNORECASE,
)
YEAR = expression(r"\b(?:1\d{3}|20\d{2})s?\b")


def is_said_of_now(text: str, sentence: Span, claim: Span, year: int) -> bool:
    """Whether nothing around a claim in its sentence says that it is not meant as a fact of `year`.

    A year that stands within the claim is part of what it says.
    """
    if text[sentence.start : sentence.end].rstrip('"”’) \n').endswith("?"):
        return False
    around = text[sentence.start : claim.start] + " \n " + text[claim.end : sentence.end]
    if NOT_SAID.search(around) or NOT_SAID.search(text, *claim):
        return False
    return all(int(one[:4]) == year for one in YEAR.findall(around))
