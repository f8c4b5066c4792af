"""Stretches of running text that are not prose: addresses, handles, tags, file names, paths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from factlint.base.span import Span

ADDRESS = r"[^\s<>\"“”«»]*"
# What must occur, what is read from there on, and which characters before it belong to it.
FORMS = (
    ("://", rf"://{ADDRESS}", "+.-"),
    ("www.", rf"www\.{ADDRESS}", ""),
    ("@", r"@[\w.-]*\w", "+.-%"),
    ("#", r"#(?<![\w&/]#)\w*[^\W\d_]\w*", ""),
    ("/", r"/(?<![\w).]/)[\w.@-]+(?:/[\w.@-]*)+", "~"),
    (":\\", rf":\\{ADDRESS}", ""),
    (".", rf"\.([a-z][a-z0-9]{{1,4}})(?![\w@])(?:[/?]{ADDRESS})?", "-./\\"),
)
DOMAINS = "com org net edu gov mil info io eu uk de fr ru ua cn jp ca au nl ch tv"
FILES = (
    "md mdx txt pdf html htm xml json yml yaml toml csv tsv doc docx xls xlsx ppt pptx jpg jpeg "
    "png gif svg webp mp3 mp4 mov zip gz py ts css sh exe php ini cfg log"
)
ENDINGS = frozenset(f"{DOMAINS} {FILES}".split())


def masks(text: str) -> list[Span]:
    """All such stretches, ascending and apart."""
    return merged(span for form in FORMS if form[0] in text for span in _found(text, *form))


def merged(spans: Iterable[Span]) -> list[Span]:
    """`spans` in order, those that meet made one."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def _found(text: str, trigger: str, form: str, before: str) -> Iterator[Span]:
    floor = 0
    for match in _compiled(form).finditer(text):
        if trigger == "." and match[1] not in ENDINGS:
            continue
        start = match.start()
        if trigger not in ("www.", "#", "/"):
            while start > floor and (text[start - 1].isalnum() or text[start - 1] in before + "_"):
                start -= 1
        elif start > floor and text[start - 1] in before:
            start -= 1
        floor = match.end()
        yield Span(start, start + len(_ended(text[start:floor])))


def _ended(address: str) -> str:
    """`address` without the punctuation of the sentence around it."""
    closing = "" if "(" in address else ")"
    return address.rstrip(".,;:!?'’…*_]}" + closing)


@cache
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(form)
