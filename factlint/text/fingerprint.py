"""Findings known by their content, so that edits elsewhere do not make new ones of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import blake2b

from factlint.base.finding import Finding

REACH = 300  # characters to each side; a sentence is not looked for further away
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s|\n[ \t\r]*\n|\r[ \t]*\r")
WORD = re.compile(r"\w+")


def fingerprints(findings: Iterable[Finding], source: str) -> list[str]:
    """One of each finding: of its rule, its text, the words of its sentence, and which one it is.

    Neither places nor punctuation nor what stands in other sentences has a part in them.
    """
    seen: Counter[str] = Counter()
    prints = []
    for finding in findings:
        content = content_of(finding, source)
        seen[content] += 1
        prints.append(_digest(f"{content}\0{seen[content]}"))
    return prints


def content_of(finding: Finding, source: str) -> str:
    """What a finding is about, as one text."""
    sentence = sentence_around(source, finding.start, finding.end)
    return "\0".join((finding.rule, _folded(finding.text), _folded(sentence)))


def sentence_around(source: str, start: int, end: int) -> str:
    """The sentence that holds `source[start:end]`, cut where it is far too long."""
    before = source[max(start - REACH, 0) : start]
    ends = [match.end() for match in SENTENCE_END.finditer(before)]
    after = SENTENCE_END.search(source, end, end + REACH)
    left = start - len(before) + (ends[-1] if ends else 0)
    return source[left : after.start() if after else end + REACH]


def _folded(text: str) -> str:
    return " ".join(WORD.findall(text.casefold())) or text


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
