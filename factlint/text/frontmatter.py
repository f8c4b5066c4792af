"""The metadata at the very start of a draft: `---` YAML or `+++` TOML."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.build import Builder
from factlint.text.dates import read_date
from factlint.text.document import Kind

FENCES = ("---", "+++")
HEADLINES = ("title", "subtitle", "description", "summary")
DATES = ("date", "datepublished", "versioncreated")
LANGUAGES = ("lang", "language")
TEXT = "tag:yaml.org,2002:str"


class Entry(NamedTuple):
    """One plain value, where it stands in the source with its quotes, and whether it is a text."""

    key: str
    value: str
    place: Span
    is_text: bool = True


class FrontMatter(NamedTuple):
    """What the metadata says; the body begins at `end`."""

    end: int = 0
    entries: tuple[Entry, ...] = ()

    @property
    def meta(self) -> dict[str, str]:
        """The plain values by key, as written."""
        return {entry.key: entry.value for entry in self.entries}

    @property
    def published(self) -> date | None:
        """The first date that can be read, by the order of DATES."""
        dates = (read_date(value) for value in self._values(DATES))
        return next((day for day in dates if day), None)

    @property
    def language(self) -> str:
        """The language that the draft says it is in."""
        return next(self._values(LANGUAGES), "")

    def _values(self, keys: tuple[str, ...]) -> Iterator[str]:
        by_key = {entry.key.lower(): entry.value for entry in reversed(self.entries)}
        return (by_key[key].strip() for key in keys if key in by_key)

    def write_headlines(self, builder: Builder) -> None:
        """Give `builder` the title and its like, each a block at its place in the source."""
        _write(builder, (entry for entry in self.entries if entry.key.lower() in HEADLINES))

    def write_texts(self, builder: Builder) -> None:
        """The same with every value that is a text."""
        _write(builder, (entry for entry in self.entries if entry.is_text))


def _write(builder: Builder, entries: Iterable[Entry]) -> None:
    for entry in entries:
        _spell(builder, entry.value, entry.place)
        builder.close(Kind.HEADLINE, level=1 if entry.key.lower() == "title" else 2)


class _Line(NamedTuple):
    start: int
    end: int
    following: int


NONE = FrontMatter()


def front_matter(text: str) -> FrontMatter:
    """Read it; what is broken is skipped and says nothing."""
    if not text.startswith(FENCES):
        return NONE
    yaml = text[0] == "-"
    opening = next(_lines(text))
    close = _closing(text, opening, r"(?:---|\.\.\.)[ \t]*$" if yaml else r"\+\+\+[ \t]*$")
    if close is None:
        return NONE
    inside = Span(opening.following, close.start)
    if not _is_metadata(inside.of(text), yaml):
        return NONE
    entries = (_yaml if yaml else _toml)(text, inside)
    if entries is None:
        return FrontMatter(_end_of_broken(text, inside) or close.following)
    return FrontMatter(close.following, tuple(entries))


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for match in re.finditer(r"\r\n|\n|\r|\Z", text):
        yield _Line(start, match.start(), match.end())
        start = match.end()


def _closing(text: str, opening: _Line, fence: str) -> _Line | None:
    if text[: opening.end].rstrip(" \t") not in FENCES:
        return None
    match = re.compile(fence).match
    return next((line for line in _lines(text) if line.start and match(text, *line[:2])), None)


def _is_metadata(inside: str, yaml: bool) -> bool:
    """Whether a key comes first; else these are rules between sections."""
    lines = (line.strip() for line in re.split(r"[\r\n]+", inside))
    first = next((line for line in lines if line and line[0] != "#"), "")
    key = r"[\"']?[A-Za-z_][\w.-]*[\"']?[ \t]*"
    return (
        not inside.strip() or re.match(key + (r":(?:\s|$)" if yaml else "=|\\["), first) is not None
    )


def _end_of_broken(text: str, inside: Span) -> int:
    """Where prose begins in metadata that was never closed and cannot be read; 0 if it does not."""
    key = r"[\"']?[\w.-]+[\"']?[ \t]*[:=]"
    blank = r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)"
    prose = re.compile(rf"{blank}(?![ \t#\[-]|[\r\n]|\Z|{key})")
    match = prose.search(text, *inside)
    return match.end() if match else 0


def _yaml(text: str, inside: Span) -> list[Entry] | None:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        root = yaml.compose(inside.of(text), Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if root is None:
        return []
    if not isinstance(root, yaml.MappingNode):
        return None
    return [
        Entry(
            key.value,
            value.value,
            Span(value.start_mark.index, value.end_mark.index).shifted(inside.start),
            value.tag == TEXT,
        )
        for key, value in root.value
        if isinstance(key, yaml.ScalarNode)
        and isinstance(value, yaml.ScalarNode)
        and value.tag != "tag:yaml.org,2002:null"
    ]


def _toml(text: str, inside: Span) -> list[Entry] | None:
    import tomllib

    try:
        values = tomllib.loads(inside.of(text).replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return [
        Entry(key, str(value), _toml_place(text, inside, key), isinstance(value, str))
        for key, value in values.items()
        if not isinstance(value, dict | list)
    ]


def _toml_place(text: str, inside: Span, key: str) -> Span:
    """From the equals sign of `key` to the next key, table or end."""
    line = rf"(?:^|(?<=[\r\n]))[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=[ \t]*"
    match = re.compile(line).search(text, *inside)
    if not match:
        return Span(inside.start, inside.start)
    after = re.compile(r"[\r\n][ \t]*(?:[\"'\w.-]+[ \t]*=|\[|#)|\Z")
    end = after.search(text, match.end(), inside.end)
    return Span(match.end(), end.start() if end else inside.end)


ESCAPES = r"\\(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|\s+|.)|''|[ \t]*[\r\n]\s*|."


def _spell(builder: Builder, value: str, place: Span) -> None:
    """Put `value`, character by character where escapes or folds part it from the source."""
    value = value.strip()
    found = builder.source.find(value, *place)
    if found >= 0:
        builder.take(found, found + len(value))
        return
    steps = list(_steps(value, builder.source, place))
    if "".join(written for written, _ in steps) != value:
        steps = [(value, place)]
    for written, span in steps:
        if written == span.of(builder.source):
            builder.take(*span)
        else:
            builder.put(written, span.start, span.size)


def _steps(value: str, source: str, place: Span) -> Iterator[tuple[str, Span]]:
    reached = 0
    for match in re.compile(ESCAPES, re.DOTALL).finditer(source, *place):
        token = match[0]
        if value.startswith(token, reached):
            written = token
        elif token.isspace():
            rest = value[reached:]
            written = rest[: len(rest) - len(rest.lstrip())]
        else:
            stands = len(token) > 1 and not token[1:].isspace()
            written = value[reached : reached + 1] if stands else ""
        reached += len(written)
        if written:
            yield written, Span(*match.span())
