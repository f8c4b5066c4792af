"""One page to read and to print: each draft with its findings marked, and their evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TextIO

from factlint.base.finding import Evidence, Finding
from factlint.base.result import Failure, Result
from factlint.reports.base import Look
from factlint.text.expressions import expression

UNPRINTABLE = expression(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>factlint</title>
<style>
body { font: 1rem/1.5 Georgia, serif; margin: 2rem auto; max-width: 48rem; padding: 0 1rem;
  color: #1a1a1a; background: #fff; }
h1, h2, small, .level { font-family: system-ui, sans-serif; }
.draft { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid #ccc; padding: 1rem; }
mark { color: inherit; padding: 0 .1em; }
mark.error, .level.error { background: #ffd6d6; }
mark.warning, .level.warning { background: #ffecb8; }
mark.suggestion, .level.suggestion { background: #d9ecff; }
.level { padding: 0 .4em; }
li { margin-bottom: .8rem; }
li p, li ul { margin: .2rem 0; }
@media print { .draft { border: 0; padding: 0; } }
</style>
</head>
<body>
<h1>factlint</h1>
"""


def write(results: Iterable[Result], stream: TextIO, look: Look) -> None:
    """Write a section as soon as its file is done; files without findings are counted."""
    clean = 0
    stream.write(HEAD)
    for number, result in enumerate(results, 1):
        if result.findings or result.failures:
            stream.writelines(_section(result, f"f{number}-"))
        else:
            clean += 1
    stream.write(f"<p>Files without findings: {clean:,}</p>\n</body>\n</html>\n")


def _section(result: Result, prefix: str) -> Iterator[str]:
    yield f"<section>\n<h2>{_text(result.path)}</h2>\n"
    yield from (_failure(failure) for failure in result.failures)
    if result.findings:
        yield f'<div class="draft">{"".join(_marked(result, prefix))}</div>\n<ol>\n'
        for number, finding in enumerate(result.findings, 1):
            yield f'<li id="{prefix}{number}">{"".join(_explained(finding))}</li>\n'
        yield "</ol>\n"
    yield "</section>\n"


def _failure(failure: Failure) -> str:
    return f"<p>not checked: {_text(str(failure.error))}</p>\n"


def _marked(result: Result, prefix: str) -> Iterator[str]:
    """The draft in stretches between the edges of findings, so that they may overlap."""
    findings, source = result.findings, result.source
    edges = sorted({0, len(source)}.union(*((each.start, each.end) for each in findings)))
    ending: dict[int, list[int]] = {}
    for number, finding in enumerate(findings, 1):
        ending.setdefault(finding.end, []).append(number)
    waiting, reached = 0, 0
    open_: list[Finding] = []
    for reached, following in zip(edges, [*edges[1:], len(source)], strict=True):
        yield from (_sign(prefix, number) for number in ending.get(reached, ()))
        open_ = [each for each in open_ if each.end > reached]
        while waiting < len(findings) and findings[waiting].start <= reached:
            open_ += findings[waiting : waiting + 1]
            waiting += 1
        yield _stretch(source[reached:following], open_)


def _stretch(text: str, findings: Sequence[Finding]) -> str:
    if not findings or not text:
        return _text(text)
    worst = max(finding.level for finding in findings).word
    return f'<mark class="{worst}">{_text(text)}</mark>'


def _sign(prefix: str, number: int) -> str:
    return f'<sup><a href="#{prefix}{number}">{number}</a></sup>'


def _explained(finding: Finding) -> Iterator[str]:
    level = finding.level.word
    yield f'<span class="level {level}">{level}</span> {_text(finding.message)} '
    yield f"<small>line {finding.line}, {_text(finding.rule)}</small>"
    if finding.suggestions:
        offered = " or ".join(f"“{one}”" if one else "delete it" for one in finding.suggestions)
        yield f"<p>Suggestion: {_text(offered)}</p>"
    lines = [_text(note.text) for note in finding.notes if note.text not in finding.message]
    lines += map(_evidence, finding.evidence)
    if finding.link:
        lines.append(_link(finding.link, "more"))
    if lines:
        yield "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"


def _evidence(fact: Evidence) -> str:
    held = (
        f"{fact.start or '…'} to {fact.end}" if fact.end else fact.start and f"since {fact.start}"
    )
    known = fact.as_of and f"list of {fact.as_of}"
    who = f"{_link(fact.url, fact.label)} ({_text(fact.entity)})"
    return ", ".join([who, *(_text(part) for part in (fact.value, held, known) if part)])


def _link(url: str, text: str) -> str:
    """A link where the address leads to the web, and can be nothing else."""
    if not url.startswith(("https://", "http://")):
        return _text(text)
    return f'<a href="{_text(url)}" rel="noreferrer">{_text(text)}</a>'


def _text(text: str) -> str:
    return escape(UNPRINTABLE.sub("�", text))
