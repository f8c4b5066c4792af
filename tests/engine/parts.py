"""A check and a reference list as small as can be, for tests of the engine alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, cast

from factlint.article import Article
from factlint.base.finding import Hit, Level
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.config.settings import Config
from factlint.engine.linter import Linter
from factlint.reference.entity import Entity
from factlint.reference.protocol import Commonness, ListInfo
from factlint.rules.rule import Rule
from factlint.text.document import Block


class EmptyList:
    """A reference list that knows nobody."""

    def __init__(self, as_of: str = "2025-12-01") -> None:
        self.info = ListInfo("empty", "", 0, as_of)

    def get(self, entity_id: str) -> Entity | None:
        return None

    def named(self, name: str) -> Sequence[Entity]:
        return ()

    def like(self, name: str) -> Sequence[Entity]:
        return ()

    def offices(self, titles: tuple[str, ...], places: tuple[str, ...]) -> Sequence[Entity]:
        return ()

    def holding(self, office: str, on: date) -> Sequence[Entity]:
        return ()

    def commonness(self, word: str) -> Commonness:
        return Commonness()

    def lists(self) -> Sequence[ListInfo]:
        return (self.info,)


class Swap(Check):
    """Finds `old` and offers `new`."""

    old: str = ""
    new: tuple[str, ...] = ()
    confidence: float = 1.0
    cap: Level = Level.ERROR

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        for match in re.finditer(self.old, article.text):
            span = Span(*match.span())
            yield Hit(span, (match[0],), self.new, self.confidence, self.cap)


class Judged(Check):
    """Finds the first character and tells the day that the article is judged at."""

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        told = "assumed" if article.assumed else "known"
        yield Hit(Span(0, 1), (article.day.isoformat(), told))


class Broken(Check):
    """Fails on every article."""

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        raise ZeroDivisionError("broken on purpose")


def rule(rule_id: str, check: Check, **more: Any) -> Rule:
    """A rule at level error that quotes what it found."""
    return Rule(id=rule_id, check=check, **{"message": "found %s", "level": Level.ERROR} | more)


def swap(rule_id: str, old: str, *new: str, **more: Any) -> Rule:
    """A rule that finds the pattern `old`; settings of the check stand in `more`."""
    settings = {key: more.pop(key) for key in ("confidence", "cap") if key in more}
    return rule(rule_id, Swap(old=old, new=new, **settings), **more)


def linter(*rules: Rule, config: Config | None = None, as_of: str = "2025-12-01") -> Linter:
    """A linter with these rules alone."""
    nothing = cast(Any, None)
    return Linter(config, rules=rules, reference=EmptyList(as_of), lexicon=nothing or object())
