"""Markdown by pulldown-cmark's events: what a reader sees, each character with its place."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from factlint.base.span import Span
from factlint.text.build import Builder, Place
from factlint.text.document import Document, Kind
from factlint.text.finish import begun, finished, without_expressions
from factlint.text.offsets import CodePoints
from factlint.text.source import Source

if TYPE_CHECKING:
    from pyromark import Markdown

    from factlint.formats.html import Reader

suffixes = (".md", ".markdown", ".mdx")

Tag = str | dict[str, Any]  # as pyromark gives it: bare, or a name with its details

INLINE = ("Emphasis", "Strong", "Strikethrough", "Superscript", "Subscript", "Link", "Image")
UNREAD = ("CodeBlock", "HtmlBlock", "MetadataBlock")
# Lines of templates and extensions, which the parser would take for prose: what must occur, form.
FOREIGN_LINES = (
    (":::", r":{3,}[^\r\n]*"),
    ("{%", r"\{%[^\r\n]*%\}"),
    ("{{", r"\{\{[^\r\n]*\}\}"),
    ("{/*", r"\{/\*[^\r\n]*\*/\}"),
    (
        "import ",
        r"import\s(?:(?:[\w*][^\r\n;{}]{0,200})?(?:\{[^{};]*\})?\s{1,9}from\s{1,9})?"
        r"['\"][^'\"\r\n]+['\"];?",
    ),
    (
        "export ",
        r"export\s(?:(?:const|let|var|(?:async\s)?function|class)\s\w+\s?[=({]|[*{]"
        r"|default\s[^\r\n]*[;{(](?=[ \t]*(?:[\r\n]|\Z)))"
        r"[^\r\n]*(?:(?:\r\n|\n|\r)(?![ \t]*[\r\n])[^\r\n]*)*",
    ),
)
MONEY = r"(?<!\$)\$\d"
BREAK = r"<br\b"
COMMENT = r"<!--.*?-->"
LONGEST_COMMENT = 2_000
RAW_TEXT = r"(?s)>\s*[^<\s]|\balt\s*="  # what makes a block of HTML worth reading
TEMPLATE_SIGNS = ("{%", "{{", "{/*")
OUTSIDE = 2  # places that are open in a block that stands in no other one
CODE = r"<(/?)(?:code|kbd|samp|tt|script|style)\b"


def read(source: Source) -> Document:
    """The document that `source` reads as."""
    matter, builder = begun(source)
    reader = _Reader(builder, matter.end)
    reader.read()
    document = without_expressions(finished(source, matter, builder))
    return document._replace(markup=True, comments=tuple(reader.comments))


@cache
def parser(math: bool) -> Markdown:
    """The parser with the extensions that drafts use, and that of formulas if `math`."""
    from pyromark import Markdown, Options

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_HEADING_ATTRIBUTES
        | Options.ENABLE_GFM
        | Options.ENABLE_DEFINITION_LIST
        | Options.ENABLE_WIKILINKS
    )
    return Markdown(options=options | Options.ENABLE_MATH if math else options)


def well_formed(text: str) -> str:
    """`text` with a stand-in for surrogates, which no parser takes."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return re.sub("[\ud800-\udfff]", "\ufffd", text)
    return text


def _without_foreign_lines(body: str) -> str:
    """`body` with lines of templates and extensions blanked, as many bytes as before."""
    for sign, form in FOREIGN_LINES:
        if sign in body:
            line = rf"(?:^|(?<=[\r\n]))[ \t]*{form}[ \t]*(?=[\r\n]|\Z)"
            body = re.sub(line, _blanked, body)
    return body


def _blanked(match: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]+", lambda line: " " * len(line[0].encode("utf-8")), match[0])


class _Reader:
    """Takes events one by one and tells the builder; keeps where in the document it stands."""

    def __init__(self, builder: Builder, start: int) -> None:
        self.builder = builder
        self.start = start
        body = well_formed(builder.source[start:])
        self.points = CodePoints(body)
        self.body = _without_foreign_lines(body)
        self.places = [Place()]
        self.groups = 0
        self.images = 0
        self.code = 0
        self.comments: list[Span] = []
        self.captions: list[list[tuple[str, int, int]]] = []
        self.headline = Kind.HEADLINE
        self.raw: Reader | None = None

    def read(self) -> None:
        """Read the body to its end."""
        math = "$" in self.body and not re.search(MONEY, self.body)
        tell: dict[str, Callable[[Any, int, int], None]] = {
            "Text": self._text,
            "Code": self._code,
            "InlineMath": self._code,
            "DisplayMath": self._code,
            "InlineHtml": self._tag,
            "Html": self._comments,
            "Start": self._begin,
            "End": self._finish,
        }
        for event, place in parser(math).events_with_range(self.body, merge_text=False):
            if isinstance(event, str):
                self._mark(event, place["start"], place["end"])
                continue
            name, value = next(iter(event.items()))
            if name in tell:
                tell[name](value, place["start"], place["end"])
        self._close()

    def _text(self, text: str, start: int, end: int) -> None:
        if self.places[-1].unread:
            return
        at = self.points.at(start) + self.start
        width = self.points.at(end) + self.start - at
        if self.images:
            self.captions[-1].append((text, at, width))
        elif self.code:
            self.builder.mask(text, at, width)
        else:
            self._write(text, at, width)

    def _write(self, text: str, at: int, width: int) -> None:
        if text[0] == " " and self.builder.last in " \n":
            blanks = len(text) - len(text.lstrip(" "))  # what stood between two blanks is left out
            text, at, width = text[blanks:], at + blanks, width - blanks
        if len(text) == width and self.builder.source.startswith(text, at):
            self.builder.take(at, at + width)
        else:
            self.builder.put(text, at, width)

    def _code(self, text: str, start: int, end: int) -> None:
        """Code and math are kept, and masked."""
        at = self.points.at(start) + self.start
        stop = self.points.at(end) + self.start
        found = self.builder.source.find(text, at, stop)
        if self.images or not text:
            return
        if found < 0:
            self.builder.mask(text, at, stop - at)
        else:
            self.builder.mask(text, found, len(text))

    def _tag(self, tag: str, start: int, end: int) -> None:
        """Tags are left out; what stands between those of code is masked."""
        self._comments(tag, start, end)
        if re.match(BREAK, tag, re.I):
            self._mark("HardBreak", start, end)
        code = re.match(CODE, tag, re.I)
        if code:
            self.code = max(0, self.code + (-1 if code[1] else 1))

    def _comments(self, tag: str, start: int, end: int) -> None:
        """Note the comments among the tags."""
        if "<!--" in tag:
            at = self.points.at(start) + self.start
            stop = self.points.at(end) + self.start
            if tag.rfind("<!--") > tag.rfind("-->"):  # lines of a block come one by one
                stop = self.builder.source.find("-->", stop, stop + LONGEST_COMMENT) + 3
            found = re.finditer(COMMENT, self.builder.source[at:stop], re.DOTALL)
            self.comments += (Span(*match.span()).shifted(at) for match in found)

    def _mark(self, name: str, start: int, end: int) -> None:
        if name == "Rule":
            self._close()
            return
        at = self.points.at(start) + self.start
        width = self.points.at(end) + self.start - at
        text = "\n" if name == "HardBreak" else " "
        if self.images:
            self.captions[-1].append((text, at, width))
        elif not self.builder.empty:
            self.builder.put(text, at, width)

    def _begin(self, tag: Tag, start: int, end: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in INLINE:
            if name == "Image":
                self.images += 1
                self.captions.append([])
            return
        self._close()
        self.places.append(self._place(name, {} if isinstance(tag, str) else tag))

    def _finish(self, tag: Tag, start: int, end: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in INLINE:
            if name == "Image":
                self.images -= 1
            return
        if name == "HtmlBlock" and len(self.places) == OUTSIDE:
            self._raw(self.points.at(start) + self.start, self.points.at(end) + self.start)
        self._close()
        self.places.pop()

    def _raw(self, start: int, end: int) -> None:
        """A block of HTML, which stands in no list or quote, is read as HTML."""
        raw = self.builder.source[start:end]
        if not re.search(RAW_TEXT, raw) or any(sign in raw for sign in TEMPLATE_SIGNS):
            return
        from factlint.formats.html import Reader  # most Markdown has no HTML

        self.raw = self.raw or Reader(self.builder, start)
        self.raw.groups, self.raw.headline = self.groups, self.headline
        self.raw.read_part(start, end)
        self.groups, self.headline = self.raw.groups, self.raw.headline

    def _place(self, name: str, tag: dict[str, Any]) -> Place:
        here = self.places[-1]
        if name == "Heading":
            level = int(tag["Heading"]["level"][1])
            kind = self.headline if level == 1 else Kind.HEADING
            if level == 1:
                self.headline = Kind.HEADING
            return Place(kind, level)
        if name in ("List", "Table"):
            self.groups += 1
            if name == "Table":
                return Place(Kind.CELL, 0, self.groups)
            return Place(Kind.ITEM, here.level + 1 if here.kind is Kind.ITEM else 1, self.groups)
        if name == "TableHead":
            return here._replace(level=1)
        if name == "BlockQuote":
            return Place(Kind.QUOTE)
        if name == "FootnoteDefinition":
            return Place(Kind.FOOTNOTE)
        return here._replace(unread=True) if name in UNREAD else here

    def _close(self) -> None:
        """End the block, then give the alternative texts of its images as captions."""
        place = self.places[-1]
        self.builder.close(place.kind, place.level, place.group)
        self.code = 0
        for caption in self.captions:
            for text, at, width in caption:
                self._write(text, at, width)
            self.builder.close(Kind.CAPTION)
        self.captions = []
