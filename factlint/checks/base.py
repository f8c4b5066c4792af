"""The family of checks: settings as typed fields, hits as the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit
from factlint.text.document import Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One kind of check with its settings.

    A kind is one module of this package with one subclass. Its dataclass fields are the YAML keys
    that a rule may set (names in Vale's spelling), its docstring is the documentation.
    """

    values: ClassVar[tuple[str, ...]] = ()  # what the hits' values are, in order, for messages
    vale: ClassVar[bool] = False  # whether the kind is one of Vale's

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """Hits within `blocks`, which are those of the rule's scope, in order of the text."""
        raise NotImplementedError
