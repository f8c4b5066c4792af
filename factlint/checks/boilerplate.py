"""Text of a web page or a chat window that was pasted with the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit, Level
from factlint.checks.base import Check
from factlint.text.document import Block, Kind
from factlint.text.patterns import Pattern

EDGES = re.compile(r"^[\W_]+|[\W_]+$")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
OPEN_END = re.compile(r"[\w\"'”’)»›→>]$")
PASTED = 300  # a longer block is copy, whatever it begins with
HEADINGS = (Kind.HEADLINE, Kind.HEADING)
STANDING = (Kind.PARAGRAPH, *HEADINGS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Boilerplate(Check):
    """Flags whole blocks that belong to a page around the article, each on its own.

    `lines` are such blocks, compared without case and without marks at their ends; `patterns` are
    expressions for a whole block. `labels` are lines that may also be headings: they count where no
    copy follows. Beside them a block counts by its form: at the end or with no copy of its own, at
    most `longest` words, one of `verbs` and then one of `objects`, no full stop and no name.

    The same line again is at most a suggestion: one warning is enough to find the template.
    """

    values: ClassVar[tuple[str, ...]] = ("found",)

    lines: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    longest: int = 6
    known: frozenset[str] = field(init=False, repr=False, compare=False)
    known_labels: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "known", frozenset(map(_bare, self.lines)))
        object.__setattr__(self, "known_labels", frozenset(map(_bare, self.labels)))

    def validate(self) -> None:
        """Raise RuleError if an expression is wrong or there is nothing to look for."""
        if not (self.lines or self.labels or self.patterns or self.verbs):
            raise RuleError("boilerplate names nothing to look for", hint="add lines or patterns")
        for pattern in self.patterns:
            Pattern(pattern, ignorecase=True).refuse_empty()

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each block that was pasted."""
        text = article.document.text
        wanted = {block.span for block in blocks}
        told: set[str] = set()
        for block in _Pasted(self, text, article.document.blocks).blocks():
            if block.span in wanted:
                line = _bare(block.span.of(text))
                cap = Level.SUGGESTION if line in told else Level.ERROR
                yield Hit(block.span, (block.span.of(text),), ("",), cap=cap)
                told.add(line)


class _Pasted:
    """Looks at the blocks of one article in their order."""

    def __init__(self, check: Boilerplate, text: str, blocks: Sequence[Block]) -> None:
        self.check = check
        self.text = text
        self.all = blocks
        self.patterns = [Pattern(one, ignorecase=True) for one in check.patterns]

    def blocks(self) -> list[Block]:
        """The pasted ones."""
        pasted: list[Block] = []
        # From the end, so that a block is judged by what is left of the article behind it.
        following: Block | None = None
        for at in range(len(self.all) - 1, -1, -1):
            block = self.all[at]
            if self.is_known(block) or (
                self.stands_alone(block, following)
                and (self.is_label(block) or self.has_the_form(at))
            ):
                pasted.append(block)
            else:
                following = block
        return pasted[::-1]

    def is_known(self, block: Block) -> bool:
        """Whether the block is boilerplate wherever it stands."""
        if block.span.size > PASTED:
            return False
        written = self.words_of(block)
        if _bare(written) in self.check.known:
            return True
        return any(pattern.matches(written) for pattern in self.patterns)

    def stands_alone(self, block: Block, following: Block | None) -> bool:
        """Whether no copy belongs to the block: the end follows, or the next heading."""
        if block.kind not in STANDING:
            return False
        if following is None:
            return True
        next_section = following.kind in HEADINGS and following.level <= (block.level or 6)
        return block.kind in HEADINGS and next_section

    def is_label(self, block: Block) -> bool:
        """Whether the block is one of the labels."""
        return _bare(self.words_of(block)) in self.check.known_labels

    def has_the_form(self, at: int) -> bool:
        """Whether the block reads like a button: verb first, short, no full stop, no name."""
        written = self.words_of(self.all[at])
        words = written.split()
        if not 2 <= len(words) <= self.check.longest or not OPEN_END.search(written):
            return False
        if words[0].lower() not in self.check.verbs or _bare(words[1]) not in self.check.objects:
            return False
        if _holds_name(words):
            return False
        return any(self.is_copy(block) for block in self.all[max(at - 8, 0) : at])

    def is_copy(self, block: Block) -> bool:
        """Whether the block is a paragraph of the article."""
        return block.kind not in HEADINGS and bool(SENTENCE_END.search(self.words_of(block)))

    def words_of(self, block: Block) -> str:
        """The text of a block, on one line."""
        return " ".join(block.span.of(self.text).split())


def _bare(text: str) -> str:
    return EDGES.sub("", " ".join(text.split()).replace("’", "'").lower())


def _holds_name(words: Sequence[str]) -> bool:
    later = [word for word in words[1:] if word[0].isalpha()]
    capitals = [word for word in later if word[0].isupper() and word != "I"]
    return bool(capitals) and len(capitals) < sum(len(word) > 3 for word in later)
