"""What a text must hold for a claim's pattern to match, found without compiling the pattern."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from typing import NamedTuple

BRACKETS = (("{", "}"), ("[", "]"), ("(", ")"))
SHORTEST = 4  # letters of a word that does not stand in every article
OWNER = "s"  # of 's, which the United States' capital has not
ADJECTIVES = ("demonym", "nationality")  # kinds of slots for words like Belgian
FIGURES = ("year", "ordinal", "number")


class Needs(NamedTuple):
    """What a pattern needs.

    One of the words of `trigger` stands in the text (empty where all its words are small ones), all
    of `words` in the sentence, an `ordinal` or a `number` if need be, and as many `names`, among
    them an `adjective` of a country, or the name of a `country`.
    """

    trigger: frozenset[str]
    words: frozenset[str]
    ordinal: bool
    number: bool
    names: int
    adjective: bool
    country: bool


def needs(pattern: str) -> Needs:
    """What must be there for `pattern` to match."""
    outside, groups = _outside(pattern)
    words = [word for text in outside.split() if (word := text.strip("',.:;-—’\\()").lower())]
    slots = [part.partition("}")[0].rpartition(":")[2] for part in pattern.split("{")[1:]]
    return Needs(
        _trigger(words, groups),
        frozenset(word for word in words if word.isalpha() and word != OWNER),
        "ordinal" in slots,
        "number" in slots,
        sum(slot not in FIGURES for slot in slots),
        any(slot in ADJECTIVES for slot in slots),
        any(slot.startswith("country") for slot in slots),
    )


def _trigger(words: list[str], groups: list[str]) -> frozenset[str]:
    """A long word, or one long word of each alternative, the rarer by their length."""
    found: list[tuple[str, ...]] = [(word,) for word in words if word.isalpha()]
    found += [tuple(_longest(option) for option in group.split("|")) for group in groups]
    best = max(found, key=_rarity, default=("",))
    return frozenset(best) if min(map(len, best)) >= SHORTEST else frozenset()


def _rarity(words: tuple[str, ...]) -> tuple[int, int]:
    return min(map(len, words)), -len(words)


def _outside(pattern: str) -> tuple[str, list[str]]:
    """What stands outside slots and brackets, and what stands in round brackets alone."""
    groups: list[str] = []
    for opening, closing in BRACKETS:
        while (end := pattern.find(closing)) >= 0:
            start = pattern.rfind(opening, 0, end)
            if start < 0:
                break
            if opening == "(":
                groups.append(pattern[start + 1 : end])
            pattern = f"{pattern[:start]} {pattern[end + 1 :]}"
    return pattern, groups


def _longest(words: str) -> str:
    """The longest plain word; empty where there is none."""
    plain = (word.strip("',.:;-—’") for word in words.lower().split())
    return max((word for word in plain if word.isalpha()), key=len, default="")
