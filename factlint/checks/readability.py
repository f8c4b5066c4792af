"""The text is too hard to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit
from factlint.base.nearest import did_you_mean
from factlint.base.span import WHOLE_FILE
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.measures import GRADES, measures


class Readability(Check):
    """Flags a text whose grade, the mean of the `metrics` named, is above `grade`.

    Metrics are Gunning Fog, Coleman-Liau, Flesch-Kincaid, SMOG and Automated Readability.
    """

    values: ClassVar[tuple[str, ...]] = ("grade",)
    vale: ClassVar[bool] = True
    scopes: ClassVar[tuple[str, ...]] = ("summary",)
    needed: ClassVar[tuple[str, ...]] = ("grade",)

    metrics: tuple[str, ...] = ()
    """Gunning Fog, Coleman-Liau, Flesch-Kincaid, SMOG, Automated Readability: one or more."""
    grade: float = 0.0
    """The highest mean of them that passes."""

    def validate(self) -> None:
        """Raise RuleError for a metric that is not known, or none."""
        if not self.metrics:
            raise RuleError("readability names no metrics", hint=f"metrics: {', '.join(GRADES)}")
        for name in self.metrics:
            if name not in GRADES:
                raise RuleError(f"metric “{name}” is not known", hint=did_you_mean(name, GRADES))

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for the file, if any."""
        counts = measures(article.prose.text, blocks)
        if not counts["words"] or not counts["sentences"]:
            return
        grade = sum(GRADES[name](counts) for name in self.metrics) / len(self.metrics)
        if grade > self.grade:
            yield Hit(WHOLE_FILE, (f"{grade:.2f}",))
