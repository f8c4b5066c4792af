"""Writes a mention as it should stand: only the words that differ change."""

from __future__ import annotations

from factlint.base.span import Span
from factlint.matching.candidate import Candidate
from factlint.mentions.mention import Mention
from factlint.text.expressions import expression
from factlint.text.fold import fold, without_accents

PIECE = expression(r"[^-‐‑]+")  # what hyphens divide is one word each when folded
WORD = expression(r"\S+")


def rights(text: str, mention: Mention, candidate: Candidate, plain: bool) -> tuple[str, ...]:
    """The mention's stretch of `text` with its wrong words put right, best first.

    A name with accents comes without them too, and first so where the article writes it so, or
    has no accents at all (`plain`).
    """
    right = _repaired(text, mention, candidate)
    bare = _repaired(text, mention, candidate._replace(form=without_accents(candidate.form)))
    if bare == right:
        return (right,)
    spelled_so = any(word in text for word in set(bare.split()) - set(right.split()))
    return (bare, right) if plain or spelled_so else (right, bare)


def _repaired(text: str, mention: Mention, candidate: Candidate) -> str:
    form = candidate.form.replace("'", "’") if "’" in text else candidate.form
    places = _words_of(text, [Span(token.start, token.end) for token in mention.tokens])
    printed = [Span(*match.span()) for match in WORD.finditer(form)]
    pieces = _words_of(form, printed)
    if len(mention.words) == 1 and pieces[candidate.pairs[0].right_at] is not None:
        pieces = [word for word in printed for _ in fold(word.of(form)).split()]
    changes = []
    for pair in candidate.wrong:
        place, piece = places[pair.at], pieces[pair.right_at]
        if place is None or piece is None:
            return form.upper() if mention.run.shouts else form
        changes.append((place, _cased(piece.of(form), place.of(text))))
    return _changed(text, mention.span, changes)


def _words_of(text: str, printed: list[Span]) -> list[Span | None]:
    """For each folded word its stretch of `text`; None where it shares one with another."""
    found: list[Span | None] = []
    for span in printed:
        pieces = [Span(*match.span()) for match in PIECE.finditer(text, *span)]
        count = len(fold(span.of(text)).split())
        found.extend(pieces if len(pieces) == count else [None] * count)
    return found


def _changed(text: str, span: Span, changes: list[tuple[Span, str]]) -> str:
    """The stretch with other words at some places."""
    out, at = "", span.start
    for place, word in sorted(changes):
        out += text[at : place.start] + word
        at = place.end
    return out + text[at : span.end]


def _cased(word: str, written: str) -> str:
    return word.upper() if len(written) > 3 and written.isupper() else word
