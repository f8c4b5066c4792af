"""A party or state behind the name of a member of Congress or governor that is not theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from factlint.article import Article
from factlint.base.finding import Hit, Note
from factlint.checks.base import Check
from factlint.matching.explain import evidence_of, office_clause, office_evidence
from factlint.matching.offices import Holding
from factlint.matching.resolution import Resolution, Status
from factlint.matching.titled import FAMILIES, SEAT_WORDS, SEATS, ceiling, holdings_on, proves
from factlint.reference.entity import PERSON, Entity
from factlint.text.document import Block

if TYPE_CHECKING:
    from factlint.mentions.party_tags import PartyTag

TITLES = SEATS | FAMILIES[2]
PARTIES = {"Democratic Party": ("Democrat", "D"), "Republican Party": ("Republican", "R")}
PARTY = "P102"
NAMESAKES = 3  # listed people of one surname, from which on another may have a seat too
SURE, LIKELY, UNTITLED = 0.95, 0.85, 0.7

LEADS = (", ", " (", " o")  # what a tag or a state begins with


class Seat(NamedTuple):
    """A seat that somebody has on the day: its state, and the holder's party; empty if unknown."""

    holding: Holding
    state: str
    party: str


class Constituency(Check):
    """Finds party tags and states behind the names of members of Congress that are not theirs.

    Read are “D-N.Y.”, “a Republican from Ohio”, “the Texas Democrat” and, of the titled, “of Utah”.
    A dated seat of the list contradicts a state; a party only where the list names one.
    """

    values: ClassVar[tuple[str, ...]] = ("the tag", "the person", "what the list says")

    @property
    def waking_words(self) -> frozenset[str]:
        """Parties, their letters in tags, and the titles of those who have seats."""
        return SEAT_WORDS

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every tag that the list contradicts."""
        for resolution in article.resolutions:
            tag = _tag(article, resolution)
            hit = _judged(article, resolution, tag) if tag else None
            if hit:
                yield hit


def _tag(article: Article, resolution: Resolution) -> PartyTag | None:
    """The tag behind a person whose title, if there is one, is that of a seat."""
    if resolution.status not in (Status.KNOWN, Status.LATER) or not resolution.is_person:
        return None
    mention, end = resolution.mention, resolution.mention.tokens[-1].end
    if not article.text.startswith(LEADS, end) or mention.quoted or mention.run.shouts:
        return None
    if any(entity.kind != PERSON for entity in resolution.entities):
        return None
    title, limit = mention.title, article.document.blocks[mention.block].span.end
    if title and (title.effects - {"neutral"} or TITLES.isdisjoint(title.classes)):
        return None
    from factlint.mentions.party_tags import read_state, read_tag  # for few articles only

    tag = read_tag(article.text, end, limit)
    return tag or (read_state(article.text, end, limit) if title else None)


def _judged(article: Article, resolution: Resolution, tag: PartyTag) -> Hit | None:
    """What is wrong with a tag, where nobody of that name has such a seat."""
    found = [_seat(article, person) for person in resolution.entities]
    seats = [seat for seat in found if seat]
    titled = resolution.mention.title is not None
    if not seats or (len(seats) < len(found) and not titled):
        return None
    if any(_agrees(seat, tag) for seat in seats):
        return None
    seat = seats[0]
    holding = seat.holding
    common = article.reference.commonness(resolution.mention.words[-1]).family > NAMESAKES
    fault, evidence = office_clause(holding), office_evidence(holding)
    if tag.state in ("", seat.state):
        fault = f"the list has {holding.person.label} in the {seat.party}"
        evidence, common = evidence_of(holding.person), True  # and parties are changed
    sure = LIKELY if common else SURE
    return Hit(
        tag.span,
        (tag.span.of(article.text), holding.person.label, fault),
        _repairs(article.text, tag, seat) if len(seats) == 1 else (),
        sure if titled else UNTITLED,
        ceiling(holding.tenure, article.day, article.assumed, held=False),
        (Note(fault),),
        (evidence,),
    )


def _seat(article: Article, person: Entity) -> Seat | None:
    """The state of which somebody surely has a seat on the day, where there is one."""
    reference = article.reference
    held = holdings_on(reference, person, SEATS, article.day)
    from factlint.mentions.us_states import state_named

    states = set()
    for holding in held:
        place = reference.get(holding.office.jurisdiction)
        states.add(state_named(place.label) if place else "")
    state = states.pop() if len(states) == 1 else ""
    if not state or not any(proves(holding.tenure, article.day) for holding in held):
        return None
    return Seat(held[0], state, _party(article, person))


def _party(article: Article, person: Entity) -> str:
    """The party of somebody on the day; empty where it is unknown or may be several."""
    from factlint.matching.claims import holds, statements_of

    known = [each for each in statements_of(person, PARTY) if holds(each, article.day)]
    party = article.reference.get(known[0].value) if len(known) == 1 else None
    return party.label if party else ""


def _agrees(seat: Seat, tag: PartyTag) -> bool:
    """Whether a tag may be that of a seat; a party that the list does not know is any."""
    same_party = not tag.party or seat.party not in PARTIES or tag.party == seat.party
    return same_party and tag.state in ("", seat.state)


def _repairs(text: str, tag: PartyTag, seat: Seat) -> tuple[str, ...]:
    """The tag with the state and the party of a seat; nothing where a district follows."""
    written = tag.span.of(text)
    tagged = "-" in written
    if tagged and text[tag.span.end : tag.span.end + 1] == "-":
        return ()
    if tag.state not in ("", seat.state):
        from factlint.mentions.us_states import in_style_of

        written = written.replace(tag.printed, in_style_of(seat.state, tag.printed, tagged))
    if tag.party and seat.party in PARTIES and tag.party != seat.party:
        (word, letter), (old, _) = PARTIES[seat.party], PARTIES[tag.party]
        written = written.replace(old, word) if old in written else letter + written[1:]
    return (written,)
