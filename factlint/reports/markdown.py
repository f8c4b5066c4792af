"""A summary for pull requests and job pages: counts, and a table of findings a file."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from factlint.base.finding import Finding, Level
from factlint.base.result import Result
from factlint.reports.base import Look, told

MOST = 200  # findings shown; a comment on GitHub holds 65,536 characters
LONGEST = 240
SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~])")


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write the counts first, then the files with findings."""
    levels: Counter[Level] = Counter()
    rest: list[str] = []
    files = 0
    for result in results:
        files += 1
        room = MOST - levels.total()
        levels.update(finding.level for finding in result.findings)
        rest += _table(result, max(room, 0))
        rest += (f"- **not checked**: {_plain(str(each.error))}" for each in result.failures)
    stream.write(f"## factlint: {_counts(levels)}\n\n{files:,} file{'s' * (files != 1)} checked.\n")
    stream.writelines(f"{line}\n" for line in rest)
    if levels.total() > MOST:
        stream.write(f"\n… and {levels.total() - MOST:,} more.\n")


def _counts(levels: Counter[Level]) -> str:
    counted = (
        f"{levels[level]:,} {level.word}{'s' * (levels[level] != 1)}"
        for level in reversed(Level)
        if levels[level]
    )
    return ", ".join(counted) or "nothing found"


def _table(result: Result, room: int) -> Iterator[str]:
    if not result.findings or not room:
        return
    yield from ("", f"### {_plain(result.path)}", "")
    yield from ("| place | level | finding | rule |", "| --- | --- | --- | --- |")
    yield from (_row(finding) for finding in result.findings[:room])


def _row(finding: Finding) -> str:
    facts = dict.fromkeys(fact.url for fact in finding.evidence if fact.url.startswith("https://"))
    sources = "".join(f" [{number}](<{url}>)" for number, url in enumerate(facts, 1))
    place = f"{finding.line}:{finding.column}"
    said = _plain(told(finding)) + sources
    return f"| {place} | {finding.level.word} | {said} | `{finding.rule}` |"


def _plain(text: str) -> str:
    """`text` in one line, nothing in it read as markup or as somebody's handle."""
    line = " ".join(text.split())
    cut = line if len(line) <= LONGEST else line[:LONGEST] + "…"
    return SPECIAL.sub(r"\\\1", cut).replace("@", "@\u200b")
