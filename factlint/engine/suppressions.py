"""What a draft itself says is not to be told: comments, and `factlint:` in its front matter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from factlint.base.dropped import Dropped
from factlint.base.finding import Finding, Hit, Note
from factlint.base.nearest import nearest
from factlint.base.span import Span
from factlint.text.document import Document
from factlint.text.lines import LineIndex
from factlint.text.spans import Spans

COMMENT = re.compile(
    r"<!--\s*factlint-(?P<what>[a-z-]+)(?P<rules>(?:\s+[\w.-]*\w(?=[\s,:]|-->))?(?:\s*,\s*[\w.-]*\w)*)"
    r"\s*(?:(?::|--(?!>))(?P<reason>(?:(?!-->).)*))?\s*-->",
    re.DOTALL,
)
WHAT = ("disable", "enable", "disable-next-line", "disable-line", "disable-file")
EVERYTHING = ""


class Silence(NamedTuple):
    """Findings of `rule` (or its family, or all) that begin in `span` are not told."""

    rule: str
    span: Span
    said: Span
    reason: str = ""

    def hushes(self, finding: Finding) -> bool:
        """Whether `finding` is meant."""
        inside = self.span.start <= finding.start < self.span.end
        return inside and covers(self.rule, finding.rule)


class Fault(NamedTuple):
    """A suppression that is of no use, and why."""

    said: Span
    text: str
    why: str


def covers(name: str, rule: str) -> bool:
    """Whether `name` means `rule`: by its whole id, by its family, or as everything."""
    return name in (EVERYTHING, rule) or rule.startswith(name + ".")


class Suppressions:
    """All of one draft."""

    def __init__(self, document: Document, lines: LineIndex) -> None:
        self.text = document.source.text
        self.lines = lines
        self.silences: list[Silence] = []
        self.faults: list[Fault] = []
        self._open: dict[str, tuple[Span, str]] = {}
        self._front_matter()
        comments = _comments(document)
        for comment in comments:
            self._comment(comment)
        self.comments = Spans(comments)
        for rule, (said, reason) in self._open.items():
            whole = Span(said.end, len(self.text) + 1)
            self.silences.append(Silence(rule, whole, said, reason))
        self.used: set[Silence] = set()

    def sift(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Dropped]]:
        """Those of `findings` that are told, and the others with the reason given."""
        kept: list[Finding] = []
        dropped: list[Dropped] = []
        for finding in findings:
            if self.comments.hold(Span(finding.start, finding.end)):
                continue  # in plain text, comments are text like any other
            hushing = [silence for silence in self.silences if silence.hushes(finding)]
            self.used.update(hushing)
            if hushing:
                reason = next((each.reason for each in hushing if each.reason), "")
                told = "suppressed in the draft" + (f": {reason}" if reason else "")
                dropped.append(Dropped(finding, told))
            else:
                kept.append(finding)
        return kept, dropped

    def unused(self, ran: Collection[str], known: Collection[str]) -> Iterator[Hit]:
        """Suppressions that are of no use, as hits in the source, if their rules ran."""
        faults = [*self.faults]
        for silence in self.silences:
            why = "" if silence in self.used else _why_unused(silence.rule, ran, known)
            if why:
                faults.append(Fault(silence.said, silence.rule, why))
        by_place: dict[Span, list[Fault]] = {}
        for fault in sorted(faults):
            by_place.setdefault(fault.said, []).append(fault)
        for said, found in by_place.items():
            notes = tuple(Note(fault.why) for fault in found)
            yield Hit(said, (said.of(self.text),), notes=notes)

    def _comment(self, span: Span) -> None:
        told = span.of(self.text)
        if "factlint-" not in told:
            return
        match = COMMENT.fullmatch(told)
        if match is None or match["what"] not in WHAT:
            near = nearest(match["what"], WHAT) if match else ""
            why = f"did you mean factlint-{near}?" if near else "it cannot be read"
            self.faults.append(Fault(span, told, why))
            return
        rules = re.split(r"[\s,]+", match["rules"].strip()) or [EVERYTHING]
        reason = " ".join((match["reason"] or "").split())
        for rule in rules:
            self._say(match["what"], rule, span, reason)

    def _say(self, what: str, rule: str, said: Span, reason: str) -> None:
        if what == "disable":
            self._open.setdefault(rule, (said, reason))
        elif what == "enable":
            self._enable(rule, said)
        else:
            self.silences.append(Silence(rule, self._region(what, said), said, reason))

    def _enable(self, rule: str, said: Span) -> None:
        closed = [name for name in self._open if rule in (EVERYTHING, name)]
        for name in closed:
            begun, reason = self._open.pop(name)
            self.silences.append(Silence(name, Span(begun.end, said.start), begun, reason))
        if not closed:
            self.faults.append(Fault(said, rule, "nothing is disabled here"))

    def _region(self, what: str, said: Span) -> Span:
        starts, size = self.lines.starts, len(self.text) + 1
        if what == "disable-file":
            return Span(0, size)
        line, _ = self.lines.place(said.start if what == "disable-line" else said.end)
        if what == "disable-next-line":
            line += 1
            while line < len(starts) and not self.lines.line(line).strip():
                line += 1
        if line > len(starts):
            return Span(size, size)
        return Span(starts[line - 1], starts[line] if line < len(starts) else size)

    def _front_matter(self) -> None:
        from factlint.text.frontmatter import front_matter

        matter = front_matter(self.text)
        if "factlint" not in self.text[: matter.end]:
            return
        said = _place_of_key(self.text, matter.end)
        ignored = _ignored(self.text[: matter.end])
        if ignored is None:
            why = "write “factlint: {ignore: [names.misspelled]}”"
            self.faults.append(Fault(said, "", why))
            return
        whole = Span(0, len(self.text) + 1)
        self.silences += (Silence(rule, whole, said) for rule in ignored)


def _comments(document: Document) -> Sequence[Span]:
    """The comments of a format that has them; in plain text, what is written like one of ours."""
    if document.markup:
        return document.comments
    return [Span(*match.span()) for match in COMMENT.finditer(document.source.text)]


def _why_unused(rule: str, ran: Collection[str], known: Collection[str]) -> str:
    """Why a suppression that was not used is of no use; empty where that cannot be said."""
    meant = [each for each in known if covers(rule, each)]
    if not meant:
        families = {each.rpartition(".")[0] for each in known}
        near = nearest(rule, {*known, *families})
        return f"there is no rule “{rule}”" + (f"; did you mean “{near}”?" if near else "")
    if not all(each in ran for each in meant):
        return ""
    return f"{rule} finds nothing here" if rule else "nothing is found here"


def _place_of_key(text: str, end: int) -> Span:
    """Where `factlint` stands as a key of the front matter."""
    match = re.compile(r"(?m)^[ \t\[]*[\"']?(factlint)\b").search(text, 0, end)
    return Span(*match.span(1)) if match else Span(0, 0)


def _ignored(matter: str) -> Sequence[str] | None:
    """The rules that front matter ignores, all where it says `off`; None where it is wrong."""
    settings = _settings(matter)
    if settings is None:
        return ()
    if settings is False or settings == "off":
        return (EVERYTHING,)
    ignored = settings.get("ignore") if isinstance(settings, dict) else None
    ignored = [ignored] if isinstance(ignored, str) else ignored
    if not isinstance(ignored, list) or not all(isinstance(each, str) for each in ignored):
        return None
    return ignored


def _settings(matter: str) -> object:
    """The value of the key `factlint`; None where there is none."""
    inside = matter.strip()[3:-3]
    if matter.startswith("+++"):
        import tomllib

        try:
            return tomllib.loads(inside.replace("\r\n", "\n").replace("\r", "\n")).get("factlint")
        except tomllib.TOMLDecodeError:
            return None
    import yaml

    try:
        told = yaml.safe_load(inside)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return told.get("factlint") if isinstance(told, dict) else None
