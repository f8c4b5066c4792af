"""Reads the titles at names: before ("Chancellor"), and after (", the Polish president,")."""

# No `annotations` from __future__: NamedTuple compiles each annotation that is a text.

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.lexicon import ELECT, Lexicon, Title
from factlint.mentions.mention import Mention, Run, TitleReading, Token
from factlint.mentions.runs import ABBREVIATED, INITIALS
from factlint.mentions.small_words import SMALL
from factlint.names.name import SUFFIXES
from factlint.text.expressions import expression
from factlint.text.fold import fold

REACH = 70  # characters before a name in which a title in small letters may stand
WORDS_BEFORE = re.compile(r"[\w.’'‘&-]+(?=[ \u00a0\n,;.:)—]|$)|[,;:()\"“”!?]")
STOPPED = expression(rf"(?:{INITIALS}|{ABBREVIATED})$")  # a full stop that ends no sentence
AFTER = expression(
    r",\s+(?:the\s+|an?\s+)?(?P<words>(?:[\w.’'-]+\s+){0,5}?[\w.’'-]+?)"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3}))?(?=\s*[,.;:)—]|$)"
)
OWNED = ("’s", "'s", "‘s", "’S", "'S", "‘S")
STYLES = frozenset({"nobility", "clergy", "rank", "honorific"})
LONGEST_WORD = 24  # letters of the longest last word of a title, and the blank behind it
PLACE_WORDS = 3  # longest name of a country, state or body before a title, in words


class Piece(NamedTuple):
    """A word before a name, with its place; `owner` where 's follows it."""

    start: int
    text: str
    folded: str
    owner: bool = False

    @property
    def end(self) -> int:
        """Where the word ends, without 's."""
        return self.start + len(self.text)


class Found(NamedTuple):
    """A title among pieces: `pieces[begin:end]`, and what its last word says ("elect")."""

    begin: int
    end: int
    title: Title
    effects: frozenset[str] = frozenset()


def read_before(
    text: str, run: Run, lexicon: Lexicon, floor: int
) -> tuple[TitleReading | None, tuple[Token, ...]]:
    """The title at the front of a run or right before it, and the words of the name.

    `floor` is where the block begins.
    """
    if not _may_bear_title(text, run, lexicon, floor):
        return None, run.tokens
    lead = _pieces(text, floor, run.tokens[0].start)
    pieces = [*lead, *(Piece(t.start, t.text, t.folded) for t in run.tokens)]
    found = _last_title(pieces, len(lead), lexicon)
    if found is None:
        return None, run.tokens
    reading = _reading(text, pieces, found, lexicon)
    return reading, run.tokens[max(found.end - len(lead), 0) :]


def read_apposed(text: str, mention: Mention, lexicon: Lexicon) -> TitleReading | None:
    """The title that a comma divides from a name: behind it, or as "the envoy, Jane Doe"."""
    start, end = mention.span
    after = read_after(text, end, len(text), lexicon)
    if after or text[start - 2 : start] != ", ":
        return after
    pieces = _split(text, max(0, start - REACH), start - 2)
    found = _title_ending(pieces, len(pieces), lexicon)
    if found is None:
        return None
    reading = _reading(text, pieces, found, lexicon)
    return reading._replace(effects=reading.effects | {"apposed"})


def _may_bear_title(text: str, run: Run, lexicon: Lexicon, floor: int) -> bool:
    """Whether a word in the run, or the one right before it, is the last word of a title."""
    tokens = run.tokens
    if len(tokens) > 1 and any(_ends_title(token.text, lexicon) for token in tokens[:-1]):
        return True
    start = tokens[0].start
    before = text[max(floor, start - LONGEST_WORD) : start].rsplit(None, 1)
    return bool(before) and _ends_title(before[-1], lexicon)


@lru_cache(maxsize=65536)
def _ends_title(printed: str, lexicon: Lexicon) -> bool:
    """Whether a word is the last one of a title."""
    return _last_word(fold(printed)) in lexicon.title_ends


def _last_word(folded: str) -> str:
    return folded.rsplit(" ", 1)[-1]


def read_after(text: str, end: int, limit: int, lexicon: Lexicon) -> TitleReading | None:
    """The title in an apposition that follows a name ending at `end`."""
    match = text.startswith(",", end) and AFTER.match(text, end, min(limit, end + 90))
    if not match:
        return None
    return read_role(text, Span(*match.span("words")), match["place"] or "", lexicon)


def read_role(text: str, words: Span, place: str, lexicon: Lexicon) -> TitleReading | None:
    """The title that ends some words behind a name, of the place or body named behind it."""
    pieces = _split(text, words.start, words.end)
    found = _title_ending(pieces, len(pieces), lexicon)
    if found is None:
        return None
    reading = _reading(text, pieces, found, lexicon)._replace(after=True)
    return reading._replace(places=_named_places(fold(place), lexicon)) if place else reading


def _last_title(pieces: Sequence[Piece], lead: int, lexicon: Lexicon) -> Found | None:
    """The last title that leaves a name behind it and that ends in the run or right before it."""
    for end in range(len(pieces) - 1, max(lead, 1) - 1, -1):
        found = _title_ending(pieces, end, lexicon)
        if found and _leads_a_name(pieces, found, lead, lexicon):
            return found
    return None


def _title_ending(pieces: Sequence[Piece], end: int, lexicon: Lexicon) -> Found | None:
    """The longest title whose last word is `pieces[end - 1]`."""
    if not end or _last_word(pieces[end - 1].folded) not in lexicon.title_ends:
        return None
    for begin in range(max(0, end - lexicon.longest_title), end):
        words = " ".join([piece.folded for piece in pieces[begin:end]])
        if title := lexicon.titles.get(words):
            return Found(begin, end, title)
        rest, _, last = words.rpartition(" ")
        if last in ELECT and (title := lexicon.titles.get(rest)):
            return Found(begin, end, title, frozenset({"elect"}))
    return None


def _leads_a_name(pieces: Sequence[Piece], found: Found, lead: int, lexicon: Lexicon) -> bool:
    """Whether a title is one here, and not a word of the name: Martin Luther King Jr."""
    if all(piece.folded in SUFFIXES for piece in pieces[found.end :]):
        return False
    before = pieces[lead : found.begin]
    if found.title.kind not in STYLES or not before:
        return True
    return not lexicon.given_count(before[0].folded) or before[0].folded in lexicon.demonyms


def _pieces(text: str, floor: int, end: int) -> list[Piece]:
    """The words right before `end`, back to a comma, a bracket or the end of a sentence."""
    if end == floor or text[end - 1] not in " \n\u00a0-":
        return []
    return _split(text, max(floor, end - REACH), end)


def _split(text: str, start: int, end: int) -> list[Piece]:
    """Words of a stretch after its last comma, bracket or end of a sentence."""
    pieces: list[Piece] = []
    cut = start > 0 and text[start - 1].isalnum()  # the first word is only the tail of one
    for match in WORDS_BEFORE.finditer(text, start, end):
        word = match.group()
        if cut and match.start() == start:
            continue
        if not word[0].isalnum() or (word[-1] == "." and not STOPPED.match(word)):
            pieces.clear()
            continue
        bare = word[:-2] if word.endswith(OWNED) else word.rstrip("’'")
        pieces.append(Piece(match.start(), bare, fold(bare), len(bare) < len(word)))
    return pieces


def _reading(text: str, pieces: Sequence[Piece], found: Found, lexicon: Lexicon) -> TitleReading:
    """A title with what stands before it: modifiers and the country or body."""
    before = list(pieces[: found.begin])
    start, title = pieces[found.begin].start, found.title
    effects = set(found.effects)
    places: tuple[str, ...] = ()
    while before:
        effect = lexicon.modifiers.get(before[-1].folded)
        used, names = (1, places) if effect else _place(before, lexicon)
        if not used or (places and not effect):
            break
        if effect:
            effects.add(effect)
        places = names
        start = before[-used].start
        del before[-used:]
    effects |= _hyphenated(text, start)
    if not places and title.jurisdiction:
        places = (fold(title.jurisdiction),)
    end = pieces[found.end - 1].end
    return TitleReading(
        Span(start, end), text[start:end], title.classes, title.kind, places, frozenset(effects)
    )


def _hyphenated(text: str, start: int) -> set[str]:
    """What "ex-" or "then-" right before a title says."""
    if text[start - 3 : start].lower() == "ex-":
        return {"past"}
    return {"then"} if text[start - 5 : start].lower() == "then-" else set()


def _place(pieces: Sequence[Piece], lexicon: Lexicon) -> tuple[int, tuple[str, ...]]:
    """How many words before a title name its country or body, and the names to look up."""
    for size in range(min(PLACE_WORDS, len(pieces)), 0, -1):
        words = " ".join(piece.folded for piece in pieces[-size:])
        if words in lexicon.demonyms and pieces[-1].text[:1].isupper():
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
    named = not (word in SMALL or word in lexicon.dividers or word in lexicon.modifiers)
    return piece.text[:1].isupper() and named


def _named_places(words: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The folded country names that a demonym stands for, else the words themselves."""
    return tuple(fold(entry.country) for entry in lexicon.demonyms.get(words, ())) or (words,)
