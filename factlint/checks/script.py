"""Rules written as programs, which factlint does not run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.checks.base import Check
from factlint.text.document import Block


class Script(Check):
    """Reads rules that hold a program in Tengo and says that they are left out."""

    values: ClassVar[tuple[str, ...]] = ("found",)
    vale: ClassVar[bool] = True

    script: str = ""
    """A program in Tengo; it is never run."""
    tokens: tuple[str, ...] = ()
    """Read and passed over."""

    @property
    def notice(self) -> str:
        """Scripts are never run."""
        return "is a Tengo script, which factlint does not run; a kind of one's own can do its work"

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """Nothing."""
        return iter(())
