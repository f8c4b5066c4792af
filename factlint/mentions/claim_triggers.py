"""The words that a text must hold for a claim's pattern to match, found without compiling it."""

from __future__ import annotations

OPENING, CLOSING = "{[(", "}])"
SHORTEST = 4  # letters of a word that does not stand in every article


def trigger_words(pattern: str) -> frozenset[str]:
    """Words of which every text has one that the pattern matches, the rarer by their length.

    It is asked before the pattern is compiled, so that most articles compile none; empty where all
    its words are small ones.
    """
    outside, groups = _outside(pattern)
    found = [(_longest(word),) for word in outside.split()]
    found += [tuple(_longest(option) for option in group.split("|")) for group in groups]
    best = max(found, key=lambda words: (min(map(len, words)), -len(words)), default=("",))
    return frozenset(best) if min(map(len, best)) >= SHORTEST else frozenset()


def _outside(pattern: str) -> tuple[str, list[str]]:
    """What stands outside slots and brackets, and what stands in round brackets alone."""
    depth, in_group = 0, False
    outside = ""
    groups: list[str] = []
    for sign in pattern:
        if sign in OPENING:
            if not depth:
                in_group = sign == "("
                groups += [""] * in_group
            depth += 1
            outside += " "
        elif sign in CLOSING:
            depth -= 1
        elif not depth:
            outside += sign
        elif depth == 1 and in_group:
            groups[-1] += sign
    return outside, groups


def _longest(words: str) -> str:
    """The longest plain word; empty where there is none."""
    plain = (word.strip("',.:;-—’") for word in words.lower().split())
    return max((word for word in plain if word.isalpha()), key=len, default="")
