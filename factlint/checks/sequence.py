"""Words stand one after the other that should not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Sequence as Ordered
from functools import cached_property
from typing import ClassVar, NamedTuple

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.patterns import Pattern
from factlint.text.tagger import MISSING, can_tag, tags

WORD = expression(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")
KEYS = ("pattern", "tag", "negate", "skip")


class Step(NamedTuple):
    """One word of the sequence; before it up to `skip` others may stand."""

    pattern: Pattern | None
    tag: Pattern | None
    negate: bool
    skip: int

    def fits(self, word: str, tag: str) -> bool:
        """Whether `word`, of which `tag` is the part of speech, may stand here."""
        return all(
            (pattern.search(text) is None) is self.negate
            for pattern, text in ((self.pattern, word), (self.tag, tag))
            if pattern
        )


class Sequence(Check):
    """Flags words within one sentence that match `tokens` in order.

    Each token has a `pattern` or a `tag` (an expression for parts of speech, as Penn Treebank tags
    such as VBN), may be negated (`negate: true`), and may let up to `skip` words stand before it.
    Tags need the extra `tagger`; a rule with tags is left out without it.
    """

    values: ClassVar[tuple[str, ...]] = tuple(f"word {number}" for number in range(1, 10))
    vale: ClassVar[bool] = True
    scopes: ClassVar[tuple[str, ...]] = ("sentence",)
    needed: ClassVar[tuple[str, ...]] = ("tokens",)

    tokens: tuple[Mapping[str, str], ...] = ()
    """The words in order, each with a `pattern`, a `tag` (its part of speech) or both;
    `negate: true` wants another word, `skip: 2` lets up to two stand before it."""
    ignorecase: bool = False
    """Whether case does not matter."""

    @property
    def notice(self) -> str:
        """Rules that need parts of speech are left out where nothing tells them."""
        return MISSING if self.tagged and not can_tag() else ""

    @property
    def tagged(self) -> bool:
        """Whether parts of speech matter."""
        return any(token.get("tag") for token in self.tokens)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The tokens, compiled."""
        return tuple(self._step(token) for token in self.tokens)

    def _step(self, token: Mapping[str, str]) -> Step:
        for key in token:
            if key not in KEYS:
                raise RuleError(f"a token has no key “{key}”", hint=f"keys: {', '.join(KEYS)}")
        source = token.get("pattern", "")
        found = (
            Pattern(rf"\b(?:{source})\b", ignorecase=self.ignorecase, shown=source)
            if source and not _is_mark(source)
            else Pattern(source, ignorecase=self.ignorecase)
            if source
            else None
        )
        skip = token.get("skip", "0") or "0"
        if not skip.isdecimal():
            raise RuleError(f"skip must be a whole number, not “{skip}”")
        tag = Pattern(token["tag"]) if token.get("tag") else None
        return Step(found, tag, token.get("negate", "").lower() in ("true", "yes", "on"), int(skip))

    def validate(self) -> None:
        """Raise RuleError if a token is wrong or none can be looked for."""
        steps = self.steps
        if not any(step.pattern and not step.negate for step in steps):
            raise RuleError("sequence names nothing to look for", hint="add a token with a pattern")

    def find(self, article: Article, blocks: Ordered[Block]) -> Iterator[Hit]:
        """A hit for each place, in order of the text."""
        if self.notice:
            return
        anchor = next(step for step in self.steps if step.pattern and not step.negate)
        assert anchor.pattern
        for block in blocks:
            text = block.span.of(article.prose.text)
            if anchor.pattern.search(text):
                yield from self._in_sentence(text, block.span.start)

    def _in_sentence(self, text: str, at: int) -> Iterator[Hit]:
        words = [Span(*match.span()) for match in WORD.finditer(text)]
        texts = tuple(word.of(text) for word in words)
        tagged = list(zip(texts, tags(texts) if self.tagged else texts, strict=True))
        start, dead = 0, set[tuple[int, int]]()
        while start < len(words):
            end = self._match(tagged, start, 0, dead)
            if end is None:
                start += 1
                continue
            span = Span(words[start].start, words[end - 1].end).shifted(at)
            yield Hit(span, texts[start:end])
            start = end

    def _match(
        self, words: Ordered[tuple[str, str]], at: int, number: int, dead: set[tuple[int, int]]
    ) -> int | None:
        """Where the steps from `number` on end, if they fit from the word `at` on.

        What has been tried in vain is kept in `dead`: words that may be skipped make many ways.
        """
        if number == len(self.steps) or (at, number) in dead:
            return at if number == len(self.steps) else None
        step = self.steps[number]
        most = step.skip if number else 0
        for place in range(at, min(at + most + 1, len(words))):
            if step.fits(*words[place]):
                end = self._match(words, place + 1, number + 1, dead)
                if end is not None:
                    return end
        dead.add((at, number))
        return None


def _is_mark(source: str) -> bool:
    """Whether a pattern names marks alone, beside which no word edge is."""
    return not any(character.isalnum() for character in source.replace("\\", ""))
