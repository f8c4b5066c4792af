"""Forms made from a name that are not misspellings of it: plurals and words like "Thatcherite"."""

from __future__ import annotations

ENDINGS = (
    "ite", "ites", "ian", "ians", "ist", "ists", "ism", "esque", "ish", "land", "ville", "care",
    "nomics", "ization", "isation", "an", "ans", "er", "ers", "ese", "ia", "gate", "world", "mania",
    "phobia", "ology", "ic", "ics", "i", "is", "y",
)  # fmt: skip

SHORT = ("i", "is", "y")  # endings before which a name loses no letter: Iraqi


def is_plural(written: str, name: str) -> bool:
    """Whether `written` is the plural of `name`, both folded."""
    if name.endswith("s") and written == name + "s":
        return False
    return written in (name + "s", name + "es") or (
        name.endswith("y") and written == name[:-1] + "ies"
    )


def is_derived(written: str, name: str) -> bool:
    """Whether `written` is a word made from `name` by one of the endings English has for that."""
    if is_plural(written, name):
        return True
    if name[-1:] in "ae" and written in (name + "n", name + "ns"):
        return True
    stems = {name, name[:-1]} if name[-1:] in "aeiouy" else {name}
    return any(
        written == stem + ending and ending[0] != stem[-1] and (stem == name or ending not in SHORT)
        for stem in stems
        if len(stem) > 3
        for ending in ENDINGS
    )
