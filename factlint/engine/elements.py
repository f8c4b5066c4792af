"""Where elements stand in a source of HTML or Markdown, by the names that HTML has for them."""

from __future__ import annotations

from collections.abc import Iterator, Set
from html.parser import HTMLParser
from typing import Any, NamedTuple

from factlint.base.span import Span
from factlint.formats import html, markdown
from factlint.text.frontmatter import front_matter
from factlint.text.offsets import CodePoints

# What the parser of Markdown calls the elements of HTML.
EVENTS = {
    "Link": "a", "Image": "img", "Emphasis": "em", "Strong": "strong", "Strikethrough": "del",
    "BlockQuote": "blockquote", "Item": "li", "Table": "table", "TableHead": "th",
    "TableCell": "td", "Paragraph": "p", "DefinitionListTitle": "dt",
    "DefinitionListDefinition": "dd",
}  # fmt: skip
LISTS = ("ul", "ol")


class Wanted(NamedTuple):
    """Names of elements, and classes that elements may have."""

    names: Set[str] = frozenset()
    classes: Set[str] = frozenset()


def elements(path: str, text: str, wanted: Wanted) -> list[Span]:
    """The stretches of `text` that elements fill, from where they begin to where they end."""
    suffix = "." + path.lower().rpartition(".")[2]
    if suffix in html.suffixes:
        return _Finder(text, wanted).spans
    return list(_in_markdown(text, wanted.names)) if suffix in markdown.suffixes else []


def _in_markdown(text: str, names: Set[str]) -> Iterator[Span]:
    start = front_matter(text).end
    body = markdown.well_formed(text[start:])
    points = CodePoints(body)
    for event, place in markdown.parser(False).events_with_range(body, merge_text=False):
        begun: Any = event.get("Start") if isinstance(event, dict) else None
        if begun and names & set(_names(begun)):
            yield Span(points.at(place["start"]), points.at(place["end"])).shifted(start)


def _names(begun: markdown.Tag) -> tuple[str, ...]:
    name = begun if isinstance(begun, str) else next(iter(begun))
    if isinstance(begun, dict) and name == "Heading":
        return (str(begun[name]["level"]).lower(),)
    return LISTS if name == "List" else (EVENTS.get(name, ""),)


class _Finder(HTMLParser):
    """Follows the tags and keeps where elements that are wanted begin and end."""

    def __init__(self, text: str, wanted: Wanted) -> None:
        super().__init__(convert_charrefs=False)
        self.wanted = wanted
        self.at = 0
        self.open: list[tuple[str, int, bool]] = []
        self.spans: list[Span] = []
        self.feed(text)
        self.close()
        self.spans += (Span(start, len(text)) for _, start, sought in self.open if sought)

    def updatepos(self, i: int, j: int) -> int:
        """Follow the tokenizer, which passes over each character once."""
        self.at += j - i
        return super().updatepos(i, j)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        classes = set((dict(attrs).get("class") or "").split())
        sought = tag in self.wanted.names or not classes.isdisjoint(self.wanted.classes)
        if tag not in html.VOID:
            self.open.append((tag, self.at, sought))
        elif sought:
            self.spans.append(Span(self.at, self.at + len(self.get_starttag_text() or "")))

    def handle_endtag(self, tag: str) -> None:
        """Close an element and what is still open within it."""
        if all(name != tag for name, _, _ in self.open):
            return
        while self.open:
            name, start, sought = self.open.pop()
            if sought:
                self.spans.append(Span(start, self.at))
            if name == tag:
                return
