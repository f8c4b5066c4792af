"""What was found in the case of an expression that stands for few texts, such as OAuth2?."""

from __future__ import annotations

import re

SIMPLE = r"(?:[\w -]\??|\\[^\w\s]\??)+"
OPTIONAL = r"(\\?)(.)(\??)"


def recased(pattern: str, observed: str) -> str:
    """`observed` in the case of `pattern`, if that is letters of which some may be missing.

    Any other expression is given back as it stands.
    """
    if "?" not in pattern or not re.fullmatch(SIMPLE, pattern):
        return pattern
    letters = [(part[2], bool(part[3])) for part in re.finditer(OPTIONAL, pattern)]
    form = "".join(f"({re.escape(letter)}){'?' * optional}" for letter, optional in letters)
    match = re.fullmatch(form, observed, re.IGNORECASE)
    if match is None:
        return "".join(letter for letter, _ in letters)
    there = zip(letters, match.groups(), strict=True)
    return "".join(letter for (letter, _), found in there if found is not None)
