"""A form that the house list says is never to be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Evidence, Hit, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.reference.protocol import Forbidden, Reference
from factlint.text.document import Block
from factlint.text.fold import fold
from factlint.text.words import WORD

Starts = Mapping[str, tuple[str, ...]]  # first word of a form, in lower case: the forms


class NeverWrite(Check):
    """Finds forms that a house list has under “never write”, with the name to print instead.

    A form that only its accents, capitals or marks tell from a name of the entry is found exactly
    as it is listed; any other one however it is capitalised.
    """

    values: ClassVar[tuple[str, ...]] = ("the form", "the name to write", "the list's note")

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every occurrence."""
        starts = _starts(tuple(article.reference.forbidden_forms()))
        if not starts:
            return
        prose = article.prose
        found = (
            (at, form)
            for word in prose.vocabulary & starts.keys()
            for at in prose.places(word)
            for form in starts[word]
        )
        reached = 0
        for at, form in sorted(found, key=lambda place: (place[0], -len(place[1]))):
            span = _reaching(article, at, form)
            if at >= reached and span:
                forbidden = _forbidden(article.reference, form, span.of(article.text))
                if forbidden:
                    reached = span.end
                    yield _hit(span, article, forbidden)


@lru_cache(maxsize=8)
def _starts(forms: tuple[str, ...]) -> Starts:
    starts: dict[str, tuple[str, ...]] = {}
    for form in forms:
        first = WORD.search(form)
        if first:
            word = first[0].lower()
            starts[word] = (*starts.get(word, ()), form)
    return starts


def _reaching(article: Article, at: int, form: str) -> Span | None:
    """The words at `at` that are those of `form`, marks and blanks between them aside."""
    words = WORD.findall(form)
    matches = WORD.finditer(article.prose.text, at)
    end = at
    for word, match in zip(words, matches, strict=False):
        if fold(match[0]) != fold(word) or (end > at and match.start() - end > len(" – ")):
            return None
        if "\n\n" in article.text[end : match.start()]:
            return None
        end = match.end()
    whole = form.rstrip()
    if not whole[-1].isalnum() and article.text.startswith(whole[-1], end):
        end += 1
    return Span(at, end)


def _forbidden(reference: Reference, form: str, written: str) -> Forbidden | None:
    """Whose forbidden form that is, unless what is written is a name of theirs after all."""
    for forbidden in reference.forbidden(form):
        if forbidden.form.form != form:
            continue
        names = forbidden.entity.names
        alike = any(fold(name.form) == fold(form) for name in names)
        if " ".join(written.split()) == form or not alike:
            return forbidden
    return None


def _hit(span: Span, article: Article, forbidden: Forbidden) -> Hit:
    entity = forbidden.entity
    note = next((one.value for one in entity.statements.get("note", ())), "")
    notes = (Note(note),) if note else ()
    evidence = Evidence(entity.id, entity.label, url=_link(forbidden), as_of=entity.as_of)
    values = (span.of(article.text), entity.label, f": {note}" if note else "")
    return Hit(span, values, (entity.label,), 1.0, notes=notes, evidence=(evidence,))


def _link(forbidden: Forbidden) -> str:
    links = forbidden.entity.statements.get("link", ())
    return links[0].value if links else forbidden.entity.url
