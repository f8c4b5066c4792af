"""Reads the titles at names: before ("German Chancellor"), and after (", the Ukrainian president,")."""

from __future__ import annotations

import re
from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.lexicon import Lexicon, Title
from factlint.mentions.mention import Run, TitleReading, Token
from factlint.mentions.small_words import DIVIDERS, SMALL
from factlint.text.fold import fold

REACH = 70  # characters before a name in which a title in small letters may stand
WORDS_BEFORE = re.compile(r"[\w.’'‘&-]+(?=[ \u00a0\n]|$)|[,;:()\"“”]")
AFTER = re.compile(
    r",\s+(?:the\s+|an?\s+)?(?P<words>(?:[\w.’'-]+\s+){0,5}?[\w.’'-]+?)"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}))?(?=\s*[,.;:)—]|$)"
)
SPLITTABLE = ("elect", "designate")
PLACE_WORDS = 3  # longest name of a country, state or body before a title, in words


class Piece(NamedTuple):
    """A word before a name, with its place; `owner` where 's follows it."""

    start: int
    text: str
    folded: str
    owner: bool = False


def read_before(text: str, run: Run, lexicon: Lexicon, floor: int) -> tuple[TitleReading | None, tuple[Token, ...]]:
    """The title that stands at the front of a run or right before it, and the words of the name.

    `floor` is where the block begins.
    """
    inside = _title_inside(run.tokens, lexicon)
    if inside:
        begin, end, title, extra = inside
        before = [Piece(t.start, t.text, t.folded) for t in run.tokens[:begin]]
        lead = _pieces(text, floor, run.tokens[0].start)
        span_end = run.tokens[end - 1].end
        reading = _reading(text, [*lead, *before], title, run.tokens[begin].start, span_end, lexicon)
        if extra:
            reading = reading._replace(effects=reading.effects | extra)
        return reading, run.tokens[end:]
    outside = _title_outside(_pieces(text, floor, run.tokens[0].start), lexicon)
    if outside:
        pieces, at, title = outside
        end = pieces[-1].start + len(pieces[-1].text)
        return _reading(text, pieces[:at], title, pieces[at].start, end, lexicon), run.tokens
    return None, run.tokens


def read_after(text: str, end: int, limit: int, lexicon: Lexicon) -> TitleReading | None:
    """The title in an apposition that follows a name ending at `end`."""
    match = AFTER.match(text, end, min(limit, end + 90))
    if not match:
        return None
    start = match.start("words")
    pieces = [
        Piece(start + word.start(), word.group(), fold(word.group()))
        for word in re.finditer(r"[\w.’'-]+", match.group("words"))
    ]
    found = _title_outside(pieces, lexicon)
    if not found:
        return None
    pieces, at, title = found
    reading = _reading(text, pieces[:at], title, pieces[at].start, match.end(), lexicon)
    place = match.group("place")
    if place:
        reading = reading._replace(places=_named_places(fold(place), lexicon))
    return reading._replace(after=True)


def _title_inside(
    tokens: tuple[Token, ...], lexicon: Lexicon
) -> tuple[int, int, Title, frozenset[str]] | None:
    """The last title among the words of a run that leaves a name behind it."""
    count = len(tokens)
    for end in range(count - 1, 0, -1):
        for begin in range(max(0, end - lexicon.longest_title), end):
            words = tuple(word for token in tokens[begin:end] for word in token.folded.split())
            title = lexicon.titles.get(words)
            if title:
                return begin, end, title, frozenset()
            if words and words[-1] in SPLITTABLE and (title := lexicon.titles.get(words[:-1])):
                return begin, end, title, frozenset({"elect"})
    return None


def _title_outside(
    pieces: list[Piece], lexicon: Lexicon
) -> tuple[list[Piece], int, Title] | None:
    """The title in small letters that ends a row of words."""
    if not pieces or not pieces[-1].folded:
        return None
    for size in range(min(lexicon.longest_title, len(pieces)), 0, -1):
        words = tuple(word for piece in pieces[-size:] for word in piece.folded.split())
        title = lexicon.titles.get(words)
        if title:
            return pieces, len(pieces) - size, title
    return None


def _pieces(text: str, floor: int, end: int) -> list[Piece]:
    """The words before `end`, back to a comma or bracket."""
    start = max(floor, end - REACH)
    pieces: list[Piece] = []
    for match in WORDS_BEFORE.finditer(text, start, end):
        word = match.group()
        if match.start() == start > floor and text[start - 1 : start].isalnum():
            continue
        if word in ',;:()"“”':
            pieces.clear()
            continue
        owner = word[-2:].lower() in ("’s", "'s", "‘s") or word[-1:] in "’'"
        bare = word[:-2] if word[-2:].lower() in ("’s", "'s", "‘s") else word.rstrip("’'")
        pieces.append(Piece(match.start(), bare, fold(bare), owner))
    if pieces and text[end - 1 : end] not in (" ", "\n", "\u00a0", "-"):
        return []
    return pieces


def _reading(
    text: str, before: list[Piece], title: Title, start: int, end: int, lexicon: Lexicon
) -> TitleReading:
    """A title with what stands before it: modifiers and the country or body."""
    effects: set[str] = set()
    places: tuple[str, ...] = ()
    pieces = list(before)
    while pieces:
        piece = pieces[-1]
        effect = lexicon.modifiers.get(piece.folded)
        if effect:
            effects.add(effect)
            start = piece.start
            pieces.pop()
            continue
        if places:
            break
        used, places = _place(pieces, lexicon)
        if not used:
            break
        start = pieces[-used].start
        del pieces[-used:]
    if text[start - 3 : start] == "ex-" or text[start - 5 : start] == "then-":
        effects.add("past" if text[start - 3 : start] == "ex-" else "then")
    if not places and title.jurisdiction:
        places = (fold(title.jurisdiction),)
    return TitleReading(Span(start, end), text[start:end], title.classes, title.kind, places, frozenset(effects))


def _place(pieces: list[Piece], lexicon: Lexicon) -> tuple[int, tuple[str, ...]]:
    """How many words before a title name its country or body, and the names to look up."""
    for size in range(min(PLACE_WORDS, len(pieces)), 0, -1):
        words = " ".join(piece.folded for piece in pieces[-size:])
        if words in lexicon.demonyms:
            return size, _named_places(words, lexicon)
    size = 0
    while size < min(PLACE_WORDS, len(pieces)) and _names_body(pieces[-size - 1], lexicon):
        size += 1
        if size < len(pieces) and pieces[-size - 1].owner:
            break
    if not size:
        return 0, ()
    return size, (" ".join(piece.folded for piece in pieces[-size:]),)


def _names_body(piece: Piece, lexicon: Lexicon) -> bool:
    """Whether a word before a title may belong to the name of a place or body."""
    word = piece.folded
    return piece.text[:1].isupper() and word not in SMALL and lexicon.capitalised.get(word) not in DIVIDERS


def _named_places(words: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The folded country names that a demonym stands for, else the words themselves."""
    return tuple(fold(entry.country) for entry in lexicon.demonyms.get(words, ())) or (words,)
