"""Names as they come back from another script: letters changed, the sound roughly kept."""

from __future__ import annotations

import re
from random import Random

CHANGES = (  # what may be written for what; several ways apart by a bar
    ("c(?=[aourlk])", "k"),
    ("(?<!c)k(?=[aourl])", "c"),
    ("(?<=[aeiou])k(?=[aeiou]|$)", "ck|kk"),
    ("ck", "k|kk"),
    ("cc", "ch"),
    ("ph", "f"),
    ("(?<!f)f(?!f)", "ph"),
    ("(?<=[aeiou])f(?=[aeiou]|$)", "ff"),
    ("v", "w|f"),
    ("w", "v|u"),
    ("z(?!h)", "s|ts|tz"),
    ("(?<=[aeiou])s(?=[aeiou])", "z|ss"),
    ("t[sz]", "z|c"),
    ("sch|sh", "s|ch"),
    ("(?<!s)ch", "tch|kh|sh"),
    ("kh", "h|ch"),
    ("th", "t"),
    ("gh", "g"),
    ("(?<=[a-z])h(?![aeiou]*$)", ""),
    ("j", "y|dj|zh"),
    ("y(?=[aeiou])", "j|i"),
    ("y$", "i|ie"),
    ("ij|yi", "i|y"),
    ("x", "ks"),
    ("qu|q", "k|kv"),
    (r"([bcdfgklmnprst])\1", r"\1"),
    (r"(?<=[aeiou])([dlmnprst])(?=[aeiou])", r"\1\1"),
    ("g(?=[ei])", "j|gu"),
    ("d$", "t|dt"),
    ("b$", "p"),
    ("(?<!n)n$", "nn"),
    ("ei|ey", "ai|ay|i"),
    ("ai|ay", "ei|ey|e"),
    ("ie|ee|ea", "i|e"),
    ("oo|ou", "u|oo|ou"),
    ("au|aw", "o|ow|av"),
    ("eu|oe|ö", "oi|o|e"),
    ("(?<=[a-z])e(?=[bdglmnrst])", "a|i|ee"),
    ("(?<=[a-z])a(?=[bdglmnrst])", "e|o|ah"),
    ("(?<=[a-z])o(?=[bdglmnrst])", "u|a|oh"),
    ("(?<=[a-z])u(?=[bdglmnrst])", "o|ou|a"),
    ("(?<=[a-z])i(?=[bdglmnrst])", "e|y|ee"),
    ("e$", ""),
    ("sky$|ski$", "skiy|sky|ski"),
    ("ov$|ow$", "off|of|ow"),
)
PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), ways.split("|")) for pattern, ways in CHANGES)


def mangle(word: str, changes: int, chance: Random) -> str:
    """`word` with so many changes of spelling, each at a place that no other has touched."""
    touched: set[int] = set()
    edits: list[tuple[int, int, str]] = []
    places = [
        (match, way)
        for pattern, ways in PATTERNS
        for match in pattern.finditer(word)
        for way in ways
    ]
    chance.shuffle(places)
    for match, way in places:
        new = match.expand(way)
        covered = set(range(match.start(), match.end()))
        if len(edits) < changes and not covered & touched and new != match[0].lower():
            touched |= covered
            edits.append((match.start(), match.end(), new))
    for start, end, new in sorted(edits, reverse=True):
        cased = new.capitalize() if word[start : start + 1].isupper() else new
        word = word[:start] + cased + word[end:]
    return word[:1].upper() + word[1:]
