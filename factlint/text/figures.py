"""Numbers as prose writes them: 1,200, 2.5 million, twenty-five."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

from typing import NamedTuple

from factlint.text.expressions import expression

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
WORDS = {word: float(value) for value, word in enumerate(ONES)} | {
    word: 10.0 * value for value, word in enumerate(TENS, start=2)
}
DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[½¼¾]?"
UNDER_TWENTY = "|".join(sorted(ONES, key=len, reverse=True))
WORD = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES[1:10])}))?|{UNDER_TWENTY})"
FIGURE = rf"(?:(?<![\w.,/$£€-]){DIGITS}|\b{WORD}\b)(?:[ \u00a0-](?:{'|'.join(SCALES)})\b)?"
LONGEST = 24  # digits; what is longer is no number of prose
PARTS = expression(r"[ \u00a0-]")


class Figure(NamedTuple):
    """A number and the worth of its last digit that is no zero: 1,200 is told to the hundred."""

    value: float
    step: float

    @property
    def slack(self) -> float:
        """How far the number may lie from what it was rounded from."""
        return self.step / 2


def read_figure(text: str) -> Figure | None:
    """The number that `text` is, in digits or words; None where it is none."""
    *parts, last = PARTS.split(text.strip().lower())
    scale = SCALES.get(last, 1.0)
    if scale == 1.0 or not parts:
        parts.append(last)
        scale = 1.0
    figure = _digits(parts[0]) if len(parts) == 1 and parts[0][:1].isdigit() else _words(parts)
    return Figure(figure.value * scale, figure.step * scale) if figure else None


def _digits(text: str) -> Figure | None:
    fraction = FRACTIONS.get(text[-1:], 0.0)
    plain = text.rstrip("½¼¾").replace(",", "")
    if len(plain) > LONGEST:
        return None
    try:
        value = float(plain)
    except ValueError:
        return None
    if fraction:
        return Figure(value + fraction, 0.1)
    whole, _, decimals = plain.partition(".")
    if decimals:
        return Figure(value, 10.0 ** -len(decimals))
    return Figure(value, 10.0 ** (len(whole) - len(whole.rstrip("0") or "0")))


def _words(parts: list[str]) -> Figure | None:
    if not all(part in WORDS for part in parts):
        return None
    value = sum(WORDS[part] for part in parts)
    return Figure(value, 10.0 if value and value % 10 == 0 else 1.0)


def written_like(value: float, model: str, step: float) -> str:
    """`value` as text, rounded to `step`, with commas where `model` or its size asks for them."""
    places = 0
    while step < 1 and places < 4:
        step, places = step * 10, places + 1
    rounded = round(value, places) if places else round(value / max(step, 1)) * max(step, 1)
    grouped = "," in model or rounded >= 10_000
    return f"{rounded:{',' if grouped else ''}.{places}f}"
