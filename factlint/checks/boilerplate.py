"""Text of a web page or a chat window that was pasted with the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import ClassVar

from factlint.article import Article
from factlint.base.errors import RuleError
from factlint.base.finding import Hit, Level
from factlint.checks.base import Check
from factlint.text.document import Block, Kind
from factlint.text.known_lines import KnownLines, bare
from factlint.text.words import WORD

SENTENCE_END = r"[.!?…][\"'”’»)\]]*\s*$"
OPEN_END = r"[\w\"'”’)»›→>]$"
FULL_STOP = r"(?<!\.)\.[\"'”’)]*\s*$"
NEAR = 12  # blocks; so many lines may be pasted at the end
PASTED = 300  # a longer block is copy, whatever it begins with
HEADINGS = (Kind.HEADLINE, Kind.HEADING)
STANDING = (Kind.PARAGRAPH, *HEADINGS)


class Boilerplate(Check):
    """Flags whole blocks that belong to a page around the article, each on its own.

    `lines` are such blocks, compared without case and without marks at their ends; `*` in them
    stands for some words, `#` for a number. With a full stop at its end a block is copy, unless it
    is one of `notices`. `labels` are lines that may also be headings: they count where no copy
    follows. A row of `buttons` is a block of nothing but these words. Beside them a block counts by
    its form: at the end or with no copy of its own, at most `longest` words, one of `verbs` and
    then one of `objects`, no full stop and no name.

    The same line again is at most a suggestion: one warning is enough to find the template.
    """

    values: ClassVar[tuple[str, ...]] = ("found",)

    lines: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    labels: frozenset[str] = frozenset()
    buttons: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    longest: int = 6

    @cached_property
    def known(self) -> KnownLines:
        """The lines, for comparison."""
        return KnownLines(self.lines)

    @cached_property
    def known_notices(self) -> KnownLines:
        """The notices, for comparison."""
        return KnownLines(self.notices)

    @cached_property
    def known_labels(self) -> KnownLines:
        """The labels, for comparison."""
        return KnownLines(self.labels)

    def validate(self) -> None:
        """Raise RuleError if there is nothing to look for, or a line that cannot be found."""
        if not (self.lines or self.notices or self.labels or self.buttons or self.verbs):
            raise RuleError("boilerplate names nothing to look for", hint="add lines or labels")
        for line in (*self.lines, *self.notices, *self.labels):
            if not re.match(r"[\w#\[]", line):
                raise RuleError(f"“{line}” must begin with a word")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """A hit for each block that was pasted."""
        text = article.document.text
        wanted = {block.span for block in blocks}
        told: set[str] = set()
        for block in _Pasted(self, text, article.document.blocks).blocks():
            if block.span in wanted:
                line = bare(block.span.of(text))
                cap = Level.SUGGESTION if line in told else Level.ERROR
                yield Hit(block.span, (block.span.of(text),), ("",), cap=cap)
                told.add(line)


class _Pasted:
    """Looks at the blocks of one article in their order."""

    def __init__(self, check: Boilerplate, text: str, blocks: Sequence[Block]) -> None:
        self.check = check
        self.text = text
        self.all = blocks

    def blocks(self) -> list[Block]:
        """The pasted ones."""
        pasted: list[Block] = []
        # From the end, so that a block is judged by what is left of the article behind it.
        following: Block | None = None
        for at in range(len(self.all) - 1, -1, -1):
            block = self.all[at]
            if self.is_pasted(at, following):
                pasted.append(block)
            else:
                following = block
        return pasted[::-1]

    def is_pasted(self, at: int, following: Block | None) -> bool:
        """Whether the block is no copy, `following` being the next one that is."""
        block = self.all[at]
        if block.kind not in STANDING or block.span.size > PASTED:
            return False
        written = block.span.of(self.text)
        stopped = re.search(FULL_STOP, written)
        if stopped and not self.check.known_notices.may_hold(written):
            return False
        written = " ".join(written.split())
        line = bare(written)
        if line in self.check.known_notices:
            return True
        if stopped:
            return False
        if line in self.check.known or self.is_row_of_buttons(line):
            return True
        if not self.stands_alone(block, following) or not self.follows_copy(at):
            return False
        return line in self.check.known_labels or self.has_the_form(written)

    def is_row_of_buttons(self, line: str) -> bool:
        """Whether the line holds three buttons or more and nothing else."""
        words = WORD.findall(line)
        return len(words) > 2 and self.check.buttons.issuperset(words)

    def stands_alone(self, block: Block, following: Block | None) -> bool:
        """Whether no copy belongs to the block: the end follows, or the next heading."""
        if following is None:
            return True
        next_section = following.kind in HEADINGS and following.level <= (block.level or 6)
        return block.kind in HEADINGS and next_section

    def follows_copy(self, at: int) -> bool:
        """Whether a paragraph of the article stands not far before."""
        before = self.all[max(at - NEAR, 0) : at]
        return any(re.search(SENTENCE_END, block.span.of(self.text)) for block in before)

    def has_the_form(self, written: str) -> bool:
        """Whether a line reads like a button: verb first, short, no full stop, no name."""
        words = written.split()
        if not 2 <= len(words) <= self.check.longest or not re.search(OPEN_END, written):
            return False
        if bare(words[0]) not in self.check.verbs or bare(words[1]) not in self.check.objects:
            return False
        return not _holds_name(words)


def _holds_name(words: Sequence[str]) -> bool:
    """Whether a word behind the first has a capital, unless all of them are written so."""
    later = [word for word in words[1:] if word[0].isalpha()]
    if not any(word[0].isupper() for word in later):
        return False
    return later[0][0].islower() or any(word[0].islower() for word in later if len(word) > 3)
