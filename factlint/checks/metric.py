"""A number worked out over the whole text passes a bound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit
from factlint.base.span import WHOLE_FILE
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.formula import evaluate
from factlint.text.measures import NAMES, measures

FENCE = r"(?m)^[ >]*(?:`{3,}|~{3,})"


class Metric(Check):
    """Flags a text for which `formula`, with `condition` behind it, is true.

    The formula knows words, sentences, paragraphs, characters, syllables, complex_words,
    long_words, polysyllabic_words, list, pre, blockquote, heading.h1 to heading.h6, and math.sqrt
    and its like. Counted are paragraphs, list items and quotes of Markdown and HTML.
    """

    values: ClassVar[tuple[str, ...]] = ("value",)
    vale: ClassVar[bool] = True
    scopes: ClassVar[tuple[str, ...]] = ("summary",)
    needed: ClassVar[tuple[str, ...]] = ("formula", "condition")

    formula: str = ""
    """The number that is worked out."""
    condition: str = ""
    """What is put behind it: `> 8`."""

    def validate(self) -> None:
        """Raise RuleError if formula or condition cannot be worked out."""
        for name, text in (("formula", self.formula), ("condition", self.condition)):
            if not text.strip():
                raise RuleError(f"metric has no {name}", hint=f"add {name}")
        self._is_met(evaluate(self.formula, dict.fromkeys(NAMES, 1.0)))

    def _is_met(self, value: float) -> bool:
        return bool(evaluate(f"{min(value, 1e300):f} {self.condition}", {}))

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for the file, if any."""
        counts = measures(article.prose.text, blocks)
        if "pre" in self.formula:
            counts["pre"] = _blocks_of_code(article.document.source.text)
        if not counts["words"] or not counts["sentences"]:
            return
        value = evaluate(self.formula, counts)
        if self._is_met(value):
            yield Hit(WHOLE_FILE, (f"{value:.2f}",))


def _blocks_of_code(source: str) -> float:
    """How many there are between fences or tags; those that are only indented are not told."""
    fences = len(re.findall(FENCE, source))
    return fences // 2 + len(re.findall(r"(?i)<pre\b", source))
