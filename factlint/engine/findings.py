"""Hit to finding: from the document back to the source, with the rule's level and sentence."""

from __future__ import annotations

from factlint.base.finding import Finding, Hit, Level, Note
from factlint.base.span import WHOLE_FILE, Span
from factlint.rules.message import message_of
from factlint.rules.rule import Rule
from factlint.text.document import Document
from factlint.text.lines import LineIndex


def make_finding(
    rule: Rule, hit: Hit, level: Level, document: Document, lines: LineIndex
) -> Finding:
    """What `rule` says about `hit`, in places of the source."""
    whole = hit.span == WHOLE_FILE
    place = Span(0, 0) if whole else document.map.to_source(hit.span)
    line, column = lines.place(place.start)
    end_line, end_column = lines.place(place.end)
    return Finding(
        path=document.source.path,
        start=place.start,
        end=place.end,
        rule=rule.id,
        level=level,
        text=place.of(document.source.text),
        message=message_of(rule, hit, document.text),
        suggestions=suggestions_in_source(hit, place, document),
        confidence=round(hit.confidence, 4),
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        evidence=hit.evidence,
        notes=tuple(_note_in_source(note, document) for note in hit.notes),
        link=rule.link,
        safety=rule.fix,
    )


def _note_in_source(note: Note, document: Document) -> Note:
    return note._replace(span=document.map.to_source(note.span)) if note.span else note


def suggestions_in_source(hit: Hit, place: Span, document: Document) -> tuple[str, ...]:
    """The suggestions as they must be written in the source, markup within the span kept.

    Where one cannot be written without touching markup, it is left out.
    """
    if not hit.suggestions or document.map.exact(hit.span):
        return hit.suggestions
    kept = (_keep_markup(hit.span, place, new, document) for new in hit.suggestions)
    return tuple(dict.fromkeys(new for new in kept if new is not None))


def _keep_markup(span: Span, place: Span, new: str, document: Document) -> str | None:
    """`new` with the markup of the source around the letters that change."""
    old, source = span.of(document.text), document.source.text
    changed, letters = _difference(old, new)
    inner = changed.shifted(span.start)
    if new and changed.size and document.map.exact(inner):
        at = document.map.to_source(inner)
        return source[place.start : at.start] + letters + source[at.end : place.end]
    if old.split() == place.of(source).split():
        return new
    return None


def _difference(old: str, new: str) -> tuple[Span, str]:
    """The words of `old` that differ from `new`, and what `new` has in their place."""
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    least = min(len(old), len(new)) - start
    while end < least and old[-1 - end] == new[-1 - end]:
        end += 1
    return Span(start, len(old) - end), new[start : len(new) - end]
