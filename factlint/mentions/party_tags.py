"""Reads the party and state that stand behind a name: D-N.Y., a Republican from Ohio, of Utah."""

from __future__ import annotations

from typing import NamedTuple

from factlint.base.span import Span
from factlint.mentions.us_states import state_named
from factlint.text.expressions import expression

PARTIES = {"D": "Democratic Party", "R": "Republican Party"}
STATE = r"(?P<state>[A-Z][\w.]*(?:[ -][A-Z][\w.]*)?)"
PARTY = r"(?P<party>Democrat|Republican)"
LETTER = r"(?P<party>D|R|I|DFL)"
END = r"(?=\s*(?:[,.;:)—–!?]|$))"
TAG = expression(rf"(?:,? \(|, ){LETTER}[-–—‑/]{STATE}")
WORDED = expression(
    rf", (?:an? )?{PARTY},? (?:of|from) (?:the state of )?{STATE}{END}"
    rf"|, (?:an?|the) (?P<before>[A-Z]\w+(?: [A-Z]\w+)?) (?P<said>Democrat|Republican){END}"
    rf"|, an? (?P<bare>Democrat|Republican){END}"
)
PLACED = expression(rf",? of {STATE}(?=\s*(?:[,.;:)—–!?]|[a-z(]|$))")
LONGEST = 60  # characters behind a name in which a tag ends


class PartyTag(NamedTuple):
    """What a tag says: the party's name, the state's name as printed and in full; empty if not."""

    span: Span
    party: str = ""
    printed: str = ""
    state: str = ""


def read_tag(text: str, end: int, limit: int) -> PartyTag | None:
    """The tag right behind a name that ends at `end`, in brackets or behind a comma."""
    limit = min(limit, end + LONGEST)
    if match := TAG.match(text, end, limit):
        begin = match.start("party")
        printed, state = _state(match["state"])
        if not state:
            return None
        stop = match.start("state") + len(printed)
        party = PARTIES.get(match["party"][0], "")
        return PartyTag(Span(begin, stop), party, printed, state)
    match = WORDED.match(text, end, limit)
    if match is None:
        return None
    said = match["party"] or match["said"] or match["bare"]
    party = PARTIES[said[0]]
    printed, state = _state(match["state"] or match["before"] or "")
    if not state and not match["bare"]:
        return None
    words = match[0].removeprefix(", ")
    begin = match.end() - len(words)
    return PartyTag(Span(begin, match.end()), party, printed, state)


def read_state(text: str, end: int, limit: int) -> PartyTag | None:
    """The state in “of Illinois” right behind a name that ends at `end`."""
    match = PLACED.match(text, end, min(limit, end + LONGEST))
    printed, state = _state(match["state"]) if match else ("", "")
    if match is None or not state:
        return None
    begin = match.start("state")
    return PartyTag(Span(begin, begin + len(printed)), "", printed, state)


def _state(words: str) -> tuple[str, str]:
    """The state at the beginning of some words: as printed, and its name."""
    for printed in (words, words.split(" ")[0]):
        bare = printed.rstrip(".")
        if state := state_named(printed):
            # The full stop behind a name in full is that of the sentence.
            return (bare if bare == state else printed), state
    return "", ""
