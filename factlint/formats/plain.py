"""Plain text: one line a block, or hard-wrapped lines joined; front matter as in Markdown."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.build import Builder
from factlint.text.document import Block, Document, Kind
from factlint.text.expressions import expression
from factlint.text.finish import finished
from factlint.text.frontmatter import FrontMatter, front_matter
from factlint.text.map import identity
from factlint.text.masks import masks
from factlint.text.source import Source

suffixes = (".txt", ".text")

LONG = 120  # a line longer than this was not wrapped by hand
WRAPPED = 72  # where wrapped lines end unless the text shows otherwise
NARROW = 40  # nobody wraps closer than this
HEADING = 100  # a heading is no longer than this
RUN = 3  # more short lines than this in a row are verse or a list, not headings
MARKER = expression(r"(?:[-*•‣◦]|\d{1,3}[.)])[ \t]+(?=\S)")
LINE = re.compile(r"[^\r\n]+")
WORD = re.compile(r"\S+")


class Line(NamedTuple):
    """A line without the blanks around it; `apart` = a blank line or a rule stands before it."""

    start: int
    end: int
    indent: int
    apart: bool


def read(source: Source) -> Document:
    """The document that `source` reads as."""
    text = source.text
    matter = front_matter(text)
    lines = list(_lines(text, matter.end))
    blocks = list(_with_items(text, _kinds(text, _paragraphs(text, lines))))
    if not matter.end and all(len(parts) == 1 for _, parts in blocks):
        own = tuple(block._replace(span=parts[0]) for block, parts in blocks)
        return Document(source, text, own, identity(text), tuple(masks(text)))
    return _built(source, matter, blocks)


def _lines(text: str, start: int) -> Iterator[Line]:
    reached, apart = start, False
    for match in LINE.finditer(text, start):
        at, end = match.span()
        apart = apart or text[reached:at] not in ("\n", "\r\n", "\r", "")
        reached = end
        line = match[0]
        stripped = line.strip()
        if not stripped or not (stripped[0].isalnum() or re.search(r"[^\W_]", stripped)):
            apart = True
            continue
        indent = len(line) - len(line.lstrip())
        yield Line(at + indent, at + indent + len(stripped), indent, apart)
        apart = False


def _paragraphs(text: str, lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that read as one."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.apart or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    if len(groups) < 2:
        yield from ([line] for line in lines)
        return
    usual = max((_longest(group) for group in groups if len(group) >= RUN), default=WRAPPED)
    for group in groups:
        width = max(_longest(group), NARROW) if len(group) >= RUN else max(usual, WRAPPED)
        yield from _joined(text, group, width)


def _longest(group: Sequence[Line]) -> int:
    sizes = (line.indent + line.end - line.start for line in group)
    return max((size for size in sizes if size <= LONG), default=0)


def _joined(text: str, group: Sequence[Line], width: int) -> Iterator[list[Line]]:
    paragraph = [group[0]]
    for line in group[1:]:
        if _continues(text, paragraph[-1], line, width):
            paragraph.append(line)
        else:
            yield paragraph
            paragraph = [line]
    yield paragraph


def _continues(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether `line` was broken only because the next word did not fit."""
    size = line.indent + line.end - line.start
    if max(size, following.end - following.start) > LONG:
        return False
    if MARKER.match(text, following.start):
        return False
    if text[following.start].islower():
        return True
    word = WORD.match(text, following.start, following.end)
    return word is not None and size + 1 + len(word[0]) > width


def _kinds(text: str, paragraphs: Iterator[list[Line]]) -> Iterator[tuple[Kind, list[Line]]]:
    """Each with its kind: short lines without a full stop, a paragraph below them, are headings."""
    waiting: list[list[Line]] = []
    seen = False
    for lines in paragraphs:
        if _short(text, lines):
            waiting.append(lines)
            continue
        for number, heading in enumerate(waiting):
            kind = Kind.HEADING if seen or number else Kind.HEADLINE
            yield kind if len(waiting) <= RUN else Kind.PARAGRAPH, heading
        yield Kind.PARAGRAPH, lines
        waiting, seen = [], True
    for lines in waiting:
        yield Kind.PARAGRAPH, lines


def _short(text: str, lines: Sequence[Line]) -> bool:
    start, end = lines[0].start, lines[-1].end
    if len(lines) > 1 or end - start > HEADING:
        return False
    if MARKER.match(text, start) or text.startswith(("By ", "BY "), start):
        return False
    return text[start:end].rstrip("\"'”’»")[-1:] not in tuple(".!?…:;,)]")


def _with_items(
    text: str, paragraphs: Iterator[tuple[Kind, list[Line]]]
) -> Iterator[tuple[Block, list[Span]]]:
    """Each as a block and its lines; list items without their markers, by depth and list."""
    lists: list[tuple[int, int]] = []  # indent and group, the outermost first
    group = 0
    for kind, lines in paragraphs:
        first = lines[0]
        parts = [Span(line.start, line.end) for line in lines]
        marker = MARKER.match(text, first.start)
        if not marker:
            lists = []
            level = (Kind.HEADLINE, Kind.HEADING).index(kind) + 1 if kind != Kind.PARAGRAPH else 0
            yield Block(kind, parts[0], level), parts
            continue
        while lists and lists[-1][0] > first.indent:
            lists.pop()
        if not lists or lists[-1][0] < first.indent:
            group += 1
            lists.append((first.indent, group))
        parts[0] = Span(marker.end(), first.end)
        yield Block(Kind.ITEM, parts[0], len(lists), lists[-1][1]), parts


def _built(
    source: Source, matter: FrontMatter, blocks: Sequence[tuple[Block, list[Span]]]
) -> Document:
    builder = Builder(source.text)
    matter.write_headlines(builder)
    for block, parts in blocks:
        reached = parts[0].start
        for part in parts:
            if part.start > reached:
                builder.put(" ", reached, part.start - reached)
            builder.take(*part)
            reached = part.end
        builder.close(block.kind, block.level, block.group)
    return finished(source, matter, builder)
