"""One spelling for words that Britain and America write differently."""

from __future__ import annotations

import re

# Endings and letters in British spelling, and what stands there in American.
BRITISH = (
    (r"is(?=(?:e|ed|er|es|ing|ation|ational)s?$)", "iz"),
    (r"ys(?=(?:e|ed|er|es|ing)s?$)", "yz"),
    (r"(?<=[bdlmnpv])our(?=$|s$|ed$|ing$|able$|hood$|ite$)", "or"),
    (r"(?<=[bcdhntv])re(?=s?$)", "er"),
    (r"(?<=[fp])ence(?=s?$)", "ense"),
    (r"ogue(?=s?$)", "og"),
    (r"amme(?=s?$)", "am"),
    (r"ll(?=(?:ed|er|ing|or)s?$)", "l"),
    (r"ae(?=[dmosnt])|oe(?=[dns])", "e"),
)


def american(word: str) -> str:
    """A folded word as America spells it: "organisation" gives "organization"."""
    for british, letters in BRITISH:
        word = re.sub(british, letters, word)
    return word
