"""How long and how hard a text is: the counts that readability formulas take."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence

from factlint.text.document import Block, Kind
from factlint.text.sentences import sentences

BODY = (Kind.PARAGRAPH, Kind.ITEM, Kind.QUOTE)
WORD = r"[^\W_]+(?:['’][^\W_]+)*"
VOWELS = r"[aeiouyàáâäãåèéêëìíîïòóôöõøùúûüý]+"
LONG = 6  # letters; words of more are long
SILENT = r"(?:[^laeiouy]e|[^aeiouytd]ed|[^aeiouyscxzg]es)$"
ADDED = r"(?:i[aou](?!u)|eo|ya|uous|[aeiouy][^aeiou]+ea$|ism$|dnt$)"
NOT_TWO = r"(?:tion|sion|cia|tia|cious|tious|gious|geo|gion)"
COUNTS = (
    "words sentences paragraphs characters syllables complex_words long_words "
    "polysyllabic_words pre list blockquote heading_h1 heading_h2 heading_h3 heading_h4 "
    "heading_h5 heading_h6"
)
NAMES = tuple(COUNTS.split())


def syllables(word: str) -> int:
    """How many syllables an English word has, as far as its letters tell."""
    lower = word.lower()
    count = len(re.findall(VOWELS, lower))
    if count > 1 and re.search(SILENT, lower):
        count -= 1
    count += len(re.findall(ADDED, lower)) - len(re.findall(NOT_TWO, lower))
    return max(count, 1)


def measures(text: str, blocks: Sequence[Block]) -> dict[str, float]:
    """The counts of `blocks`, by name; headings, tables and code count as themselves only."""
    body = [block for block in blocks if block.kind in BODY]
    words = [word for block in body for word in re.findall(WORD, block.span.of(text))]
    spoken = [syllables(word) for word in words]
    counts = dict.fromkeys(NAMES, 0.0)
    counts["words"] = len(words)
    counts["sentences"] = sum(1 for block in body for _ in sentences(text, block.span))
    counts["paragraphs"] = sum(block.kind is Kind.PARAGRAPH for block in body)
    counts["characters"] = sum(map(len, words))
    counts["syllables"] = sum(spoken)
    counts["long_words"] = sum(len(word) > LONG for word in words)
    counts["polysyllabic_words"] = sum(count > 2 for count in spoken)
    counts["complex_words"] = sum(map(_is_complex, words, spoken))
    counts["list"] = sum(block.kind is Kind.ITEM for block in blocks)
    counts["blockquote"] = sum(block.kind is Kind.QUOTE for block in blocks)
    for block in blocks:
        if block.kind in (Kind.HEADLINE, Kind.HEADING) and block.level:
            counts[f"heading_h{block.level}"] += 1
    return {name: float(count) for name, count in counts.items()}


def _is_complex(word: str, count: int) -> bool:
    """Three syllables or more, endings of verbs and plurals not counted; no names."""
    if count < 3 or word[0].isupper():
        return False
    stem = re.sub(r"(?:es|ed|ing)$", "", word)
    return stem == word or syllables(stem) > 2


def _fog(of: Mapping[str, float]) -> float:
    return 0.4 * (of["words"] / of["sentences"] + 100 * of["complex_words"] / of["words"])


def _coleman_liau(of: Mapping[str, float]) -> float:
    letters = 100 * of["characters"] / of["words"]
    return 0.0588 * letters - 0.296 * 100 * of["sentences"] / of["words"] - 15.8


def _kincaid(of: Mapping[str, float]) -> float:
    return 0.39 * of["words"] / of["sentences"] + 11.8 * of["syllables"] / of["words"] - 15.59


def _smog(of: Mapping[str, float]) -> float:
    return 1.0430 * math.sqrt(of["polysyllabic_words"] * 30 / of["sentences"]) + 3.1291


def _automated(of: Mapping[str, float]) -> float:
    return 4.71 * of["characters"] / of["words"] + 0.5 * of["words"] / of["sentences"] - 21.43


GRADES: dict[str, Callable[[Mapping[str, float]], float]] = {
    "Gunning Fog": _fog,
    "Coleman-Liau": _coleman_liau,
    "Flesch-Kincaid": _kincaid,
    "SMOG": _smog,
    "Automated Readability": _automated,
}
