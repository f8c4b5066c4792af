"""Figures told in millions, billions or trillions, and what they are told of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factlint.base.span import Span
from factlint.text.expressions import expression
from factlint.text.figures import DIGITS

SCALE_OF = {
    "million": "million", "mn": "million", "m": "million", "billion": "billion", "bn": "billion",
    "b": "billion", "trillion": "trillion", "tn": "trillion", "trn": "trillion",
}  # fmt: skip
SCALED = expression(
    rf"(?<![\w.,/$£€¥-])(?P<sign>(?:US|C|A|HK)?[$£€¥])?(?P<figure>{DIGITS})"
    r"(?:[ \u00a0-](?P<scale>million|billion|trillion)|(?<=\d)(?P<short>[mb]n?|trn?|tn))\b"
    r"(?P<behind>[ -][^\W\d_]+)?",
)
WORDS = expression(r"[^\W\d_]{4,}")
STEM = 5  # letters by which words are compared: contract, contractors
# Words that say nothing of what is counted.
COMMON = (
    "about above after again along also among another around became because been before being "
    "below between billion billions both could does dollars down during each early even every "
    "first found from give given going group have having here house into just known large last "
    "later least less like little local made make makes making many might million millions month "
    "months more most much must near nearly never next number often once only other over people "
    "percent place possible pounds rather right roughly said says should since small some "
    "something state states still such than that their them then there these they thing think "
    "third this those three through time today told toward total trillion under until upon used "
    "using value very well were what when where which while whole will with within without world "
    "worth would year years yearly according announced estimated expected including euros"
)
SAYING_LITTLE = frozenset(word[:STEM] for word in COMMON.split())
NO_NOUNS = SAYING_LITTLE - {"dolla", "euros", "pound", "peopl"}  # behind a figure
MANY_DIGITS = 3


class Scaled(NamedTuple):
    """One figure: `same` is equal for figures that differ in their scale alone.

    `scaled` is where the word of the scale stands; `digits` how many digits tell something.
    """

    same: tuple[str, str]
    scale: str
    span: Span
    scaled: Span
    digits: int


def find_scaled(text: str, span: Span) -> Iterator[Scaled]:
    """Figures of two digits or more that count money, or what is named behind them."""
    for match in SCALED.finditer(text, *span):
        figure, sign = match["figure"], match["sign"] or ""
        behind = (match["behind"] or "").strip(" -").lower()
        digits = len(figure.replace(".", "").replace(",", "").strip("0"))
        if digits < 2:
            continue
        if not sign and (match["short"] or len(behind) < 4 or behind[:STEM] in NO_NOUNS):
            continue
        written = match["scale"] or match["short"]
        end = match.end("scale" if match["scale"] else "short")
        yield Scaled(
            (sign or behind, figure),
            SCALE_OF[written],
            Span(match.start(), end),
            Span(end - len(written), end),
            digits,
        )


def subjects(text: str, sentence: Span) -> frozenset[str]:
    """The beginnings of the words of a sentence that say what it is of."""
    words = WORDS.findall(sentence.of(text).lower())
    return frozenset(word[:STEM] for word in words) - SAYING_LITTLE
