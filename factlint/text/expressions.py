"""Regular expressions of our own that are compiled when they are first used, not at start-up."""

from __future__ import annotations

import re
from typing import cast


class _Expression:
    """Takes a compiled expression's place until one of its methods is asked for."""

    def __init__(self, source: str, flags: re.RegexFlag) -> None:
        self.source = source
        self.options = flags

    def __getattr__(self, name: str) -> object:
        # Kept as an attribute of its own, so that the next use costs no more than a method's.
        found: object = getattr(re.compile(self.source, self.options), name)
        setattr(self, name, found)
        return found


def expression(source: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """What `re.compile` gives, made at the first use: most articles need few of them."""
    return cast("re.Pattern[str]", _Expression(source, flags))
