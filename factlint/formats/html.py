"""HTML by the standard library's tokenizer: what a reader sees, each character with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from html import unescape
from html.parser import HTMLParser

from factlint.base.span import Span
from factlint.text.build import Builder, Place
from factlint.text.dates import read_date
from factlint.text.document import Document, Kind
from factlint.text.finish import begun, finished, without_expressions
from factlint.text.source import Source

suffixes = (".html", ".htm", ".xhtml")

BLOCK_TAGS = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav "
    "ol optgroup option p search section select summary table tbody td tfoot th thead title tr "
    "ul"
)
VOID_TAGS = "area base br col embed hr img input link meta source track wbr"
UNREAD_TAGS = "script style pre figure noscript iframe template svg math object head textarea"
BLOCKS, VOID, UNREAD = (frozenset(tags.split()) for tags in (BLOCK_TAGS, VOID_TAGS, UNREAD_TAGS))
READ_WITHIN = frozenset(("figcaption", "title"))
MASKED = frozenset(("tt", "code", "kbd", "samp"))
MASKED_CLASSES = frozenset(("problematic", "pre", "code"))
LISTS = frozenset(("ol", "ul", "menu", "table"))
# What ends where one of its like begins, and what such an end may not reach across.
ENDED_BY = {
    "li": (("li",), ("ol", "ul", "menu")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr", "td", "th"), ("table",)),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "option": (("option",), ("select",)),
}
PART = r"(&(?:\#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?)|[^\S\xa0]+"
ATTRIBUTE = r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?"""
DATED = ("article:published_time", "datepublished", "date", "pubdate", "dc.date", "dcterms.date")
JSON_DATE = r'"datePublished"\s*:\s*"([^"]{8,40})"'


def read(source: Source) -> Document:
    """The document that `source` reads as."""
    matter, builder = begun(source)
    reader = Reader(builder, matter.end)
    reader.read()
    document = without_expressions(finished(source, matter, builder))
    return document._replace(
        markup=True,
        comments=tuple(reader.comments),
        language=document.language or reader.language,
        published=document.published or reader.published or _date_in_script(source.text),
    )


def _date_in_script(text: str) -> date | None:
    match = re.search(JSON_DATE, text) if "datePublished" in text else None
    return read_date(match[1]) if match else None


class Reader(HTMLParser):
    """Takes tags and text one by one and tells the builder; keeps what is open."""

    def __init__(self, builder: Builder, start: int) -> None:
        super().__init__(convert_charrefs=False)
        self.builder = builder
        self.at = start
        self.open: list[tuple[str, Place]] = []
        self.depth: Counter[str] = Counter()
        self.groups = 0
        self.headline = Kind.HEADLINE
        self.captions: list[tuple[int, int]] = []
        self.pending: tuple[int, int, bool] | None = None  # a blank that more text must follow
        self.comments: list[Span] = []
        self.language = ""
        self.published: date | None = None

    def read(self) -> None:
        """Read the source to its end."""
        self.read_part(self.at, len(self.builder.source))

    def read_part(self, start: int, end: int) -> None:
        """Read a stretch of the source by itself; elements stay open from one to the next."""
        self.at = start
        self.feed(self.builder.source[start:end])
        self.close()
        self._end_block()
        self.reset()

    def updatepos(self, i: int, j: int) -> int:
        """Follow the tokenizer, which passes over each character once."""
        self.at += j - i
        return super().updatepos(i, j)

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """A declaration of XML's, which HTML takes for a comment."""
        return self.parse_bogus_comment(i)

    @property
    def place(self) -> Place:
        """What holds for the text that comes next."""
        return self.open[-1][1] if self.open else Place()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, which may end others."""
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang") or given.get("xml:lang") or ""
        if tag == "meta":
            self._meta(given)
        if tag in BLOCKS:
            self._end_block()
            self._end_alike(tag)
        if tag == "br":
            self._put_blank("\n", len(self.get_starttag_text() or ""))
        if tag == "img" and not self.place.unread:
            self._note_caption()
        if tag not in VOID:
            self.open.append((tag, self._place_of(tag, given)))
            self.depth[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        """Close an element and whatever is still open within it."""
        if tag in BLOCKS or tag in UNREAD:
            self._end_block()
        if self.depth[tag]:
            self._pop_to(tag)

    def handle_data(self, data: str) -> None:
        """Text as it stands."""
        self._write(self.at, self.at + len(data))

    def handle_entityref(self, name: str) -> None:
        """A character by its name."""
        self._reference(len(name) + 1)

    def handle_charref(self, name: str) -> None:
        """A character by its number."""
        self._reference(len(name) + 2)

    def handle_comment(self, data: str) -> None:
        """Comments are no text, but some of them switch rules off."""
        end = self.builder.source.find("-->", self.at)
        if end >= 0:
            self.comments.append(Span(self.at, end + 3))

    def _reference(self, width: int) -> None:
        end = self.at + width
        self._write(self.at, end + self.builder.source.startswith(";", end))

    def _meta(self, given: dict[str, str | None]) -> None:
        name = given.get("property") or given.get("name") or given.get("itemprop") or ""
        if name.lower() in DATED and self.published is None:
            self.published = read_date(given.get("content") or "")

    def _place_of(self, tag: str, given: dict[str, str | None]) -> Place:
        here = self.place
        if tag in UNREAD or (here.unread and tag not in READ_WITHIN):
            return here._replace(unread=True)
        if tag in MASKED or MASKED_CLASSES & set((given.get("class") or "").split()):
            return here._replace(masked=True)
        if tag in LISTS:
            self.groups += 1
        return self._block_place(tag, here)

    def _block_place(self, tag: str, here: Place) -> Place:
        if re.fullmatch(r"h[1-6]", tag):
            kind = self.headline if tag == "h1" else Kind.HEADING
            self.headline = Kind.HEADING if tag == "h1" else self.headline
            return Place(kind, int(tag[1]))
        match tag:
            case "title":
                return Place(Kind.HEADLINE)
            case "ol" | "ul" | "menu":
                level = here.level + 1 if here.kind is Kind.ITEM else 1
                return Place(Kind.ITEM, level, self.groups)
            case "table" | "td":
                return Place(Kind.CELL, 0, self.groups)
            case "th":
                return Place(Kind.CELL, 1, self.groups)
            case "blockquote":
                return Place(Kind.QUOTE)
            case "caption" | "figcaption":
                return Place(Kind.CAPTION)
        return here

    def _end_alike(self, tag: str) -> None:
        """End what a new element ends by beginning: a paragraph, the item before."""
        if self.open and self.open[-1][0] == "p":
            self._pop_to("p")
        ended, limits = ENDED_BY.get(tag, ((), ()))
        while any(self.depth[name] for name in ended):
            name = next((name for name, _ in reversed(self.open) if name in (*ended, *limits)), "")
            if name not in ended:
                return
            self._pop_to(name)

    def _pop_to(self, tag: str) -> None:
        while self.open:
            name, _ = self.open.pop()
            self.depth[name] -= 1
            if name == tag:
                return

    def _end_block(self) -> None:
        """End the block, then give the alternative texts of its images as captions."""
        place = self.place
        self.pending = None
        self.builder.close(place.kind, place.level, place.group)
        captions, self.captions = self.captions, []
        for start, end in captions:
            self._take(start, end, masked=False)
            self.pending = None
            self.builder.close(Kind.CAPTION)

    def _note_caption(self) -> None:
        for match in re.finditer(ATTRIBUTE, self.get_starttag_text() or ""):
            if match[1].lower() == "alt" and match.lastindex and match.lastindex > 1:
                start, end = match.span(match.lastindex)
                self.captions.append((self.at + start, self.at + end))
                return

    def _write(self, start: int, end: int) -> None:
        if not self.place.unread:
            self._take(start, end, masked=self.place.masked)

    def _take(self, start: int, end: int, *, masked: bool) -> None:
        """Give the builder what stands there, blanks as one and characters for their names."""
        source = self.builder.source
        for text, at, width in _parts(source, start, end):
            if text == " " and source[at] != "&":
                self.pending = None if self.builder.last in " \n" else (at, width, masked)
                continue
            self._write_pending()
            if masked:
                self.builder.mask(text, at, width)
            elif source.startswith(text, at) and len(text) == width:
                self.builder.take(at, at + width)
            else:
                self.builder.put(text, at, width)

    def _write_pending(self) -> None:
        """Write the blank that stands before the text that comes."""
        if self.pending is None:
            return
        at, width, masked = self.pending
        self.pending = None
        if masked:
            self.builder.mask(" ", at, width)
        elif self.builder.source[at : at + width] == " ":
            self.builder.take(at, at + 1)
        else:
            self.builder.put(" ", at, width)

    def _put_blank(self, text: str, width: int) -> None:
        self.pending = None
        if not self.builder.empty and not self.place.unread:
            self.builder.put(text, self.at, width)


def _parts(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Stretches of the source with the text they read as."""
    reached = start
    for match in re.compile(PART).finditer(source, start, end):
        if match.start() > reached:
            yield source[reached : match.start()], reached, match.start() - reached
        reached = match.end()
        text = unescape(match[1]) if match[1] else " "
        yield text, match.start(), reached - match.start()
    if end > reached:
        yield source[reached:end], reached, end - reached
