"""The metadata at the very start of a draft: `---` YAML or `+++` TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.build import Builder
from factlint.text.dates import read_date
from factlint.text.document import Kind

HEADLINES = ("title", "subtitle", "description", "summary")
DATES = ("date", "datepublished", "versioncreated")
LANGUAGES = ("lang", "language")


class Entry(NamedTuple):
    """One plain value, and where it stands in the source with its quotes."""

    key: str
    value: str
    place: Span


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
        for entry in self.entries:
            if entry.key.lower() in HEADLINES:
                _spell(builder, entry.value, entry.place)
                builder.close(Kind.HEADLINE, level=1 if entry.key.lower() == "title" else 2)


NONE = FrontMatter()


def front_matter(text: str) -> FrontMatter:
    """Read it; what is broken is skipped and says nothing."""
    if not text.startswith(("---", "+++")):
        return NONE
    yaml = text[0] == "-"
    fences = re.compile(r"(?:---|\.\.\.)[ \t]*$" if yaml else r"\+\+\+[ \t]*$")
    lines = list(_lines(text))
    close = next((line for line in lines[1:] if fences.match(text, *line[:2])), None)
    if close is None or not _opens(text, lines, yaml):
        return NONE
    inside = Span(lines[0][2], close[0])
    entries = (_yaml if yaml else _toml)(text, inside)
    if entries is None:
        return FrontMatter(_end_of_broken(text, inside) or close[2])
    return FrontMatter(close[2], tuple(entries))


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end, and start of the next line."""
    start = 0
    for match in re.finditer(r"\r\n|\n|\r|\Z", text):
        yield start, match.start(), match.end()
        start = match.end()


def _opens(text: str, lines: list[tuple[int, int, int]], yaml: bool) -> bool:
    """Whether this is metadata, not a rule between sections: a key comes next."""
    if text[: lines[0][1]].strip(" \t") not in ("---", "+++"):
        return False
    stripped = (text[start:end].strip() for start, end, _ in lines[1:])
    first = next((line for line in stripped if line and line[0] != "#"), "")
    sign = r":(?:\s|$)|---|\.\.\." if yaml else r"=|\[|\+\+\+"
    return re.match(rf"(?:[\"']?[A-Za-z_][\w.-]*[\"']?[ \t]*)?(?:{sign})", first) is not None


def _end_of_broken(text: str, inside: Span) -> int:
    """Where prose begins in metadata that was never closed and cannot be read; 0 if it does not."""
    prose = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)(?=[^\W\d_](?![\w.-]*[ \t]*[:=]))")
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
    plain = {key: str(value) for key, value in values.items() if not isinstance(value, dict | list)}
    return [Entry(key, value, _toml_place(text, inside, key)) for key, value in plain.items()]


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
