"""A document read: who is named, in which lists, whom that means; each worked out when asked."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.reference.protocol import Reference
from factlint.text.document import Document
from factlint.text.words import Prose

if TYPE_CHECKING:
    from factlint.mentions.lexicon import Lexicon


class Article:
    """One document with what is worked out over it, shared by all checks."""

    def __init__(
        self,
        document: Document,
        reference: Reference,
        lexicon: Lexicon,
        day: date,
        assumed: bool = False,
    ) -> None:
        self.document = document
        self.reference = reference
        self.lexicon = lexicon
        self.day = day
        self.assumed = assumed

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    @cached_property
    def prose(self) -> Prose:
        """The text with what is not prose blanked out, and its words."""
        return Prose(self.document.text, self.document.masked)

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """Stretches inside quotation marks."""
        return ()
