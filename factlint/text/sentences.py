"""Where sentences begin and end within a stretch of text."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.base.span import Span
from factlint.text.expressions import expression

END = expression(r"[.!?…]+[\"”’)\]]*(?=\s+[\"“‘(\[]*[^\W_a-z])")
LAST_WORD = expression(r"[^\s(\[\"“‘]+$")
BLANKS = expression(r"\s*")
# Words with a full stop that stand before a capital within a sentence.
WITH_FULL_STOPS = (
    "mr mrs ms dr prof st rev fr sr jr gen col maj capt lt sgt adm gov sen rep hon pres jan "
    "feb mar apr jun jul aug sept sep oct nov dec no nos vol vs etc fig inc ltd co corp bros "
    "mt ave blvd rd dept est approx ca cf e.g i.e u.s u.k u.n a.m p.m d.c ph.d"
)
SHORTENED = frozenset(WITH_FULL_STOPS.split())


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of `text` within `span`, in order, without the blanks between them."""
    start = _after_blanks(text, span.start, span.end)
    for match in END.finditer(text, span.start, span.end):
        if match[0].startswith(".") and _is_shortened(text, start, match.start()):
            continue
        yield Span(start, match.end())
        start = _after_blanks(text, match.end(), span.end)
    if start < span.end:
        yield Span(start, span.end)


def _after_blanks(text: str, start: int, end: int) -> int:
    match = BLANKS.match(text, start, end)
    return match.end() if match else start


def _is_shortened(text: str, start: int, stop: int) -> bool:
    match = LAST_WORD.search(text[max(start, stop - 20) : stop])
    word = match[0] if match else ""
    return word.lower() in SHORTENED or (len(word) == 1 and word.isalpha() and word != "I")
