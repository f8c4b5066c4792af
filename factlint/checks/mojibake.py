"""UTF-8 that was read as Windows-1252 somewhere on its way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block

LEADS = "âÃÅÄÂð"
BROKEN = (
    "â(?:€[\u0080-\u00bf˜™œžš›“”–—…‚„‡•¢¦°¹²³ŸŽŠ\u009d]|„¢|†[’‘])"  # quotes, dashes, ™, arrows
    "|[ÃÅÄ](?:[\u0080-\u0088\u008a-\u0090\u0093-\u00bf‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ€])"  # é, ü, ł
    "|Â[\u00a0-\u00bf]"
    "|ðŸ[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]{2}"  # emoji
)
SINGLE = {"\x81", "\x8d", "\x8f", "\x90", "\x9d"}  # bytes that Windows-1252 leaves open


class Mojibake(Check):
    """Flags characters that become one sensible character when they are decoded once more."""

    values: ClassVar[tuple[str, ...]] = ("found", "right")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each broken character."""
        text = article.prose.text
        if not any(lead in text for lead in LEADS):
            return
        broken = re.compile(BROKEN)
        for block in blocks:
            for match in broken.finditer(text, block.span.start, block.span.end):
                right = _decoded(match.group())
                if right:
                    yield Hit(Span(*match.span()), (match.group(), right), (right,))


def _decoded(broken: str) -> str:
    """The character that was meant; empty if it is none."""
    try:
        data = b"".join(_byte(character) for character in broken)
        right = data.decode("utf-8")
    except UnicodeError:
        return ""
    return right if right.isprintable() or right.isspace() else ""


def _byte(character: str) -> bytes:
    return character.encode("latin-1" if character in SINGLE else "cp1252")
