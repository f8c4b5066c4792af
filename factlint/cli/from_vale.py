"""A .vale.ini turned into a factlint.yaml that runs what it enables."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.errors import UsageError

IGNORES = ("blockignores", "tokenignores", "ignorepatterns")
LEFT_OUT = ("CommentDelimiters", "Transform")
CORE_LEFT_OUT = ("NLPEndpoint",)
# What is left alone anyhow, as in Vale.
USUAL = (
    "script", "style", "pre", "figure", "noscript", "iframe",
    "tt", "code", "kbd", "problematic",
)  # fmt: skip


class Entry(NamedTuple):
    """One line of the file: its section (empty above all), key and value."""

    section: str
    key: str
    value: str


def settings_from(path: str, output: str) -> str:
    """The YAML for what the .vale.ini at `path` says; raises UsageError where it cannot be read."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            entries = tuple(_entries(file.read()))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}") from None
    folder = os.path.dirname(os.path.abspath(output))
    return "\n".join(_lines(entries, os.path.dirname(os.path.abspath(path)), folder, path)) + "\n"


def _entries(text: str) -> Iterator[Entry]:
    section = ""
    for line in map(str.strip, text.replace("\\\n", " ").splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif line and line[0] not in "#;" and "=" in line:
            key, _, value = line.partition("=")
            several = key.strip().lower() in IGNORES  # each with quotation marks of its own
            yield Entry(section, key.strip(), value.strip() if several else _plain(value))


def _plain(value: str) -> str:
    """A value without a comment behind it and without its quotes."""
    value = value.split(" #")[0].split(" ;")[0].strip()
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'`"
    return value[1:-1] if quoted else value


def _lines(entries: tuple[Entry, ...], start: str, folder: str, path: str) -> Iterator[str]:
    core = [entry for entry in entries if not entry.section]
    yield f"# What {os.path.basename(path)} enables, and nothing else."
    yield from _notices(entries)
    level = _last(core, "MinAlertLevel") or "suggestion"
    yield f"level: {level}"
    yield "vale:"
    places = [entry.value for entry in core if entry.key.lower() == "stylespath"] or ["styles"]
    there = [os.path.join(start, os.path.expanduser(place)) for place in places]
    yield f"  styles: {_listed(os.path.relpath(place, folder) for place in there)}"
    vocab = _parts(_last(core, "Vocab"))
    if vocab:
        yield f"  vocab: {_listed(vocab)}"
    if template := _last(core, "WordTemplate"):
        yield f"  word: {json.dumps(template, ensure_ascii=False)}"
    for key, wanted in (
        ("elements", ("ignoredscopes", "skippedscopes")),
        ("classes", ("ignoredclasses",)),
    ):
        named = [
            part for entry in core if entry.key.lower() in wanted for part in _parts(entry.value)
        ]
        if more := [name for name in dict.fromkeys(named) if name not in USUAL]:
            yield f"  {key}: {_listed(more)}"
    yield "  only: true  # factlint's own rules are off; without this line they run too"
    yield "  files:"
    sections = dict.fromkeys(entry.section for entry in entries if _is_glob(entry.section))
    for section in sections:
        yield f"    {json.dumps(section, ensure_ascii=False)}:"
        yield from _section([entry for entry in entries if entry.section == section])
    if not sections:
        yield '    "*": {styles: []}'


def _is_glob(section: str) -> bool:
    return section not in ("", "formats", "asciidoctor")


def _section(entries: list[Entry]) -> Iterator[str]:
    based = [entry.value for entry in entries if entry.key.lower() == "basedonstyles"]
    if based:
        yield f"      styles: {_listed(_parts(based[-1]))}"
    switches = {entry.key: entry.value for entry in entries if "." in entry.key}
    if switches:
        yield "      rules:"
    for rule, value in switches.items():
        word = {"yes": "on", "no": "off"}.get(value.lower(), value.lower())
        yield f"        {json.dumps(rule, ensure_ascii=False)}: {json.dumps(word)}"
    ignored = [
        part for entry in entries if entry.key.lower() in IGNORES for part in _patterns(entry.value)
    ]
    if ignored:
        yield f"      ignore: {_listed(ignored)}"
    if not based and not switches and not ignored:
        yield "      rules: {}"


def _notices(entries: tuple[Entry, ...]) -> Iterator[str]:
    formats = [entry for entry in entries if entry.section == "formats"]
    known = {key.lower(): key for key in LEFT_OUT + CORE_LEFT_OUT}
    for name in dict.fromkeys(known.get(entry.key.lower(), "") for entry in entries):
        if name:
            yield f"# Not carried over: {name}."
    if formats:
        pairs = (f"{json.dumps('.' + entry.key)}: {_format(entry.value)}" for entry in formats)
        yield f"formats: {{{', '.join(pairs)}}}"


def _format(name: str) -> str:
    return {"md": "markdown", "html": "html", "txt": "plain"}.get(name.lower(), "plain")


def _last(entries: list[Entry], key: str) -> str:
    values = [entry.value for entry in entries if entry.key.lower() == key.lower()]
    return values[-1] if values else ""


def _parts(value: str) -> list[str]:
    return [part.strip() for part in value.split(",") if part.strip()]


def _patterns(value: str) -> list[str]:
    """Expressions divided by commas; one that holds a comma stands in quotation marks."""
    found = re.findall(r'\s*(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^,]+))', value)
    return [text for parts in found if (text := "".join(parts).strip())]


def _listed(values: Iterator[str] | list[str]) -> str:
    return json.dumps([value.replace(os.sep, "/") for value in values], ensure_ascii=False)
