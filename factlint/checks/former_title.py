"""A title called former whose office the person holds on the day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import ClassVar

from factlint.article import Article
from factlint.base.finding import Hit, Level, Note
from factlint.base.span import Span
from factlint.checks.base import Check
from factlint.matching.explain import office_clause, office_evidence
from factlint.matching.offices import Holding
from factlint.matching.resolution import Resolution
from factlint.matching.title_said import is_in_earnest
from factlint.matching.titled import (
    OF_MANY_BODIES,
    SINGLE,
    ceiling,
    holdings_on,
    proves,
    tenures_as,
)
from factlint.matching.titles_behind import titled_behind
from factlint.mentions.mention import TitleReading
from factlint.reference.entity import Entity, Tenure
from factlint.text.document import Block
from factlint.text.expressions import expression
from factlint.text.fold import fold

FORMER = expression(r"(?:\bformer |\bex-)", re.IGNORECASE)
YEARS = expression(r"\b20\d\d\b")
STATE_HOUSE = expression(r"\bstate\b", re.IGNORECASE)
SEATS = ("senator", "representative")
UNITED_STATES = "Q30"
SURE = 0.85
MARGIN_DAYS = 90  # between an election or a resignation and the handover; "former" comes early


class FormerTitle(Check):
    """Finds titles called former of people who hold just this office on the day.

    Offices that one person holds are looked at, with a dated tenure and a country or state that
    is known, and seats in the Congress of the United States. Who held the title before, anywhere,
    may rightly be called its former holder.
    """

    values: ClassVar[tuple[str, ...]] = (
        "the title with the name", "the person", "what the list says",
    )  # fmt: skip

    @property
    def waking_words(self) -> frozenset[str]:
        """What calls a title former."""
        return frozenset({"former", "ex"})

    def find(self, article: Article, blocks: Sequence[Block]) -> Iterator[Hit]:
        """One hit for every title of which the list says that it is held."""
        for resolution in article.resolutions:
            if len(resolution.entities) == 1:
                hit = _judged(article, resolution)
                if hit is None:
                    behind = titled_behind(
                        article.text, resolution, article.sentence, article.lexicon
                    )
                    hit = _judged(article, behind) if behind else None
                if hit:
                    yield hit


def _judged(article: Article, resolution: Resolution) -> Hit | None:
    """What the list says against calling a mention's title former."""
    title = resolution.mention.title
    word = _former(article, title) if title and title.classes else None
    if title is None or word is None:
        return None
    if not is_in_earnest(article.text, resolution, article.sentence, article.day):
        return None
    years = YEARS.findall(article.text, *article.sentence(resolution.mention.span))
    if any(int(year) > article.day.year for year in years):
        return None  # when it may be a former one
    person, named = resolution.entities[0], resolution.mention.tokens[-1].end
    holding = _held(article, person, title) or _seated(article, person, title, named)
    return _hit(article, resolution, word, holding) if holding else None


def _former(article: Article, title: TitleReading) -> Span | None:
    """The word that calls a title former; None where another word changes what it says."""
    if title.effects - {"neutral", "past"}:
        return None
    start, end = title.span
    if "past" in title.effects and article.text[max(0, start - 3) : start].lower() == "ex-":
        return Span(start - 3, start)
    match = FORMER.search(article.text, start, end)
    if match is None:
        return None
    others = (article.text[start : match.start()] + article.text[match.end() : end]).split()
    modifiers = article.lexicon.modifiers
    past = any(modifiers.get(fold(word)) == "past" for word in others)  # "ousted", "one-time"
    return None if past else Span(*match.span())


def _held(article: Article, person: Entity, title: TitleReading) -> Holding | None:
    """The office that the title names, if this person alone holds it and never held it before."""
    main = title.classes[0]
    of_country = main == "president"  # which copy prints without its country, unlike the others
    if main not in SINGLE or (main in OF_MANY_BODIES and not (title.places or of_country)):
        return None
    offices = article.resolver.offices
    places = tuple(place.removeprefix("former ") for place in title.places)
    homes = (person.country,) if person.country else ()
    asked = title._replace(classes=(main,), places=places)
    found = [
        holding
        for office in offices.of(asked, homes)
        if office.holders == "one"
        for holding in offices.holders(office)
    ]
    holding = found.pop() if len(found) == 1 else None
    if holding is None or holding.person.id != person.id:
        return None
    always = _is_unbroken(tuple(tenures_as(article.reference, person, title.classes)))
    return holding if always and _is_settled(holding.tenure, article.day) else None


def _seated(article: Article, person: Entity, title: TitleReading, named: int) -> Holding | None:
    """The person's seat in Congress, held for some time, where the title names just this.

    A representative's namesakes are many, so that the state must be printed too.
    """
    seat = title.classes[0]
    if seat not in SEATS or STATE_HOUSE.search(title.text):
        return None
    days = [article.day + timedelta(days) for days in (-MARGIN_DAYS, 0, MARGIN_DAYS)]
    held = [_sitting(article, person, seat, day) for day in days]
    holding = held[1]
    offices = {each.office.id for each in held if each}
    if holding is None or None in held or len(offices) > 1:
        return None
    tenures = tuple(tenures_as(article.reference, person, (seat,)))
    if {tenure.office for tenure in tenures} != offices or not _is_unbroken(tenures):
        return None
    home = article.reference.get(holding.office.jurisdiction)
    if home is None or (home.country != UNITED_STATES and home.id != UNITED_STATES):
        return None
    from factlint.mentions.us_states import state_named  # for few articles only

    own, told = state_named(home.label), _states(article, title, named)
    if told and own and told != {own}:
        return None
    return holding if seat == "senator" or told else None


def _sitting(article: Article, person: Entity, seat: str, day: date) -> Holding | None:
    held = holdings_on(article.reference, person, frozenset({seat}), day)
    return next((holding for holding in held if proves(holding.tenure, day)), None)


def _states(article: Article, title: TitleReading, named: int) -> set[str]:
    """The states that stand in a title and behind the name that ends at `named`."""
    from factlint.mentions.party_tags import read_state, read_tag
    from factlint.mentions.us_states import state_named

    limit = len(article.text)
    tag = read_tag(article.text, named, limit) or read_state(article.text, named, limit)
    told = {tag.state} if tag else set()
    words = title.text.split()
    pairs = {state_named(" ".join(pair)) for pair in pairwise(words)} - {""}
    return (told | (pairs or {state_named(word) for word in words})) - {""}


def _is_unbroken(tenures: Sequence[Tenure]) -> bool:
    """Whether terms in one office follow upon one another."""
    if len({tenure.office for tenure in tenures}) != 1:
        return False
    terms = sorted((each for each in tenures if each.start), key=_began)
    return len(terms) == len(tenures) and all(
        one.end is None or _began(other) - one.end.last <= timedelta(MARGIN_DAYS)
        for one, other in pairwise(terms)
    )


def _began(tenure: Tenure) -> date:
    return tenure.start.first if tenure.start else date.min


def _is_settled(tenure: Tenure, day: date) -> bool:
    """Whether a dated tenure has begun for some time, and does not end for some."""
    if tenure.start is None or (day - tenure.start.last).days < MARGIN_DAYS:
        return False
    return tenure.end is None or (tenure.end.first - day).days > MARGIN_DAYS


def _hit(article: Article, resolution: Resolution, word: Span, holding: Holding) -> Hit:
    title, name = resolution.mention.title, resolution.mention.span
    start, end = word.start, name.end
    if title:
        start, end = min(name.start, start, title.span.start), max(end, title.span.end)
    before = article.text[start : word.start]
    rest = article.text[word.end : end]
    if not before and article.text[word.start].isupper():
        rest = rest[0].upper() + rest[1:]
    span = Span(start, end)
    clause = office_clause(holding)
    return Hit(
        span,
        (span.of(article.text), holding.person.label, clause),
        (before + rest,),
        SURE,
        min(Level.WARNING, ceiling(holding.tenure, article.day, article.assumed, held=True)),
        (Note(clause),),
        (office_evidence(holding),),
    )
