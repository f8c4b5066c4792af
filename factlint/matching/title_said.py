"""How a title is said: of now and in earnest, or of another time and of what might be."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from factlint.base.span import Span
from factlint.matching.resolution import Resolution, Status
from factlint.reference.entity import PERSON
from factlint.text.expressions import expression

PARTY = expression(r"\b(?:Democratic|Republican|GOP|Democrat|Labour|Conservative|Tory|Liberal)\b")
SEATS = frozenset({"senator", "representative", "governor"})  # whose titles are of no party
# "Adviser to the U.S. President Ann Oakes": who advises a president is named, not the president.
OF_ANOTHER = expression(
    r"\b(?:advis[eo]r|aide|assistant|counsel|deputy|envoy|lawyer|secretary|spokes\w+)"
    r" (?:of|to|for) the $",
    re.IGNORECASE,
)
UNREAL = expression(
    r"\b(?:an?|any|another|every|would-be|if|imagine|possible|potential|hypothetical|future"
    r"|fictional|no|not)\s+$",
    re.IGNORECASE,
)
SUPPOSED = expression(r"\b(?:if|imagine|suppose|hypothetical|were to)\b", re.IGNORECASE)
WOULD = expression(r"\W+(?:\w+\W+){0,2}(?:would|could|might)\b", re.IGNORECASE)
PAST = expression(
    r"\b(?:then|former|formerly|late|ago|earlier|previously|prior|once|at the time"
    r"|back (?:in|when|then)|(?:in|since|until|from|during) (?:1[0-9]{3}|20[0-9]{2})|served as"
    r"|history|historic|era)\b",
    re.IGNORECASE,
)
LOSS = (
    r"(?:depos|fired|firing|oust|overthr|predecess|dismiss|replac|resign|succeed|success|toppl)\w*"
)
LOST = (  # told of whoever held the office until then
    expression(rf"\b{LOSS}\W+(?:\w+\W+){{0,2}}$", re.IGNORECASE),
    expression(rf"\W+(?:\w+\W+){{0,3}}{LOSS}", re.IGNORECASE),
)


def is_said_now(
    text: str, resolution: Resolution, sentence_at: Callable[[Span], Span], day: date
) -> bool:
    """Whether a mention's title is said of a known person, of now, in the text's own words.

    The title's own words may speak of the past. `sentence_at` gives the sentence around a span.
    """
    title = resolution.mention.title
    if title is None or not is_in_earnest(text, resolution, sentence_at, day):
        return False
    sentence = sentence_at(resolution.mention.span)
    around = (text[sentence.start : title.span.start], text[title.span.end : sentence.end])
    return not any(PAST.search(part) for part in around)


def is_in_earnest(
    text: str, resolution: Resolution, sentence_at: Callable[[Span], Span], day: date
) -> bool:
    """Whether a mention's title is said of a known person, in the text's own words, as a fact."""
    mention = resolution.mention
    title = mention.title
    if title is None or title.kind in ("role", "rank"):
        return False
    if resolution.status not in (Status.KNOWN, Status.LATER):
        return False
    if mention.quoted or mention.run.shouts:
        return False
    if mention.span.end < mention.run.span.end and not mention.run.headlined:
        return False  # the name goes on, and is somebody else's
    if PARTY.search(title.text) and not SEATS.intersection(title.classes):
        return False  # which leader of a party is meant depends on who has the majority
    if not resolution.entities or any(entity.kind != PERSON for entity in resolution.entities):
        return False
    if any(person.died and person.died.last < day for person in resolution.entities):
        return False  # the dead keep the titles under which they are remembered
    before = text[max(0, title.span.start - 30) : title.span.start]
    if UNREAL.search(before) or OF_ANOTHER.search(before):
        return False
    if WOULD.match(text, mention.span.end):
        return False
    sentence = sentence_at(mention.span)
    around = (text[sentence.start : title.span.start], text[title.span.end : sentence.end])
    return not any(SUPPOSED.search(part) for part in around)


def is_time_told(text: str, sentence: Span) -> bool:
    """Whether a sentence speaks of another time."""
    return bool(PAST.search(text, *sentence))


def is_lost(text: str, span: Span) -> bool:
    """Whether the words right around a title and its name tell how the office was lost."""
    before, after = LOST
    lead = text[max(0, span.start - 40) : span.start]
    return bool(before.search(lead) or after.match(text, span.end))
